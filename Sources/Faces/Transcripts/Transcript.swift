import PlainText
/// A session as it should go.
struct Transcript {
  /// An input with what should be shown after it.
  struct Step {
    var input: String
    /// Line of the file at which it begins, from 1.
    let line: Int
    var expected: [String] = []
  }

  /// Parts of the file in order: comments as they stand, and steps.
  enum Part {
    case comment(String)
    case step(Step)
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      add(String(line.last == "\r" ? line.dropLast() : line), number + 1)
    }
    trim()
  }

  var steps: [Step] {
    parts.compactMap { part in
      if case .step(let step) = part { step } else { nil }
    }
  }

  private mutating func add(_ line: String, _ number: Int) {
    if line.hasPrefix("> ") || line == ">" {
      return parts.append(.step(Step(input: String(line.dropFirst(2)), line: number)))
    }
    guard case .step(var step)? = parts.last, !line.hasPrefix("#") else {
      return parts.append(.comment(line))
    }
    if let more = Transcript.continued(line), step.expected.isEmpty {
      step.input += "\n" + more
    } else {
      step.expected.append(line.hasPrefix("\\") ? String(line.dropFirst()) : line)
    }
    parts[parts.count - 1] = .step(step)
  }

  private static func continued(_ line: String) -> String? {
    for mark in ["… ", "... "] where line.hasPrefix(mark) {
      return String(line.dropFirst(mark.count))
    }
    return line == "…" || line == "..." ? "" : nil
  }

  /// Empty lines between what is shown and the next input belong to neither.
  private mutating func trim() {
    for (number, part) in parts.enumerated() {
      guard case .step(var step) = part else { continue }
      while step.expected.last?.trimmedAtEnd == "" { step.expected.removeLast() }
      parts[number] = .step(step)
    }
  }
}

/// Whether lines are those that were expected; `[…]` stands for any number of lines.
enum TranscriptMatch {
  /// Where a line differs, the latest `[…]` takes one more: an earlier one need not, so that the
  /// time is bounded by the lines of both.
  static func holds(_ expected: [String], _ shown: [String]) -> Bool {
    let (expected, shown) = (expected.map(tidied), shown.map(tidied))
    var (place, line) = (0, 0)
    var latest: (place: Int, line: Int)?
    while line < shown.count {
      if place < expected.count, expected[place] == any {
        latest = (place, line)
        place += 1
      } else if place < expected.count, expected[place] == shown[line] {
        (place, line) = (place + 1, line + 1)
      } else if let before = latest {
        latest = (before.place, before.line + 1)
        (place, line) = (before.place + 1, before.line + 1)
      } else {
        return false
      }
    }
    return expected[place...].allSatisfy { $0 == any }
  }

  private static let any = "[…]"

  private static func tidied(_ line: String) -> String { line.trimmedAtEnd }
}
