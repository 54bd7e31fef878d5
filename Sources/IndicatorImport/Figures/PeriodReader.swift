import DocumentTables
import Indicators
import PlainText

/// Reads the periods of one column of a figures file.
struct PeriodReader {
  enum Meaning: Hashable {
    /// `isUsual`: written as the contract writes it.
    case period(Period, isUsual: Bool)
    /// A day, in a column in which days are not just months that Excel made into days.
    case day
    case none
  }

  /// Stands before the first row of data.
  private let start: RecordReader
  private let column: Int
  private var last: (text: UnsafeBufferPointer<UInt8>, meaning: Meaning)?
  private var known: [String: Meaning] = [:]
  private var areDaysMonths: Bool?

  init(_ start: RecordReader, column: Int) {
    self.start = start
    self.column = column
  }

  @inline(__always)
  mutating func meaning(_ bytes: UnsafeBufferPointer<UInt8>) -> Meaning {
    if let month = PeriodText.month(bytes) { return .period(month, isUsual: true) }
    if let last, CodeIndex.equal(bytes, last.text) { return last.meaning }
    let meaning = unusual(String(decoding: bytes, as: UTF8.self))
    last = (bytes, meaning)
    return meaning
  }

  private mutating func unusual(_ text: String) -> Meaning {
    if let meaning = known[text] { return meaning }
    let meaning = read(text)
    known[text] = meaning
    return meaning
  }

  private mutating func read(_ text: String) -> Meaning {
    let text = text.withoutMark.trimmedAndFolded
    switch PeriodText(text) {
    case .period(let period): return .period(period, isUsual: PeriodText.usual(text) != nil)
    case .day(let year, let month, true) where daysAreMonths():
      return .period(.month(year, month), isUsual: false)
    case .day: return .day
    case nil: return .none
    }
  }

  /// Every day of the column is the first of its month: looked at once, and only where there is
  /// a day at all.
  private mutating func daysAreMonths() -> Bool {
    if let areDaysMonths { return areDaysMonths }
    var (reader, seen, areAllFirst) = (start, Set<String>(), true)
    while areAllFirst, reader.next() {
      guard column < reader.cells.count else { continue }
      let text = reader.text(reader.cells[column])
      guard seen.insert(text).inserted else { continue }
      if case .day(_, _, false)? = PeriodText(text.trimmedAndFolded) { areAllFirst = false }
    }
    areDaysMonths = areAllFirst
    return areAllFirst
  }
}

extension String {
  /// Without the byte order mark that joining files leaves in the middle of a text.
  var withoutMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
