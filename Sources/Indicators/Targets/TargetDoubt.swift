/// What was decided, or left open, beyond the plain reading of a target's sentence.
package enum TargetDoubt: Sendable, Hashable {
  /// A bare number is a ceiling because of what the label counts.
  case ceilingByLabel(String)
  /// A change in % of a row in % is one of percentage points.
  case percentagePoints
  /// A change on a row that is itself one is the value to be reached.
  case valueIsChange
  /// A part of the sentence speaks of something else and is no demand on the row.
  case otherSubject(String)
  /// Several numbers, of which none is plainly the row's.
  case rivals
  /// The sentence's bound contradicts the declared direction.
  case againstDirection(String)
  /// Either of two numbers may be meant: `3,098`.
  case twoNumbers(String)
  /// "tăng 0,7 lần".
  case doubtfulTimes(String)
  /// A change against a plan or something else that no figure tells.
  case noBaseline(String)
  /// Converted into the row's unit of measure.
  case converted(String, uom: String)
  /// Written in another unit than the row's.
  case otherUnit(String, uom: String)
  /// A count of places taken as a share, because the row is in %.
  case countAsShare(String)
  /// A bare number on a row that counts places.
  case placeByLabel(String)
  /// A range from 0 has only its upper end.
  case rangeFromZero
  /// A share of last year's value: "bằng 105% so với năm 2023".
  case shareOfBaseline

  /// It leaves something unjudged, or may be read otherwise.
  package var isWarning: Bool {
    switch self {
    case .rivals, .againstDirection, .twoNumbers, .doubtfulTimes, .noBaseline, .otherUnit: true
    default: false
    }
  }
}
