import Foundation

/// What of Lua's test files is not run, and which claims are known not to hold, each with its
/// reason. A line of the file: `strings.lua 12-18 cut needs io`, `sort.lua 40 differs stable sort`,
/// or the name of a test file alone.
struct Cuts {
  struct Entry {
    let file: String
    let lines: ClosedRange<Int>
    let reason: String
  }

  private(set) var files: [String] = []
  private(set) var cuts: [Entry] = []
  private(set) var differences: [Entry] = []

  init(contentsOf path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      if words[0].hasPrefix("#") { continue }
      guard words.count == 4 else {
        files.append(words[0])
        continue
      }
      let ends = words[1].split(separator: "-").compactMap { Int($0) }
      let entry = Entry(file: words[0], lines: ends[0]...ends[ends.count - 1], reason: words[3])
      if words[2] == "cut" { cuts.append(entry) } else { differences.append(entry) }
    }
  }

  /// The text with what is cut left blank, so that line numbers stay.
  func applied(to text: [UInt8], of file: String) -> [UInt8] {
    var lines = text.split(separator: 10, omittingEmptySubsequences: false)
    for cut in cuts where cut.file == file {
      for line in cut.lines where line <= lines.count { lines[line - 1] = [] }
    }
    if lines.first?.first == UInt8(ascii: "#") { lines[0] = [] }
    return Array(lines.joined(separator: [10]))
  }

  func isKnown(_ file: String, _ line: Int) -> Bool {
    differences.contains { $0.file == file && $0.lines.contains(line) }
  }
}
