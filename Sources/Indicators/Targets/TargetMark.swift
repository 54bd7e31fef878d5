/// A stretch of a target's sentence that means something of its own.
struct TargetMark {
  enum Kind {
    case quantity(TargetQuantity)
    /// A place in a ranking, or the worst and best of several.
    case rank(best: Int, worst: Int, of: Int?)
    /// "4/9": a count out of a total, or a place that goes on with places before it.
    case fraction(Int, Int)
    /// "10 bậc".
    case steps(Int)
    case year(Int)
    case baseline(TargetBaseline)
    case deadline(day: Int?, month: Int, year: Int?)
    /// A number that is a name, a day or a term: it asks for nothing.
    case name
    case comma, and, with, semicolon, stop
    /// "trong đó": what follows is no demand on the row.
    case part
  }

  let kind: Kind
  let range: Range<Int>

  /// It may be what is to be reached.
  var isClaim: Bool {
    switch kind {
    case .quantity, .rank, .fraction, .steps, .deadline: true
    default: false
    }
  }

  var isDeadline: Bool { if case .deadline = kind { true } else { false } }

  var isSeparator: Bool {
    switch kind {
    case .comma, .and, .with, .semicolon, .stop, .part: true
    default: false
    }
  }
}

/// What a change is measured from.
enum TargetBaseline {
  /// nil: the year before.
  case year(Int?)
  /// A plan, a mean, the begin of a term: no figure tells.
  case other
}

/// A number, or a range of numbers, with its comparison and unit.
struct TargetQuantity {
  let low: Double
  let high: Double?
  /// The upper end itself is left out: "từ 25% đến dưới 30%".
  let isHighOpen: Bool
  /// As it stands before the number.
  let comparison: Comparison?
  let uom: String
  let isPercent: Bool
  /// "điểm %".
  let isPoints: Bool
  /// The first number's own token.
  let numberAt: Int
  /// One past the last number, before its unit.
  let numbersEnd: Int
  /// One past "%" or a unit that measures; at `numbersEnd` where things are counted.
  let measureEnd: Int
  /// As written: "3,098".
  let text: String
}

/// Goes through a sentence once and marks what means something of its own.
struct TargetMarker {
  let sentence: TargetSentence
  let label: TargetLabel
  private(set) var marks: [TargetMark] = []

  init(_ sentence: TargetSentence, _ label: TargetLabel) {
    self.sentence = sentence
    self.label = label
    var index = 0
    while index < sentence.tokens.count {
      if let mark = mark(at: index) {
        marks.append(mark)
        index = max(mark.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// The first that fits: what is more than a number before numbers.
  private func mark(at index: Int) -> TargetMark? {
    for recognise in TargetMarker.recognisers {
      if let mark = recognise(self)(index) { return mark }
    }
    return nil
  }

  private static let recognisers: [@Sendable (TargetMarker) -> (Int) -> TargetMark?] = [
    { $0.separator }, { $0.part }, { $0.term }, { $0.baseline }, { $0.period }, { $0.date },
    { $0.document }, { $0.rank }, { $0.year }, { $0.named }, { $0.fraction }, { $0.steps },
    { $0.quantity },
  ]

  /// Marks of the part of the sentence before an index, back to a separator.
  func wordsBefore(_ index: Int) -> Range<Int> {
    let start = marks.last { $0.isSeparator }?.range.upperBound ?? 0
    return start..<max(start, index)
  }

  private var hasClaim: Bool { marks.contains(where: \.isClaim) }

  private func separator(_ index: Int) -> TargetMark? {
    let range = index..<index + 1
    switch sentence.key(index) {
    case ",": return TargetMark(kind: .comma, range: range)
    case ";": return TargetMark(kind: .semicolon, range: range)
    case ".": return isStop(index) ? TargetMark(kind: .stop, range: range) : nil
    default: break
    }
    if let length = sentence.length(of: TargetWords.and, at: index) {
      return TargetMark(kind: .and, range: index..<index + length)
    }
    let isWith =
      sentence.has(TargetWords.with, at: index)
      && !sentence.has(TargetWords.notWith, at: index - 1)
    return isWith ? TargetMark(kind: .with, range: range) : nil
  }

  /// A full stop, not the dot of an abbreviation ("tỷ.đ", "tr. đồng").
  private func isStop(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return true }
    let next = sentence.tokens[index + 1]
    return next.isApart && (next.number != nil || next.text.first?.isUppercase == true)
  }

  private func part(_ index: Int) -> TargetMark? {
    guard hasClaim, let length = sentence.length(of: TargetWords.parts, at: index) else {
      return nil
    }
    let isAlone = sentence.has(TargetWords.alone, at: index)
    if isAlone, marks.last?.isSeparator != true || marks.last?.range.upperBound != index {
      return nil
    }
    return TargetMark(kind: .part, range: index..<index + length)
  }
}
