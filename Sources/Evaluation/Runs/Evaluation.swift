package import Columns
import Indicators

/// Everything a run knows: the snapshot, what was declared, and the derived values computed so
/// far. Formulas are called by a `FormulaCaller`. One thread uses it at a time; what every call
/// looks at isn't checked for overlapping accesses, of which there are none.
package final class Evaluation {
  @exclusivity(unchecked) package internal(set) var snapshot: Snapshot
  /// Calls the functions of declarations; it owns the evaluation, and outlives it.
  @exclusivity(unchecked) package unowned var caller: any FormulaCaller = NoFormulas.shared
  /// Rows of derived values: every slot of every year, so that a formula can be evaluated on
  /// any cell.
  package let grid: PeriodGrid
  package let peerGroups: PeerGroups

  @exclusivity(unchecked) package internal(set) var items: ItemRegister
  package internal(set) var checks: [Check] = []
  @exclusivity(unchecked) package internal(set) var results: ResultColumns
  /// What readings look at first, as plain bits; it lives as long as the evaluation.
  package let plain: UnsafeMutablePointer<PlainReadings>
  var targets: PlainTargets
  /// Faults of scripts and declarations, and calls that hit a limit: they stand even when
  /// everything is computed again.
  package var lastingFailures = FailureTally()
  var failures = FailureTally()
  @exclusivity(unchecked) var limitHits = LimitHits()
  /// Values of groups of peers, once they are all computed.
  package internal(set) var peerValues: [PeerValues.Key: PeerValues] = [:]
  var peerColumns: PlainPeerColumns
  /// The cells that were listed since the run began.
  var cellLists = CellLists()
  /// Functions may be called for batches of cells; off, every call is made by itself.
  package var usesBatches = true
  /// Notes readings while a cell is explained; else nil.
  package internal(set) var recorder: ReadingRecorder? {
    didSet { plain.pointee.isRecording = recorder != nil }
  }
  /// What completed calls printed, each with its cell.
  var printed: [(cell: String, text: String)] = []
  @exclusivity(unchecked) package internal(set) var printedBytes = 0

  package init(snapshot: Snapshot) {
    self.snapshot = snapshot
    items = ItemRegister(columns: snapshot.columns)
    grid = PeriodGrid(units: snapshot.units.count, years: snapshot.years.map(Array.init) ?? [])
    peerGroups = PeerGroups(units: snapshot.units)
    results = ResultColumns(rowCount: grid.rowCount)
    targets = PlainTargets(snapshot)
    peerColumns = PlainPeerColumns(itemCount: items.names.count, rowCount: grid.rowCount)
    plain = .allocate(capacity: 1)
    plain.initialize(to: PlainReadings(snapshot, results, grid, targets, peerColumns.plain))
  }

  deinit { plain.deallocate() }

  /// What went wrong, each sort once with the first cell it happened at and how often.
  package var failureList: [FailureTally.Entry] { lastingFailures.entries + failures.entries }

  /// So many declarations may there be, and names of parameters that scripts ask for. Fewer where
  /// there are many units: a derived has a value for each in every period.
  package var mostDeclarations: Int {
    min(5000, max(200, 100_000_000 / max(1, grid.rowCount)))
  }

  package var declarationCount: Int { items.derived.count + checks.count }

  /// Failures since the last time, for the prompt.
  package func takeFailures() -> [FailureTally.Entry] {
    defer { (lastingFailures, failures) = (FailureTally(), FailureTally()) }
    return failureList
  }

  /// A column for each derived that has none yet: a script that is loaded may read what those
  /// before it declared.
  func addColumns() {
    peerValues = [:]
    while results.count < items.derived.count {
      results.add()
      noteKind(results.count - 1)
    }
    peerColumns = PlainPeerColumns(itemCount: items.names.count, rowCount: grid.rowCount)
    plain.pointee = PlainReadings(
      snapshot, results, grid, targets, peerColumns.plain, isRecording: recorder != nil)
  }

  /// Versions of a derived may be of several kinds.
  func noteKind(_ derived: Int) {
    results.setIsNumber(derived, items.derived[derived].isNumber)
  }

  /// Forgets all derived values.
  func resetColumns() {
    if !results.areEmpty { results = ResultColumns(rowCount: grid.rowCount) }
    addColumns()
    (printed, printedBytes) = ([], 0)
    failures = FailureTally()
  }

  /// `21844, 2024-03`.
  package func cellText(_ cell: Cell) -> String {
    "\(snapshot.units[cell.unit].code), \(cell.period.text)"
  }
}

/// Why evaluation can't simply go on.
package enum EvaluationStop: Error {
  /// Ctrl-C.
  case interrupted
  /// A declaration was set aside: everything is computed again without it, so that the result
  /// doesn't depend on the order of work.
  case restart
}
