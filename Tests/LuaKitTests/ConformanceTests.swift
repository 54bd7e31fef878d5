import Foundation
import LuaKit
import Testing

/// Lua as its manual describes it, inside the sandbox: one file for each part of the manual, and
/// one for what differs on purpose.
@Suite("Conformance")
struct ConformanceTests {
  private static func text(_ name: String) throws -> String {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: here.appendingPathComponent("Conformance/\(name).lua"), encoding: .utf8)
  }

  @Test(
    "to the manual",
    arguments: [
      ("values", 190), ("strings", 160), ("patterns", 100), ("tables", 280), ("metamethods", 65),
      ("control", 80), ("coroutines", 75), ("differences", 25),
    ])
  func part(_ name: String, atLeast: Int) throws {
    let state = try LuaState(limits: LuaLimits(time: .seconds(30)))
    try state.run(try Self.text("prelude"), name: "prelude.lua")
    try state.run(try Self.text(name), name: "\(name).lua")
    let results = try state.run("return report()", name: "report")
    #expect(results[1].text == "")
    #expect(results[0].double ?? 0 >= Double(atLeast), "some claims were not reached")
  }
}
