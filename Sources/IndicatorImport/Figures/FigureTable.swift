import DocumentTables
import Columns
import Messages
import Indicators
import PlainText

/// Reads one figures file in place: `[unit,]period,indicator,numerator,denominator[,value]
/// [,rank][,state][,note]`, in any order of columns.
struct FigureTable {
  let keys: FigureKeys
  let plan: Plan
  let fileIndex: Int32
  let delimiter: Delimiter
  var header: TableHeader
  var places: Places
  var reader: RecordReader
  var periods: PeriodReader
  let style: NumberStyleEvidence.Decision
  /// A number may have been parted in two at its decimal comma: cells are parted by commas too,
  /// and no number of the file has a decimal point.
  let maySplitNumbers: Bool
  var faults: FaultLog
  var notes = PeriodNotes()
  var years = YearTally()
  /// The texts of notes, those of the files before first.
  private(set) var noteTexts: [String]
  private(set) var rows = 0
  /// Codes that were matched after zeros were put before them, and reported.
  var repaired: [String: Int32] = [:]
  var lastUnit: (code: UnsafeBufferPointer<UInt8>, index: Int32)?
  /// Figures of the rows from here on are in doubt: below a header with other columns, or inside
  /// a quote that is not closed.
  var isDoubted = false

  /// Columns of the roles, -1 where there is none.
  struct Places {
    let unit, period, indicator, numerator, denominator, value, rank, state, note: Int

    init(_ columns: [TableKind.Role: Int]) {
      func at(_ role: TableKind.Role) -> Int { columns[role] ?? -1 }
      (unit, period, indicator) = (at(.unit), at(.period), at(.indicator))
      (numerator, denominator, value) = (at(.numerator), at(.denominator), at(.value))
      (rank, state, note) = (at(.rank), at(.state), at(.note))
    }

    /// The column a row must reach: the denominator, else the value.
    var lastNumber: Int { denominator >= 0 ? max(numerator, denominator) : value }

    var numbers: [Int] { [numerator, denominator, value].filter { $0 >= 0 } }
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: TableStart, file: String, fileIndex: Int32,
    keys: FigureKeys, plan: Plan, notes: [String]
  ) {
    noteTexts = notes
    (self.keys, self.plan, self.fileIndex, header) = (keys, plan, fileIndex, start.header)
    (places, delimiter) = (Places(start.header.columns), start.delimiter)
    var reader = RecordReader(
      bytes, delimiter: start.delimiter, start: start.offset, line: start.line)
    _ = reader.next()
    self.reader = reader
    periods = PeriodReader(reader, column: places.period)
    let evidence = NumberStyleEvidence(
      reader, bytes[start.offset...], columns: places.numbers, delimiter: start.delimiter)
    style = evidence.decision
    maySplitNumbers = start.delimiter == .comma && !evidence.hasDecimalPoints
    faults = FaultLog(file: file)
    if let issue = evidence.issue(in: file) {
      faults.add(
        issue.severity, row: issue.place.row ?? 1, column: issue.place.column, issue.message)
    }
  }

  /// Two columns have one title: which one is meant is not known.
  private var isTitledTwice: Bool { !header.repeated.isEmpty }

  /// Keeps a note; gives its number.
  mutating func number(ofNote text: String) -> Int32 {
    noteTexts.append(text)
    return Int32(clamping: noteTexts.count)
  }

  /// Reads all rows, appending to `figures`.
  mutating func read(into figures: inout [FigureRow]) {
    while reader.next() {
      if reader.innerBreaks > 0, swallowsRows {
        readSwallowed(into: &figures)
      } else if !reader.isBlank {
        readRow(into: &figures)
      }
    }
    if reader.faults.last?.kind == .unclosedQuote { readSwallowed(into: &figures) }
    for fault in reader.faults {
      let issue = fault.issue(in: faults.file)
      faults.add(issue.severity, row: fault.row, column: fault.column, issue.message)
    }
    notes.tell(in: &faults, column: places.period + 1)
    faults.close()
  }

  mutating func readRow(into figures: inout [FigureRow]) {
    rows += 1
    guard let period = readPeriod() else { return readWithoutPeriod() }
    let (unit, column) = (readUnit(), readColumn())
    let isWhole = fits()
    guard let unit, let column else { return }
    var row = FigureRow(
      unit: unit, column: column, period: period, state: .missing, parts: .init(rawValue: 0),
      file: fileIndex, line: Int32(clamping: reader.row))
    readNumbers(into: &row)
    readRest(into: &row)
    if !isWhole || isTitledTwice || isDoubted { row.fail() }
    years.add(period.year)
    figures.append(row)
  }

  /// A header in the middle of the file is not a row of data; of any other row without a period
  /// the other faults are told too.
  private mutating func readWithoutPeriod() {
    if let header = headerHere {
      rows -= 1
      return readInnerHeader(header)
    }
    tellPeriod()
    _ = (readUnit(), readColumn())
    _ = fits()
  }

  /// More cells than titles: which number belongs where is not known. A row that ends before its
  /// numbers was cut off.
  private mutating func fits() -> Bool {
    if reader.cells.count <= places.lastNumber {
      misfit(.rowTooShort, column: reader.cells.count)
      return false
    }
    guard reader.cells.count > header.titles.count else { return true }
    let extra = reader.cells[header.titles.count...]
    guard extra.contains(where: { !reader.trimmed($0).isEmpty }) else { return true }
    misfit(.rowTooLong, column: header.titles.count + 1)
    return false
  }

  private mutating func misfit(_ key: MessageKey, column: Int) {
    let (count, titles) = (reader.cells.count, header.titles.count)
    repeated(column - 1, key, "\(count) ≠ \(titles)") { Message(key, "\(count)", "\(titles)") }
  }

  @inline(__always)
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    guard column >= 0, column < reader.cells.count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return reader.trimmed(reader.cells[column])
  }

  func text(_ column: Int) -> String {
    guard column >= 0, column < reader.cells.count else { return "" }
    return reader.text(reader.cells[column]).withoutMark.composed.trimmedAndFolded
  }

  mutating func fault(_ column: Int, _ message: Message) {
    faults.add(.error, row: reader.row, column: column + 1, message)
  }

  /// A fault that other rows may have too; only the first is worded.
  mutating func repeated(
    _ column: Int, _ key: MessageKey, _ text: String, _ message: () -> Message
  ) {
    faults.addRepeated(
      .error, row: reader.row, column: column < 0 ? nil : column + 1, key, text, message: message)
  }
}
