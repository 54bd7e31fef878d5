import ScriptHost
import LineEditor
import LuaKit
import Reports
import Messages
import Evaluation
import Indicators
import PlainText

extension ReplEngine {
  func setMode(_ name: String) {
    guard !name.isEmpty else { return say(Message(.modeIs, mode.rawValue)) }
    guard let wanted = OutputMode(rawValue: name.lowercased()) else {
      return fail(
        Message(.noMode, name, OutputMode.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    mode = wanted
    say(Message(.modeIs, mode.rawValue))
  }

  /// The next result goes to a file, in the mode its name asks for.
  func setOnce(_ path: String) {
    guard !path.isEmpty else { return fail(Message(.whichFile)) }
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    let wanted = OutputMode(rawValue: ending) ?? (mode == .table ? .csv : mode)
    once = (path, wanted)
    say(Message(.onceIs, path, wanted.rawValue))
  }

  /// Evaluates an input and tells how long it took.
  func time(_ text: String) {
    guard !text.isEmpty else { return fail(Message(.timeWhat)) }
    let clock = ContinuousClock()
    let start = clock.now
    let isWell = evaluate(text)
    let milliseconds = (clock.now - start) / .milliseconds(1)
    if isWell {
      let words = VietnameseNumber.format(milliseconds, digits: milliseconds < 10 ? 2 : 0)
      say([.plain(Message(.timeTaken, words).text(language), .faint)])
    }
  }

  /// The stack of the last error.
  func trace() {
    if !lastFault.isEmpty { return say(lastFault.map { .plain($0) }) }
    guard let failure = lastFailure else { return say(Message(.noTrace)) }
    say(ErrorView(model: model, view: view).trace(failure))
  }

  /// The inputs of this session with their numbers, the last so many or those with these words.
  func showHistory(_ words: String) {
    let numbered = log.entries.dropLast().enumerated().map { ($0.offset + 1, $0.element) }
    let wanted = VietnameseText.fold(words).split(separator: " ")
    let found =
      Int(words).map { Array(numbered.suffix(max(0, $0))) }
      ?? numbered.filter { _, entry in
        let text = VietnameseText.fold(entry.input)
        return wanted.allSatisfy { text.contains($0) }
      }
    guard !found.isEmpty else { return say(Message(.historyNothing, words)) }
    say(
      found.flatMap { number, entry -> [ShownLine] in
        let label = String(number).padded(to: 4, right: true) + "  "
        return entry.input.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map
        {
          [
            Screen.Piece($0.offset == 0 ? label : "      ", .faint),
            Screen.Piece(String($0.element).terminalSafe, .plain),
          ]
        }
      })
  }

  /// Writes the session as a transcript that `chitieu test` replays.
  func writeTranscript(_ path: String) {
    guard !path.isEmpty else { return fail(Message(.whichFile)) }
    if path == "off" {
      transcript = nil
      return say(Message(.transcriptOff))
    }
    let path = path.hasSuffix(".transcript") ? path : path + ".transcript"
    guard write(transcriptText, to: path) else { return }
    transcript = path
    say(Message(.transcriptOn))
  }

  /// Inputs that change nothing outside the session, with what they showed.
  private var transcriptText: String { TranscriptText.text(log.entries.filter(isRepeatable)) }

  private func isRepeatable(_ entry: SessionLog.Entry) -> Bool {
    guard isCommand(entry.input) else { return true }
    let name = entry.input.trimmingSpaces.dropFirst().prefix { !$0.isWhitespace }
    let once = ["transcript", "quit", "edit", "time", "promote", "once", "output", "history"]
    return PromptCommand.find(String(name)).map { !once.contains($0.name) } ?? true
  }

  /// What was shown goes on being written down; a file that can no longer be written is told
  /// once.
  func keepTranscript() {
    guard let path = transcript else { return }
    do throws(FileFault) {
      try WholeFile.write(transcriptText, to: path)
    } catch {
      transcript = nil
      fail(error.message)
    }
  }

  func wasInterruptedByHand() {
    noteInterrupt()
    fail([.plain(Message(.exitInterrupted).text(language), .error)])
  }

  /// What `show`, `plot` and `explain` ask for.
  func answer(_ request: PromptRequest) {
    switch request {
    case .show(let value, let options): show(value, options)
    case .plot(let value, let target, let last):
      guard let lines = PlotView(view: view, target: target, last: last).lines(value) else {
        return fail(Message(.nothingToPlot))
      }
      emit(.live(lines))
    case .explain(let id, let unit, let period): explain(id, Cell(unit: unit, period: period))
    }
  }

  /// A list of rows in the columns asked for; a column that there isn't is told.
  func show(_ value: ShownValue, _ options: ShowOptions) {
    let known = ValueGrid(value)?.headers ?? []
    for name in (options.columns ?? []) + (options.sort.map { [$0] } ?? [])
    where !known.contains(name) {
      let near = Nearest.matches(name, among: known)
      return fail(Message(.noColumn, name, (near.isEmpty ? known : near).joined(separator: ", ")))
    }
    if mode == .table { return emit(.live(view.lines(value, columns: options.columns))) }
    emit(.machine(MachineValues(model: model, columns: options.columns).text([value], mode)))
  }

  /// `:why ID`.
  func why(_ id: String) {
    guard let cell = cellInForce else { return }
    let id = id.composed
    if id.isEmpty { return fail(Message(.whyWhat)) }
    guard let item = model.evaluation.item(id) else {
      return fail(unknownIndicator(id))
    }
    guard !model.isHeading(item) else {
      let below = model.snapshot.plan[id]?.children.joined(separator: ", ") ?? ""
      return fail(
        below.isEmpty ? Message(.errorHeadingAlone, id) : Message(.errorHeadingBelow, id, below))
    }
    explain(id, cell)
  }

  /// What to say where nothing has that code or id.
  func unknownIndicator(_ id: String) -> Message {
    IndicatorView.unknown(id, among: model.evaluation.itemNames)
  }

  /// `chitieu explain`.
  package func explain(_ id: String, unit: String?, period: String?, asJSON: Bool) {
    if asJSON { mode = .json }
    guard let unit = unit ?? model.cell.map({ model.snapshot.units[$0.unit].code }),
      let period = period ?? model.cell?.period.text
    else { return fail(Message(.explainCell)) }
    guard let period = Period(text: period) else { return fail(Message(.noPeriod, period)) }
    guard case .found(let index) = find(unit: unit) else { return setUnit(unit) }
    model.move(to: Cell(unit: index, period: period))
    why(id)
  }

  private func explain(_ id: String, _ cell: Cell) {
    let explained = Explained(
      evaluation: model.evaluation, workspace: model.workspace, language: language,
      supposed: model.supposed.map(\.row))
    guard let explanation = explained.explain(id, unit: cell.unit, period: cell.period) else {
      return
    }
    if mode == .json { return emit(.machine(explained.json(explanation).text)) }
    say(explained.lines(explanation, screen))
  }
}
