/// Reads one clause of a target.
struct TargetParser {
  private let all: [TargetToken]
  /// What is left to read: without notes in parentheses and comparisons with other years.
  private(set) var tokens: [TargetToken]
  private(set) var baselineYear: Int?
  private let uom: String

  /// nil where nothing is left of the clause.
  static func condition(_ clause: [TargetToken], uom: String) -> Condition? {
    let parser = TargetParser(clause, uom: uom)
    guard !clause.isEmpty else { return nil }
    return parser.condition ?? .words(parser.text(clause[...]))
  }

  private init(_ clause: [TargetToken], uom: String) {
    all = clause
    tokens = TargetParser.withoutNotes(clause)
    self.uom = uom
    takeBaseline()
    takeYear()
  }

  private var condition: Condition? {
    if isSoft { return nil }
    return deadline ?? rank ?? betterRank ?? change ?? count ?? between ?? value
  }

  var keys: [String] { tokens.map(\.key) }

  private var isSoft: Bool {
    let keys = keys
    guard TargetWords.contain(keys, any: TargetWords.soft) else { return false }
    return TargetWords.position(of: ["hoac", "bang"], in: keys) == nil
  }

  /// The words as written.
  func text(_ tokens: ArraySlice<TargetToken>) -> String {
    var text = ""
    for token in tokens { text += (token.isApart && !text.isEmpty ? " " : "") + token.text }
    return text
  }

  func isNumber(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].number != nil
  }

  func key(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].key : "" }

  /// Indices of the numbers.
  var numbers: [Int] { tokens.indices.filter { tokens[$0].number != nil } }

  private static func withoutNotes(_ tokens: [TargetToken]) -> [TargetToken] {
    var depth = 0
    let kept = tokens.filter { token in
      if token.key == "(" { depth += 1 }
      defer { if token.key == ")" { depth = max(0, depth - 1) } }
      return depth == 0 && token.key != ")"
    }
    return kept.isEmpty ? tokens.filter { $0.key != "(" && $0.key != ")" } : kept
  }

  /// "so với năm 2023", "so với năm trước", "so với cùng kỳ (năm trước)".
  private mutating func takeBaseline() {
    guard let start = TargetWords.position(of: ["so", "voi"], in: keys) else { return }
    var end = start + 2
    while ["nam", "truoc", "ngoai", "cung", "ky", "lien", "ke", "cua"].contains(key(end)) {
      end += 1
    }
    if let year = yearAt(end) {
      baselineYear = year
      end += 1
    }
    tokens.removeSubrange(start..<end)
  }

  /// "năm 2024 đạt 80%": the year itself says nothing where there is another number.
  private mutating func takeYear() {
    let years = numbers.filter { key($0 - 1) == "nam" && yearAt($0) != nil }
    guard let index = years.first, numbers.count > years.count else { return }
    tokens.removeSubrange(index - 1...index)
    if key(0) == "den" || key(0) == "trong" { tokens.removeFirst() }
  }

  private func yearAt(_ index: Int) -> Int? {
    guard isNumber(index), let year = tokens[index].whole, (1990...2100).contains(year) else {
      return nil
    }
    return year
  }

  func isYear(_ index: Int) -> Bool { yearAt(index) != nil && tokens[index].text.count == 4 }

  /// The unit a number is written in: what stands behind it, up to "trở lên".
  func unit(after index: Int) -> String {
    if key(index + 1) == "%" { return "%" }
    if key(index + 1) == "phan", key(index + 2) == "tram" { return "%" }
    let rest = tokens[(index + 1)...]
    let end = rest.indices.first { key($0) == "tro" || key($0) == "-" || isNumber($0) }
    let unit = text(rest[..<(end ?? rest.endIndex)])
    let trimmed = unit.drop { $0 == "." || $0 == " " }
    let cut = trimmed.reversed().drop { $0 == "." || $0 == " " }.reversed()
    return cut.isEmpty ? uom : String(cut)
  }
}
