import LuaKit
import Indicators
import PlainText
import Evaluation

extension Topic {
  /// What words mean.
  static let help = Topic { $0.addHelp() }
}

extension ScriptLibrary {
  fileprivate func addHelp() {
    function(
      "help", [.optional("x", .any)], vi: "In phần giải thích của một hàm, hay danh sách hàm.",
      en: "Prints what a function does, or the list of functions."
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

  /// The members of an object's type.
  private func membersText(_ stack: LuaStack) -> String? {
    guard let type = type(1, stack), type != .records else { return nil }
    return members(of: type).map { member in
      let binding = word(named: "\(type.rawValue):\(member)")?.binding
      return binding?.form == .function ? binding?.helpText ?? "" : "\(type.rawValue).\(member)"
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
