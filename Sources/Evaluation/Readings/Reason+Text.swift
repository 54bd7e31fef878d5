package import Indicators
import Columns

extension Reason {
  /// `missing 3.2@2024-01`; the unit is added where it is not the cell's own.
  package func text(in snapshot: Snapshot, unit cellUnit: Int?) -> String {
    switch self {
    case .words(let words): return words
    case .figure(let cause, let column, let unit, let period):
      let place = "\(cause.rawValue) \(snapshot.columns[column].code)@\(period.text)"
      return unit == cellUnit ? place : "\(place)/\(snapshot.units[unit].code)"
    }
  }
}
