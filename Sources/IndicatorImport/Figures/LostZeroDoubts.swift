import Columns
import Indicators

/// Excel makes 5.1 of 5.10. In a file that has no row 5.10, a row 5.1 that stands behind 5.9, and
/// not before 5.2, is doubted: one row cannot prove it, its place can.
struct LostZeroDoubts {
  struct Doubt {
    /// Index of the figure.
    let figure: Int
    /// The column that the row before is of.
    let before: Int
    /// The column it may be of.
    let twin: Int
  }

  private struct Run {
    let column: Int
    var range: Range<Int>
  }

  private let keys: FigureKeys
  private let figures: ArraySlice<FigureRow>

  /// - Parameter figures: those of one file, in the order of its rows.
  init(_ figures: ArraySlice<FigureRow>, keys: FigureKeys) {
    (self.figures, self.keys) = (figures, keys)
  }

  /// Few plans have ten rows in a group, and nothing needs to be looked at in the others.
  var doubts: [Doubt] {
    guard keys.twins.contains(where: { $0 != nil }) else { return [] }
    let held = Set(figures.lazy.map { Int($0.column) })
    let suspects = held.filter { column in keys.twins[column].map { !held.contains($0) } ?? false }
    guard !suspects.isEmpty else { return [] }
    let runs = runs
    return runs.indices.filter { suspects.contains(runs[$0].column) }.flatMap { doubts(runs, $0) }
  }

  /// Rows in a row of one column: a file may go through the units for each column.
  private var runs: [Run] {
    var runs: [Run] = []
    for index in figures.indices {
      let column = Int(figures[index].column)
      if runs.last?.column == column {
        runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<index + 1
      } else {
        runs.append(Run(column: column, range: index..<index + 1))
      }
    }
    return runs
  }

  private func doubts(_ runs: [Run], _ place: Int) -> [Doubt] {
    let run = runs[place]
    let before = place > 0 && run.range.count > 1 ? runs[place - 1].column : nil
    let after = place + 1 < runs.count ? runs[place + 1].column : nil
    let whole = doubtedTwin(before, after, run.column)
    return run.range.compactMap { index in
      let (before, twin) =
        whole.map { (before, $0) }
        ?? (
          inReport(index - 1, index),
          doubtedTwin(inReport(index - 1, index), inReport(index + 1, index), run.column)
        )
      guard let before, let twin else { return nil }
      return Doubt(figure: index, before: before, twin: twin)
    }
  }

  /// The column of a row beside another, where both report of one unit and period.
  private func inReport(_ index: Int, _ other: Int) -> Int? {
    guard figures.indices.contains(index), figures[index].unit == figures[other].unit,
      figures[index].period == figures[other].period
    else { return nil }
    return Int(figures[index].column)
  }

  /// The column that is rather meant between these two; columns are in the order of the plan.
  private func doubtedTwin(_ before: Int?, _ after: Int?, _ column: Int) -> Int? {
    guard let twin = keys.twins[column], let before, before > column, before < twin else {
      return nil
    }
    if let after { return after > twin ? twin : nil }
    return (before + 1..<twin).contains { !keys.isHeading[$0] } ? nil : twin
  }
}
