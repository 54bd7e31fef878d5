import LuaKit
import LuaSyntax
import PlainText
import Columns
package import Evaluation
import Indicators
package import Messages
package import ScriptHost

/// A conversation with a workspace: inputs are evaluated at the cell in force, and answers come as
/// values.
package final class Session {
  package private(set) var workspace: Workspace
  package let scripts: Scripts
  package let prompt: Prompt
  package let options: RunOptions
  /// The unit and period in force.
  package private(set) var cell: Cell?
  /// Figures that are supposed, in the order they were set.
  package private(set) var supposed: [Supposition] = []
  /// What was typed, and what came of it.
  package internal(set) var log = SessionLog()
  /// Some input failed.
  package internal(set) var hasFailed = false
  /// Some input was stopped by Ctrl-C.
  package internal(set) var wasInterrupted = false
  /// What an input failed at last; nil where declarations failed after it.
  package internal(set) var lastFailure: PromptFailure?
  /// What declarations failed at last, where that came after `lastFailure`.
  package internal(set) var lastFailures: [FailureTally.Entry] = []
  /// The units, for completion.
  package private(set) lazy var unitNames = FoldedNames(
    snapshot.units.units.lazy.map { ($0.code, $0.name) })
  private let receive: (Answer) -> Void
  /// Scripts named in the session, in the order they were loaded.
  private var added: [ScriptSource] = []
  private var loaded: [ScriptSource] = []

  /// How errors call what was typed.
  package static let chunk = "repl"

  package var evaluation: Evaluation { scripts.evaluation }
  package var language: Language { options.language }
  package var snapshot: Snapshot { evaluation.snapshot }
  /// The figures as they are.
  package var realSnapshot: Snapshot { workspace.snapshot }

  /// Reads the workspace's figures and stored scripts. `receive` gets all answers.
  /// - Throws: `WorkspaceFault`, `UsageFault`.
  package init(
    _ options: RunOptions, name: String, receive: @escaping (Answer) -> Void
  ) throws {
    (self.options, self.receive) = (options, receive)
    workspace = try Workspace.open(options.workspace, planYear: options.planYear)
    scripts = Scripts(
      snapshot: workspace.snapshot, settings: options.settings(workspace.snapshot),
      topics: Topic.standard,
      loader: workspace.scripts.loader
    ) { text in
      receive(.printed(text))
      return true
    }
    do throws(LuaError) {
      prompt = try Prompt(scripts, name: name)
    } catch {
      throw UsageFault(Message(error.kind == .unwatched ? .limitUnwatched : .memoryTooSmall))
    }
    loaded = try options.sources(workspace)
    scripts.load(loaded)
    cell = Session.usualCell(workspace.snapshot)
    prompt.bind(cell)
    prompt.open { [unowned self] in
      cell
    } answer: { [unowned self] request in
      fulfil(request)
    }
  }

  /// The plan's unit, else the first of those that report; the last period reported.
  private static func usualCell(_ snapshot: Snapshot) -> Cell? {
    let unit = snapshot.planUnit ?? snapshot.units.indices(ofLevel: snapshot.lowestLevel).first
    let last = snapshot.periods(snapshot.finestKind).last ?? snapshot.lastPeriod
    guard let unit, let period = last ?? snapshot.plan.year.map(Period.year) else { return nil }
    return Cell(unit: unit, period: period)
  }

  /// A script joins the stored ones, or takes the place of what it was before.
  func add(_ source: ScriptSource) {
    added.removeAll { $0.path == source.path }
    added.append(source)
  }

  /// Reads the scripts again; answers with the paths of those that changed.
  func reloadScripts() throws -> [String] {
    let folder = try ScriptFolder(workspace: workspace.root)
    var sources = options.scripts.isEmpty ? folder.stored : try options.sources(workspace)
    for old in added {
      // A script from elsewhere is known by the path it was named by.
      let inside = try? folder.script(at: workspace.root + "/" + old.path)
      let fresh = inside ?? (try? folder.script(at: old.path))
      sources.removeAll { $0.path == old.path }
      sources.append(fresh ?? old)
    }
    let before = Set(loaded)
    let now = Set(sources.map(\.path))
    let changed =
      sources.filter { !before.contains($0) }.map(\.path)
      + loaded.map(\.path).filter { !now.contains($0) }
    scripts.reload(sources)
    loaded = sources
    return changed
  }

  /// Files of `Data` have changed since they were read.
  var hasNewData: Bool { workspace.hasNewData }

  /// Reads `Data` again. False where the plan or the units are others now: what was declared and
  /// evaluated rests on them.
  func reloadData() throws -> Bool {
    let fresh = try Workspace.open(options.workspace, planYear: options.planYear)
    let (old, new) = (workspace.snapshot, fresh.snapshot)
    guard old.columns.codes == new.columns.codes,
      old.units.units.map(\.code) == new.units.units.map(\.code)
    else { return false }
    workspace = fresh
    suppose(supposed)
    return true
  }

  func move(to cell: Cell) {
    self.cell = cell
    prompt.bind(cell)
  }

  func suppose(_ suppositions: [Supposition]) {
    supposed = suppositions
    evaluation.use(
      suppositions.isEmpty ? realSnapshot : realSnapshot.replacing(suppositions.map(\.row)))
  }

  // Answers.

  /// Gives an answer; what went wrong is noted.
  func answer(_ answer: Answer) {
    if answer.isFailure {
      hasFailed = true
      log.markFailed()
    }
    receive(answer)
  }

  /// What can't be done. Always false.
  @discardableResult
  package func refuse(_ message: Message) -> Bool {
    answer(.refused(message))
    return false
  }

  func say(_ message: Message) { answer(.message(message)) }

  /// Ctrl-C ended something that is no script.
  func wasInterruptedByHand() {
    wasInterrupted = true
    answer(.interrupted)
  }

  /// The cell in force; told where there is none.
  package var cellInForce: Cell? {
    if cell == nil { refuse(Message(.noCell)) }
    return cell
  }
}
