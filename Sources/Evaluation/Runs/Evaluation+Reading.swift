package import Indicators
import Columns

/// What an item says at a cell.
package struct ItemReading {
  package enum Content {
    case number(Double)
    case boolean(Bool)
    case text(String)
    case none(FigureState, Reason)
  }

  package var content: Content
  package var coverage = 1.0

  package init(content: Content, coverage: Double = 1) {
    (self.content, self.coverage) = (content, coverage)
  }
}

/// A reading, or the derived value that has to be computed first.
package enum ReadingOutcome {
  case reading(ItemReading)
  case needs(DerivedCell)
}

extension Evaluation {
  /// Reads an item at a cell, which may have been reached from another year's.
  package func read(_ item: Int, _ cell: Cell) -> ReadingOutcome {
    guard isRenumbered(item, cell) else {
      return read(item, unit: cell.unit, period: cell.period)
    }
    let reason = Reason.figure(
      .renumbered, column: item, unit: cell.unit, period: cell.period)
    return .reading(ItemReading(content: .none(.missing, reason), coverage: 0))
  }

  /// Codes may mean something else at the cell than where it was reached from.
  package func mayBeRenumbered(_ cell: Cell) -> Bool {
    cell.isInAnotherYear && snapshot.plans.entries.count > 1
  }

  /// The item is another indicator in the year that the cell was reached from.
  package func isRenumbered(_ item: Int, _ cell: Cell) -> Bool {
    mayBeRenumbered(cell) && item < items.columnCount
      && snapshot.isRenumbered(item, unit: cell.unit, between: cell.period, and: cell.homeYear)
  }

  /// Reads a reported column or a derived at a unit and period.
  package func read(_ item: Int, unit: Int, period: Period) -> ReadingOutcome {
    if item >= items.columnCount {
      return readDerived(item - items.columnCount, unit: unit, period: period)
    }
    let reading = snapshot.read(item, unit: unit, period: period)
    guard reading.state == .value else {
      let reason = reading.reason ?? Reason(reading.state)
      return .reading(
        ItemReading(content: .none(reading.state, reason), coverage: reading.coverage))
    }
    return .reading(ItemReading(content: .number(reading.value), coverage: reading.coverage))
  }

  private func readDerived(_ derived: Int, unit: Int, period: Period) -> ReadingOutcome {
    guard snapshot.holds(unit: unit, period: period),
      let row = grid.row(unit: unit, period: period)
    else { return .reading(absent(derived, period)) }
    guard let result = results.result(derived, row) else {
      return .needs(DerivedCell(derived: derived, row: row))
    }
    return .reading(reading(result, of: derived, at: period))
  }

  private func absent(_ derived: Int, _ period: Period) -> ItemReading {
    let reason = Reason.item(.missing, items.derived[derived].id, period)
    return ItemReading(content: .none(.missing, reason), coverage: 0)
  }

  private func reading(
    _ result: DerivedResult, of derived: Int, at period: Period
  ) -> ItemReading {
    var reading = ItemReading(content: .number(result.number), coverage: result.coverage)
    if result.state != .value {
      reading.content = .none(result.state, result.reason ?? Reason(result.state))
    } else if let text = result.text {
      reading.content = .text(text)
    } else if !items.derived[derived].isNumber, version(derived, at: period)?.kind == .boolean {
      reading.content = .boolean(result.number != 0)
    }
    return reading
  }

  /// The version of a derived that is in force at a period.
  package func version(_ derived: Int, at period: Period) -> Derived? {
    let versions = items.derived[derived]
    return versions.inForce(at: period).map { versions.list[$0] }
  }

  /// Which way is better, of a reported column or a derived: as the target in force at the cell
  /// says, which knows what is declared; where it says nothing, as the column's own plan does.
  package func lowerIsBetter(_ item: Int, _ cell: Cell) -> Bool {
    if let direction = target(item, cell)?.direction { return direction == .lower }
    return item < items.columnCount && snapshot.columns[item].direction == .lower
  }
}
