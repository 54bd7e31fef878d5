package import Messages
import PlainText

/// A check's message with places that each finding fills: `{unit}`, `{left:1}`. Written twice, a
/// brace is just that brace; one that opens nothing is too.
package struct MessageTemplate: Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    /// What stands between the braces, before and behind the colon.
    case place(name: String, digits: String?)
  }

  let pieces: [Piece]

  package init(_ template: String) {
    var (pieces, text, rest) = ([Piece](), "", template[...])
    while let letter = rest.first {
      rest = rest.dropFirst()
      if letter == "{" || letter == "}", rest.first == letter {
        rest = rest.dropFirst()
      } else if letter == "{", let close = MessageTemplate.end(of: rest) {
        pieces += [.text(text), MessageTemplate.place(rest[..<close])]
        (text, rest) = ("", rest[rest.index(after: close)...])
        continue
      }
      text.append(letter)
    }
    self.pieces = (pieces + [.text(text)]).filter { $0 != .text("") }
  }

  /// Where a place that has just begun ends; nil where another brace opens before.
  private static func end(of rest: Substring) -> Substring.Index? {
    guard let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }), rest[brace] == "}"
    else { return nil }
    return brace
  }

  private static func place(_ inside: Substring) -> Piece {
    let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return .place(name: String(parts[0]), digits: parts.count > 1 ? String(parts[1]) : nil)
  }

  static let texts = ["unit", "period", "code", "indicator", "label"]
  static let numbers = ["left", "right", "imbalance"]
  static let mostDigits = 15

  /// What can't be filled: no such place, no number of decimals, or sides of a check that has
  /// none.
  package func faults(_ rule: Check.Rule?) -> [Message] {
    pieces.compactMap { piece in
      guard case .place(let name, let digits) = piece else { return nil }
      let written = "{" + name + (digits.map { ":" + $0 } ?? "") + "}"
      let isNumber = MessageTemplate.numbers.contains(name)
      guard isNumber || digits == nil && MessageTemplate.texts.contains(name) else {
        return unknown(written, name)
      }
      if let digits, MessageTemplate.count(digits) == nil {
        return Message(.placeholderDigits, written, "{\(name):1}")
      }
      if isNumber, case .test = rule { return Message(.placeholderOfTest, written) }
      return nil
    }
  }

  private func unknown(_ written: String, _ name: String) -> Message {
    let known = MessageTemplate.texts + MessageTemplate.numbers
    let near = Nearest.matches(name.trimmedAndFolded, among: known, limit: 1)
    guard let nearest = near.first else {
      return Message(
        .unknownPlaceholder, written, known.map { "{\($0)}" }.joined(separator: " "))
    }
    return Message(.unknownPlaceholderNear, written, "{\(nearest)}")
  }

  /// How many decimals; nil where that is no number of them.
  static func count(_ digits: String) -> Int? {
    guard let count = Int(digits), (0...mostDigits).contains(count) else { return nil }
    return count
  }
}
