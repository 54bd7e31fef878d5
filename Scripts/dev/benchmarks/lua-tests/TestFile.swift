import Foundation
import LuaKit

/// One of Lua's test files.
struct TestFile {
  let folder: String
  let name: String
  let cuts: Cuts

  struct Outcome {
    var claims = 0
    var faults: [String] = []
  }

  private static let prelude: String = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/prelude.lua"
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }()

  func run() throws -> Outcome {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    let text = cuts.applied(to: Array(bytes), of: name)
    let state = try LuaState(
      limits: LuaLimits(memory: 1 << 30, time: .seconds(120), source: 4 << 20))
    try state.run(TestFile.prelude, name: "prelude.lua")
    var outcome = Outcome()
    do throws(LuaError) {
      try state.load(text, name: name).call()
    } catch {
      let outermost = error.frames.last { $0.chunk == name && $0.line != nil }?.line
      outcome.faults.append("ended at line \(outermost ?? error.line ?? 0): \(error.message)")
    }
    outcome.claims = try state.globals.get("claims")
    let failed: [Int] = try state.globals.get("failed")
    for lines in failed {
      let (line, caller) = (lines / 10_000, lines % 10_000)
      if cuts.isKnown(name, line) || cuts.isKnown(name, caller) { continue }
      outcome.faults.append("line \(line) fails" + (caller > 0 ? ", called at \(caller)" : ""))
    }
    return outcome
  }
}
