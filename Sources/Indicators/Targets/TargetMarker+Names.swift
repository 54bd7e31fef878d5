// Places in a ranking, and numbers that are names.
extension TargetMarker {
  /// "xếp vị trí 10 - 15/63", "nhóm 25 dẫn đầu", "top 10"; a group or a place that asks for
  /// nothing readable is a name.
  func rank(_ index: Int) -> TargetMark? {
    if let length = sentence.length(of: [TargetWords.post], at: index) {
      return TargetMark(kind: .name, range: index..<index + length)
    }
    return place(index) ?? group(index)
  }

  private func place(_ index: Int) -> TargetMark? {
    let long = sentence.length(of: TargetWords.places, at: index)
    let short = sentence.isMarked ? sentence.length(of: TargetWords.shortPlaces, at: index) : nil
    guard let length = long ?? short else { return nil }
    var at = index + length
    while sentence.has(TargetWords.beforePlace, at: at) { at += 1 }
    guard let (range, kind) = places(at) else { return nil }
    if sentence.length(of: TargetWords.weekly, at: range.upperBound) != nil {
      return TargetMark(kind: .name, range: index..<range.upperBound)
    }
    if long == nil, !isShortPlace(index, at, range) { return nil }
    let isDenied =
      sentence.has(TargetWords.denials, at: index - 1)
      || sentence.has(TargetWords.behindPlace, at: index - 1)
    return TargetMark(kind: isDenied ? .name : kind, range: index..<range.upperBound)
  }

  /// "hạng 5" and "thứ 5", but "lần thứ 3", "hạng 3 sao"; "xếp" only with a total.
  private func isShortPlace(_ index: Int, _ at: Int, _ range: Range<Int>) -> Bool {
    if sentence.has(TargetWords.ordinals, at: index - 1) { return false }
    if sentence.has(TargetWords.graded, at: index - 1) { return false }
    if sentence.has(TargetWords.limits, at: range.upperBound) { return false }
    let isAdverb = sentence.has(TargetWords.placing, at: index)
    let isUpward = sentence.length(of: TargetWords.upward, at: range.upperBound - 2) != nil
    return !isAdverb || isUpward || sentence.key(range.upperBound - 2) == "/"
  }

  /// Reads "10", "10 - 15", "10 - 15/63" at an index.
  func places(_ at: Int) -> (range: Range<Int>, kind: TargetMark.Kind)? {
    guard var best = sentence.whole(at), best > 0, sentence.key(at + 1) != "%" else { return nil }
    var (worst, end) = (best, at + 1)
    let second = sentence.has(TargetWords.range, at: end) ? skipPlaceWords(end + 1) : end
    if second > end, let other = sentence.whole(second) {
      (worst, end) = (other, second + 1)
    } else {
      best = 1
    }
    var total: Int?
    if sentence.key(end) == "/", let number = sentence.whole(end + 1) {
      (total, end) = (number, end + 2)
    }
    guard best <= worst, worst <= total ?? worst else { return nil }
    if let length = sentence.length(of: TargetWords.upward, at: end) { end += length }
    return (at..<end, .rank(best: best, worst: worst, of: total))
  }

  /// "từ vị trí thứ 5 đến thứ 10": the place is named again before the second number.
  private func skipPlaceWords(_ index: Int) -> Int {
    var at = index + (sentence.length(of: TargetWords.places, at: index) ?? 0)
    while sentence.has(TargetWords.beforePlace, at: at) { at += 1 }
    return at + (sentence.length(of: TargetWords.shortRank, at: at) ?? 0)
  }

  /// "nhóm 20/63", "nhóm 25 dẫn đầu", "thuộc 5 xã dẫn đầu"; "nhóm 2" is a name.
  private func group(_ index: Int) -> TargetMark? {
    let length = sentence.length(of: TargetWords.groups, at: index)
    let isAmong = sentence.has(TargetWords.among, at: index)
    guard length != nil || isAmong else { return nil }
    let at = index + (length ?? 1)
    guard let (range, kind) = places(at) else { return nil }
    let isTop = sentence.length(of: TargetWords.tops, at: index) != nil
    let hasTotal = sentence.key(range.upperBound - 2) == "/"
    let leads = isLeading(from: range.upperBound)
    if isTop || leads || (length != nil && hasTotal) {
      return TargetMark(kind: kind, range: index..<range.upperBound)
    }
    return length != nil ? TargetMark(kind: .name, range: index..<range.upperBound) : nil
  }

  /// "… dẫn đầu" before the next number or separator.
  private func isLeading(from index: Int) -> Bool {
    let stops = sentence.tokens[index...].firstIndex { $0.number != nil || ",;".contains($0.key) }
    return sentence.has(TargetWords.leading, in: index..<(stops ?? sentence.tokens.count))
  }

  /// "4/9"; "24/7" and "24/24" are names.
  func fraction(_ index: Int) -> TargetMark? {
    let start = skipFloor(index)
    guard let count = sentence.whole(start), sentence.key(start + 1) == "/",
      let total = sentence.whole(start + 2), sentence.key(start + 3) != "/"
    else { return nil }
    let range = index..<start + 3
    let isAllDay = count == 24 && [7, 24].contains(total)
    guard !isAllDay, count <= total, total > 0,
      !sentence.has(TargetWords.shareOf, at: start + 3)
    else { return TargetMark(kind: .name, range: range) }
    return TargetMark(kind: .fraction(count, total), range: range)
  }

  /// Past "ít nhất" and other words for a floor.
  private func skipFloor(_ index: Int) -> Int {
    let floor = TargetWords.comparisons.filter { $0.comparison == .atLeast }.map(\.phrase)
    return index + (sentence.length(of: floor, at: index) ?? 0)
  }

  /// "10 bậc", "2 - 3 bậc", "ít nhất 2 bậc": places won, or places lost and then a name.
  func steps(_ index: Int) -> TargetMark? {
    let start = skipFloor(index)
    guard let low = sentence.whole(start) else { return nil }
    var end = start + 1
    if sentence.has(TargetWords.range, at: end), sentence.whole(end + 1) != nil { end += 2 }
    guard let length = sentence.length(of: TargetWords.steps, at: end),
      !sentence.has(TargetWords.post, at: end),
      !sentence.has(TargetWords.afterStep, at: end + length)
    else { return nil }
    end += length
    let words = wordsBefore(index)
    let isGain =
      sentence.has(TargetWords.better, in: words)
      || words.contains { sentence.has(TargetWords.upTo, at: $0) }
    let isCarried = words.isEmpty && sentence.has(TargetWords.better, in: 0..<index)
    let isLoss = words.contains { sentence.has(TargetWords.falls, at: $0) }
    return TargetMark(
      kind: (isGain || isCarried) && !isLoss ? .steps(low) : .name, range: index..<end)
  }

  /// "Nghị quyết 57-NQ/TW", "Quyết định số 749/QĐ-TTg", "Đề án 06".
  func document(_ index: Int) -> TargetMark? {
    guard sentence.number(index) != nil else { return nil }
    var end = index + 1
    while ["/", "-"].contains(sentence.key(end)), end + 1 < sentence.tokens.count,
      !sentence.tokens[end].isApart, !sentence.tokens[end + 1].isApart
    {
      end += 2
    }
    let isIssued = (index..<end).contains { sentence.has(TargetWords.issuers, at: $0) }
    let sign = sentence.has(TargetWords.numberSign, at: index - 1) ? index - 1 : index
    let isNamed = TargetWords.documents.contains { sentence.has($0, at: sign - $0.marked.count) }
    guard isIssued || isNamed, !sentence.isMeasured(end) else { return nil }
    return TargetMark(kind: .name, range: index..<end)
  }

  /// "mức độ 4", "mức 2", "lần thứ 3", "Covid-19", "công nghiệp 4.0".
  func named(_ index: Int) -> TargetMark? {
    guard sentence.number(index) != nil else { return nil }
    let range = index..<index + 1
    let isVersion = sentence.tokens[index].text.hasSuffix(".0") && (sentence.number(index) ?? 9) < 9
    let isSmall = (sentence.whole(index) ?? 99) <= 12
    let names = TargetWords.named + (isSmall ? TargetWords.numbered : [])
    let isNamed = names.contains { sentence.has($0, at: index - $0.marked.count) }
    if isVersion || isNamed && sentence.whole(index) != nil, !sentence.isMeasured(index + 1) {
      return TargetMark(kind: .name, range: range)
    }
    let isJoined =
      index > 1 && sentence.key(index - 1) == "-" && !sentence.tokens[index].isApart
      && !sentence.tokens[index - 1].isApart && sentence.isWord(index - 2)
    return isJoined ? TargetMark(kind: .name, range: range) : nil
  }
}

extension TargetSentence {
  /// "%", or a unit like "triệu đồng", also behind the second number of a range.
  fileprivate func isMeasured(_ index: Int) -> Bool {
    let at = has(TargetWords.range, at: index) && number(index + 1) != nil ? index + 2 : index
    return key(at) == "%" || has(TargetWords.measures, at: at)
  }
}
