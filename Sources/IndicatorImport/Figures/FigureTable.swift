import DocumentTables
import Indicators

/// Reads one figures file in place: `[unit,]period,indicator,numerator,denominator[,value]
/// [,rank][,state][,note]`, in any order of columns.
struct FigureTable {
  let keys: FigureKeys
  let plan: Plan
  let fileIndex: Int32
  let header: TableHeader
  var reader: RecordReader
  let style: NumberStyleEvidence.Decision
  var faults: FaultLog
  private(set) var rows = 0
  /// Codes that were matched after zeros were put before them, and reported.
  var repaired: [String: Int32] = [:]
  var lastUnit: (code: UnsafeBufferPointer<UInt8>, index: Int32)?
  let places: Places

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
    keys: FigureKeys, plan: Plan
  ) {
    (self.keys, self.plan, self.fileIndex, header) = (keys, plan, fileIndex, start.header)
    places = Places(start.header.columns)
    var reader = RecordReader(
      bytes, delimiter: start.delimiter, start: start.offset, line: start.line)
    _ = reader.next()
    self.reader = reader
    let evidence = NumberStyleEvidence(
      reader, columns: places.numbers, delimiter: start.delimiter)
    style = evidence.decision
    faults = FaultLog(file: file)
    if let issue = evidence.issue(in: file) {
      faults.add(
        issue.severity, row: issue.place.row ?? 1, column: issue.place.column, issue.message)
    }
  }

  /// Two columns have one title: which one is meant is not known.
  private var isTitledTwice: Bool { !header.repeated.isEmpty }

  /// Reads all rows, appending to `figures`.
  mutating func read(into figures: inout [FigureRow]) {
    while reader.next() {
      if reader.isBlank { continue }
      rows += 1
      let (unit, period, column) = (readUnit(), readPeriod(), readColumn())
      let isWhole = fits()
      guard let unit, let period, let column else { continue }
      var row = FigureRow(
        unit: unit, column: column, period: period, state: .missing, parts: .init(rawValue: 0),
        file: fileIndex,
        row: Int32(clamping: reader.row))
      readNumbers(into: &row)
      readRest(into: &row)
      if !isWhole || isTitledTwice { row.fail() }
      figures.append(row)
    }
    for fault in reader.faults {
      let issue = fault.issue(in: faults.file)
      faults.add(issue.severity, row: fault.row, column: fault.column, issue.message)
    }
    faults.close()
  }

  /// More cells than titles: which number belongs where is not known. A row that ends before its
  /// numbers was cut off.
  private mutating func fits() -> Bool {
    if reader.cells.count <= places.lastNumber {
      faults.add(
        .error, row: reader.row, column: reader.cells.count,
        Message(.rowTooShort, "\(reader.cells.count)", "\(header.titles.count)"))
      return false
    }
    guard reader.cells.count > header.titles.count else { return true }
    let extra = reader.cells[header.titles.count...]
    guard extra.contains(where: { !reader.trimmed($0).isEmpty }) else { return true }
    faults.add(
      .error, row: reader.row, column: header.titles.count + 1,
      Message(.rowTooLong, "\(reader.cells.count)", "\(header.titles.count)"))
    return false
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
    return reader.text(reader.cells[column]).composed.trimmedAndFolded
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
