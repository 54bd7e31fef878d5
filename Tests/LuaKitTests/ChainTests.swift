import LuaKit
import Testing

/// Expressions that are too long for Lua's core are refused, whatever stands before them.
@Suite("Chains of names")
struct ChainTests {
  private func outcome(_ text: String) throws -> LuaError? {
    let state = try LuaState()
    do throws(LuaError) {
      try state.run(text, name: "long.lua")
      return nil
    } catch {
      return error
    }
  }

  /// Ways to put a chain where a reader that takes them for a text or a comment overlooks it.
  static let before = [
    "", "--\r", "-- 'x\r\n", "--[[ ] ]=] ]]", "--[==[ ]] ]==]", "--[=\n",
    "local s = \"\\z\n\" ", "local s = 'a\\z \t\r\n  b' ", "local s = \"\\\r\n\" ",
    "local s = \"\\\n\r\" ", "local s = '\\\r' ", "local s = \"\\\\\" ", "local s = '\\'\"' ",
    "local s = [[\"]] ", "local s = [==[ ]=] ' ]==] ", "local s = \"\\z\n\n\\\\\" ",
    "local s = '\\\n' ",
  ]

  @Test("a chain is found behind any text or comment", arguments: before)
  func hidden(_ text: String) throws {
    let chain = "local x, a = {} " + "local y = x" + String(repeating: ".a", count: 1_500)
    let error = try outcome(text + chain)
    #expect(error?.message.contains("more than 1000 links") == true, "\(text.debugDescription)")
    #expect(try outcome(text + "local x = {a = {}} local y = x.a.a") == nil)
  }

  @Test("texts that hold chains are none")
  func texts() throws {
    let chain = "x" + String(repeating: ".a", count: 1_500)
    let escaped = "\"\\z\n  \(chain)\\\r\n\(chain)\\\"\(chain)\""
    for text in ["'\(chain)'", "[[\(chain)]]", escaped, "1 --\(chain)\r", "1 --[[\(chain)]]"] {
      #expect(try outcome("return \(text)") == nil)
    }
  }
}
