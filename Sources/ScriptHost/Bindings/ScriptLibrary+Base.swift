import LuaKit
import Indicators
import PlainText
import Evaluation

extension ScriptLibrary {
  /// The globals that belong to no table.
  func openBase(_ stack: LuaStack) {
    stack.pushGlobals()
    addEndings(stack)
    addNumbers(stack)
    addParam(stack)
    addRequire(stack)
    addHelp(stack)
    stack.pop(1)
  }

  private func addEndings(_ stack: LuaStack) {
    function(
      "na", [.optional("reason", .string)],
      vi: "Kết thúc công thức: không áp dụng, vì lý do này.",
      en: "Ends the formula: not applicable, for this reason.",
      example: "na(\"xã không có chợ\")", stack
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
      example: "ratio(30, 60) --> 50.0", stack
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

  private func addNumbers(_ stack: LuaStack) {
    function(
      "round", [.required("x", .number), .optional("digits", .integer)], results: "number",
      vi: "Làm tròn như Excel: nửa đơn vị làm tròn ra xa số 0.",
      en: "Rounds as Excel does: halves away from zero.", example: "round(2.5) --> 3.0", stack
    ) { (stack: LuaStack) throws(LuaFailure) -> Int in
      stack.push(Rounding.excel(stack.double(1) ?? .nan, digits: stack.integer(2) ?? 0))
      return 1
    }
  }

  private func addParam(_ stack: LuaStack) {
    function(
      "param", [.required("name", .string), .required("default", .any)], results: "value",
      vi: "Tham số đặt bằng --set tên=giá trị; không đặt thì lấy giá trị mặc định.",
      en: "A parameter set by --set name=value; where it isn't, the default.",
      example: "param(\"nguong\", 80) --> 80", stack
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let name = try stack.text(1) ?? ""
      try scripts.noteParameter(name)
      guard let text = scripts.settings.parameters[name] else {
        stack.copy(2)
        return 1
      }
      return try pushParameter(name, text, stack)
    }
  }

  /// A parameter has its default's type.
  private func pushParameter(
    _ name: String, _ text: String, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    switch stack.kind(2) {
    case .number:
      if stack.isInteger(2), let integer = Int(text) {
        stack.push(integer)
      } else if let number = Double(text), number.isFinite {
        stack.push(number)
      } else {
        throw .fault(.paramNoNumber, name, text)
      }
    case .boolean:
      guard text == "true" || text == "false" else {
        throw .fault(.paramNoBoolean, name, text)
      }
      stack.push(text == "true")
    default: stack.push(text.composed)
    }
    return 1
  }

  private func addRequire(_ stack: LuaStack) {
    function(
      "require", [.required("name", .string)], results: "value",
      vi: "Nạp một tệp trong Scripts, một lần cho mỗi kịch bản: require \"lib.ten\".",
      en: "Loads a file under Scripts, once a script: require \"lib.name\".", stack
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      try require(try stack.text(1) ?? "", stack)
    }
  }

  /// Files that one script may ask for.
  private static let mostRequired = 1000

  private func require(_ name: String, _ stack: LuaStack) throws(LuaFailure) -> Int {
    stack.pushShared("required")
    stack.push(name)
    stack.rawGet(-2)
    if !stack.isNil(-1) { return 1 }
    stack.pop(1)
    guard required.count < ScriptLibrary.mostRequired else {
      throw .fault(.requireTooMany, String(ScriptLibrary.mostRequired))
    }
    guard required.insert(name).inserted else {
      throw .fault(.requireItself, name)
    }
    try load(name, stack)
    if stack.isNil(-1) {
      stack.pop(1)
      stack.push(true)
    }
    stack.push(name)
    stack.copy(-2)
    stack.rawSet(-4)
    return 1
  }

  /// Leaves what the library returns on the stack.
  private func load(_ name: String, _ stack: LuaStack) throws(LuaFailure) {
    let path = name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "/")
    let isPlain = name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
    guard isPlain, !path.contains("//") else {
      throw .fault(.requirePath, name)
    }
    guard let source = scripts.library(path) else { throw .fault(.requireNoFile, name, path) }
    if let fault = source.fault { throw .host(fault) }
    do throws(LuaError) {
      stack.push(try script.state.load(source.text, name: source.path).reference)
    } catch {
      throw .host(SyntaxTraps.fault(error, source))
    }
    guard case .ok = stack.call(arguments: 0, results: 1) else { throw .raise }
  }

  private func addHelp(_ stack: LuaStack) {
    function(
      "help", [.optional("x", .any)], vi: "In phần giải thích của một hàm, hay danh sách hàm.",
      en: "Prints what a function does, or the list of functions.", stack
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      _ = scripts.output(try helpText(stack) + "\n")
      return 0
    }
  }

  private func helpText(_ stack: LuaStack) throws(LuaFailure) -> String {
    if stack.isNil(1) {
      return documentation.map(\.signature).sorted().joined(separator: "\n")
    }
    if let members = membersText(stack) { return members }
    let wanted = stack.kind(1) == .function ? documentedName(at: 1, stack) : try stack.text(1)
    guard let wanted, let binding = documentation.first(where: { $0.isCalled(wanted) }) else {
      let near = Nearest.matches(wanted ?? "", among: documentation.map(\.name), limit: 1)
      throw .fault(.helpUnknown, near: near)
    }
    return binding.helpText
  }

  /// The members of an object's type, or of a library's table.
  private func membersText(_ stack: LuaStack) -> String? {
    let names = [
      (planType.payload(stack, 1) != nil, "plan", planType.memberNames),
      (indicatorType.payload(stack, 1) != nil, "indicator", indicatorType.memberNames),
      (targetType.payload(stack, 1) != nil, "target", targetType.memberNames),
      (unitsType.payload(stack, 1) != nil, "units", unitsType.memberNames),
      (unitType.payload(stack, 1) != nil, "unit", unitType.memberNames),
      (periodType.payload(stack, 1) != nil, "period", periodType.memberNames),
      (cellType.payload(stack, 1) != nil, "c", cellType.memberNames),
    ].first(where: \.0)
    guard let (_, name, members) = names else { return nil }
    return members.map { member in
      documentation.first { $0.name == "\(name):\(member)" }?.helpText ?? "\(name).\(member)"
    }.joined(separator: "\n")
  }

  /// The documented name of a function value: a global, or a field of a global table.
  func documentedName(at index: Int, _ stack: LuaStack) -> String? {
    let index = stack.absolute(index)
    return documentation.first { binding in
      let height = stack.top
      defer { stack.cut(to: height) }
      guard stack.reserve(4) else { return false }
      stack.pushGlobals()
      for part in binding.name.split(separator: ".") {
        guard stack.kind(-1) == .table else { return false }
        stack.push(String(part))
        stack.rawGet(-2)
      }
      return stack.rawEqual(index, -1)
    }?.name
  }
}

extension LuaBinding {
  fileprivate func isCalled(_ wanted: String) -> Bool { name == wanted || shortName == wanted }

  /// What `help` prints.
  var helpText: String {
    [signature + (results.isEmpty ? "" : " → \(results)"), text, example]
      .filter { !$0.isEmpty }.joined(separator: "\n  ")
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
