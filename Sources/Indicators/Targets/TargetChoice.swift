/// Tells which demands are asked of the row, and which of its numbers are rivals.
///
/// A demand that begins with its number is the row's, and so are those behind it that name no
/// subject. Where demands name subjects, the row's is the one whose words are in its label.
struct TargetChoice {
  private(set) var claims: [TargetClaim] = []
  /// Demands on something else.
  private(set) var dropped: [TargetReading] = []
  /// Several numbers, none of which is plainly the row's.
  private(set) var isUnclear = false
  private let context: TargetContext

  init(_ readings: [TargetReading], _ context: TargetContext) {
    self.context = context
    dropped = readings.filter(\.demand.isPart)
    let own = ofSubject(ofYear(readings.filter { !$0.demand.isPart }))
    guard !isUnclear else { return }
    for reading in own { add(reading) }
    if isPartNearer(than: own) { isUnclear = true }
  }

  /// "98% nước hợp vệ sinh, trong đó 65% nước sạch" on a row of just that part.
  private func isPartNearer(than own: [TargetReading]) -> Bool {
    func near(_ reading: TargetReading, _ length: Int) -> Double {
      let words = reading.claims.map(\.tail) + [reading.subject]
      return words.filter { $0.count >= length }.map(context.nearness).max() ?? 0
    }
    let best = own.filter(\.hasNumber).map { near($0, 1) }.max() ?? 0
    return best < 1 && dropped.contains { $0.demand.isPart && near($0, 2) == 1 }
  }

  // MARK: Years

  /// "năm 2024 đạt 80%, năm 2025 đạt 85%": those of the plan's year.
  private mutating func ofYear(_ readings: [TargetReading]) -> [TargetReading] {
    let years = Set(readings.filter(\.hasNumber).compactMap(\.demand.year))
    guard years.count > 1 else { return readings }
    guard let year = context.row.year, years.contains(year) else {
      isUnclear = true
      return []
    }
    var (kept, current) = ([TargetReading](), Int?.none)
    for reading in readings {
      current = reading.demand.year ?? current
      if current ?? year == year { kept.append(reading) } else { dropped.append(reading) }
    }
    return kept
  }

  // MARK: Subjects

  private mutating func ofSubject(_ readings: [TargetReading]) -> [TargetReading] {
    let named = readings.filter { $0.hasNumber && !$0.subject.isEmpty }
    guard let first = readings.first(where: \.hasNumber), !named.isEmpty else { return readings }
    var isOwn: (TargetReading) -> Bool = { [context] in context.nearness($0.subject) == 1 }
    if !first.subject.isEmpty, named.count > 1 {
      let near = named.map { context.nearness($0.subject) }
      let best = near.max() ?? 0
      guard best > 0, near.filter({ $0 == best }).count == 1 else {
        isUnclear = true
        return []
      }
      isOwn = { [context] in context.nearness($0.subject) == best }
    } else if !first.subject.isEmpty {
      return readings
    }
    return kept(readings, isOwn)
  }

  /// What names no subject goes on with the one before it; behind a semicolon it is the row's.
  private mutating func kept(
    _ readings: [TargetReading], _ isOwn: (TargetReading) -> Bool
  ) -> [TargetReading] {
    var (kept, isRow) = ([TargetReading](), true)
    for reading in readings {
      if reading.hasNumber, !reading.subject.isEmpty {
        isRow = isOwn(reading)
      } else if reading.demand.isApart || !reading.hasNumber {
        isRow = true
      }
      if isRow { kept.append(reading) } else { dropped.append(reading) }
    }
    return kept
  }

  // MARK: Rivals

  private mutating func add(_ reading: TargetReading) {
    for claim in reading.claims where !isUnclear {
      if isRemark(claim) {
        claims.append(claim.asWords(reading.text))
        continue
      }
      let rivals = claims.filter { $0.rivals(claim) }
      guard let rival = rivals.first else {
        claims.append(claim)
        continue
      }
      settle(rival, claim, reading)
    }
  }

  /// "2.000 tấn, giảm 100 tấn so với năm 2023": beside a floor a fall is no second demand.
  private func isRemark(_ claim: TargetClaim) -> Bool {
    guard claim.kind == .change, claim.condition.direction == .lower else { return false }
    return claims.contains { $0.kind == .level && $0.condition.direction == .higher }
  }

  /// Of two numbers the one whose counted things are nearer to the label is the row's; what
  /// stands apart or is only hoped for is words.
  private mutating func settle(
    _ rival: TargetClaim, _ claim: TargetClaim, _ reading: TargetReading
  ) {
    if rival.isWords { return claims.append(claim.asWords(reading.text)) }
    let (one, other) = (context.nearness(rival.tail), context.nearness(claim.tail))
    let isBareFirst = rival.tail.isEmpty && !claim.tail.isEmpty
    if isBareFirst || one > other {
      dropped.append(reading)
    } else if rival.tail.isEmpty, claim.tail.isEmpty, reading.demand.isApart || isSoft(reading) {
      claims.append(claim.asWords(reading.text))
    } else {
      isUnclear = true
    }
  }

  private func isSoft(_ reading: TargetReading) -> Bool {
    context.sentence.has(TargetWords.soft, in: reading.demand.range)
  }
}

extension TargetClaim {
  /// Both say how high the row's value is to be; a floor and a ceiling go together.
  fileprivate func rivals(_ other: TargetClaim) -> Bool {
    if isDoubtfulLevel, other.kind == .level { return true }
    guard kind == other.kind, kind == .level || kind == .change else { return false }
    let isPair =
      isExplicit && other.isExplicit
      && condition.direction != other.condition.direction && kind == .level
    return !isPair
  }
}
