// A number as a level to be reached or kept.
extension TargetDemandReader {
  func level(_ quantity: TargetQuantity, _ start: Int) -> TargetClaim {
    let words = TargetClaim(condition: .words(text), kind: .words, isDoubtfulLevel: true)
    if let doubt = unitDoubt(quantity, start) { return words.asWords(text, doubt) }
    if approach(start).contains(where: { sentence.has(TargetWords.more, at: $0) }) { return words }
    let (bound, isByLabel) = bound(quantity, start)
    let stated = stated(quantity, start)
    let (scale, uom) = scale(quantity)
    let low = quantity.low * scale
    var claim = TargetClaim(
      condition: .value(bound, low, uom: uom), kind: .level,
      tail: tail(from: quantity.measureEnd), isExplicit: stated != nil, isCeilingByLabel: isByLabel)
    if let high = quantity.high {
      claim.condition = .between(low, high * scale, bound, uom: uom)
      if low == 0, stated == nil { claim.doubts.append(.rangeFromZero) }
    } else if low == 0, stated == nil {
      claim.condition = .value(.equal, 0, uom: uom)
    }
    if isByLabel { claim.doubts.append(.ceilingByLabel(label.badWord ?? "")) }
    if scale != 1 { claim.doubts.append(.converted("\(quantity.text) \(quantity.uom)", uom: uom)) }
    return claim
  }

  /// A bound that contradicts the declared direction is not judged.
  func checked(_ claim: TargetClaim) -> TargetClaim {
    guard let declared = context.row.direction, let own = claim.condition.direction,
      own != declared, claim.isExplicit
    else { return claim }
    return claim.asWords(text, .againstDirection(text))
  }

  /// The comparison the sentence states.
  private func stated(_ quantity: TargetQuantity, _ start: Int) -> Comparison? {
    if let comparison = quantity.comparison {
      let words = demand.range.lowerBound..<start
      let isDenied =
        sentence.has(TargetWords.noneIs, in: words)
        || sentence.has(TargetWords.not, in: words) && isExcess(start)
      guard isDenied else { return comparison }
      return comparison == .above ? .atMost : comparison == .below ? .atLeast : comparison
    }
    if let trailing = trailing(quantity) { return trailing }
    let approach = approach(start)
    if approach.contains(where: { sentence.has(TargetWords.downTo, at: $0) }) { return .atMost }
    return approach.contains { sentence.has(TargetWords.upTo, at: $0) } ? .atLeast : nil
  }

  private func isExcess(_ start: Int) -> Bool {
    sentence.length(of: TargetWords.over, at: start) != nil
  }

  /// The comparison, and whether only the label decided for a ceiling.
  private func bound(_ quantity: TargetQuantity, _ start: Int) -> (Comparison, Bool) {
    let open: Comparison = quantity.isHighOpen ? .below : .atMost
    if let stated = stated(quantity, start) {
      return (stated == .atMost && quantity.high != nil ? open : stated, false)
    }
    if quantity.high != nil, quantity.low == 0 { return (open, false) }
    if let declared = context.row.direction { return (declared == .lower ? open : .atLeast, false) }
    let isBad = label.badWord != nil && quantity.low != 0
    return (isBad ? open : .atLeast, isBad)
  }

  /// The number is in a unit that can't be the row's.
  private func unitDoubt(_ quantity: TargetQuantity, _ start: Int) -> TargetDoubt? {
    let tail = quantity.measureEnd..<min(quantity.measureEnd + 3, demand.range.upperBound)
    let ofPlan = !tail.isEmpty && sentence.has(TargetWords.plans, in: tail)
    if quantity.isPercent, !label.isPercent, !label.isComparison, !label.isEmpty,
      ofPlan, !label.isRateByWord
    {
      return .noBaseline(text)
    }
    let isExcess =
      quantity.isPercent
      && sentence.has([TargetWords.exceeding], in: max(start - 2, 0)..<start)
      && !sentence.has(TargetWords.reachOrExceed, in: demand.range.lowerBound..<start)
    let before = demand.range.lowerBound..<start
    let isOverPlan =
      sentence.has([TargetWords.exceeding], in: before)
      && sentence.has(TargetWords.plans, in: before)
    let isOfOther =
      quantity.isPercent && !label.isPercent && (demand.baseline?.isOther == true || isOverPlan)
    let isOverThePlan =
      isExcess
      && sentence.has(TargetWords.plans, in: quantity.measureEnd..<demand.range.upperBound)
    if isOverThePlan || (isExcess || isOfOther) && !label.isComparison {
      return .noBaseline(text)
    }
    if quantity.isPercent, label.isOtherUnit || label.isTime || label.isNumberOfThings {
      return .otherUnit(text, uom: label.uom)
    }
    let isCounted = sentence.has(TargetWords.counted, at: quantity.numbersEnd)
    if label.hasUom, label.isPercent, isCounted { return .otherUnit(text, uom: label.uom) }
    return nil
  }

  /// The factor into the row's unit of measure ("25 nghìn tấn" on a row in "tấn"), and the unit.
  private func scale(_ quantity: TargetQuantity) -> (Double, String) {
    let own = quantity.uom.isEmpty ? context.row.uom : quantity.uom
    guard !label.uom.isEmpty, let from = TargetScale(quantity.uom), let to = TargetScale(label.uom),
      from.unit == to.unit, from.factor != to.factor
    else { return (1, own) }
    return (from.factor / to.factor, label.uom)
  }
}
