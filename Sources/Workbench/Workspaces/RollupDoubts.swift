import IndicatorImport
import Messages
import Evaluation
import Indicators
import Columns
import LuaSyntax
import PlainText

/// Figures that don't go together: a year that isn't the sum of its months, rates that are
/// declared to be summed.
struct RollupDoubts {
  let data: ImportedData
  let snapshot: Snapshot

  var issues: [Issue] {
    snapshot.columns.columns.indices.flatMap { [summedRate($0)].compactMap { $0 } + differing($0) }
  }

  /// Rates given as plain values have no sum, whatever is declared.
  private func summedRate(_ column: Int) -> Issue? {
    let row = snapshot.columns[column]
    guard row.isRate, row.rollup == .sum || row.unitRollup == .rule(.sum),
      let definition = row.definition, hasPlainValues(column)
    else { return nil }
    let message = Message(
      .rateDeclaredSum, row.code, row.uom.isEmpty ? row.label : row.uom)
    return Issue(.warning, definition.place, message)
  }

  private func hasPlainValues(_ column: Int) -> Bool {
    let figures = snapshot.figures[column]
    return (0..<snapshot.grid.rowCount).contains {
      figures.states[$0] == .value && !figures.hasRatio($0)
    }
  }

  /// Figures of longer periods that say something else than the shorter ones that make them up.
  private func differing(_ column: Int) -> [Issue] {
    let grid = snapshot.grid
    guard grid.periods.contains(where: { $0.monthCount > 1 }) else {
      return []
    }
    return (0..<grid.rowCount).compactMap { row in
      guard snapshot.figures[column].states[row] == .value else { return nil }
      let (unit, period) = grid.cell(row)
      guard period.monthCount > 1,
        let finer = snapshot.fromFiner(column, unit: unit, period: period), finer.state == .value
      else { return nil }
      return issue(column, row, period, finer)
    }
  }

  private func issue(_ column: Int, _ row: Int, _ period: Period, _ finer: Reading) -> Issue? {
    let figures = snapshot.figures[column]
    let own = (figures.numerators[row], figures.denominators[row], figures.values[row])
    let pairs: [(Double, Double)] =
      figures.hasRatio(row) && finer.hasRatio
      ? [(own.0, finer.numerator), (own.1, finer.denominator)] : [(own.2, finer.value)]
    let different = pairs.filter { !Comparison.equal.meets($0.0, $0.1) && !$0.0.isNaN }
    guard !different.isEmpty else { return nil }
    func text(_ numbers: [Double]) -> String {
      numbers.map { VietnameseNumber.format($0) }.joined(separator: "/")
    }
    let message = Message(
      .coarserDiffers, snapshot.columns[column].code, period.text, text(pairs.map(\.0)),
      text(pairs.map(\.1)))
    let place = Place(
      file: data.files[Int(figures.files[row])].path, row: Int(figures.lines[row]), column: 1)
    return Issue(.warning, place, message)
  }
}
