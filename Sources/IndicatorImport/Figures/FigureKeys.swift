import Indicators

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
  private let zeros: LostZeros

  init(units: UnitRegister, columns: ColumnRegister) {
    self.units = units
    self.columns = columns
    onlyUnit = units.count == 1 ? 0 : nil
    unitIndex = CodeIndex(units.units.map(\.code))
    columnIndex = CodeIndex(columns.columns.map(\.code))
    isHeading = columns.columns.map { $0.isHeading || $0.isShared }
    zeros = LostZeros(units.units.map(\.code))
  }

  /// The code that lost its zeros, where only one can be meant.
  func unitWithZeros(_ code: String) -> String? { zeros.whole(code) }

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
