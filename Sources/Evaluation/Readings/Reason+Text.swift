package import Indicators

extension Reason {
  /// As files and scripts have it: `missing 3.2@2024-01`; the unit is added where it is not the
  /// cell's own.
  package func text(in snapshot: Snapshot, unit cellUnit: Int?) -> String {
    switch self {
    case .figure(let cause, let column, let unit, let period):
      let place = "\(cause.rawValue) \(snapshot.columns[column].code)@\(period.text)"
      return unit == cellUnit ? place : "\(place)/\(snapshot.units[unit].code)"
    case .item(let cause, let name, let period): return "\(cause.rawValue) \(name)@\(period.text)"
    case .baseline(let name, let year, let isRank):
      return "missing \(isRank ? "rank " : "")\(name)@\(year)"
    case .target(let cause, let name): return "\(cause.rawValue) \(name)"
    case .call(let cause): return cause.rawValue
    case .cycle(let ids): return "cycle " + Reason.path(ids)
    case .script(let words): return words
    }
  }

  /// The steps of a cycle, and the first again.
  package static func path(_ steps: [String]) -> String {
    (steps + steps.prefix(1)).joined(separator: " -> ")
  }
}
