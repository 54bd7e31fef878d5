import Foundation

/// A hostile script, with what must come of it.
public struct Attack: Sendable, CustomStringConvertible {
  /// How a script may end.
  public enum End: String, Sendable {
    case ok, error, deadline, memory, output
  }

  /// Its name in the corpus.
  public let id: String
  /// What sort of attack it is.
  public let kind: String
  /// What it does, in a few words.
  public let title: String
  /// What it needs of the host: no, userdata, decode, api.
  public let host: String
  /// The ends that are right.
  public let ends: Set<End>
  /// Why Debian's own interpreter fails on it, with the upstream commit; nil for most.
  public let interpreterBug: String?
  /// The script.
  public let text: String

  /// Its name and what it does.
  public var description: String { "\(id) (\(title))" }

  /// All attacks of the files in `Tests/Fixtures/attacks`.
  public static let all: [Attack] = [
    "attacks.lua.txt", "more.lua.txt", "further.lua.txt", "limits.lua.txt",
  ].flatMap { name in
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = here.appendingPathComponent("../Fixtures/attacks/\(name)")
    return parse((try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  /// Attacks in the format that the head of `attacks.lua.txt` describes.
  static func parse(_ text: String) -> [Attack] {
    var attacks: [Attack] = []
    var fields: [String: String] = [:]
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("--@ ") else {
        lines.append(line)
        continue
      }
      if line == "--@ end" {
        attacks.append(Attack(fields, lines.joined(separator: "\n")))
        fields = [:]
      } else if let colon = line.firstIndex(of: ":") {
        let name = line[..<colon].dropFirst(4)
        fields[String(name)] = line[line.index(after: colon)...].trimmingCharacters(
          in: .whitespaces)
      }
      lines = []
    }
    return attacks
  }

  init(_ fields: [String: String], _ text: String) {
    id = fields["id"] ?? "?"
    kind = fields["class"] ?? ""
    title = fields["title"] ?? ""
    host = fields["host"] ?? "no"
    let ends = (fields["outcome"] ?? Attack.expected[fields["id"] ?? ""] ?? "ok")
    self.ends = Set(ends.split(separator: "|").compactMap { End(rawValue: String($0)) })
    interpreterBug = Attack.interpreterBugs[fields["id"] ?? ""]
    self.text = text
  }
}

extension Attack {
  /// What must come of those of the first file that don't simply return.
  static let expected: [String: String] = [
    "ESC13": "error", "ESC17": "error", "ERR01": "error", "ERR03": "error",
    "ERR05": "error|memory", "ERR07": "error", "ERR09": "deadline", "ERR11": "error",
    "ERR13": "error", "CPU03": "deadline", "CPU05": "ok|deadline", "CPU07": "deadline",
    "CPU09": "deadline", "CPU11": "deadline", "CPU13": "deadline", "CPU15": "deadline|memory",
    "CPU17": "ok|deadline", "CPU21": "deadline", "CPU23": "error|deadline", "CPU29": "deadline",
    "CPU31": "deadline", "CPU34": "deadline|memory", "MEM01": "memory", "MEM03": "error|memory",
    "MEM05": "memory", "MEM07": "deadline|memory", "MEM09": "memory|deadline",
    "MEM11": "ok|deadline|memory", "MEM13": "ok|deadline", "HOOK01": "deadline",
    "HOOK03": "deadline", "HOOK05": "deadline", "HOOK07": "deadline", "HOOK09": "error",
    "HOOK11": "deadline", "BUG02": "ok|deadline", "BUG08": "ok|error",
  ]

  /// Those that crash, hang or miscompile Debian's Lua 5.4.4 from the inside, whatever the host
  /// does: the commits with which Lua's authors mended it.
  static let interpreterBugs: [String: String] = [
    "BUG01": "603b2c64: a __concat metamethod that moves the stack",
    "BUG04": "c764ca71: wrong code after 255 constants", "BUG10": "782ef85b: wrong code for t[a<b]",
    "BUG12": "603b2c64: the same without recursion", "META02": "a chain of __call without end",
    "X-GC04": "a collection over a chain of ephemeron tables, in quadratic time",
  ]
}
