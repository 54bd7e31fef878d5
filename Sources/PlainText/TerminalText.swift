/// What must not reach a terminal as it is: the one table that every way there goes by.
extension Unicode.Scalar {
  /// Moves the cursor, changes colours, breaks the line, or turns the direction of writing.
  package var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029: true
    default: false
    }
  }

  /// The letter by its number, as Lua and Swift write it: `\u{1b}`.
  package var spelledOut: String { "\\u{\(String(value, radix: 16))}" }
}

extension String {
  /// The text as it may be shown on a terminal: what came from a file must not move the cursor,
  /// change colours, or turn the direction of writing.
  package var terminalSafe: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var safe = ""
    for scalar in unicodeScalars {
      if scalar.isControl { safe += scalar.spelledOut } else { safe.unicodeScalars.append(scalar) }
    }
    return safe
  }
}
