import LuaKit
import Indicators
import Messages
import PlainText
import Evaluation

extension Topic {
  /// All units, by code.
  static let units = Topic { $0.addUnits() }
}

extension ScriptLibrary {
  fileprivate func addUnits() {
    unitsType.otherwise {
      [unowned(unsafe) self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      try refuseMistyped(unitsType, stack)
      return pushed(unit: try unitIndex(2, stack), stack)
    }
    unitsType.metamethod("__len") { [unowned(unsafe) self] stack in
      stack.push(snapshot.units.count)
      return 1
    }
    method(
      unitsType, "each", results: "iterator",
      vi: "Duyệt các đơn vị theo thứ tự mã: for u in units:each() do … end.",
      en: "Goes through the units in order of code: for u in units:each() do … end."
    ) { [unowned(unsafe) self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      iterate("units", stack) { [unowned(unsafe) self] stack, last in
        let next = unitType.payload(stack, last).map { $0.index + 1 } ?? 0
        guard next < snapshot.units.count else { return pushedNil(stack) }
        return pushed(unit: next, stack)
      }
    }
    setGlobal("units") { unitsType.push(0, $0) }
  }
}
