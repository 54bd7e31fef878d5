// Numbers with their comparisons, ranges and units.
extension TargetMarker {
  /// "từ 85%", "trên 68,5 điểm", "60 - 70%", "từ 25% đến dưới 30%".
  func quantity(_ index: Int) -> TargetMark? {
    let (start, comparison) = compared(index)
    guard let low = sentence.number(start) else { return nil }
    if let limit = limit(start, comparison != nil) { return limit }
    let (range, unitStart) = rangeEnd(start, low)
    let unit = unit(unitStart)
    let quantity = TargetQuantity(
      low: low, high: range?.high, isHighOpen: range?.isOpen ?? false, comparison: comparison,
      uom: unit.text, isPercent: unit.isPercent, isPoints: unit.isPoints, numberAt: start,
      numbersEnd: unitStart, measureEnd: unit.measureEnd, text: sentence.text(start..<start + 1))
    return TargetMark(kind: .quantity(quantity), range: index..<unit.measureEnd)
  }

  /// The comparison at an index, and where the number after it would stand.
  private func compared(_ index: Int) -> (start: Int, comparison: Comparison?) {
    let found = TargetWords.comparisons.filter { sentence.has($0.phrase, at: index) }
      .max { $0.phrase.marked.count < $1.phrase.marked.count }
    guard let found else { return (index, nil) }
    var start = index + found.phrase.marked.count
    let isLong = found.phrase.marked.count > 1
    let inside = isLong ? TargetWords.insideLongBound : TargetWords.insideBound
    while sentence.has(inside, at: start) { start += 1 }
    return (start, found.comparison)
  }

  /// "48 giờ", "18 tuổi", "trên 100 dân": limits, ages and what a rate is measured per.
  private func limit(_ start: Int, _ isCompared: Bool) -> TargetMark? {
    var end = start + 1
    if sentence.has(TargetWords.range, at: end), sentence.number(end + 1) != nil { end += 2 }
    let isLimit =
      sentence.has(TargetWords.limits, at: end)
      && !label.measures(sentence.tokens[end].text)
    let isEvent =
      sentence.has(TargetWords.limits, at: end)
      && sentence.has(TargetWords.events, in: end..<min(end + 5, sentence.tokens.count))
    let isRate =
      isCompared && sentence.has(TargetWords.perPeople, at: end)
      && marks.contains(where: \.isClaim)
    guard isLimit || isEvent || isRate else { return nil }
    return TargetMark(kind: .name, range: start..<end + 1)
  }

  /// The second number of a range; what stands between the two may be the first one's unit.
  private func rangeEnd(_ start: Int, _ low: Double) -> (
    range: (high: Double, isOpen: Bool)?, unitStart: Int
  ) {
    let candidates = start + 1..<min(start + 6, sentence.tokens.count)
    guard let mark = candidates.first(where: { sentence.has(TargetWords.range, at: $0) }),
      (start + 1..<mark).allSatisfy({ isUnitWord($0) })
    else { return (nil, start + 1) }
    let open = sentence.length(of: TargetWords.openEnds, at: mark + 1)
    let last = mark + 1 + (open ?? 0)
    guard let high = sentence.number(last), low <= high, sentence.key(last + 1) != "/",
      sentence.year(last) == nil || sentence.isWord(last + 1) || sentence.key(last + 1) == "%"
    else { return (nil, start + 1) }
    return ((high, open != nil), last + 1)
  }

  private func isUnitWord(_ index: Int) -> Bool {
    sentence.key(index) == "%" || sentence.key(index) == "/"
      || sentence.isWord(index) && !sentence.has(TargetWords.afterUnit, at: index)
  }

  /// The unit a number is written in.
  private func unit(_ start: Int) -> (
    text: String, isPercent: Bool, isPoints: Bool, measureEnd: Int
  ) {
    let word = sentence.length(of: [TargetWords.percent], at: start)
    if sentence.key(start) == "%" || word != nil {
      let end = start + (word ?? 1)
      let isPoints = sentence.has(TargetWords.point, at: end)
      let last = end + (isPoints ? 1 : 0)
      return (isPoints ? sentence.text(start..<last) : "%", !isPoints, isPoints, last)
    }
    let end = unitEnd(start)
    let text = sentence.text(start..<end).split { $0 == " " }.joined(separator: " ")
    let isPoints =
      sentence.has(TargetWords.point, at: start)
      && (sentence.key(start + 1) == "%" || sentence.has(TargetWords.percent, at: start + 1))
    let isMeasured = sentence.has(TargetWords.measures, at: start)
    return (TargetMarker.trimmed(text), false, isPoints, isMeasured ? end : start)
  }

  /// At most six words, signs only inside them ("tỷ.đ", "triệu đồng/người/năm", "điểm %").
  private func unitEnd(_ start: Int) -> Int {
    var end = start
    while end < min(start + 9, sentence.tokens.count) {
      let isInside =
        [".", "/"].contains(sentence.key(end)) && sentence.isWord(end + 1)
        && !sentence.tokens[end + 1].isApart
      guard isInside || isUnitWord(end) && sentence.key(end) != "/" else { break }
      if sentence.isSeparating(end) { break }
      end += 1
    }
    return end
  }

  private static func trimmed(_ text: String) -> String {
    let cut = text.drop { $0 == "." || $0 == " " }
    return String(cut.reversed().drop { $0 == "." || $0 == " " }.reversed())
  }
}

extension TargetSentence {
  fileprivate func isSeparating(_ index: Int) -> Bool {
    length(of: TargetWords.and, at: index) != nil
      || length(of: TargetWords.parts.filter { $0.marked.count > 1 }, at: index) != nil
  }
}
