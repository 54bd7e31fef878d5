/// Something figures are reported for: a row of the plan, or an input.
package struct ReportedColumn: Sendable, Hashable {
  package let code: String
  package let label: String
  /// nil: by default, sum for ratios and none for plain values.
  package let rollup: Rollup?
  /// Unit of measurement.
  package let uom: String
  package let direction: Direction?
  /// Index of the plan's row; nil for an input.
  package let indicator: Int?
  /// A heading has no figures.
  package let isHeading: Bool
  /// What the table of inputs says of it, where it says something.
  package let definition: InputDefinition?
}

/// Everything figures can be reported for, addressed by index or code: the plan's rows in plan
/// order, then the inputs in the order they were declared.
package struct ColumnRegister: Sendable {
  package let columns: [ReportedColumn]
  private let indexByCode: [String: Int]

  /// A definition whose code is a plan row's adds to that row.
  package init(plan: Plan, definitions: [InputDefinition]) {
    let byCode = Dictionary(
      definitions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = plan.indicators.enumerated().map { at, row in
      ReportedColumn(row, at: at, definition: byCode[row.code])
    }
    let inputs = definitions.filter { plan.index(of: $0.code) == nil }.map(ReportedColumn.init)
    columns = rows + inputs
    indexByCode = Dictionary(
      columns.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func index(of code: String) -> Int? { indexByCode[code] }

  package subscript(index: Int) -> ReportedColumn { columns[index] }
}

extension ReportedColumn {
  fileprivate init(_ row: Indicator, at index: Int, definition: InputDefinition?) {
    let direction: Direction? = row.target?.value.lowerIsBetter == true ? .lower : nil
    let uom = definition?.uom ?? ""
    self.init(
      code: row.code, label: row.label, rollup: definition?.rollup,
      uom: uom.isEmpty ? row.target?.value.uom ?? "" : uom,
      direction: definition?.direction ?? direction, indicator: index, isHeading: row.isHeading,
      definition: definition)
  }

  fileprivate init(_ input: InputDefinition) {
    self.init(
      code: input.code, label: input.label, rollup: input.rollup, uom: input.uom,
      direction: input.direction, indicator: nil, isHeading: false, definition: input)
  }
}
