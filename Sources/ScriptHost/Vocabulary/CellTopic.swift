import LuaKit
import Evaluation
import Indicators
import PlainText

extension Topic {
  /// Cells, and how one leads to others.
  static let cell = Topic { $0.addCell() }
}

extension ScriptLibrary {
  /// The cell: its properties, and how it leads to other cells.
  fileprivate func addCell() {
    property(
      cellType, "unit", gives: .unit, vi: "Đơn vị của ô.", en: "The cell's unit."
    ) { [unowned(unsafe) self] stack, cell in
      pushed(unit: cell.unit, in: cell.period, stack)
    }
    property(
      cellType, "period", gives: .period, vi: "Kỳ báo cáo của ô.", en: "The cell's period."
    ) { [unowned(unsafe) self] stack, cell in pushed(cell.period, stack) }
    cellType.items {
      [unowned(unsafe) self] (stack: LuaStack, cell: Cell, item: Int) throws(LuaFailure) -> Int in
      try pushValue(item, cell, stack)
    }
    cellType.otherwise {
      [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      try pushValue(try item(2, stack), cell, stack)
    }
    cellType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(cellType.payload(stack, 1).map(evaluation.cellText) ?? "", stack)
    }
    cellType.metamethod("__eq") { [unowned(unsafe) self] stack in
      stack.push(cellType.payload(stack, 1) == cellType.payload(stack, 2))
      return 1
    }
    describeTimeTravel()
    describeOtherUnits()
    _ = describe(
      "c:maybe", gives: .cell, vi: "Cùng ô đó, nhưng không có số thì cho nil.",
      en: "The same cell, whose readings give nil instead of ending.", form: .property)
    CellAnswers.attach(to: cellType, plain)
    function(
      "cell", [.required("unit", .any, .unit), .required("period", .any, .period)], results: "cell",
      gives: .cell,
      vi: "Ô số liệu của một đơn vị ở một kỳ.", en: "The cell of a unit at a period.",
      example: "cell(\"21844\", \"2024-03\")[\"5.2\"]"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let unit = try unitIndex(1, stack)
      let cell = Cell(unit: unit, period: try period(2, stack))
      return pushed(context.isPlanWide ? cell.lenient : cell, stack)
    }
  }

  func pushed(_ cell: Cell, _ stack: LuaStack) -> Int {
    cellType.push(cell, stack)
    return 1
  }

  private func describeTimeTravel() {
    method(
      cellType, "prev", [.optional("n", .integer)], results: "cell", gives: .cell,
      vi: "Ô của cùng đơn vị ở kỳ trước, hoặc n kỳ trước.",
      en: "The same unit's cell one period earlier, or n.", example: "c:prev()[\"5.2\"]"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      pushed(cell.at(cell.period.earlier(by: try steps(2, stack))), stack)
    }
    method(
      cellType, "year_ago", results: "cell", gives: .cell, vi: "Ô của cùng kỳ năm trước.",
      en: "The cell of the same period a year earlier.", example: "c:year_ago()[\"1.1\"]"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      pushed(cell.at(cell.period.yearAgo), stack)
    }
    method(
      cellType, "at", [.required("period", .any, .period)], results: "cell", gives: .cell,
      vi: "Ô của cùng đơn vị ở kỳ đã cho.", en: "The same unit's cell at a given period.",
      example: "c:at(\"2024-Q1\")[\"5.2\"]"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      pushed(cell.at(try period(2, stack)), stack)
    }
    method(
      cellType, "ytd", [.optional("id", .any, .code)], results: "cell, or value", gives: .cell,
      vi: "Ô từ tháng 1 đến hết kỳ này; có mã thì cho luôn giá trị lũy kế.",
      en: "The cell from January up to this period; with an id, its value to date.",
      example: "c:ytd(\"5.2\")"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let toDate = cell.at(cell.period.yearToDate)
      if stack.isNil(2) { return pushed(toDate, stack) }
      return try pushValue(try item(2, stack), toDate, stack)
    }
  }

  private func describeOtherUnits() {
    method(
      cellType, "of", [.required("unit", .any, .unit)], results: "cell", gives: .cell,
      vi: "Ô của một đơn vị khác ở cùng kỳ.", en: "Another unit's cell at the same period.",
      example: "c:of(\"21844\")[\"5.2\"]"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      pushed(cell.of(try unitIndex(2, stack)), stack)
    }
    method(
      cellType, "parent", results: "cell", gives: .cell,
      vi: "Ô của đơn vị cấp trên; không có cấp trên thì nil.",
      en: "The cell of the unit above; nil where there is none."
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      guard let parent = snapshot.units.ancestors(of: cell.unit, in: cell.period).first else {
        return try absent(cell, .missing, .call(.noParent), stack)
      }
      return pushed(cell.of(parent), stack)
    }
  }

  /// An item, given by its code or id.
  func item(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
    if let index = indicatorType.payload(stack, position) { return try notHeading(index) }
    guard stack.kind(position) == .string, let id = try stack.text(position) else {
      throw codeFault(position, stack, "c")
    }
    guard let item = evaluation.items.number(of: id.composed) else {
      throw unknown(id)
    }
    return try notHeading(item)
  }

  /// A heading has no figures: reading one is an error.
  func notHeading(_ item: Int) throws(LuaFailure) -> Int {
    guard item < evaluation.items.columnCount, snapshot.columns[item].isHeading else { return item }
    let code = snapshot.columns[item].code
    let below = snapshot.plan[code]?.children.joined(separator: ", ") ?? ""
    throw below.isEmpty ? .fault(.errorHeadingAlone, code) : .fault(.errorHeadingBelow, code, below)
  }
}
