package import Messages
import PlainText

/// Something figures are reported for: a row of a plan, or an input; or a name that the codes of
/// several years' plans share.
package struct ReportedColumn: Sendable, Hashable {
  package let code: String
  package let label: String
  /// nil: by default, sum for ratios and none for plain values.
  package let rollup: Rollup?
  /// nil: ratios are summed, and plain values that are counts or amounts.
  package let unitRollup: UnitRollup?
  /// Unit of measurement.
  package let uom: String
  package let direction: Direction?
  /// Index of the row in the main plan; nil for an input, or a row of another plan alone.
  package let indicator: Int?
  /// It is a row of some plan.
  package let isPlanned: Bool
  /// A heading, in every plan that has it, has no figures.
  package let isHeading: Bool
  /// What the table of inputs says of it, where it says something.
  package let definition: InputDefinition?
  /// Its plain values are rates, scores or places in a ranking: a sum of them means nothing.
  package let isRate: Bool
  /// For a name that codes of several years share: the column it means in each year.
  package let columnByYear: [Int: Int]

  /// It has no figures of its own, but those of its codes.
  package var isShared: Bool { !columnByYear.isEmpty }
}

/// What a value is measured in.
struct UnitOfMeasure {
  private let text: String
  private let label: String

  init(_ text: String, label: String) {
    self.text = VietnameseText.lower(text).trimmedAndFolded
    self.label = VietnameseText.lower(label).trimmedAndFolded
  }

  /// `%`, `‰`, `điểm`, `hạng`, `bậc`, `tạ/ha`; where no unit is said, what the label begins with.
  var isRate: Bool {
    if text.isEmpty {
      return label.contains("(%)")
        || UnitOfMeasure.rateLabels.contains { label == $0 || label.hasPrefix($0 + " ") }
    }
    return text.contains { "%‰％/".contains($0) } || UnitOfMeasure.rates.contains(text)
  }

  private static let rates: Set<String> = [
    "điểm", "điểm số", "điểm phần trăm", "hạng", "thứ hạng", "bậc", "thứ bậc", "vị trí",
    "phần trăm", "phần nghìn", "tỷ lệ", "tỉ lệ", "hệ số", "chỉ số",
  ]
  private static let rateLabels = [
    "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "tỷ suất", "tỉ suất", "tốc độ", "chỉ số", "điểm",
    "điểm số", "hạng", "thứ hạng", "xếp hạng", "mức độ", "hệ số",
  ]
}

/// Everything figures can be reported for, addressed by index or code: the main plan's rows in
/// plan order, then the rows that only other plans have, then the inputs in the order they were
/// declared, then the names shared by codes of several years.
package struct ColumnRegister: Sendable {
  package let columns: [ReportedColumn]
  /// From here on stand the names shared by codes of several years.
  package let sharedStart: Int
  private let indexByCode: [String: Int]

  /// A definition whose code is a plan row's adds to that row.
  package init(
    plans: [Plan], definitions: [InputDefinition], shared: [SharedCode] = []
  ) {
    let byCode = Dictionary(
      definitions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = PlanRows(plans).columns(byCode)
    let planned = Set(rows.map(\.code))
    let own = rows + definitions.filter { !planned.contains($0.code) }.map(ReportedColumn.init)
    let index = ColumnRegister.index(own)
    columns =
      own
      + shared.filter { index[$0.key] == nil }.map { key in
        ReportedColumn(key, own, columnByYear: key.codeByYear.compactMapValues { index[$0] })
      }
    sharedStart = own.count
    indexByCode = ColumnRegister.index(columns)
  }

  private static func index(_ columns: [ReportedColumn]) -> [String: Int] {
    Dictionary(
      columns.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func index(of code: String) -> Int? { indexByCode[code] }

  package subscript(index: Int) -> ReportedColumn { columns[index] }

  /// The codes, in order.
  package var codes: [String] { columns.map(\.code) }
}

/// A name for what has another code in other years' plans: rows of a table `key,year,code`.
package struct SharedCode: Sendable, Hashable {
  package let key: String
  package let codeByYear: [Int: String]
  package let place: Place

  package init(key: String, codeByYear: [Int: String], place: Place) {
    (self.key, self.codeByYear, self.place) = (key, codeByYear, place)
  }
}

/// The rows of all plans, each code once: of the first plan that has it.
private struct PlanRows {
  private struct Row {
    let row: Indicator
    /// Position in the first plan.
    let main: Int?
    var isHeading: Bool
  }

  private var rows: [Row] = []
  private var positionByCode: [String: Int] = [:]

  init(_ plans: [Plan]) {
    for (plan, rows) in plans.map(\.indicators).enumerated() {
      for (at, row) in rows.enumerated() { add(row, main: plan == 0 ? at : nil) }
    }
  }

  private mutating func add(_ row: Indicator, main: Int?) {
    if let known = positionByCode[row.code] {
      rows[known].isHeading = rows[known].isHeading && row.isHeading
    } else {
      positionByCode[row.code] = rows.count
      rows.append(Row(row: row, main: main, isHeading: row.isHeading))
    }
  }

  func columns(_ definitions: [String: InputDefinition]) -> [ReportedColumn] {
    rows.map {
      ReportedColumn($0.row, at: $0.main, isHeading: $0.isHeading, definitions[$0.row.code])
    }
  }
}

extension ReportedColumn {
  fileprivate init(
    _ row: Indicator, at index: Int?, isHeading: Bool, _ definition: InputDefinition?
  ) {
    let direction: Direction? = row.target?.value.lowerIsBetter == true ? .lower : nil
    let said = [definition?.uom, row.uom, row.target?.value.uom].compactMap { $0 }
    let uom = said.first { !$0.isEmpty } ?? ""
    self.init(
      code: row.code, label: row.label, rollup: definition?.rollup,
      unitRollup: definition?.unitRollup, uom: uom,
      direction: definition?.direction ?? direction, indicator: index, isPlanned: true,
      isHeading: isHeading, definition: definition,
      isRate: UnitOfMeasure(uom, label: row.label).isRate,
      columnByYear: [:])
  }

  fileprivate init(_ input: InputDefinition) {
    self.init(
      code: input.code, label: input.label, rollup: input.rollup, unitRollup: input.unitRollup,
      uom: input.uom, direction: input.direction, indicator: nil, isPlanned: false,
      isHeading: false, definition: input,
      isRate: UnitOfMeasure(input.uom, label: input.label).isRate, columnByYear: [:])
  }

  /// Called as the code of the last year is.
  fileprivate init(
    _ shared: SharedCode, _ columns: [ReportedColumn], columnByYear: [Int: Int]
  ) {
    let last = columnByYear.max { $0.key < $1.key }.map { columns[$0.value] }
    self.init(
      code: shared.key, label: last?.label ?? shared.key, rollup: last?.rollup,
      unitRollup: last?.unitRollup, uom: last?.uom ?? "", direction: last?.direction,
      indicator: nil, isPlanned: false, isHeading: false, definition: nil,
      isRate: last?.isRate ?? false, columnByYear: columnByYear)
  }
}
