import Testing
import PlainText

@Suite("Did you mean")
struct NearestTests {
  static let cases: [(name: String, among: [String], near: [String])] = [
    ("rnu", ["run", "show", "repl"], ["run"]),
    ("formla", ["formula", "format"], ["formula", "format"]),
    ("5.9", ["5.2", "1.1", "5.3"], ["5.2", "5.3"]), ("xyz", ["run", "show"], []),
    ("online", ["online_share", "offline"], ["online_share", "offline"]), ("", ["a"], ["a"]),
    ("Đạt", ["đạt"], ["đạt"]),
  ]

  @Test("names the nearest, nearest first", arguments: cases)
  func near(_ name: String, _ among: [String], _ near: [String]) {
    #expect(Nearest.matches(name, among: among) == near)
  }
}
