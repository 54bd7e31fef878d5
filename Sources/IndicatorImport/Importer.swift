import DocumentTables
import Columns
import Messages
import Indicators

/// Reads a workspace's files into plans, units, inputs and figures, listing every doubt and
/// every fault of all files in one go.
package enum Importer {
  /// - Parameters:
  ///   - files: in the order in which `ImportedData.files` will list them.
  ///   - planYear: the year whose plan is in force; nil for that of the last period reported.
  package static func read(_ files: [SourceFile], planYear: Int? = nil) -> ImportedData {
    var session = ImportSession(files: files, planYear: planYear)
    return session.read()
  }
}

/// One reading of all files. Plans, units and inputs first: figures are looked up in them.
struct ImportSession {
  let files: [SourceFile]
  let planYear: Int?
  var recognised: [Recognition] = []
  var rows: [Int]
  private var unitTables = UnitTables()
  private var inputTables = InputTables()
  private var sharedTables = SharedCodeTables()
  var figures: [FigureRow] = []
  private var notes: [String] = []
  var years = YearTally()
  /// Why a form was not read, by the index of its file.
  var unreadForms: [Int: Message] = [:]
  var issues: [Issue] = []

  init(files: [SourceFile], planYear: Int?) {
    self.files = files
    self.planYear = planYear
    rows = Array(repeating: 0, count: files.count)
  }

  mutating func read() -> ImportedData {
    recognised = files.map { file in
      file.bytes.withUnsafeBufferPointer { Recognition($0, file: file.path) }
    }
    readTables()
    readPlans()
    let units =
      unitTables.isEmpty ? UnitRegister(of: planDocuments) : unitTables.register()
    let choice = PlanChoice(planDocuments, units: units, wanted: planYear) { lastYear }
    let plans = choice.register
    let columns = ColumnRegister(
      plans: plans.mainFirst, definitions: definitions(plans), shared: sharedTables.all)
    readFigures(FigureKeys(units: units, columns: columns, plan: plans.plan), plans.plan)
    readForms(units, columns)
    dropDoubtedYears(plans.entries.map(\.plan))
    issues += choice.issues + unitTables.issues + inputTables.issues + sharedTables.issues
    issues += sharedTables.doubts(columns) + WeightDoubts(columns).issues
    issues += Renumbering(plans, shared: sharedTables.all).issues
    return ImportedData(
      plans: plans, units: units, columns: columns, figures: figures, notes: notes,
      files: importedFiles(choice, columns), issues: sortedIssues)
  }

  private var planDocuments: [PlanDocument] {
    recognised.compactMap { if case .plan(let document) = $0 { document } else { nil } }
  }

  private mutating func readTables() {
    for (index, recognition) in recognised.enumerated() {
      switch recognition {
      case .plan(let document): rows[index] = document.plan.indicators.count
      case .table(let start): readTable(start, index)
      case .notUsed(_, let issue): issues += [issue].compactMap { $0 }
      case .form, .records, .output: break
      }
    }
    for (index, form) in forms { inputTables.add(form, file: files[index].path) }
  }

  /// Targets are read once it is known what the tables of inputs say of their rows.
  private mutating func readPlans() {
    recognised = recognised.map { recognition in
      guard case .plan(let document) = recognition else { return recognition }
      return .plan(document.reading(inputTables.definitions))
    }
    for document in planDocuments { issues += document.issues }
  }

  private mutating func readTable(_ start: TableStart, _ index: Int) {
    let file = files[index]
    issues += start.header.issues(in: file.path, row: start.line)
    guard start.header.kind != .figures else { return }
    let table = file.bytes.withUnsafeBufferPointer { bytes in
      DocumentTable(bytes, delimiter: start.delimiter, start: start.offset, line: start.line)
    }
    rows[index] = add(
      withoutHeaders(table, start.header, file: file.path), start.header, file: file.path)
  }

  /// The rows of data. Where files were joined their header is there again.
  private mutating func withoutHeaders(
    _ table: DocumentTable, _ header: TableHeader, file: String
  ) -> DocumentTable {
    let rows = table.rows.dropFirst().filter { row in
      guard header.isRepeated(in: row) else { return true }
      issues.append(Issue(.info, Place(file: file, row: row.row), Message(.headerRepeated)))
      return false
    }
    return DocumentTable(rows: rows, faults: table.faults)
  }

  private mutating func add(_ table: DocumentTable, _ header: TableHeader, file: String) -> Int {
    switch header.kind {
    case .units: unitTables.add(table, header, file: file)
    case .inputs: inputTables.add(table, header, file: file)
    case .sharedCodes: sharedTables.add(table, header, file: file)
    case .figures: 0
    }
  }

  /// The definition of what is a heading in every plan is a fault: it has no figures.
  private mutating func definitions(_ plans: PlanRegister) -> [InputDefinition] {
    inputTables.definitions.filter { definition in
      let rows = plans.entries.compactMap { $0.plan[definition.code] }
      guard let row = rows.first, rows.allSatisfy(\.isHeading) else { return true }
      let message = Message(
        .headingDefined, row.code, row.children.joined(separator: ", "))
      issues.append(Issue(.error, definition.place, message))
      return false
    }
  }
}

// MARK: - Figures

extension ImportSession {
  private mutating func readFigures(_ keys: FigureKeys, _ plan: Plan) {
    let starts = figureStarts.filter { $0.start.header.missing.isEmpty }
    let bytes = starts.reduce(0) { $0 + files[$1.index].bytes.count }
    figures.reserveCapacity(starts.isEmpty ? 0 : bytes / ImportSession.typicalRowSize)
    for (index, start) in starts { readFigures(start, index, keys, plan) }
  }

  /// In bytes; only for reserving memory.
  private static let typicalRowSize = 26

  private var figureStarts: [(index: Int, start: TableStart)] {
    recognised.enumerated().compactMap { index, recognition in
      guard case .table(let start) = recognition, start.header.kind == .figures else { return nil }
      return (index, start)
    }
  }

  private mutating func readFigures(
    _ start: TableStart, _ index: Int, _ keys: FigureKeys, _ plan: Plan
  ) {
    let file = files[index]
    let place = Place(file: file.path, row: start.line)
    if keys.units.count == 0 {
      return issues.append(Issue(.error, place, Message(.noUnits)))
    }
    if keys.onlyUnit == nil, start.header.columns[.unit] == nil {
      let message = Message(
        .missingColumn, "unit", "unit,period,indicator,numerator,denominator[,value]")
      return issues.append(Issue(.error, place, message))
    }
    file.bytes.withUnsafeBufferPointer { bytes in
      var table = FigureTable(
        bytes, start, file: file.path, fileIndex: Int32(clamping: index), keys: keys, plan: plan,
        notes: notes)
      let first = figures.count
      table.read(into: &figures)
      rows[index] = table.rows
      notes = table.noteTexts
      years.add(table.years)
      issues += table.faults.issues
      doubtLostZeros(from: first, keys)
    }
  }

  /// The year of the last period any figures file reports, slips of the pen left out.
  private var lastYear: Int? {
    var tally = YearTally()
    for (index, start) in figureStarts {
      tally.add(files[index].bytes.withUnsafeBufferPointer { ReportedYears.tally(in: $0, start) })
    }
    for year in forms.compactMap(\.form.period?.year) { tally.add(year) }
    let doubted = tally.doubts(of: planDocuments.map(\.plan)).years
    return tally.years.last { !doubted.contains($0) }
  }
}

// MARK: - Results

extension ImportSession {
  private func importedFiles(_ choice: PlanChoice, _ columns: ColumnRegister) -> [ImportedFile] {
    zip(files, recognised).enumerated().map { index, pair in
      let (file, recognition) = pair
      let refused = choice.refused[file.path]
      let (kind, reason) =
        (refused ?? unreadForms[index]).map { (.notUsed, $0) } ?? kind(recognition, columns)
      return ImportedFile(
        path: file.path, kind: kind, rows: rows[index], size: file.bytes.count, reason: reason)
    }
  }

  private func kind(
    _ recognition: Recognition, _ columns: ColumnRegister
  ) -> (ImportedFile.Kind, Message?) {
    switch recognition {
    case .plan: (.plan, nil)
    case .form: (.form, nil)
    case .records: (.records, nil)
    case .notUsed(let reason, _): (.notUsed, reason)
    case .output(let titles): ImportSession.output(titles, columns)
    case .table(let start) where !start.header.missing.isEmpty:
      (.notUsed, NearestTable.message(start.header))
    case .table(let start):
      switch start.header.kind {
      case .figures: (.figures, nil)
      case .units: (.units, nil)
      case .inputs: (.inputs, nil)
      case .sharedCodes: (.sharedCodes, nil)
      }
    }
  }

  /// No derived has a plan row's code: a table with such a column is somebody's own.
  private static func output(
    _ titles: [String], _ columns: ColumnRegister
  ) -> (ImportedFile.Kind, Message?) {
    let isWide = titles.dropFirst(2).contains { columns.index(of: $0) != nil }
    let shown = titles.prefix(12).joined(separator: ", ").shortened
    return isWide ? (.notUsed, Message(.wideTable, shown)) : (.output, nil)
  }

  /// By file, row and column; what stands at one place in the order found.
  private var sortedIssues: [Issue] {
    issues.enumerated().sorted { left, right in
      let (one, other) = (left.element.place, right.element.place)
      if one.file != other.file { return one.file.utf8.lexicographicallyPrecedes(other.file.utf8) }
      return (one.row ?? .max, one.column ?? 0, left.offset)
        < (other.row ?? .max, other.column ?? 0, right.offset)
    }.map(\.element)
  }
}
