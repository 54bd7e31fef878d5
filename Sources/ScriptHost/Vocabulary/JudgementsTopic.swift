import LuaKit
import Indicators
import Evaluation
import Columns
import LuaSyntax
import PlainText

extension Topic {
  /// A cell's values beside their targets.
  static let judgements = Topic { $0.addJudgements() }
}

extension ScriptLibrary {
  /// Readings that hold a value against its target.
  fileprivate func addJudgements() {
    method(
      cellType, "target", [.required("id", .any, .code)], results: "number",
      vi: "Con số của mục tiêu.", en: "The target's number.", example: "c:target(\"5.2\") --> 60.0"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let item = try item(2, stack)
      guard let target = target(item, cell) else { return try noTarget(item, cell, stack) }
      guard let number = target.value else {
        return try absent(cell, .missing, notComputable(item), stack)
      }
      stack.push(number)
      return 1
    }
    method(
      cellType, "attainment", [.required("id", .any, .code)], results: "0 … 1",
      vi: "Mức hoàn thành: min(giá trị / mục tiêu, 1); chỉ tiêu càng thấp càng tốt thì ngược lại.",
      en: "min(value / target, 1); for a lower-is-better target min(target / value, 1).",
      example: "c:attainment(\"5.2\")"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      try pushAttainment(try item(2, stack), cell, stack)
    }
    method(
      cellType, "met", [.required("id", .any, .code)], results: "boolean",
      vi: "Giá trị có đạt mọi điều kiện của mục tiêu không.",
      en: "Whether the value satisfies the target's conditions.", example: "c:met(\"5.2\")"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
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
    .target(.notComputable, evaluation.items.name(item))
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
