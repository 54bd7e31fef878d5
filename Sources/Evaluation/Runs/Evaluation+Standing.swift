package import Indicators

/// How a reported figure stands to its target, apart from any formula.
extension Evaluation {
  /// Why the target can't be held against the figure, as `c:met` tells it; nil where it can.
  package func lack(_ column: Int, unit: Int, period: Period) -> Reason? {
    let cell = Cell(unit: unit, period: period)
    guard let target = target(column, cell) else { return whyNoTarget(column, cell) }
    guard case .reading(let reading) = read(column, cell),
      case .notComputable(let missing) = judgement(target, column, cell, reading.content)
    else { return nil }
    return why(missing, reading.content, column, cell).reason
  }

  /// What is missing for a judgement, as a state and a reason.
  package func why(
    _ missing: Judgement.Missing, _ content: ItemReading.Content, _ item: Int, _ cell: Cell
  ) -> (state: FigureState, reason: Reason) {
    let name = items.name(item)
    switch missing {
    case .people: return (.missing, .target(.notComputable, name))
    case .value, .rank:
      if case .none(let state, let reason) = content { return (state, reason) }
      return (.missing, .item(.missingRank, name, cell.period))
    case .baselineValue(let year):
      return (.missing, .baseline(name, year: year ?? cell.period.year - 1, isRank: false))
    case .baselineRank(let year):
      return (.missing, .baseline(name, year: year ?? cell.period.year - 1, isRank: true))
    }
  }
}
