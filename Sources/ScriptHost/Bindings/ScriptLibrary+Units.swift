import LuaKit
import Indicators
import Messages
import PlainText
import Evaluation

extension ScriptLibrary {
  func describeUnits() {
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
    describeUnit()
  }

  private func describeUnit() {
    func text(_ name: String, _ read: @escaping (Unit.Version) -> String) {
      unitType.property(name) { [unowned(unsafe) self] stack, unit in
        pushed(read(snapshot.units[unit.index].versions[unit.version]), stack)
      }
    }
    unitType.property("code") { [unowned(unsafe) self] stack, unit in
      pushed(snapshot.units[unit.index].code, stack)
    }
    text("name") { $0.name }
    text("level") { $0.level }
    text("type") { $0.type }
    unitType.property("parent") { [unowned(unsafe) self] stack, unit in
      let parent = snapshot.units[unit.index].versions[unit.version].parent
      return parent.map { pushed(unit: $0, stack) } ?? pushedNil(stack)
    }
    unitType.property("children") { [unowned(unsafe) self] stack, unit in
      pushedList(snapshot.units.children(of: unit.index, version: unit.version), stack) {
        [unowned(unsafe) self] in _ = pushed(unit: $0, stack)
      }
    }
    // Until the lineage of units is read, nothing is known of what a unit was made of.
    unitType.property("predecessors") { [unowned(unsafe) self] stack, _ in pushed(texts: [], stack)
    }
    unitType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(unitType.payload(stack, 1).map { snapshot.units[$0.index].code } ?? "", stack)
    }
  }

  /// The unit as it is now, or was last.
  func pushed(unit index: Int, _ stack: LuaStack) -> Int {
    let version = snapshot.units[index].versions.count - 1
    return pushed(UnitObject(index: index, version: version), stack)
  }

  /// The unit as it was in a period.
  func pushed(unit index: Int, in period: Period, _ stack: LuaStack) -> Int {
    let unit = snapshot.units[index]
    let version = unit.version(in: period).flatMap(unit.versions.firstIndex(of:))
    return pushed(
      UnitObject(index: index, version: version ?? unit.versions.count - 1), stack)
  }

  private func pushed(_ unit: UnitObject, _ stack: LuaStack) -> Int {
    unitType.pushUnique(unit, number: unit.number, stack)
    return 1
  }

  /// A unit, given by its code or as an object.
  func unitIndex(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
    if let unit = unitType.payload(stack, position) { return unit.index }
    guard stack.kind(position) == .string, let code = try stack.text(position) else {
      throw unitFault(position, stack)
    }
    if let index = snapshot.units.index(of: code) { return index }
    throw .fault(.errorUnknownUnit, code, near: nearUnits(code))
  }

  /// What to say of a key that is no text.
  private func unitFault(_ position: Int, _ stack: LuaStack) -> LuaFailure {
    if stack.kind(position) == .number, let number = stack.integer(position) {
      return .fault(.unitNumber, "units[\"\(number)\"]")
    }
    return .host(ScriptFault(Message(.unitKey, parts: [.luaType(stack.typeName(position))])))
  }

  private func nearUnits(_ code: String) -> [String] {
    let wanted = VietnameseText.fold(code)
    let named = snapshot.units.units.filter { VietnameseText.fold($0.name) == wanted }.map(\.code)
    let near =
      named.isEmpty
      ? Nearest.matches(code, among: snapshot.units.units.lazy.map(\.code)) : named
    return Array(near.prefix(3))
  }
}
