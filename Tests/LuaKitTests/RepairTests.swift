import LuaKit
import Testing

@Suite("Bytes that are no UTF-8")
struct RepairTests {
  /// Whole characters, torn ones, and what no character begins or goes on with.
  static let pieces: [[UInt8]] = [
    [], [0x61], [0x00], [0xFF], [0x80], [0xC0, 0x80], [0xC3], [0xC3, 0xA9], [0xE1, 0xBA],
    [0xE1, 0xBA, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98],
    [0xF0, 0x9F, 0x98, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88],
  ]

  @Test("are repaired as Swift's own String repairs them", arguments: pieces)
  func sameAsSwift(first: [UInt8]) throws {
    let state = try LuaState()
    for second in Self.pieces {
      for third in Self.pieces {
        let bytes = first + second + third
        state.stack.push(.bytes(bytes))
        #expect(state.stack.string(-1) == String(decoding: bytes, as: UTF8.self))
        state.stack.pop(1)
      }
    }
  }

  @Test("are cut between characters", arguments: 0...12)
  func cut(count: Int) throws {
    let state = try LuaState()
    state.stack.push("aếb😀c")
    let start = try #require(state.stack.string(-1, bytes: count))
    #expect("aếb😀c".hasPrefix(start) && start.utf8.count <= count)
    #expect(count - start.utf8.count < 4)
  }

  @Test("and many of them take no longer than others")
  func many() throws {
    let printed = Printed()
    let state = try LuaState { text in
      printed.bytes += text.utf8.count
      return true
    }
    try state.run("print(('\\xff'):rep(4e6))")
    #expect(printed.bytes == 12_000_001)
  }

  private final class Printed { var bytes = 0 }
}
