import LuaKit
import Indicators
import Messages
import PlainText
import Evaluation

extension Topic {
  /// Units.
  static let unit = Topic { $0.addUnit() }
}

extension ScriptLibrary {
  fileprivate func addUnit() {
    func text(_ name: String, vi: String, en: String, _ read: @escaping (Unit.Version) -> String) {
      property(unitType, name, vi: vi, en: en) { [unowned(unsafe) self] stack, unit in
        pushed(read(snapshot.units[unit.index].versions[unit.version]), stack)
      }
    }
    property(
      unitType, "code", vi: "Mã đơn vị.", en: "The code."
    ) { [unowned(unsafe) self] stack, unit in
      pushed(snapshot.units[unit.index].code, stack)
    }
    text("name", vi: "Tên đơn vị.", en: "The name.") { $0.name }
    text("level", vi: "Cấp: commune, province …", en: "Its level.") { $0.level }
    text("type", vi: "Loại: xã, phường …", en: "Its type.") { $0.type }
    property(
      unitType, "parent", gives: .unit, vi: "Đơn vị cấp trên.", en: "The unit above."
    ) { [unowned(unsafe) self] stack, unit in
      let parent = snapshot.units[unit.index].versions[unit.version].parent
      return parent.map { pushed(unit: $0, stack) } ?? pushedNil(stack)
    }
    property(
      unitType, "children", vi: "Các đơn vị cấp dưới.", en: "The units below."
    ) { [unowned(unsafe) self] stack, unit in
      pushedList(snapshot.units.children(of: unit.index, version: unit.version), stack) {
        [unowned(unsafe) self] in _ = pushed(unit: $0, stack)
      }
    }
    // Until the lineage of units is read, nothing is known of what a unit was made of.
    property(
      unitType, "predecessors", vi: "Các đơn vị đã nhập thành nó.", en: "The units it was made of."
    ) { [unowned(unsafe) self] stack, _ in pushed(texts: [], stack)
    }
    unitType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(unitType.payload(stack, 1).map { snapshot.units[$0.index].code } ?? "", stack)
    }
    refuseUnknownMembers(of: unitType)
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
