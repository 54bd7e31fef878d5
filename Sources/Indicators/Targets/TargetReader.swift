/// Reads a sentence into the conditions on its row and the words that remain.
struct TargetReader {
  private let text: String
  private let context: TargetContext
  private var kept: [TargetClaim] = []
  private(set) var doubts: [TargetDoubt] = []

  var conditions: [Condition] { kept.map(\.condition) }

  /// Only what the label counts makes the target a ceiling.
  var isCeilingByLabel: Bool { kept.contains(where: \.isCeilingByLabel) || isBadWithoutBound }

  init(_ text: String, _ row: TargetRow) {
    self.text = text
    let label = TargetLabel(row)
    let sentence = TargetSentence(text).withoutNotes
    context = TargetContext(sentence, label, row)
    guard !text.isEmpty else { return }
    read(place ?? readings)
  }

  /// A change or a place says nothing of which way is better on a row of what is bad.
  private var isBadWithoutBound: Bool {
    context.label.badWord != nil && !conditions.contains { $0.direction != nil }
  }

  /// "10" on a row "Xếp hạng PAR INDEX": a place.
  private var place: [TargetReading]? {
    let sentence = context.sentence
    guard context.label.isRanking, sentence.tokens.count == 1, let place = sentence.whole(0),
      place > 0
    else { return nil }
    let claim = TargetClaim(
      condition: .rank(best: 1, worst: place, of: nil), kind: .other,
      doubts: [.placeByLabel(context.label.text)])
    let demand = TargetDemand(opener: nil, range: 0..<1, isPart: false)
    return [TargetReading(demand: demand, claims: [claim], subject: [], text: text)]
  }

  private var readings: [TargetReading] {
    let marker = TargetMarker(context.sentence, context.label)
    var (readings, places, verb) = ([TargetReading](), false, TargetVerb?.none)
    let demands = TargetDemands(context.sentence, marker.marks).demands
    for (index, demand) in demands.enumerated() {
      let later = demands[(index + 1)...].prefix { !$0.isApart && !$0.isPart }
      let reader = TargetDemandReader(
        context: context, demand: demand, carriedVerb: demand.isApart ? nil : verb,
        laterBaseline: later.lazy.compactMap(\.baseline).first, followsPlaces: places)
      let reading = reader.read()
      readings.append(reading)
      places =
        places || reading.claims.contains { if case .rank = $0.condition { true } else { false } }
      verb = reading.claims.lazy.compactMap(\.verb).first
    }
    return readings
  }

  /// The row's own demands; where none of several numbers is plainly the row's, words.
  private mutating func read(_ readings: [TargetReading]) {
    let choice = TargetChoice(readings, context)
    guard !choice.isUnclear else { return giveUp(.rivals) }
    for reading in choice.dropped where reading.hasNumber {
      doubts.append(.otherSubject(reading.words))
    }
    kept = choice.claims
    doubts += kept.flatMap(\.doubts)
    if !kept.contains(where: { !$0.isWords }) { giveUp(nil) }
  }

  private mutating func giveUp(_ doubt: TargetDoubt?) {
    kept = [TargetClaim(condition: .words(text), kind: .words)]
    doubts += [doubt].compactMap { $0 }
  }
}

extension TargetClaim {
  fileprivate var verb: TargetVerb? {
    guard case .change(let change) = condition, change.measure != .times else { return nil }
    return change.amount < 0 ? .fall : .rise
  }
}
