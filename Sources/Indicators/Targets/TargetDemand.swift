/// A part of a target's sentence that asks for one thing, or for several of one subject.
struct TargetDemand {
  /// What stands before it; nil for the first.
  let opener: TargetMark.Kind?
  var range: Range<Int>
  var marks: [TargetMark] = []
  /// What follows "trong đó" or "với tổng vốn": no demand on the row.
  let isPart: Bool

  var hasClaim: Bool { marks.contains(where: \.isClaim) }

  var quantities: [(mark: TargetMark, quantity: TargetQuantity)] {
    marks.compactMap { mark in
      if case .quantity(let quantity) = mark.kind { (mark, quantity) } else { nil }
    }
  }

  /// It begins a sentence, or stands behind a semicolon.
  var isApart: Bool {
    switch opener {
    case .semicolon, .stop: true
    default: false
    }
  }

  var year: Int? {
    marks.lazy.compactMap { if case .year(let year) = $0.kind { year } else { nil } }.last
  }

  var baseline: TargetBaseline? {
    marks.lazy.compactMap { if case .baseline(let baseline) = $0.kind { baseline } else { nil } }
      .first
  }
}

/// Parts a sentence into demands. A comma or "và" goes on with the subject, unless what stands
/// before it has a number of its own and what follows has one too.
struct TargetDemands {
  private let sentence: TargetSentence
  private(set) var demands: [TargetDemand] = []
  /// Of a part: whether it goes on past a semicolon, as "trong đó" does.
  private var openPart: Bool?

  init(_ sentence: TargetSentence, _ marks: [TargetMark]) {
    self.sentence = sentence
    var opener: TargetMark?
    var start = 0
    for separator in marks.filter(\.isSeparator) {
      add(opener, start..<separator.range.lowerBound, marks)
      (opener, start) = (separator, separator.range.upperBound)
    }
    add(opener, start..<sentence.tokens.count, marks)
    demands = demands.filter { demand in
      demand.range.contains { sentence.isWord($0) || sentence.number($0) != nil }
    }
  }

  private mutating func add(_ opener: TargetMark?, _ range: Range<Int>, _ marks: [TargetMark]) {
    let own = marks.filter { !$0.isSeparator && range.contains($0.range.lowerBound) }
    let claims = own.contains(where: \.isClaim)
    if begins(opener?.kind, range, claims: claims) {
      demands.append(
        TargetDemand(
          opener: opener?.kind, range: range, marks: own, isPart: isPart(opener, claims)))
    } else {
      let last = demands.count - 1
      demands[last].range = demands[last].range.lowerBound..<range.upperBound
      demands[last].marks += own
    }
  }

  /// Whether a new demand begins at a separator.
  private func begins(_ opener: TargetMark.Kind?, _ range: Range<Int>, claims: Bool) -> Bool {
    guard let current = demands.last, let opener else { return true }
    switch opener {
    case .semicolon: return openPart != true
    case .stop, .part: return true
    case .with, .and: return current.hasClaim && claims
    default:
      return current.hasClaim && claims || isDemand(range) && (current.hasClaim || claims)
    }
  }

  private mutating func isPart(_ opener: TargetMark?, _ claims: Bool) -> Bool {
    switch opener?.kind {
    case .part:
      let isAlone = opener.map { sentence.has(TargetWords.alone, at: $0.range.lowerBound) } ?? false
      openPart = !isAlone
      return true
    case .with: return true
    case .comma, .and: return demands.last?.isPart ?? false
    default:
      openPart = nil
      return false
    }
  }

  /// "trong nhóm …", "xếp loại …": a demand without a number.
  private func isDemand(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, sentence.has(TargetWords.quotes, at: start) { start += 1 }
    return sentence.length(of: TargetWords.demands, at: start) != nil
  }
}
