import PlainText

/// Reads what one demand asks for.
struct TargetDemandReader {
  let context: TargetContext
  let demand: TargetDemand
  /// Of the demand before it, where the verb may go on: "giảm 30% …, 20% …".
  let carriedVerb: TargetVerb?
  /// Named further on in the same sentence: "tăng 2 điểm, tăng 3 bậc so với năm 2023".
  let laterBaseline: TargetBaseline?
  /// A place was asked for before: a bare "5/14" goes on with places.
  let followsPlaces: Bool

  var sentence: TargetSentence { context.sentence }
  var label: TargetLabel { context.label }
  var text: String { sentence.text(demand.range) }
  /// What a change is measured from.
  var baseline: TargetBaseline? { demand.baseline ?? laterBaseline }

  func read() -> TargetReading {
    let primary = primary
    var claims = demand.marks.compactMap { claim($0, primary) }
    if claims.isEmpty { claims = [unnumbered] }
    let subject = subject(primary)
    return TargetReading(demand: demand, claims: claims, subject: subject, text: text)
  }

  private func claim(_ mark: TargetMark, _ primary: Int?) -> TargetClaim? {
    switch mark.kind {
    case .quantity(let quantity):
      guard mark.range.lowerBound == primary else { return nil }
      return tied(quantityClaim(mark, quantity), mark, quantity)
    case .rank(let best, let worst, let total):
      return TargetClaim(condition: .rank(best: best, worst: worst, of: total), kind: .other)
    case .fraction(let count, let total): return fraction(mark, count, total)
    case .steps(let steps): return gain(steps)
    case .deadline(let day, let month, let year):
      return TargetClaim(condition: .deadline(day: day, month: month, year: year), kind: .other)
    default: return nil
    }
  }

  /// Words without a number: "không để xảy ra", "cải thiện vị trí".
  private var unnumbered: TargetClaim {
    if let none { return none }
    if isBetterPlace {
      let year = demand.baseline?.year ?? nil
      return TargetClaim(condition: .betterRank(baselineYear: year), kind: .other)
    }
    return TargetClaim(condition: .words(text), kind: .words)
  }

  /// "Có vị trí cải thiện so với năm 2023".
  private var isBetterPlace: Bool {
    let range = demand.range
    if let baseline = demand.baseline, baseline.isOther { return false }
    let words = range.filter { index in !demand.marks.contains { $0.range.contains(index) } }
    func has(_ phrases: [TargetPhrase]) -> Bool {
      words.contains { index in
        phrases.contains {
          sentence.has($0, at: index) && index + $0.marked.count <= range.upperBound
        }
      }
    }
    let isHang = sentence.isMarked && has(TargetWords.shortRank)
    return (has(TargetWords.places) || isHang) && has(TargetWords.better)
      && !has(TargetWords.otherThanPlace)
  }

  /// "không để xảy ra cháy nổ" on a row that counts just that: 0.
  private var none: TargetClaim? {
    guard
      let start = demand.range.first(where: { sentence.length(of: TargetWords.none, at: $0) != nil }
      ),
      let length = sentence.length(of: TargetWords.none, at: start), label.badWord != nil
    else { return nil }
    let before = context.content(
      demand.range.lowerBound..<start, without: demand.marks,
      [TargetWords.fillers, TargetWords.verbs, TargetWords.deeds, TargetWords.functionWords])
    let rest = start + length..<demand.range.upperBound
    let tail = context.content(rest, without: demand.marks, [TargetWords.functionWords])
    let isNear = tail.isEmpty || context.nearness(tail) >= 0.5
    let narrows = sentence.has(TargetWords.qualifiers, in: rest) && context.nearness(tail) < 1
    guard before.isEmpty, isNear, !narrows else { return nil }
    return TargetClaim(
      condition: .value(.equal, 0, uom: ""), kind: .level, tail: [], isExplicit: true)
  }

  private func gain(_ steps: Int) -> TargetClaim {
    let year: Int?
    switch baseline {
    case .other?:
      return TargetClaim(
        condition: .words(text), kind: .words, doubts: [.noBaseline(text)])
    case .year(let named)?: year = named
    case nil: year = nil
    }
    return TargetClaim(condition: .rankGain(steps, baselineYear: year), kind: .other)
  }

  /// A place where places go before or the row is a ranking; else a count of places.
  private func fraction(_ mark: TargetMark, _ count: Int, _ total: Int) -> TargetClaim {
    let goesOn =
      followsPlaces || label.isRanking
      || demand.marks.contains { if case .rank = $0.kind { true } else { false } }
    if goesOn {
      let doubts = followsPlaces || !label.isRanking ? [] : [TargetDoubt.placeByLabel(label.text)]
      return TargetClaim(
        condition: .rank(best: 1, worst: count, of: total), kind: .other, doubts: doubts)
    }
    let start = mark.range.lowerBound
    let words = TargetClaim(condition: .words(text), kind: .words)
    if isUncertain(start) || isLikeADay(mark, count, total) || context.isLower { return words }
    let tail = tail(from: mark.range.upperBound)
    let uom = unitText(mark.range.upperBound)
    let written = "\(count)/\(total) \(uom)".trimmedAndFolded
    if label.isPercent {
      let share = 100 * Double(count) / Double(total)
      return TargetClaim(
        condition: .value(.atLeast, share, uom: "%"), kind: .level,
        doubts: [.countAsShare(written)], tail: tail)
    }
    return TargetClaim(
      condition: .count(Double(count), of: Double(total), uom: uom), kind: .level, tail: tail)
  }

  /// "5/12" and nothing else, on a row that may not count anything.
  private func isLikeADay(_ mark: TargetMark, _ day: Int, _ month: Int) -> Bool {
    let isBare = mark.range == 0..<sentence.tokens.count
    return isBare && !label.countsThings && (1...12).contains(month) && (1...31).contains(day)
  }

  /// What is counted, behind a number: up to the next mark or word that ends a unit.
  private func unitText(_ start: Int) -> String {
    var end = start
    while end < demand.range.upperBound, sentence.isWord(end),
      !sentence.has(TargetWords.afterUnit, at: end),
      !demand.marks.contains(where: { $0.range.contains(end) })
    {
      end += 1
    }
    return sentence.text(start..<end)
  }
}

// MARK: - The words around a number

extension TargetDemandReader {
  /// Words before the number that name a subject.
  private func subject(_ primary: Int?) -> [Int] {
    let asked = demand.marks.first { $0.isClaim && !$0.isDeadline }
    let first = primary ?? asked?.range.lowerBound
    guard let first else { return [] }
    let isShare = demand.quantities.contains {
      $0.mark.range.lowerBound == first && $0.quantity.isPercent
    }
    let words = context.content(
      demand.range.lowerBound..<first, without: demand.marks,
      [
        TargetWords.fillers, TargetWords.verbs, TargetWords.functionWords, TargetWords.denials,
        TargetWords.vagueWords, TargetWords.downTo, TargetWords.periods,
      ])
    let areDeeds = words.allSatisfy { sentence.has(TargetWords.deeds, at: $0) }
    return areDeeds && !isShare ? [] : words
  }

  /// Words behind a number, up to the demand's end.
  func tail(from start: Int) -> [Int] {
    guard start < demand.range.upperBound else { return [] }
    return context.content(
      start..<demand.range.upperBound, without: demand.marks.filter { !$0.isClaim },
      [TargetWords.functionWords, TargetWords.measures])
  }

  /// The fillers, verbs and doubts right before a number.
  func approach(_ start: Int) -> Range<Int> {
    let sets = [
      TargetWords.fillers, TargetWords.verbs, TargetWords.deeds, TargetWords.denials,
      TargetWords.vagueWords, TargetWords.downTo,
    ]
    var first = start
    while first > demand.range.lowerBound, sets.contains(where: { sentence.has($0, at: first - 1) })
    {
      first -= 1
    }
    return first..<start
  }

  /// "khoảng 850", "không đạt 60%", "trừ 5%".
  func isUncertain(_ start: Int) -> Bool {
    let approach = approach(start)
    return sentence.has(
      TargetWords.vague, in: approach.lowerBound..<min(start + 1, sentence.tokens.count))
      || approach.contains { sentence.has(TargetWords.denials, at: $0) }
  }
}

extension TargetBaseline {
  var isOther: Bool { if case .other = self { true } else { false } }

  var year: Int? { if case .year(let year) = self { year } else { nil } }
}

extension TargetContext {
  /// Declared, or because of what the label counts.
  var isLower: Bool {
    row.direction.map { $0 == .lower } ?? (label.badWord != nil)
  }
}
