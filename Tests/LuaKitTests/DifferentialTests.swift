import Foundation
import LuaKit
import Plain
import Testing

/// Our own library functions beside Lua's, on generated calls.
@Suite("Our library functions")
struct DifferentialTests {
  /// What differs on purpose, by words of the line.
  static let intended:
    [(reason: String, applies: @Sendable (_ ours: String, _ plain: String) -> Bool)] = [
      (
        "a mode without text refuses binary and text alike, with an empty mode in the message",
        { ours, plain in plain.contains("(mode is 'b')") && ours.contains("(mode is '')") }
      ),
      (
        "the position is the second argument of table.remove, Lua says the first",
        { ours, plain in ours == plain.replacing("#1 to 'remove'", with: "#2 to 'remove'") }
      ),
      (
        "sorting compares other pairs, so that another one may fail first",
        { ours, plain in
          ours.hasPrefix("table.sort(") && ours.contains("attempt to compare")
            && plain.contains("attempt to compare")
        }
      ),
      (
        "a comparison that always fails may be reached in another order",
        { ours, plain in ours.contains("invalid order function") != plain.contains("invalid order")
        }
      ),
    ]

  private func script() throws -> String {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: here.appendingPathComponent("Differential/cases.lua"), encoding: .utf8)
  }

  private func lines(_ text: [UInt8]) -> [String] {
    text.split(separator: 30).map { String(decoding: $0, as: UTF8.self) }
  }

  private func ours(_ seed: Int, _ rounds: Int) throws -> [String] {
    let state = try LuaState(limits: LuaLimits(time: .seconds(300)))
    let function = try state.load(try script(), name: "cases")
    switch try function.call(.integer(seed), .integer(rounds))[0] {
    case .string(let text): return lines(Array(text.utf8))
    case .bytes(let bytes): return lines(bytes)
    default: return []
    }
  }

  private func plain(_ seed: Int, _ rounds: Int) throws -> [String] {
    let state = plain_open()
    defer { plain_close(state) }
    var count = 0
    let script = try script()
    let bytes = plain_result(
      state, script, script.utf8.count, "@cases", Int64(seed), Int64(rounds), &count)
    return lines(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
  }

  @Test("do what Lua's own do", arguments: [1, 2, 3, 4])
  func same(_ seed: Int) throws {
    let rounds = Sanitizer.isOn ? 20 : 400
    let ours = try ours(seed, rounds)
    let plain = try plain(seed, rounds)
    #expect(ours.count == plain.count)
    #expect(ours.count > 50 * rounds)
    var differences = 0
    for (mine, theirs) in zip(ours, plain) where mine != theirs {
      if Self.intended.contains(where: { $0.applies(mine, theirs) }) { continue }
      differences += 1
      if differences <= 10 { Issue.record("ours:  \(mine)\nplain: \(theirs)") }
    }
    #expect(differences == 0)
  }
}
