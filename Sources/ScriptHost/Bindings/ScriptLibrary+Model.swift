import LuaKit
import Evaluation
import Indicators

extension ScriptLibrary {
  /// `plan`, `units`, `period`, `cell`.
  func openModel(_ stack: LuaStack) {
    stack.pushGlobals()
    planType.push(0, stack)
    stack.setField("plan")
    unitsType.push(0, stack)
    stack.setField("units")
    function(
      "period", [.required("text", .any)], results: "period", vi: "Kỳ báo cáo từ văn bản.",
      en: "A reporting period from its text.", example: "period(\"2024-Q1\").kind --> quarter",
      stack
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      pushed(try period(1, stack), stack)
    }
    function(
      "cell", [.required("unit", .any), .required("period", .any)], results: "cell",
      vi: "Ô số liệu của một đơn vị ở một kỳ.", en: "The cell of a unit at a period.",
      example: "cell(\"21844\", \"2024-03\")[\"5.2\"]", stack
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let unit = try unitIndex(1, stack)
      let cell = Cell(unit: unit, period: try period(2, stack))
      return pushed(context.isPlanWide ? cell.lenient : cell, stack)
    }
    stack.pop(1)
  }
}
