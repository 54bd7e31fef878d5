import LuaKit

/// A type of host objects, whatever it holds.
protocol HostType {
  var memberNames: [String] { get }

  func holds(_ index: Int, _ stack: LuaStack) -> Bool
}

extension LuaType: HostType {
  func holds(_ index: Int, _ stack: LuaStack) -> Bool { payload(stack, index) != nil }
}

extension ScriptLibrary {
  func hostType(_ type: ScriptType) -> any HostType {
    switch type {
    case .cell: cellType
    case .plan: planType
    case .indicator: indicatorType
    case .target: targetType
    case .units: unitsType
    case .unit: unitType
    case .period: periodType
    case .records: recordsType
    }
  }

  /// The type of a value, where it is an object of the host's.
  func type(_ index: Int, _ stack: LuaStack) -> ScriptType? {
    ScriptType.allCases.first { hostType($0).holds(index, stack) }
  }

  func members(of type: ScriptType) -> [String] { hostType(type).memberNames }
}
