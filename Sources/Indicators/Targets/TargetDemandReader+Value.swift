import PlainText
import Messages

/// "tăng" or "giảm" before a number.
enum TargetVerb {
  case rise, fall
}

// A number as a change, else as a level.
extension TargetDemandReader {
  func quantityClaim(_ mark: TargetMark, _ quantity: TargetQuantity) -> TargetClaim {
    let words = TargetClaim(
      condition: .words(text), kind: .words, tail: tail(from: quantity.measureEnd),
      isDoubtfulLevel: true)
    let start = mark.range.lowerBound
    if isUncertain(start) || isCompound(quantity) || isOfOthers(quantity) { return words }
    if isWrittenTwoWays(quantity) { return words.asWords(text, .twoNumbers(quantity.text)) }
    return checked(
      times(quantity, start) ?? change(quantity, start) ?? level(quantity, start))
  }

  /// "8 tỷ 500 triệu", "2 giờ 30 phút": the number is only the first part of an amount.
  private func isCompound(_ quantity: TargetQuantity) -> Bool {
    guard let whole = quantity.uom.split(separator: " ").first,
      let parts = TargetWords.partsOfAmount[VietnameseText.fold(String(whole))],
      let next = (quantity.numbersEnd..<min(quantity.numbersEnd + 3, sentence.tokens.count))
        .first(where: { sentence.number($0) != nil })
    else { return false }
    return sentence.has(parts, at: next + 1)
  }

  /// "bằng 80% mức bình quân chung của tỉnh", "giảm cả 3 tiêu chí": a share of what others have,
  /// a count of what is to fall.
  private func isOfOthers(_ quantity: TargetQuantity) -> Bool {
    let end = min(quantity.numbersEnd + 4, demand.range.upperBound)
    let isMean =
      quantity.numbersEnd < end
      && sentence.has(TargetWords.meansOfOthers, in: quantity.numbersEnd..<end)
      && (quantity.isPercent || sentence.has(TargetWords.timesUnit, at: quantity.numbersEnd))
    let isAll =
      verb(before: quantity.numberAt) == .fall
      && sentence.length(of: TargetWords.criteria, at: quantity.numbersEnd) != nil
      && !label.names(TargetPhrase("tiêu chí"))
    return isMean || isAll
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
    if baseline?.isOther == true { return words.asWords(text, .noBaseline(text)) }
    let stated = isStrict ? quantity.comparison : nil
    let isAttribute =
      sentence.has(TargetWords.attributes, at: quantity.numbersEnd)
      && context.nearness([quantity.numbersEnd]) == 0
    guard stated?.isCeiling != true, stated != .equal, quantity.low > 0, !isAttribute else {
      return words
    }
    let isRise = verb == .rise
    let comparison: Comparison =
      stated == .above ? (isRise ? .above : .below) : (isRise ? .atLeast : .atMost)
    let isOfPercent = quantity.isPercent && label.isPercent
    let measure: Change.Measure =
      quantity.isPercent
      ? (label.isPercent ? .points : .percent)
      : quantity.isPoints ? .points : .own
    let change = Change(
      isRise ? quantity.low : -quantity.low, measure, comparison, baselineYear: baseline?.year)
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
