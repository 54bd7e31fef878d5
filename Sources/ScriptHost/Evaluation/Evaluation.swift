import Indicators
import LuaKit
import Messages
import LuaSyntax
import Columns
package import Evaluation

/// Everything a run of stored scripts knows: the snapshot, the scripts with their declarations,
/// and the derived values computed so far. One thread uses it at a time.
package final class Evaluation {
  package internal(set) var snapshot: Snapshot
  let settings: ScriptSettings
  let loader: LibraryLoader
  /// Rows of derived values: every slot of every year, so that a formula can be evaluated on
  /// any cell.
  let grid: PeriodGrid
  let peerGroups: PeerGroups
  /// Receives what is printed while scripts load, and at the prompt.
  let output: (String) -> Bool

  package internal(set) var scripts: [Script] = []
  var items: ItemRegister
  package internal(set) var checks: [Check] = []
  var columns: [DerivedColumn] = []
  /// Nothing was computed since the columns were made.
  var areColumnsFresh = true
  /// Faults of scripts and declarations, and calls that hit a limit: they stand even when
  /// everything is computed again.
  var lastingFailures = FailureTally()
  var failures = FailureTally()
  var limitHits = LimitHits()
  /// Values of groups of peers, once they are all computed.
  var peerValues: [PeerValues.Key: PeerValues] = [:]
  /// Notes readings while a cell is explained; else nil.
  var recorder: ReadingRecorder?
  /// Names that `param` was asked for.
  package internal(set) var parametersRead: Set<String> = []
  /// What scripts hold that Lua takes, though it can't have been meant.
  var warnings: [ScriptWarning] = []
  /// Fingerprints of the libraries that scripts required, by path.
  var libraries: [String: String] = [:]
  /// What completed calls printed, by declaration and cell.
  var printed: [(cell: String, text: String)] = []
  var printedBytes = 0

  package init(
    snapshot: Snapshot, settings: ScriptSettings, loader: @escaping LibraryLoader = { _ in nil },
    output: @escaping (String) -> Bool = { _ in true }
  ) {
    self.snapshot = snapshot
    self.settings = settings
    self.loader = loader
    self.output = output
    items = ItemRegister(columns: snapshot.columns)
    grid = PeriodGrid(
      units: snapshot.units.count, years: snapshot.years.map(Array.init) ?? [])
    peerGroups = PeerGroups(units: snapshot.units)
  }

  /// What went wrong, each sort once with the first cell it happened at and how often.
  package var failureList: [FailureTally.Entry] { lastingFailures.entries + failures.entries }

  /// So many declarations may there be, and names of parameters that scripts ask for. Fewer where
  /// there are many units: a derived has a value for each in every period.
  var mostDeclarations: Int { min(5000, max(200, 100_000_000 / max(1, grid.rowCount))) }

  var declarationCount: Int { items.derived.count + checks.count }

  func noteParameter(_ name: String) throws(LuaFailure) {
    guard parametersRead.count < mostDeclarations || parametersRead.contains(name)
    else { throw .fault(.paramTooMany, String(mostDeclarations)) }
    parametersRead.insert(name)
  }

  var isCancelled: Bool { settings.cancellation?.isCancelled ?? false }

  /// A column for each derived that has none yet: a script that is loaded may read what those
  /// before it declared.
  func addColumns() {
    while columns.count < items.derived.count {
      columns.append(DerivedColumn(rowCount: grid.rowCount))
    }
  }

  /// Forgets all derived values.
  func resetColumns() {
    if !areColumnsFresh { columns = [] }
    addColumns()
    areColumnsFresh = true
    (printed, printedBytes) = ([], 0)
    peerValues = [:]
    failures = FailureTally()
  }
}

/// Why evaluation can't simply go on.
enum EvaluationStop: Error {
  /// Ctrl-C.
  case interrupted
  /// A declaration was set aside: everything is computed again without it, so that the result
  /// doesn't depend on the order of work.
  case restart
}

/// Failures, counted: the same fault at many cells is one entry.
package struct FailureTally {
  package struct Entry {
    package let failure: ScriptFailure
    package var count: Int
  }

  private struct Key: Hashable {
    let kind: ScriptFailure.Kind
    let id: String
    let place: Place
    let message: String
  }

  package private(set) var entries: [Entry] = []
  private var positions: [Key: Int] = [:]
  /// The latest of each declaration.
  private var last: [String: Int] = [:]
  /// Where there are so many, others of the same declaration are counted with its latest.
  private static let most = 5000

  mutating func add(_ failure: ScriptFailure) {
    let key = Key(
      kind: failure.kind, id: failure.id, place: failure.place, message: failure.message)
    if let at = positions[key] ?? (entries.count < FailureTally.most ? nil : last[failure.id]) {
      entries[at].count += 1
    } else {
      positions[key] = entries.count
      last[failure.id] = entries.count
      entries.append(Entry(failure: failure, count: 1))
    }
  }
}

/// Which calls hit a limit. A declaration that hits limits on three cells is set aside.
struct LimitHits {
  static let allowance = 3

  /// One call: the cell, and the code of a check's `each`.
  struct Call: Hashable {
    let cell: Cell
    var code: String?
  }

  private var kinds: [String: [Call: ScriptFailure.Kind]] = [:]
  private var first: [String: ScriptFailure.Kind] = [:]

  /// Counts a hit; true where the declaration is now to be set aside.
  mutating func add(_ declaration: String, _ call: Call, _ kind: ScriptFailure.Kind) -> Bool {
    kinds[declaration, default: [:]][call] = kind
    if first[declaration] == nil { first[declaration] = kind }
    return isSetAside(declaration) != nil
  }

  /// The hit of a call: it isn't made again.
  func at(_ declaration: String, _ call: Call) -> ScriptFailure.Kind? { kinds[declaration]?[call] }

  /// Why the declaration was set aside; nil where it was not.
  func isSetAside(_ declaration: String) -> ScriptFailure.Kind? {
    guard let hits = kinds[declaration], Set(hits.keys.map(\.cell)).count >= LimitHits.allowance
    else { return nil }
    return first[declaration]
  }
}
