import LuaKit
import Messages
import Indicators

extension Topic {
  /// What comes in a later version.
  static let later = Topic { $0.addLater() }
}

/// Words of the API that come in a later version. A script that uses them is told so at the
/// place, and the rest of it is loaded.
extension ScriptLibrary {
  static let laterWords = ["measure", "report", "test"]

  fileprivate func addLater() {
    for word in ScriptLibrary.laterWords { addLaterDeclaration(word) }
    describeRecords()
    setGlobal("records") { recordsType.push(0, $0) }
  }

  /// `measure "5.3.2" { … }`: takes what may follow, and declares nothing.
  private func addLaterDeclaration(_ word: String) {
    plainFunction(word) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      try tellLater(word, stack)
      stack.pushFunction(word) { _ in 0 }
      return 1
    }
  }

  /// `records.NAME` and all that is asked of it.
  private func describeRecords() {
    recordsType.otherwise {
      [unowned(unsafe) self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      try tellLater("records", stack)
      recordsType.push(0, stack)
      return 1
    }
    for name in ["__call", "__len"] {
      recordsType.metamethod(name) { (_: LuaStack) throws(LuaFailure) -> Int in
        throw .fault(.laterVersion, "records")
      }
    }
  }

  /// While a script loads, the fault is kept and loading goes on; a formula ends with it.
  private func tellLater(_ word: String, _ stack: LuaStack) throws(LuaFailure) {
    guard context.mode == .outside else { throw .fault(.laterVersion, word) }
    try checkRoom()
    tell(Message(.laterVersion, word), stack)
  }
}
