import Reports
import Columns
import Evaluation
import Indicators
import LineEditor
import Messages
import PlainText
import ScriptHost
import Workbench

/// What the session answers, on the screen.
extension Console {
  func show(_ answer: Answer) {
    switch answer {
    case .printed(let text): emit(.printed(text))
    case .values(let values, let absence): show(values, absence)
    case .unknownName(let name, let near): hint(name, near)
    case .shown(let value, let options): show(value, options)
    case .plot(let value, let target, let last): plot(value, target, last)
    case .explanation(let explained): show(explained)
    case .across(let across): show(across)
    case .card(let value): say(view.lines(value))
    case .moved(let cell): say([.plain(view.title(of: cell), .faint)])
    case .run(let result, let cell, let isCheck): show(result, cell, isCheck)
    case .suppositions(let supposed): say(supposed.map(line))
    case .documentation(let documentation): show(documentation)
    case .promoted(let promoted): show(promoted)
    case .failures(let failures): complain(faultLines(failures).map { .plain($0) })
    case .fault(let failure, let failures): show(failure, failures)
    case .warnings(let warnings): show(warnings)
    case .message(let message): say(message)
    case .remark(let message): say([.plain(message.text(language), .faint)])
    case .refused(let message): complain(message)
    case .interrupted: complain([.plain(Message(.exitInterrupted).text(language), .error)])
    }
  }

  // Values.

  /// Shows values in the mode in force, or writes them to the file asked for.
  private func show(_ values: [ShownValue], _ absence: Absence?) {
    let machine = MachineValues(session: session)
    if export(isCut: values.contains(where: \.isCut), { machine.text(values, $0) }) { return }
    guard screen.isForPeople else {
      let plain = PlainValue(snapshot: session.snapshot)
      return say([[Screen.Piece(values.map(plain.text).joined(separator: "\t"))]])
    }
    say(view.lines(values, absence: absence))
  }

  /// What is shown is for a program, or goes to a file.
  private var isExported: Bool { mode != .table || files.once != nil }

  /// Writes a result to the file asked for, else as the mode in force has it. False where it is to
  /// be shown to a person.
  private func export(isCut: Bool, _ text: (OutputMode) -> String) -> Bool {
    if isExported, isCut {
      files.once = nil
      fail(Message(.machineTooLarge))
      return true
    }
    if let (path, mode) = files.once {
      files.once = nil
      if write(text(mode), to: path) { return true }
    }
    if mode != .table { emit(.machine(text(mode))) }
    return mode != .table
  }

  private func hint(_ name: String, _ near: [String]) {
    guard screen.isForPeople else { return }
    let names = near.map { "\"\($0)\"" }.joined(separator: ", ")
    say([.plain("  " + Message(.hintUnknownName, name, names).text(language), .faint)])
  }

  /// A list of rows in the columns asked for; a column that there isn't is told.
  private func show(_ value: ShownValue, _ options: ShowOptions) {
    let known = ValueGrid(value)?.headers ?? []
    for name in (options.columns ?? []) + (options.sort.map { [$0] } ?? [])
    where !known.contains(name) {
      let near = Nearest.matches(name, among: known)
      return fail(Message(.noColumn, name, (near.isEmpty ? known : near).joined(separator: ", ")))
    }
    let machine = MachineValues(session: session, columns: options.columns)
    let isCut = options.rows == nil && value.isCut
    if export(isCut: isCut, { machine.text([value], $0) }) { return }
    emit(.live(view.lines(value, columns: options.columns)))
  }

  private func plot(_ value: ShownValue, _ target: Double?, _ last: Period?) {
    guard let lines = PlotView(view: view, target: target, last: last).lines(value) else {
      return fail(Message(.nothingToPlot))
    }
    emit(.live(lines))
  }

  private func show(_ explained: ExplainedValue) {
    let words = Explained(explained, session.workspace, session.snapshot, language)
    if mode == .json { return emit(.machine(words.json.text)) }
    say(words.lines(screen))
  }

  private func show(_ across: AcrossUnits) {
    let title = "\(across.id)  \(across.label)  \(across.period.text)"
    say([.plain(title, .command)])
    let (table, options) = AcrossTable(across, session.snapshot, language).sorted(
      isExported ? nil : screen.rows)
    show(table, options)
  }

  private func line(_ supposition: Supposition) -> ShownLine {
    let unit = session.snapshot.units[Int(supposition.row.unit)].name
    let words = "\(supposition.text)  (\(unit), \(supposition.row.period.text))"
    return .plain(Message(.whatIfLine, words).text(language), .faint)
  }

  // Runs.

  private func show(_ result: RunResult, _ cell: Cell, _ isCheck: Bool) {
    let cellRun = CellRunView(result: result, view: view)
    if !isCheck {
      say([.plain(view.title(of: cell), .command)])
      for line in cellRun.values { say([line]) }
    }
    if result.isInterrupted { return show(.interrupted) }
    let lines = FindingsView(result, session.snapshot, language).lines
    say((isCheck ? Array(lines.dropFirst()) : [""] + lines).map { .plain($0) })
    let failures = faultLines(result.failures)
    if !failures.isEmpty { complain(failures.map { .plain($0) }) }
  }

  // What went wrong.

  /// A person reads what is wrong. Else it is told in English, the same everywhere.
  private var isRead: Bool { screen.isForPeople || screen.isRead }

  /// What was wrong with the stored scripts.
  package var loadFailures: [ShownLine] {
    let language = isRead ? self.language : .english
    let warnings = WarningView(warnings: session.scripts.takeWarnings(), language: language)
    return (faultLines(session.prompt.takeFailures()) + warnings.entries).map { .plain($0) }
  }

  func faultLines(_ failures: [FailureTally.Entry]) -> [String] {
    FailureView(
      failures, language, found: isRead ? language : .english, raised: isRead ? language : nil
    ).lines
  }

  private func show(_ failure: PromptFailure, _ failures: [FailureTally.Entry]) {
    let errors = ErrorView(session: session, view: view)
    let lines = screen.isForPeople ? errors.lines(failure) : errors.plainLines(failure)
    complain(lines + faultLines(failures).map { .plain($0) })
  }

  /// Warnings stand where errors do, though nothing failed.
  private func show(_ warnings: [ScriptWarning]) {
    let entries = WarningView(warnings: warnings, language: isRead ? language : .english).entries
    let lines = fitted(entries.map { .plain($0) })
    if !lines.isEmpty { emit(screen.isForPeople ? .lines(lines) : .errors(lines)) }
  }
}
