import DocumentTables
import Messages
import PlainText
import Indicators

/// Where in a file a known table's header stands.
struct TableStart {
  let header: TableHeader
  let delimiter: Delimiter
  /// Offset and line of the header row.
  let offset: Int
  let line: Int

  /// How many lines of notes may stand before the header.
  private static let noteLines = 30

  /// Looks for a header in the first lines. Lines of notes before it begin with `#`; a title line
  /// and Excel's `sep=;` are passed over too.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var (offset, line) = (start, 1)
    while offset < bytes.count, line <= TableStart.noteLines {
      let end = TableStart.lineEnd(bytes, offset)
      let text = ArraySlice(bytes[offset..<end])
      if let delimiter = Delimiter.used(in: text), text.first != UInt8(ascii: "#"),
        let header = TableStart.header(bytes, delimiter, offset)
      {
        (self.header, self.delimiter, self.offset, self.line) = (header, delimiter, offset, line)
        return
      }
      offset = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { offset += 1 }
      line += 1
    }
    return nil
  }

  /// A row of titles that could begin a plan's table is left to the plan.
  private static func header(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: Delimiter, _ offset: Int
  ) -> TableHeader? {
    var reader = RecordReader(bytes, delimiter: delimiter, start: offset)
    guard reader.next() else { return nil }
    let titles = reader.cells.map { reader.text($0).composed.trimmedAndFolded }
    let row = DocumentTable.Row(row: 1, cells: titles)
    if PlanColumns.read([row]) != nil { return nil }
    return TableHeader(titles)
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }
}

extension TableHeader {
  /// What is wrong with the header: columns missing, named twice, or without meaning.
  func issues(in file: String, row: Int) -> [Issue] {
    let lacks = missing.map { role in
      Issue(.error, Place(file: file, row: row), Message(.missingColumn, role.rawValue, kind.title))
    }
    let twice = repeated.map { role, column in
      let place = Place(file: file, row: row, column: column + 1)
      return Issue(.error, place, Message(.repeatedColumn, role.rawValue))
    }
    let extra = unknown.map { column in
      let place = Place(file: file, row: row, column: column + 1)
      return Issue(.info, place, Message(.unknownColumn, titles[column].shortened))
    }
    return lacks + twice + extra
  }
}

extension TableKind {
  fileprivate var title: String {
    switch self {
    case .figures: "[unit,]period,indicator,numerator,denominator[,value][,rank][,state][,note]"
    case .units: "code,name,level,parent[,type,from,to]"
    case .inputs:
      "code,label,rollup[,rollup_units,uom,direction,numerator,denominator,source]"
    case .sharedCodes: "key,year,code"
    }
  }
}
