import ScriptHost
import LuaSyntax
import LuaKit
import Messages
import Evaluation
import Columns
import Indicators
import PlainText

/// What the prompt works on: the workspace, its scripts, the cell in force.
final class ReplModel {
  private(set) var workspace: Workspace
  let scripts: Scripts
  let prompt: Prompt
  let options: RunOptions
  /// The unit and period in force.
  private(set) var cell: Cell?
  /// Figures that are supposed, in the order they were set.
  private(set) var supposed: [Supposition] = []

  /// How errors call what was typed.
  static let chunk = "repl"

  /// A figure set at the prompt.
  struct Supposition {
    /// As it was typed: `5.2=80`.
    let text: String
    let row: FigureRow
  }

  var evaluation: Evaluation { scripts.evaluation }
  var language: Language { options.language }
  var snapshot: Snapshot { evaluation.snapshot }
  /// The figures as they are.
  var realSnapshot: Snapshot { workspace.snapshot }

  /// - Throws: `WorkspaceFault`, `UsageFault`.
  init(
    _ options: RunOptions, name: String, output: @escaping (String) -> Void
  ) throws {
    self.options = options
    workspace = try Workspace.open(options.workspace, planYear: options.planYear)
    scripts = Scripts(
      snapshot: workspace.snapshot, settings: options.settings(workspace.snapshot),
      loader: workspace.scripts.loader
    ) { text in
      output(text)
      return true
    }
    do throws(LuaError) {
      prompt = try Prompt(scripts, name: name)
    } catch {
      throw UsageFault(Message(error.kind == .unwatched ? .limitUnwatched : .memoryTooSmall))
    }
    loaded = try options.sources(workspace)
    scripts.load(loaded)
    cell = ReplModel.usualCell(workspace.snapshot)
    prompt.bind(cell)
  }

  /// The plan's unit, else the first of those that report; the last period reported.
  private static func usualCell(_ snapshot: Snapshot) -> Cell? {
    let unit = snapshot.planUnit ?? snapshot.units.indices(ofLevel: snapshot.lowestLevel).first
    let last = snapshot.periods(snapshot.finestKind).last ?? snapshot.lastPeriod
    guard let unit, let period = last ?? snapshot.plan.year.map(Period.year) else { return nil }
    return Cell(unit: unit, period: period)
  }

  /// Scripts named at the prompt, in the order they were loaded.
  private var added: [ScriptSource] = []
  private var loaded: [ScriptSource] = []

  /// A script joins the stored ones, or takes the place of what it was before.
  func add(_ source: ScriptSource) {
    added.removeAll { $0.path == source.path }
    added.append(source)
  }

  /// Reads the scripts again; answers with the paths of those that changed.
  func reload() throws -> [String] {
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

  /// `Xã Tây Xuân, 2024-12`.
  func cellTitle(_ cell: Cell) -> String {
    "\(snapshot.units[cell.unit].name.terminalSafe), \(cell.period.text)"
  }

  func isHeading(_ item: Int) -> Bool {
    item < evaluation.columnCount && snapshot.columns[item].isHeading
  }

  /// What scripts and inputs hold that can't have been meant, since the last time.
  func takeWarnings() -> [ScriptWarning] { scripts.takeWarnings() }

  /// `missing 5.2@2024-10` in words.
  func words(_ absence: Absence) -> String {
    ReasonWords(snapshot: snapshot, language: language).text(absence.reason, unit: absence.unit)
  }

  /// The global names most like one; of very short ones any would be.
  func nearest(to name: String) -> [String] {
    guard name.count > 2 else { return [] }
    return Nearest.matches(
      name, among: prompt.globalNames.map(\.name).filter { $0 != name && $0 != "_" })
  }

  /// The names most like the one an error says is not there.
  func nearest(to failure: PromptFailure) -> [String] {
    guard failure.fault == nil, let cause = failure.cause, cause.isAboutNil,
      let variable = cause.variable
    else { return [] }
    switch variable.kind {
    case .global: return nearest(to: variable.name)
    case .field, .method:
      guard let line = failure.line else { return [] }
      return Nearest.matches(variable.name, among: members(before: variable.name, in: line))
    default: return []
    }
  }

  /// The names that could have stood where one stands behind a dot or colon.
  private func members(before name: String, in line: String) -> [String] {
    let tree = LuaTree(line)
    for place in tree.tokens.indices where tree.tokens[place].text == name {
      guard let chain = LuaChain(before: place - 1, in: tree) else { continue }
      return prompt.members(of: chain.root, chain.steps).map(\.name)
    }
    return []
  }
}
