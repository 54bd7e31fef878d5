import Indicators
import LuaKit

extension ScriptLibrary {
  func describeUnits() {
    unitsType.otherwise { [unowned self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      pushed(unit: try unitIndex(2, stack), stack)
    }
    unitsType.metamethod("__len") { [unowned self] stack in
      stack.push(snapshot.units.count)
      return 1
    }
    method(
      unitsType, "each", results: "iterator",
      vi: "Duyệt các đơn vị theo thứ tự mã: for u in units:each() do … end.",
      en: "Goes through the units in order of code: for u in units:each() do … end."
    ) { [unowned self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      iterate("units", stack) { [unowned self] stack, last in
        let next = unitType.payload(stack, last).map { $0 + 1 } ?? 0
        guard next < snapshot.units.count else { return pushedNil(stack) }
        return pushed(unit: next, stack)
      }
    }
    describeUnit()
  }

  private func describeUnit() {
    func text(_ name: String, _ read: @escaping (Unit) -> String) {
      unitType.property(name) { [unowned self] stack, index in
        pushed(read(snapshot.units[index]), stack)
      }
    }
    text("code") { $0.code }
    text("name") { $0.name }
    text("level") { $0.level }
    text("type") { $0.type }
    unitType.property("parent") { [unowned self] stack, index in
      snapshot.units[index].parent.map { pushed(unit: $0, stack) } ?? pushedNil(stack)
    }
    unitType.property("children") { [unowned self] stack, index in
      pushedList(snapshot.units[index].children, stack) { [unowned self] in
        _ = pushed(unit: $0, stack)
      }
    }
    unitType.metamethod("__tostring") { [unowned self] stack in
      pushed(unitType.payload(stack, 1).map { snapshot.units[$0].code } ?? "", stack)
    }
  }

  func pushed(unit index: Int, _ stack: LuaStack) -> Int {
    unitType.pushUnique(index, number: index, stack)
    return 1
  }

  /// A unit, given by its code or as an object.
  func unitIndex(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
    if let index = unitType.payload(stack, position) { return index }
    guard stack.kind(position) == .string, let code = stack.string(position) else {
      throw .message(
        "a unit's code is a text: units[\"21844\"], not a key of type \(stack.typeName(position))")
    }
    if let index = snapshot.units.index(of: code) { return index }
    throw .message("unknown unit \"\(code)\"" + unitSuggestion(code))
  }

  private func unitSuggestion(_ code: String) -> String {
    let wanted = VietnameseText.fold(code)
    let named = snapshot.units.units.filter { VietnameseText.fold($0.name) == wanted }.map(\.code)
    let near =
      named.isEmpty
      ? Nearest.matches(code, among: snapshot.units.units.lazy.map(\.code)) : named
    return ScriptLibrary.didYouMean(Array(near.prefix(3)))
  }
}
