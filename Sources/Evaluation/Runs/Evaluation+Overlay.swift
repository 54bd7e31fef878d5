package import Indicators

extension Evaluation {
  /// Reads from now on from another snapshot of the same plan and units: figures that are
  /// supposed, or the real ones again. Derived values are computed anew.
  package func use(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    targets = PlainTargets(snapshot)
    resetColumns()
  }

  /// The codes and ids that cells can be asked for.
  package var itemNames: [String] { items.names }

  /// The name of a code or id, in words.
  package func label(of id: String) -> String? {
    guard let item = items.number(of: id) else { return nil }
    return item < items.columnCount
      ? items.columns[item].label : items.derived[item - items.columnCount].list[0].head.label
  }

  /// Declared indicators, in declaration order: the version declared first of each.
  package var derivedList: [Derived] { items.derived.map { $0.list[0] } }

  /// The number of a code or id; nil where there is none.
  package func item(_ id: String) -> Int? { items.number(of: id) }

  /// The first number of derived indicators; what lies below is reported.
  package var columnCount: Int { items.columnCount }

  /// An item's target at a cell.
  package func target(of item: Int, unit: Int, period: Period) -> Target? {
    target(item, Cell(unit: unit, period: period))
  }

  /// Whether an item's number at a cell meets its target; nil where that can't be told.
  package func isMet(_ item: Int, unit: Int, period: Period) -> Bool? {
    let cell = Cell(unit: unit, period: period)
    let content = reading(item, unit, period).content
    guard let target = target(item, cell), case .number = content else { return nil }
    switch judgement(target, item, cell, content) {
    case .met: return true
    case .notMet: return false
    case .notComputable: return nil
    }
  }
}
