import DocumentTables
import Indicators
import Messages
import PlainText

/// A file with the form II.06a/VPCP/KSTT: how many dossiers were received, settled and are open.
struct FormDocument {
  let columns: FormColumns
  /// What stands before the form's header.
  let head: [DocumentTable.Row]
  /// The rows below the header.
  let rows: [DocumentTable.Row]
  /// Line of the header.
  let line: Int
  let delimiter: Delimiter

  private static let largestSize = 1_000_000
  private static let headLines = 30

  /// nil where no row is the form's header.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    guard bytes.count <= FormDocument.largestSize else { return nil }
    for delimiter in Delimiter.allCases {
      let table = DocumentTable(bytes, delimiter: delimiter, start: start)
      for index in table.rows.indices.prefix(FormDocument.headLines) {
        guard let columns = FormColumns(table.rows[index...]) else { continue }
        self.columns = columns
        self.delimiter = delimiter
        line = table.rows[index].row
        head = Array(table.rows[..<index])
        rows = table.rows[(index + columns.height)...].filter {
          !$0.isBlank && !FormColumns.isNumberRow($0)
        }
        return
      }
    }
    return nil
  }

  /// Those of them that hold figures.
  var dataRows: [DocumentTable.Row] { rows.filter(FormColumns.isData) }

  /// The row of sums, or the only one; nil where the figures are not known to be of the whole unit.
  var total: DocumentTable.Row? {
    let data = dataRows
    return data.last(where: FormDocument.isTotal) ?? (data.count == 1 ? data[0] : nil)
  }

  static func isTotal(_ row: DocumentTable.Row) -> Bool {
    row.cells.indices.prefix(3).contains { column in
      let words = VietnameseText.fold(row.cell(column)).filter { $0.isLetter || $0 == " " }
      return words.hasPrefix("tong cong") || ["tong", "tong so", "cong"].contains(words)
    }
  }

  // What the lines before the header say.

  /// The period of "Kỳ báo cáo: Tháng 01/2024"; nil where no line names one, or lines differ.
  var period: Period? {
    let lines = head.map { $0.cells.joined(separator: " ").trimmedAndFolded }
    let stated = lines.filter { VietnameseText.fold($0).hasPrefix("ky") }
    let found = Set((stated.isEmpty ? lines : stated).compactMap(FormPeriod.period))
    // A title names the year beside the month.
    let parts = found.filter { $0.kind != .year }
    return found.count == 1 ? found.first : parts.count == 1 ? parts.first : nil
  }

  /// The unit named in a line before the header.
  func unit(in units: UnitRegister) -> Int? {
    let texts = head.flatMap { row in row.cells.map(\.trimmedAndFolded).filter { !$0.isEmpty } }
    let found = texts.compactMap { FormDocument.unit(named: $0, in: units) }
    return Set(found).count == 1 ? found.first : nil
  }

  /// "Đơn vị: Xã Tây Xuân", "ỦY BAN NHÂN DÂN XÃ TÂY XUÂN", "21844".
  static func unit(named text: String, in units: UnitRegister) -> Int? {
    let named = text.split(separator: ":").last.map { String($0).trimmedAndFolded } ?? text
    if let unit = units.index(of: named) { return unit }
    let direct = units.indices(named: named)
    if direct.count == 1 { return direct[0] }
    let inside = UnitNaming.all(in: text).first.map { units.indices(named: $0.name) } ?? []
    return inside.count == 1 ? inside[0] : nil
  }
}
