import PlainText

/// The number of a plan's row, as its first column writes it: `5.3`, `II.`, `a)`, `-`.
struct PlanNumber: Hashable {
  enum Kind: Hashable {
    /// A, B, C
    case letter
    /// I, II, III
    case roman
    /// 1, 1.1
    case arabic
    /// I.1, A.2: complete in itself
    case grouped
    /// a), b)
    case small
    /// CT-2026-001
    case other
  }

  let kind: Kind
  /// Without points and brackets around it.
  let text: String

  var components: [String] { text.split(separator: ".").map(String.init) }

  /// nil where the text is no number.
  init?(_ written: String) {
    let text = PlanNumber.stripped(written)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard text.count <= 20, !text.isEmpty, !parts.contains(""),
      !text.contains(where: \.isWhitespace),
      let kind = PlanNumber.kind(parts)
    else { return nil }
    self.kind = kind
    self.text = text
  }

  private init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  /// I, V and X are letters where they follow H, U and W.
  func after(_ letter: String?) -> PlanNumber {
    let before = ["I": "H", "V": "U", "X": "W"]
    guard kind == .roman, let letter, before[text] == letter else { return self }
    return PlanNumber(kind: .letter, text: text)
  }

  private static func stripped(_ written: String) -> String {
    var text = written.trimmedAndFolded[...]
    if text.first == "(" { text = text.dropFirst() }
    while let last = text.last, ".):".contains(last) { text = text.dropLast() }
    return String(text)
  }

  private static func kind(_ parts: [String]) -> Kind? {
    let areDigits = parts.dropFirst().allSatisfy(isDigits)
    let first = parts[0]
    if isDigits(first), areDigits { return .arabic }
    if parts.count > 1 { return areDigits && lead(first) != nil ? .grouped : other(parts) }
    return lead(first) ?? (isSmall(first) ? .small : other(parts))
  }

  private static func lead(_ text: String) -> Kind? {
    if text.count == 1, "IVX".contains(text) { return .roman }
    if text.count > 1, text.allSatisfy({ "IVXLC".contains($0) }) { return .roman }
    guard text.count == 1, let letter = text.first, letter.isUppercase else { return nil }
    return .letter
  }

  private static func isSmall(_ text: String) -> Bool {
    text.count == 1 && text.first?.isLowercase == true
  }

  /// Letters and digits with dashes, of which at least one digit.
  private static func other(_ parts: [String]) -> Kind? {
    let text = parts.joined()
    let isCode = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_/".contains($0))
    }
    return isCode && text.contains(where: \.isNumber) && text.first?.isLetter == true ? .other : nil
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 4 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
