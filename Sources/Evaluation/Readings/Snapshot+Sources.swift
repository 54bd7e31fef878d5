package import Columns
package import Indicators

/// Where a reading comes from.
package enum FigureSource: Sendable {
  /// A line of a file, by number of the file and of the line.
  case line(file: Int, row: Int)
  /// Figures of shorter periods.
  case periods([Period])
  /// Figures of the units below.
  case units([Int])
  case nothing
}

extension Snapshot {
  /// Where `read` finds what it says of a column at a unit and period.
  package func source(_ column: Int, unit: Int, period: Period) -> FigureSource {
    guard let column = actual(column, in: period.year) else { return .nothing }
    if let row = reportedRow(column, unit, period), columnsRead[column].states[row] != .missing {
      return .line(
        file: Int(columnsRead[column].files[row]), row: Int(columnsRead[column].lines[row]))
    }
    let slots = slots(column, unit, period)
    if slots.isEmpty { return .nothing }
    guard slots.count == 1, slots[0].covers(period) else {
      return .periods(used(rollup(column), slots).map(\.period))
    }
    return .units(
      units.children(of: unit, in: period).filter {
        read(column, unit: $0, period: period).state != .missing
      })
  }

  /// The same snapshot with other figures in some places: what would be if.
  package func replacing(_ rows: [FigureRow]) -> Snapshot { Snapshot(self, replacing: rows) }

  /// The slots that a rule looks at.
  private func used(_ rule: Rollup, _ slots: [Slot]) -> [Slot] {
    switch rule {
    case .last: slots.suffix(1)
    case .first: Array(slots.prefix(1))
    case .none: []
    case .sum, .mean, .max, .min: slots
    }
  }
}
