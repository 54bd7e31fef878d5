import Messages
import Indicators

/// The faults of one file. Of those that say the same of the same text the first twenty are
/// listed with their places, then how many rows there are in all.
struct FaultLog {
  private static let listedAlike = 20
  /// Beyond so many a file is broken as a whole, and a list of it helps nobody.
  private static let listedInAll = 5_000

  private struct Kind: Hashable {
    let name: String
    let text: String
    let severity: Severity
  }

  let file: String
  private(set) var issues: [Issue] = []
  private var counts: [Kind: Int] = [:]
  private var messages: [Kind: Message] = [:]
  /// Nothing more is noted: all that is wrong with the rows read is said already.
  var isMuted = false
  private var unlisted = 0
  private var worstUnlisted = Severity.info

  init(file: String) { self.file = file }

  /// Looking for the nearest of ten thousand codes takes time: a file in which all codes are
  /// unknown needs no guess at each of them.
  var isWorthGuessing: Bool { messages.count < 100 }

  mutating func add(_ severity: Severity, row: Int, column: Int?, _ message: Message) {
    guard !isMuted else { return }
    guard issues.count < FaultLog.listedInAll else { return leaveOut(severity) }
    issues.append(Issue(severity, Place(file: file, row: row, column: column), message))
  }

  private mutating func leaveOut(_ severity: Severity) {
    unlisted += 1
    worstUnlisted = max(worstUnlisted, severity)
  }

  /// A fault that may come up in many rows.
  /// - Parameters:
  ///   - text: what is alike in those rows.
  ///   - message: made once for each text.
  mutating func addRepeated(
    _ severity: Severity, row: Int, column: Int?, _ key: MessageKey, _ text: String,
    message: () -> Message
  ) {
    guard !isMuted else { return }
    let kind = Kind(name: key.name, text: text, severity: severity)
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    guard count <= FaultLog.listedAlike, issues.count < FaultLog.listedInAll else {
      return leaveOut(severity)
    }
    let known = messages[kind] ?? message()
    messages[kind] = known
    add(severity, row: row, column: column, known)
  }

  /// Says for each text how many rows there are, once all rows are read.
  mutating func close() {
    let many = counts.filter { $0.value > FaultLog.listedAlike && messages[$0.key] != nil }
    for (kind, count) in many.sorted(by: { ($0.key.name, $0.key.text) < ($1.key.name, $1.key.text) }
    ) {
      let message = Message(.manyRows, kind.text.shortened, "\(count)", "\(FaultLog.listedAlike)")
      issues.append(Issue(kind.severity, Place(file: file), message))
    }
    if issues.count >= FaultLog.listedInAll, unlisted > 0 {
      issues.append(Issue(worstUnlisted, Place(file: file), Message(.manyFaults, "\(unlisted)")))
    }
  }
}
