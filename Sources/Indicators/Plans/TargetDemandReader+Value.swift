/// "tăng" or "giảm" before a number.
enum TargetVerb {
  case rise, fall
}

// A number as a level to be reached or kept, or as a change.
extension TargetDemandReader {
  func quantityClaim(_ mark: TargetMark, _ quantity: TargetQuantity) -> TargetClaim {
    let words = TargetClaim(
      condition: .words(text), kind: .words, tail: tail(from: quantity.measureEnd),
      isDoubtfulLevel: true)
    let start = mark.range.lowerBound
    if isUncertain(start) { return words }
    if isWrittenTwoWays(quantity) { return words.asWords(text, .twoNumbers(quantity.text)) }
    return checked(
      times(quantity, start) ?? change(quantity, start) ?? level(quantity, start))
  }

  /// `3,098 tấn`: three digits behind one comma, where whole numbers of thousands are usual.
  private func isWrittenTwoWays(_ quantity: TargetQuantity) -> Bool {
    if quantity.isPercent {
      return quantity.low >= 1000 && quantity.text.contains(".")
    }
    let parts = quantity.text.split(separator: ",", omittingEmptySubsequences: false)
    let isScore = sentence.has(TargetWords.point, at: quantity.numbersEnd)
    return parts.count == 2 && parts[1].count == 3 && parts[0].count <= 3 && parts[0] != "0"
      && parts[0].allSatisfy(\.isNumber) && !isScore && !label.isPercent
  }

  // MARK: Changes

  /// The verb whose object the number is.
  func verb(before start: Int) -> TargetVerb? {
    let words = demand.range.lowerBound..<start
    let found = words.last { index in
      (sentence.has(TargetWords.rises, at: index) || sentence.has(TargetWords.falls, at: index))
        && !sentence.has(TargetWords.notChanging, at: index + 1)
    }
    guard let found else { return nil }
    let between = found + 1..<start
    let objects = context.content(
      between, without: demand.marks, TargetDemandReader.introductions)
    let isEnded = between.contains { sentence.has(TargetWords.reachingVerbs, at: $0) }
    guard objects.isEmpty || !isEnded else { return nil }
    return sentence.has(TargetWords.rises, at: found) ? .rise : .fall
  }

  /// "tăng 6%", "giảm từ 0,5% trở lên"; nil for a level: "giảm xuống còn 5%".
  private func change(_ quantity: TargetQuantity, _ start: Int) -> TargetClaim? {
    let approach = approach(start)
    let isLevel = approach.contains {
      sentence.has(TargetWords.upTo, at: $0) || sentence.has(TargetWords.downTo, at: $0)
    }
    if isLevel { return nil }
    if let difference = difference(quantity, start) { return difference }
    let carried = isBare(approach) && quantity.isPercent ? carriedVerb : nil
    guard let verb = verb(before: start) ?? carried else { return ofBaseline(quantity, start) }
    if let own = label.risesItself, own == (verb == .rise) {
      var claim = level(quantity, start)
      claim.doubts.append(.valueIsChange)
      return claim
    }
    return change(verb, quantity)
  }

  private func isBare(_ approach: Range<Int>) -> Bool {
    !approach.contains { sentence.has(TargetWords.reaching, at: $0) }
  }

  /// "cao hơn 2% so với năm trước".
  private func difference(_ quantity: TargetQuantity, _ start: Int) -> TargetClaim? {
    guard demand.baseline != nil else { return nil }
    if sentence.length(of: TargetWords.higherThan, at: start) != nil {
      return change(.rise, quantity, isStrict: false)
    }
    let isLower = sentence.length(of: TargetWords.lowerThan, at: start) != nil
    return isLower ? change(.fall, quantity, isStrict: false) : nil
  }

  private func change(
    _ verb: TargetVerb, _ quantity: TargetQuantity, isStrict: Bool = true
  ) -> TargetClaim {
    let words = TargetClaim(condition: .words(text), kind: .words)
    if demand.baseline?.isOther == true { return words.asWords(text, .noBaseline(text)) }
    let stated = isStrict ? quantity.comparison : nil
    guard stated?.isCeiling != true, stated != .equal, quantity.low > 0 else { return words }
    let isRise = verb == .rise
    let comparison: Comparison =
      stated == .above ? (isRise ? .above : .below) : (isRise ? .atLeast : .atMost)
    let isOfPercent = quantity.isPercent && label.isPercent
    let measure: Change.Measure =
      quantity.isPercent
      ? (label.isPercent ? .points : .percent)
      : quantity.isPoints ? .points : .own
    let change = Change(
      isRise ? quantity.low : -quantity.low, measure, comparison,
      baselineYear: demand.baseline?.year)
    return TargetClaim(
      condition: .change(change), kind: .change, doubts: isOfPercent ? [.percentagePoints] : [],
      tail: tail(from: quantity.measureEnd), isExplicit: true)
  }

  /// "tăng 3,5 lần" is 3.5 times the baseline; "tăng 0,7 lần" is doubtful.
  private func times(_ quantity: TargetQuantity, _ start: Int) -> TargetClaim? {
    guard sentence.has(TargetWords.timesUnit, at: quantity.numbersEnd) else { return nil }
    let words = TargetClaim(condition: .words(text), kind: .words)
    let verb = verb(before: start)
    let multiplies = sentence.has(TargetWords.times, in: demand.range.lowerBound..<start)
    guard verb != nil || multiplies || demand.baseline != nil else { return nil }
    if demand.baseline?.isOther == true { return words.asWords(text, .noBaseline(text)) }
    guard verb != .fall, quantity.low > 1, quantity.comparison?.isCeiling != true else {
      return words.asWords(text, .doubtfulTimes(quantity.text))
    }
    let comparison: Comparison = quantity.comparison == .above ? .above : .atLeast
    let change = Change(
      quantity.low, .times, comparison, baselineYear: demand.baseline?.year)
    return TargetClaim(condition: .change(change), kind: .change, isExplicit: true)
  }

  /// "bằng 105% so với năm 2023", on a row that is no percentage.
  private func ofBaseline(_ quantity: TargetQuantity, _ start: Int) -> TargetClaim? {
    guard quantity.isPercent, case .year(let year)? = demand.baseline, !label.isPercent,
      !label.isComparison, quantity.comparison?.isCeiling != true, quantity.low > 0
    else { return nil }
    let comparison: Comparison = quantity.comparison == .above ? .above : .atLeast
    let change = Change(quantity.low / 100, .times, comparison, baselineYear: year)
    return TargetClaim(
      condition: .change(change), kind: .change, doubts: [.shareOfBaseline], isExplicit: true)
  }
}

// MARK: - Levels

extension TargetDemandReader {
  func level(_ quantity: TargetQuantity, _ start: Int) -> TargetClaim {
    let words = TargetClaim(condition: .words(text), kind: .words, isDoubtfulLevel: true)
    if let doubt = unitDoubt(quantity, start) { return words.asWords(text, doubt) }
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
  private func checked(_ claim: TargetClaim) -> TargetClaim {
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
        || sentence.has(TargetPhrase.list("không"), in: words) && isExcess(start)
      guard isDenied else { return comparison }
      return comparison == .above ? .atMost : comparison == .below ? .atLeast : comparison
    }
    if let trailing = trailing(quantity) { return trailing }
    let approach = approach(start)
    if approach.contains(where: { sentence.has(TargetWords.downTo, at: $0) }) { return .atMost }
    return approach.contains { sentence.has(TargetWords.upTo, at: $0) } ? .atLeast : nil
  }

  private func isExcess(_ start: Int) -> Bool {
    TargetPhrase.list("vượt quá", "vượt trên").contains { sentence.has($0, at: start) }
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
      quantity.isPercent && sentence.has(TargetWords.exceeding, at: start - 1)
      && !sentence.has(TargetWords.reachOrExceed, in: demand.range.lowerBound..<start)
    let isOfOther = quantity.isPercent && demand.baseline?.isOther == true && !label.isPercent
    if isExcess || isOfOther, !label.isComparison { return .noBaseline(text) }
    if quantity.isPercent, label.isOtherUnit { return .otherUnit(text, uom: label.uom) }
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

/// A unit with a power of ten before it: "nghìn tấn", "tỷ đồng", "trđ".
struct TargetScale {
  let factor: Double
  let unit: String

  init?(_ uom: String) {
    let plain = VietnameseText.lower(uom).filter { $0 != "." }.trimmedAndFolded
    if let short = TargetScale.short[plain] {
      (factor, unit) = short
      return
    }
    let words = plain.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { return nil }
    guard let factor = TargetScale.factors[first] else {
      (self.factor, unit) = (1, plain)
      return
    }
    (self.factor, unit) = (factor, words.count > 1 ? words[1] : "")
  }

  private static let factors: [String: Double] = [
    "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
  ]
  private static let short: [String: (Double, String)] = [
    "trđ": (1e6, "đồng"), "tr đồng": (1e6, "đồng"), "tỷđ": (1e9, "đồng"), "tỷ đ": (1e9, "đồng"),
    "triệu đ": (1e6, "đồng"), "triệuđồng": (1e6, "đồng"), "tỉđ": (1e9, "đồng"), "đ": (1, "đồng"),
  ]
}
