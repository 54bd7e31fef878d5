/// Makes keys of the bytes that a terminal sends. Bytes may come in any portions: a letter or a
/// sequence that is not complete waits for the rest.
package struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var position = 0
  private var paste: PasteBytes?
  /// The last key was an Escape after which nothing came in time.
  private var isAfterEscape = false

  package init() {}

  /// A lone Escape waits, for it may begin a sequence: where nothing follows soon, `flush` it.
  private var isWaitingForSequence: Bool { paste == nil && pending[position...].first == escape }

  /// How long it waits, in milliseconds: a sequence that has begun will go on, however slow the
  /// line is.
  package var sequenceTime: Int32? {
    guard isWaitingForSequence else { return nil }
    return pending.count - position > 1 ? 1000 : 100
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    let bytes = Array(bytes)
    pending += isLate(bytes) ? [escape] + bytes : bytes
    isAfterEscape = isAfterEscape && bytes.isEmpty
    var keys: [Key] = []
    while let key = next() { KeyDecoder.add(key, to: &keys) }
    pending.removeFirst(position)
    position = 0
    return keys
  }

  /// Nothing more has come: Escape was a key by itself.
  package mutating func flush() -> [Key] {
    guard isWaitingForSequence else { return [] }
    let rest = pending.dropFirst(position + 1)
    (pending, position, isAfterEscape) = ([], 0, rest.isEmpty)
    return [.escape] + feed(Array(rest))
  }

  /// An Escape was taken for a key, and what comes now looks like the rest of its sequence: a
  /// person doesn't type so fast.
  private func isLate(_ bytes: [UInt8]) -> Bool {
    guard isAfterEscape, bytes.count > 1, [0x5B, 0x4F].contains(bytes[0]) else { return false }
    guard case .key(let key, _) = KeySequence.read([escape] + bytes[...]) else { return false }
    return key != .unknown
  }

  /// Letters that came together are one key: they are put in at once.
  private static func add(_ key: Key, to keys: inout [Key]) {
    guard case .text(let text) = key, case .text(let before)? = keys.last else {
      return keys.append(key)
    }
    keys[keys.count - 1] = .text(before + text)
  }

  private let escape: UInt8 = 0x1B

  private mutating func next() -> Key? {
    if paste != nil { return pasted() }
    guard position < pending.count else { return nil }
    let byte = pending[position]
    if byte == escape { return sequence() }
    if byte < 0x20 || byte == 0x7F {
      position += 1
      return KeyDecoder.control(byte)
    }
    return letters()
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    default:
      .control(Character(Unicode.Scalar(byte < 0x1B && byte > 0 ? byte + 0x60 : byte + 0x40)))
    }
  }

  /// As many letters as are there in whole.
  private mutating func letters() -> Key? {
    let start = position
    while position < pending.count, pending[position] >= 0x20, pending[position] != 0x7F {
      let length = KeyDecoder.length(pending[position])
      if position + length > pending.count, isBegun(position) { break }
      // What doesn't go on with the letter is none of it.
      let rest = pending[(position + 1)...].prefix(length - 1)
      position += 1 + rest.prefix { $0 & 0xC0 == 0x80 }.count
    }
    guard position > start else { return nil }
    return .text(String(decoding: pending[start..<position], as: UTF8.self))
  }

  /// What is there from here on may become a letter.
  private func isBegun(_ start: Int) -> Bool {
    pending[(start + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private mutating func sequence() -> Key? {
    switch KeySequence.read(pending[position...]) {
    case .incomplete: return nil
    case .pasteBegins(let count):
      position += count
      paste = PasteBytes()
      return pasted()
    case .key(let key, let count):
      position += count
      return key
    }
  }

  /// Ctrl-C ends a paste whose end got lost, and Ctrl-Z stops the program in one: no terminal
  /// pastes these keys.
  private mutating func pasted() -> Key? {
    let rest = pending[position...]
    let key = rest.firstIndex { $0 == 0x03 || $0 == 0x1A }
    guard let taken = paste?.take(rest[..<(key ?? rest.endIndex)]) else { return nil }
    position += taken.count
    if let text = taken.text {
      paste = nil
      return .paste(text)
    }
    guard let key else { return nil }
    position += 1
    if pending[key] == 0x03 { paste = nil }
    return KeyDecoder.control(pending[key])
  }
}
