import Testing

@testable import ScriptHost
import LuaSyntax
import Messages

/// Scripts with something foreign in every line: told in time that grows with the text alone.
@Suite("Long scripts")
struct LongScriptTests {
  static let scripts = [
    "x = a != b\n", "x = 1,5\n", "nếu x thì\n", "x = “a”\n", "f(1,5)\n", "x(null)\n", "ế", "x = “",
    "}\n", "{", "else if ", "elif x\n", "\u{A0}x\n",
  ]

  @Test("are looked through in bounded time", arguments: scripts)
  func looked(line: String) {
    let text = String(repeating: line, count: 3000)
    let start = ContinuousClock.now
    for row in [1, 1500] { _ = SyntaxTraps.cause(in: text, row: row, isSyntax: true) }
    #expect(SyntaxTraps.warnings(in: text).count <= 200)
    #expect(start.duration(to: .now) < .seconds(20))
  }

  @Test("places are told by line")
  func positions() {
    let lines = TextLines("a\n\nbc\n")
    #expect((0..<6).map(lines.row) == [1, 1, 2, 3, 3, 3])
    let position = TextPosition(of: 4..<9, in: lines)
    #expect((position.row, position.column, position.line) == (3, 2, "bc"))
    #expect(position.marked == 1..<2)
  }
}
