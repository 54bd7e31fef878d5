import DocumentTables
import Columns
import Messages
import Indicators
import PlainText

/// The figures of a form II.06a: `ii06a_c3` to `ii06a_c13` of a unit for the form's period.
struct FormFigures {
  private let form: FormDocument
  private let file: String
  private let fileIndex: Int32
  private let units: UnitRegister
  private let columns: ColumnRegister
  private(set) var figures: [FigureRow] = []
  private(set) var issues: [Issue] = []

  init(
    _ form: FormDocument, file: String, fileIndex: Int32, units: UnitRegister,
    columns: ColumnRegister
  ) {
    (self.form, self.file, self.fileIndex) = (form, file, fileIndex)
    (self.units, self.columns) = (units, columns)
    read()
  }

  static func code(_ number: Int) -> String { "ii06a_c\(number)" }

  private mutating func read() {
    guard form.columns.missing.isEmpty else {
      let lacks = form.columns.missing.map { "(\($0))" }.joined(separator: ", ")
      return fault(Message(.formLacksColumns, lacks), row: form.line)
    }
    guard let period = form.period else {
      return fault(Message(.formWithoutPeriod), row: form.line)
    }
    if form.columns.namesUnits { return readUnits(period) }
    guard let unit else {
      return fault(Message(.formWithoutUnit, "\(units.count)"), row: form.line)
    }
    guard let total = form.total else { return fault(Message(.formWithoutTotal), row: form.line) }
    read(total, unit, period)
  }

  /// The unit that the form names, else the one the file or its folder is called by, else the
  /// only one of the lowest level.
  private var unit: Int? {
    if let unit = form.unit(in: units) { return unit }
    let words = file.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let named = Set(words.filter { $0.count > 3 }.compactMap { units.index(of: $0) })
    if named.count == 1 { return named.first }
    let lowest = units.depths.max()
    let candidates = units.units.indices.filter { units.depths[$0] == lowest }
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// A row for each unit; sums over them are not read.
  private mutating func readUnits(_ period: Period) {
    for row in form.dataRows where !FormDocument.isTotal(row) {
      let name = row.cell(form.columns.label)
      if let unit = FormDocument.unit(named: name, in: units) {
        read(row, unit, period)
      } else {
        let near = Nearest.matches(name, among: units.units.lazy.map(\.name))
        let message = Message.unknown(.unknownUnit, alone: .unknownUnitAlone, name, near)
        fault(message, row: row.row, column: form.columns.label + 1)
      }
    }
  }

  private mutating func read(_ row: DocumentTable.Row, _ unit: Int, _ period: Period) {
    for number in FormColumns.numbers {
      guard let place = form.columns.columns[number],
        let column = columns.index(of: FormFigures.code(number))
      else { continue }
      var figure = FigureRow(
        unit: Int32(unit), column: Int32(column), period: period, state: .value,
        parts: [.reported, .plain], file: fileIndex, line: Int32(clamping: row.row))
      switch count(row.cell(place)) {
      case .blank: continue
      case .number(let written): figure.value = written.value
      case .fault(let key):
        fault(Message(key, row.cell(place).shortened), row: row.row, column: place + 1)
        figure.fail()
      }
      figures.append(figure)
    }
  }

  /// Counts have no decimals: a dot or a comma parts thousands.
  private func count(_ text: String) -> FigureNumber {
    if text.isEmpty || text == "-" || text == "–" { return .blank }
    let digits = text.filter { $0 != "." && $0 != "," && $0 != " " }
    return Array(digits.utf8).withUnsafeBufferPointer { FigureNumber($0, .style(.plain)) }
  }

  private mutating func fault(_ message: Message, row: Int, column: Int? = nil) {
    issues.append(Issue(.error, Place(file: file, row: row, column: column), message))
  }
}

extension FormFigures {
  /// What the form's columns are, where no table of inputs says it: the carried over are not added
  /// to those received, and what is open is a stock.
  static let definitions = """
    code,label,rollup,uom,direction,numerator,denominator,source
    ii06a_c3,Tiếp nhận: tổng số,none,hồ sơ,,,,"Biểu II.06a/VPCP/KSTT, cột 3"
    ii06a_c4,Tiếp nhận trực tuyến trong kỳ,sum,hồ sơ,higher,,,"Biểu II.06a/VPCP/KSTT, cột 4"
    ii06a_c5,Tiếp nhận trực tiếp và qua bưu chính trong kỳ,sum,hồ sơ,,,,"Biểu II.06a/VPCP/KSTT, cột 5"
    ii06a_c6,Tiếp nhận từ kỳ trước chuyển sang,first,hồ sơ,,,,"Biểu II.06a/VPCP/KSTT, cột 6"
    ii06a_c7,Đã giải quyết: tổng số,sum,hồ sơ,higher,,,"Biểu II.06a/VPCP/KSTT, cột 7"
    ii06a_c8,Đã giải quyết trước hạn,sum,hồ sơ,higher,,,"Biểu II.06a/VPCP/KSTT, cột 8"
    ii06a_c9,Đã giải quyết đúng hạn,sum,hồ sơ,higher,,,"Biểu II.06a/VPCP/KSTT, cột 9"
    ii06a_c10,Đã giải quyết quá hạn,sum,hồ sơ,lower,,,"Biểu II.06a/VPCP/KSTT, cột 10"
    ii06a_c11,Đang giải quyết: tổng số,last,hồ sơ,lower,,,"Biểu II.06a/VPCP/KSTT, cột 11"
    ii06a_c12,Đang giải quyết trong hạn,last,hồ sơ,,,,"Biểu II.06a/VPCP/KSTT, cột 12"
    ii06a_c13,Đang giải quyết đã quá hạn,last,hồ sơ,lower,,,"Biểu II.06a/VPCP/KSTT, cột 13"
    """
}

extension InputTables {
  /// Adds what the columns of a form are, as far as no table of inputs says it.
  mutating func add(_ form: FormDocument, file: String) {
    let table = Array(FormFigures.definitions.utf8).withUnsafeBufferPointer {
      DocumentTable($0, delimiter: .comma)
    }
    guard let titles = table.rows.first?.cells, let header = TableHeader(titles) else { return }
    let declared = Set(definitions.map(\.code))
    let rows = table.rows.dropFirst().filter { !declared.contains($0.cell(0)) }
      .map { DocumentTable.Row(row: form.line, cells: $0.cells) }
    _ = add(DocumentTable(rows: rows, faults: []), header, file: file)
  }
}
