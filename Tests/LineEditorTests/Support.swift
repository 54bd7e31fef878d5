@testable import LineEditor

/// An assistant that knows little: `do` and `end`, and a few words to complete.
struct SmallAssistant: Assistant {
  static let words = ["ratio", "rank", "round", "Tỷ lệ hồ sơ", "tỷ lệ số hóa"]

  func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: width
      default: width + ((0x2E80...0xD7A3).contains(scalar.value) ? 2 : 1)
      }
    }
  }

  /// Marks by table: enough for the words above.
  func fold(_ text: String) -> String {
    let plain: [Character: Character] = [
      "ỷ": "y", "ệ": "e", "ồ": "o", "ơ": "o", "ố": "o", "ó": "o",
    ]
    return String(text.lowercased().map { plain[$0] ?? $0 })
  }

  func styles(_ text: String, cursor: Int) -> [StyledRange] { [StyledRange(0..<1, .keyword)] }

  private func depth(_ text: String) -> Int {
    let words = text.split { !$0.isLetter }
    return words.count { $0 == "do" } - words.count { $0 == "end" }
  }

  func isComplete(_ text: String) -> Bool { depth(text) <= 0 }

  func indent(_ line: String, below above: String) -> Int {
    max(0, 2 * (depth(above) - (line == "end" ? 1 : 0)))
  }

  func completion(_ text: String, cursor: Int) -> Completion? {
    let before = Array(text.prefix(cursor))
    let start = (before.lastIndex { $0 == " " } ?? -1) + 1
    let typed = fold(String(before[start...]))
    let found = SmallAssistant.words.filter { fold($0).hasPrefix(typed) }
    return Completion(start..<cursor, found.map { Completion.Item($0, note: "ghi chú") })
  }

  func hint(_ text: String, cursor: Int) -> String? { text.hasSuffix("(") ? "ratio(n, d)" : nil }
}

typealias SmallEditor = Editor<SmallAssistant>

enum Keys {
  private static let names: [String: String] = [
    "Left": "\u{1B}[D", "Right": "\u{1B}[C", "Up": "\u{1B}[A", "Down": "\u{1B}[B",
    "Home": "\u{1B}[H", "End": "\u{1B}[F", "Del": "\u{1B}[3~", "BS": "\u{7F}", "Enter": "\r",
    "Tab": "\t", "BackTab": "\u{1B}[Z", "WordLeft": "\u{1B}[1;5D", "WordRight": "\u{1B}[1;5C",
    "AltEnter": "\u{1B}\r", "AltBS": "\u{1B}\u{7F}", "AltD": "\u{1B}d", "Undo": "\u{1F}",
    "Paste": "\u{1B}[200~", "EndPaste": "\u{1B}[201~", "PageUp": "\u{1B}[5~", "Esc": "\u{1B}",
    "Redo": "\u{1B}_",
  ]

  /// `ab<Left>c<C-a>` as the bytes a terminal sends.
  static func bytes(_ typed: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = typed.unicodeScalars[...]
    while let letter = rest.first {
      if letter == "<", let end = rest.firstIndex(of: ">"),
        let known = sequence(String(rest[..<end]))
      {
        bytes += known
        rest = rest[rest.index(after: end)...]
      } else {
        bytes += String(letter).utf8
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  private static func sequence(_ text: String) -> [UInt8]? {
    let name = String(text.dropFirst())
    if name.hasPrefix("C-"), let byte = name.dropFirst(2).utf8.first { return [byte & 0x1F] }
    return names[name].map { Array($0.utf8) }
  }
}

extension SmallEditor {
  init(history: [String] = []) {
    self.init(SmallAssistant(), history: History(history))
    begin()
  }

  static let prompt = PromptText("> ", more: ". ", search: "tìm: ")

  /// The text with `|` where the cursor stands.
  var marked: String {
    let text = buffer.letters
    return String(text[..<buffer.cursor]) + "|" + String(text[buffer.cursor...])
  }

  mutating func type(keys: String) -> [Event] { feed(Keys.bytes(keys)) }
}

/// What a terminal would show: it obeys just the sequences the painter sends.
struct FakeTerminal {
  private(set) var rows: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  let width: Int
  let assistant = SmallAssistant()
  /// Something came that a terminal would not understand, or text beyond the edge.
  private(set) var faults: [String] = []

  init(width: Int) { self.width = width }

  mutating func take(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n":
        row += 1
        if row == rows.count { rows.append([]) }
      case "\u{1B}": sequence(&rest)
      default: put(scalar)
      }
    }
  }

  private mutating func sequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard rest.popFirst() == "[" else { return faults.append("sequence") }
    var number = ""
    while let scalar = rest.popFirst() {
      if ("0"..."9").contains(scalar) || scalar == ";" {
        number.unicodeScalars.append(scalar)
        continue
      }
      return obey(scalar, Int(number) ?? 1)
    }
  }

  private mutating func obey(_ final: Unicode.Scalar, _ count: Int) {
    switch final {
    case "A": row = max(0, row - count)
    case "C": column = min(width - 1, column + count)
    case "K": rows[row] = Array(rows[row].prefix(column))
    case "J":
      rows[row] = Array(rows[row].prefix(column))
      rows.removeSubrange((row + 1)...)
    case "m": break
    default: faults.append("ESC [ \(final)")
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let wide = assistant.width(String(scalar))
    if wide == 0 {
      guard column > 0, column <= rows[row].count else { return faults.append("lone mark") }
      rows[row][column - 1].unicodeScalars.append(scalar)
      return
    }
    if column + wide > width { faults.append("too wide") }
    while rows[row].count < column + wide { rows[row].append(" ") }
    rows[row][column] = String(scalar)
    if wide == 2 { rows[row][column + 1] = "" }
    column += wide
  }

  var lines: [String] { rows.map { $0.joined().trimmedRight } }
}

extension String {
  var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
