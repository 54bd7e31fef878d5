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
    if let row = reportedRow(column, unit, period), figures[column].states[row] != .missing {
      return .line(file: Int(figures[column].files[row]), row: Int(figures[column].rows[row]))
    }
    let periods = usedPeriods(column, unit, period)
    if !periods.isEmpty { return .periods(periods) }
    let children = units[unit].children.filter { child in
      units[child].exists(in: period)
        && read(column, unit: child, period: period).state != .missing
    }
    return children.isEmpty ? .nothing : .units(children)
  }

  /// The same snapshot with other figures in some places: what would be if.
  package func replacing(_ rows: [FigureRow]) -> Snapshot {
    var changed = figures
    for figure in rows {
      guard let row = grid.row(unit: Int(figure.unit), period: figure.period) else { continue }
      changed[Int(figure.column)].set(row, figure)
    }
    return Snapshot(self, figures: changed)
  }
}
