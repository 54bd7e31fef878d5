package import Indicators
import PlainText

/// What the keys of figures are looked up in: shared by all figures files.
struct FigureKeys {
  let units: UnitRegister
  let columns: ColumnRegister
  /// The unit of figures that name none.
  let onlyUnit: Int32?
  let unitIndex: CodeIndex
  let columnIndex: CodeIndex
  /// By column: reading it there copies nothing.
  let isHeading: [Bool]
  /// By column: the target speaks of a place among others.
  let areRanked: [Bool]
  /// By column: the one whose code is this one's with a zero behind it; nil where there is none.
  let twins: [Int?]
  private let zeros: LostZeros

  init(units: UnitRegister, columns: ColumnRegister, plan: Plan) {
    self.units = units
    self.columns = columns
    onlyUnit = units.count == 1 ? 0 : nil
    unitIndex = CodeIndex(units.units.map(\.code))
    columnIndex = CodeIndex(columns.columns.map(\.code))
    isHeading = columns.columns.map { $0.isHeading || $0.isShared }
    areRanked = columns.columns.map { FigureKeys.isRanked($0, plan) }
    twins = columns.columns.indices.map(columns.twin)
    zeros = LostZeros(units.units.map(\.code))
  }

  private static func isRanked(_ column: ReportedColumn, _ plan: Plan) -> Bool {
    let target = plan[column.code]?.target?.value.text ?? ""
    let words = VietnameseText.fold("\(column.label) \(target)")
    return ["hang", "vi tri", "thu bac", "bac so", "rank"].contains { words.contains($0) }
  }

  /// The code that lost its zeros, where only one can be meant.
  func unitWithZeros(_ code: String) -> String? { zeros.whole(code) }

  /// All codes that are this one with zeros before it.
  func unitsWithZeros(_ code: String) -> [String] { zeros.all(code) }

  /// For "did you mean": codes like it, or the codes of units of that name.
  func units(near code: String) -> [String] {
    let named = units.indices(named: code).prefix(3).map { units[$0].code }
    return named.isEmpty ? Nearest.matches(code, among: units.units.lazy.map(\.code)) : named
  }

  func columns(near code: String) -> [String] {
    let named = columns.columns.filter { $0.label == code }.prefix(3).map(\.code)
    return named.isEmpty ? Nearest.matches(code, among: columns.columns.lazy.map(\.code)) : named
  }

  /// The rows below a heading.
  func leaves(under code: String, of plan: Plan) -> String {
    let children = plan[code]?.children ?? []
    return children.isEmpty ? "–" : children.joined(separator: ", ")
  }
}

extension ColumnRegister {
  /// The column whose code is another's with a zero behind it, as 5.10 is 5.1's: Excel makes one
  /// of the other. Only codes with a point look like numbers whose last zero may be dropped.
  package func twin(of column: Int) -> Int? {
    guard columns[column].code.contains("."), let twin = index(of: columns[column].code + "0"),
      !columns[twin].isHeading
    else { return nil }
    return twin
  }
}
