package import Indicators
import LuaKit
import PlainText
import LuaSyntax
import Evaluation
import Columns

extension ScriptLibrary {
  /// Readings that hold a value against its target.
  func describeJudgements() {
    method(
      cellType, "target", [.required("id", .any)], results: "number",
      vi: "Con số của mục tiêu.", en: "The target's number.", example: "c:target(\"5.2\") --> 60.0"
    ) { [unowned self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let item = try item(2, stack)
      guard let target = target(item, cell) else { return try noTarget(item, cell, stack) }
      guard let number = target.value else {
        return try absent(cell, .missing, notComputable(item), stack)
      }
      stack.push(number)
      return 1
    }
    method(
      cellType, "attainment", [.required("id", .any)], results: "0 … 1",
      vi: "Mức hoàn thành: min(giá trị / mục tiêu, 1); chỉ tiêu càng thấp càng tốt thì ngược lại.",
      en: "min(value / target, 1); for a lower-is-better target min(target / value, 1).",
      example: "c:attainment(\"5.2\")"
    ) { [unowned self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      try pushAttainment(try item(2, stack), cell, stack)
    }
    method(
      cellType, "met", [.required("id", .any)], results: "boolean",
      vi: "Giá trị có đạt mọi điều kiện của mục tiêu không.",
      en: "Whether the value satisfies the target's conditions.", example: "c:met(\"5.2\")"
    ) { [unowned self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      try pushMet(try item(2, stack), cell, stack)
    }
  }

  private func target(_ item: Int, _ cell: Cell) -> Target? {
    evaluation.recorder?.note(item, cell, .target)
    return evaluation.target(item, cell)
  }

  /// There is nothing to hold a value against.
  private func noTarget(_ item: Int, _ cell: Cell, _ stack: LuaStack) throws(LuaFailure) -> Int {
    try absent(cell, .missing, evaluation.whyNoTarget(item, cell), stack)
  }

  private func notComputable(_ item: Int) -> Reason {
    .words("not_computable \(evaluation.items.name(item))")
  }

  private func pushAttainment(
    _ item: Int, _ cell: Cell, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    let isRatio = item < evaluation.items.columnCount && snapshot.figures[item].isRatio
    guard let target = target(item, cell) else { return try noTarget(item, cell, stack) }
    guard target.value != nil else {
      return try absent(cell, .missing, notComputable(item), stack)
    }
    switch try reading(item, cell).content {
    case .number(let value):
      let attainment = Attainment.of(
        value, target, isRatio: isRatio, lowerIsBetter: evaluation.lowerIsBetter(item, cell))
      guard let attainment else {
        return try absent(cell, .missing, notComputable(item), stack)
      }
      stack.push(attainment)
      return 1
    case .none(let state, let reason): return try absent(cell, state, reason, stack)
    case .boolean, .text: return try absent(cell, .missing, notComputable(item), stack)
    }
  }

  private func pushMet(_ item: Int, _ cell: Cell, _ stack: LuaStack) throws(LuaFailure) -> Int {
    guard let target = target(item, cell) else { return try noTarget(item, cell, stack) }
    let content = try reading(item, cell).content
    let judgement = evaluation.judgement(target, item, cell, content)
    switch judgement {
    case .met, .notMet:
      stack.push(judgement == .met)
      return 1
    case .notComputable(let missing):
      let (state, reason) = evaluation.why(missing, content, item, cell)
      return try absent(cell, state, reason, stack)
    }
  }
}

/// How much of a target is reached.
enum Attainment {
  /// `min(value / goal, 1)`, the other way round where lower is better; a target of 0 is reached
  /// by 0 alone. nil where the target has no number, or it would divide by 0.
  static func of(
    _ value: Double, _ target: Target, isRatio: Bool, lowerIsBetter: Bool
  ) -> Double? {
    guard let goal = target.goal(isRatio: isRatio) else { return nil }
    if target.isZero { return value == 0 ? 1 : 0 }
    if lowerIsBetter { return value <= goal ? 1 : max(0, goal / value) }
    return goal == 0 ? (value >= 0 ? 1 : nil) : min(value / goal, 1)
  }
}

extension Evaluation {
  /// An item's target at a cell: of the plan in force there, or the derived's own.
  func target(_ item: Int, _ cell: Cell) -> Target? {
    if item >= items.columnCount {
      return version(item - items.columnCount, at: cell.period)?.target
    }
    if isRenumbered(item, cell) { return nil }
    return snapshot.target(item, unit: cell.unit, at: cell.period)
  }

  /// Why an item has no target at a cell: no plan speaks for it, its code is another row there, or
  /// its row has none.
  func whyNoTarget(_ item: Int, _ cell: Cell) -> Reason {
    if isRenumbered(item, cell) {
      return .figure(.renumbered, column: item, unit: cell.unit, period: cell.period)
    }
    let isPlanned = item < items.columnCount && snapshot.columns[item].isPlanned
    guard isPlanned, snapshot.plan(of: cell.unit, at: cell.period) == nil else {
      return .words("not_computable \(items.name(item))")
    }
    return .words("no_plan \(items.name(item))")
  }

  /// Whether an item's value at a cell meets a target.
  func judgement(
    _ target: Target, _ item: Int, _ cell: Cell, _ content: ItemReading.Content
  ) -> Judgement {
    guard case .number(let number) = content else {
      return item < items.columnCount
        ? snapshot.judgement(target, item, cell) : target.judgement()
    }
    return item < items.columnCount
      ? snapshot.judgement(target, item, cell, value: number) : target.judgement(value: number)
  }
}

extension Snapshot {
  /// Whether a column's figure meets a target, with all the target speaks of: the published
  /// place, and the baseline year's value and place.
  package func judgement(
    _ target: Target, _ column: Int, _ cell: Cell, value: Double? = nil
  ) -> Judgement {
    let reading = read(column, unit: cell.unit, period: cell.period)
    let ratio = reading.state == .value && reading.hasRatio
    let rank = publishedRank(column, unit: cell.unit, period: cell.period)
    return target.judgement(
      value: value ?? (reading.state == .value ? reading.value : nil),
      numerator: ratio ? reading.numerator : nil, denominator: ratio ? reading.denominator : nil,
      rank: rank?.place, places: rank?.total
    ) { baseline($0 ?? cell.period.year - 1, column, cell) }
  }

  /// The same period of the baseline year, else that whole year.
  private func baseline(_ year: Int, _ column: Int, _ cell: Cell) -> Baseline {
    if isRenumbered(column, unit: cell.unit, between: cell.period, and: year) { return Baseline() }
    for period in [Period(year: year, slot: cell.period.slot), .year(year)] {
      let reading = read(column, unit: cell.unit, period: period)
      let rank = publishedRank(column, unit: cell.unit, period: period)?.place
      guard reading.state == .value || rank != nil else { continue }
      return Baseline(value: reading.state == .value ? reading.value : nil, rank: rank)
    }
    return Baseline()
  }
}
