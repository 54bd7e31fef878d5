package import Evaluation
import Indicators

/// What an item says at a cell: its value, its target, and the way it came.
package struct ItemStanding {
  package let reading: ItemReading
  /// As it is written; empty where there is none.
  package let target: String
  package let isMet: Bool?
  /// The values of the last periods, nan where there is none.
  package let trend: [Double]
}

extension Session {
  private static let trendLength = 8

  package func standing(_ item: Int, _ cell: Cell) -> ItemStanding {
    ItemStanding(
      reading: evaluation.reading(item, cell.unit, cell.period),
      target: evaluation.target(of: item, unit: cell.unit, period: cell.period)?.text ?? "",
      isMet: evaluation.isMet(item, unit: cell.unit, period: cell.period),
      trend: (0..<Session.trendLength).reversed().map { number(item, cell, back: $0) })
  }

  private func number(_ item: Int, _ cell: Cell, back: Int) -> Double {
    let earlier = cell.at(cell.period.earlier(by: back))
    if case .number(let number) = evaluation.reading(item, earlier).content { return number }
    return .nan
  }
}
