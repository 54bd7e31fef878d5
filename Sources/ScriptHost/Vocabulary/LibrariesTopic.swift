import LuaKit
import Indicators
import PlainText
import Evaluation

extension Topic {
  /// Files under `Scripts` that others share.
  static let libraries = Topic { $0.addRequire() }
}

extension ScriptLibrary {
  fileprivate func addRequire() {
    function(
      "require", [.required("name", .string, .library)], results: "value",
      vi: "Nạp một tệp trong Scripts, một lần cho mỗi kịch bản: require \"lib.ten\".",
      en: "Loads a file under Scripts, once a script: require \"lib.name\"."
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
}
