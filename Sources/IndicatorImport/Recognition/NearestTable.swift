import DocumentTables
import Messages
import PlainText
import Indicators

/// What a file that is no known table is most like, and what it lacks for that.
struct NearestTable {
  let message: Message

  /// How many lines are looked at.
  private static let lines = 30

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    let rows = NearestTable.firstRows(bytes, from: start)
    let best = rows.compactMap { titles in
      NearestTable.guess(titles).map { (titles, $0) }
    }.max { $0.1.found < $1.1.found }
    guard let (titles, guess) = best else {
      let first = rows.first { !$0.allSatisfy(\.isEmpty) } ?? []
      message = Message(.unknownTable, NearestTable.shown(first))
      return
    }
    message = Message(guess.key, NearestTable.shown(titles), guess.lacks.joined(separator: ", "))
  }

  /// What a table lacks that is known by its header.
  static func message(_ header: TableHeader) -> Message {
    let lacks = header.missing.map(\.title).joined(separator: ", ")
    return Message(header.kind.nearKey, shown(header.titles), lacks)
  }

  private static func shown(_ titles: [String]) -> String {
    titles.filter { !$0.isEmpty }.prefix(12).joined(separator: ", ").shortened
  }

  /// The cells of each of the first lines, as its own delimiter parts them.
  private static func firstRows(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> [[String]] {
    var reader = RecordReader(bytes, delimiter: .tab, start: start, quotesEnclose: false)
    var rows: [[String]] = []
    while rows.count < lines, reader.next() {
      let line = ArraySlice(bytes[reader.rowStart..<reader.offset])
      var cells = RecordReader(
        bytes, delimiter: Delimiter.used(in: line) ?? .tab, start: reader.rowStart)
      guard cells.next() else { continue }
      rows.append(cells.cells.prefix(200).map { cells.text($0).composed.trimmedAndFolded })
    }
    return rows
  }

  private struct Guess {
    let key: MessageKey
    /// How many of the kind's columns are there.
    let found: Int
    let lacks: [String]
  }

  /// nil where fewer than two titles are those of one kind.
  private static func guess(_ titles: [String]) -> Guess? {
    let keys = Set(titles.map(TableHeader.key))
    let tables = TableKind.allCases.map { guess($0, keys) }
    return (tables + [planGuess(titles)]).filter { $0.found > 1 }.max {
      ($0.found, -$0.lacks.count) < ($1.found, -$1.lacks.count)
    }
  }

  private static func guess(_ kind: TableKind, _ keys: Set<String>) -> Guess {
    let roles = kind.names.filter { !$0.words.isDisjoint(with: keys) }.map(\.role)
    let lacks = kind.needed(beside: Set(roles)).map(\.title)
    return Guess(key: kind.nearKey, found: roles.count, lacks: lacks)
  }

  private static func planGuess(_ titles: [String]) -> Guess {
    let needed: [(String, (String) -> Bool)] = [
      ("STT", PlanTitles.isNumber), ("Chỉ tiêu", PlanTitles.isLabel),
      (
        "Mục tiêu",
        { !PlanTitles.isLabel($0) && (PlanTitles.isTarget($0) || PlanTitles.mayBeTarget($0)) }
      ),
    ]
    let lacks = needed.filter { !titles.contains(where: $0.1) }.map(\.0)
    return Guess(key: .nearPlan, found: needed.count - lacks.count, lacks: lacks)
  }
}

extension TableKind {
  fileprivate var nearKey: MessageKey {
    switch self {
    case .figures: .nearFigures
    case .units: .nearUnits
    case .inputs: .nearInputs
    case .sharedCodes: .nearSharedCodes
    }
  }
}

extension TableKind.Role {
  /// Both titles that are understood.
  fileprivate var title: String {
    let titles: [TableKind.Role: String] = [
      .period: "kỳ", .indicator: "chỉ tiêu", .numerator: "tử số", .denominator: "mẫu số",
      .code: "mã", .name: "tên", .level: "cấp", .parent: "trực thuộc", .label: "tên",
      .rollup: "cách cộng", .key: "khóa", .year: "năm",
    ]
    return titles[self].map { "\(rawValue) (\($0))" } ?? rawValue
  }
}
