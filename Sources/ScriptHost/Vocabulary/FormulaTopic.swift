import LuaKit
import Indicators
import PlainText
import Evaluation

extension Topic {
  /// What formulas end with and round by.
  static let formula = Topic { $0.addFormulaWords() }
}

extension ScriptLibrary {
  /// The globals that belong to no table.
  fileprivate func addFormulaWords() {
    addEndings()
    addNumbers()
  }

  private func addEndings() {
    function(
      "na", [.optional("reason", .string)],
      vi: "Kết thúc công thức: không áp dụng, vì lý do này.",
      en: "Ends the formula: not applicable, for this reason.",
      example: "na(\"xã không có chợ\")"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      guard context.mode == .formula else { throw .fault(.naOutside) }
      let reason = try stack.text(1, .cell)?.composed
      context.ending = .state(.notApplicable, reason.map(Reason.script) ?? .call(.notApplicable))
      throw .end
    }
    function(
      "ratio", [.required("numerator", .number), .required("denominator", .number)],
      results: "%", vi: "100 × tử số / mẫu số; mẫu số bằng 0 thì kết thúc công thức.",
      en: "100 × numerator / denominator; ends the formula where the denominator is 0.",
      example: "ratio(30, 60) --> 50.0"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let (numerator, denominator) = (stack.double(1) ?? .nan, stack.double(2) ?? .nan)
      if denominator == 0 {
        return try end(.zeroDenominator, .call(.zeroDenominator), stack)
      }
      stack.push(100 * numerator / denominator)
      return 1
    }
  }

  /// A value is not there: inside a formula the call ends with that state, outside it gives nil
  /// and the reason.
  func end(_ state: FigureState, _ reason: Reason, _ stack: LuaStack) throws(LuaFailure) -> Int {
    guard context.mode == .formula else {
      stack.pushNil()
      stack.push(reason.text(in: snapshot, unit: nil))
      return 2
    }
    context.ending = .state(state, reason)
    throw .end
  }

  private func addNumbers() {
    function(
      "round", [.required("x", .number), .optional("digits", .integer)], results: "number",
      vi: "Làm tròn như Excel: nửa đơn vị làm tròn ra xa số 0.",
      en: "Rounds as Excel does: halves away from zero.", example: "round(2.5) --> 3.0"
    ) { (stack: LuaStack) throws(LuaFailure) -> Int in
      stack.push(Rounding.excel(stack.double(1) ?? .nan, digits: stack.integer(2) ?? 0))
      return 1
    }
  }
}

/// Rounding as spreadsheets do it.
enum Rounding {
  /// To `digits` decimals (negative: tens, hundreds …), halves away from zero. Excel decides on
  /// the 15 significant digits it shows, so 1.005 to two digits is 1.01 although the nearest
  /// binary number lies below; the same is done here.
  static func excel(_ x: Double, digits: Int) -> Double {
    guard x.isFinite, x != 0 else { return x }
    let digits = max(-308, min(digits, 308))
    let scale = power(abs(digits))
    let shifted = digits >= 0 ? x * scale : x / scale
    guard shifted.isFinite, abs(shifted) < 1e15 else { return x }
    let nudged = shifted + shifted * 4e-16
    let rounded = nudged.rounded(.toNearestOrAwayFromZero)
    return digits >= 0 ? rounded / scale : rounded * scale
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
