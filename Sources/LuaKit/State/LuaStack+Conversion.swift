internal import CLua

/// What a conversion to Swift may copy: `LuaLimits.memory` bytes, in `LuaLimits.time`.
extension LuaStack {
  /// Begins a conversion outside of calls, which begin one of their own.
  func beginConversion() { unsafe clua_begin_conversion(pointer) }

  /// Why a value was not converted though it is of the type; nil where that was not why.
  @usableFromInline var conversionError: LuaError? {
    switch unsafe clua_conversion_refusal(pointer) {
    case CLUA_RUNNING: return nil
    case CLUA_MEMORY:
      let most = state.limits.memory
      return LuaError(
        kind: .conversion, message: "too large: more than \(most) bytes as Swift values")
    case CLUA_DEADLINE:
      return LuaError(kind: .deadline, message: "took longer to convert than its time limit")
    default: return LuaError(kind: .cancelled, message: "cancelled")
    }
  }

  /// The values from a position to the top.
  func values(from first: Int) throws(LuaError) -> [LuaValue] {
    var values: [LuaValue] = []
    for index in stride(from: first, through: top, by: 1) {
      if mayConvertElement() { values.append(value(at: index)) }
      if let error = conversionError { throw error }
    }
    return values
  }
}
