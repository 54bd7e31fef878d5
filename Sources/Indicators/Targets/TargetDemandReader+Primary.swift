// Which of a demand's numbers is meant, and whether it is tied to the row.
extension TargetDemandReader {
  /// Where the quantity begins that is what is to be reached; the others describe its subject.
  /// nil where two have equal claims.
  var primary: Int? {
    let quantities = demand.quantities
    let weights = quantities.map { weight($0.mark, $0.quantity) }
    guard let best = weights.max() else { return nil }
    let first = weights.firstIndex(of: best) ?? 0
    let isTie = weights.filter { $0 == best }.count > 1
    let isStrong = best > 1 && !isInitial(quantities[first].mark)
    return isTie && isStrong ? nil : quantities[first].mark.range.lowerBound
  }

  private func weight(_ mark: TargetMark, _ quantity: TargetQuantity) -> Int {
    let start = mark.range.lowerBound
    let approach = approach(start)
    let moves = [TargetWords.upTo, TargetWords.downTo]
    var weight = isInitial(mark) ? 3 : 0
    if approach.contains(where: { at in moves.contains { sentence.has($0, at: at) } }) {
      weight += 5
    }
    if quantity.comparison != nil || trailing(quantity) != nil { weight += 2 }
    if quantity.isPercent { weight += 2 }
    if approach.contains(where: { sentence.has(TargetWords.reaching, at: $0) }) { weight += 2 }
    let isAttribute = sentence.has(TargetWords.attributes, at: quantity.numbersEnd)
    if isAttribute || label.names(quantity.low) { weight -= 3 }
    return weight
  }

  static let introductions = [TargetWords.fillers, TargetWords.verbs, TargetWords.deeds]

  /// Nothing but fillers and verbs stands before it.
  private func isInitial(_ mark: TargetMark) -> Bool {
    begins(mark, past: TargetDemandReader.introductions)
  }

  private func begins(_ mark: TargetMark, past sets: [TargetWordSet]) -> Bool {
    let words = demand.range.lowerBound..<max(mark.range.lowerBound, demand.range.lowerBound)
    let others = demand.marks.filter { !$0.isClaim }
    let hasClaim = demand.marks.contains { $0.isClaim && words.contains($0.range.lowerBound) }
    return !hasClaim && context.content(words, without: others, sets).isEmpty
  }

  /// "trở lên", "trở xuống" behind a number, before the next.
  func trailing(_ quantity: TargetQuantity) -> Comparison? {
    let next = demand.quantities.map(\.mark.range.lowerBound).first { $0 > quantity.numberAt }
    let rest = quantity.numbersEnd..<max(next ?? demand.range.upperBound, quantity.numbersEnd)
    if sentence.has(TargetWords.upward, in: rest) { return .atLeast }
    return sentence.has(TargetWords.downward, in: rest) ? .atMost : nil
  }

  /// The claim, or words where nothing ties its number to the row.
  func tied(
    _ claim: TargetClaim, _ mark: TargetMark, _ quantity: TargetQuantity
  ) -> TargetClaim {
    if claim.isWords { return claim }
    let words = demand.range.lowerBound..<mark.range.lowerBound
    if isPerEach(words) || isOtherQuantity(words, quantity) || isLoose(claim, mark, quantity) {
      return claim.asWords(text)
    }
    return claim
  }

  /// "mỗi thôn 1 mô hình", where the row is no mean.
  private func isPerEach(_ words: Range<Int>) -> Bool {
    let each = words.first { sentence.has(TargetWords.perEach, at: $0) }
    guard let each, !sentence.has(TargetWords.periods, at: each + 1) else { return false }
    return !label.sentence.has(TargetWords.means, in: label.all)
  }

  /// "Doanh thu đạt 25.700 tỷ" on a row of something else.
  private func isOtherQuantity(_ words: Range<Int>, _ quantity: TargetQuantity) -> Bool {
    guard !label.isEmpty, !quantity.isPercent else { return false }
    let named = TargetWords.quantities.first { sentence.has([$0], in: words) }
    return named.map {
      !label.names($0)
        && context.nearness(
          context.content(
            words, without: demand.marks, TargetDemandReader.introductions)) < 0.5
    } ?? false
  }

  /// A bare number in the midst of words that the label doesn't have.
  private func isLoose(
    _ claim: TargetClaim, _ mark: TargetMark, _ quantity: TargetQuantity
  ) -> Bool {
    let reaches = approach(mark.range.lowerBound).contains {
      sentence.has(TargetWords.reaching, at: $0)
    }
    let isBound = claim.isExplicit || quantity.isPercent || reaches || claim.kind == .change
    let known = [TargetWords.fillers, TargetWords.verbs]
    let isFirst = label.isEmpty ? begins(mark, past: known) : isInitial(mark)
    if isBound || isFirst { return false }
    let start = demand.range.lowerBound
    let isDeed =
      [TargetWords.verbs, TargetWords.deeds].contains { sentence.has($0, at: start) }
      && !sentence.has(TargetWords.carryOut, at: start)
    let words = demand.range.lowerBound..<mark.range.lowerBound
    let before = context.content(words, without: demand.marks, [TargetWords.functionWords])
    let isNear = context.nearness(before) > 0 || context.nearness(claim.tail) > 0
    return label.isEmpty || !isDeed && !isNear
  }
}
