import ScriptHost
import LineEditor
import LuaKit
import Evaluation
import Indicators
import Messages
import PlainText

extension ReplEngine {
  private func selection(_ cell: Cell) -> Selection {
    var selection = Selection()
    selection.units = [cell.unit]
    selection.kinds = cell.period.kind == .nineMonths ? [] : [cell.period.kind]
    selection.periods = PeriodRange(text: cell.period.text)
    return selection
  }

  /// All derived and all checks at the cell in force.
  func runAll() {
    guard let cell = cellInForce else { return }
    let result = model.scripts.run(selection(cell))
    say([.plain(model.cellTitle(cell), .command)])
    for (info, values) in zip(result.derived, result.values) {
      for value in values { say([line(info, value)]) }
    }
    tell(result)
  }

  private func line(_ info: RunResult.DerivedInfo, _ value: RunResult.Value) -> ShownLine {
    let (text, style) = words(info, value.result)
    return [
      Screen.Piece("  " + info.id.cut(to: 30).padded(to: 30) + "  ", .command),
      Screen.Piece(text.terminalSafe.padded(to: 14, right: true), style),
      Screen.Piece("  " + info.label.terminalSafe.cut(to: max(10, screen.width - 52)), .plain),
    ]
  }

  private func words(_ info: RunResult.DerivedInfo, _ result: DerivedResult) -> (String, Style) {
    guard result.state == .value else {
      let style: Style = result.state == .error ? .error : .faint
      return (Message(result.state.label).text(language), style)
    }
    if let text = result.text { return (text, .plain) }
    if info.kind == .boolean { return (result.number != 0 ? "true" : "false", .keyword) }
    let number = VietnameseNumber.format(result.number, digits: info.decimals ?? 2)
    let unit = info.uom.isEmpty ? "" : " " + info.uom
    return ((info.decimals == nil ? number.withoutZeros : number) + unit, .number)
  }

  /// What checks found, and what failed.
  private func tell(_ result: RunResult, isCheck: Bool = false) {
    if result.isInterrupted {
      wasInterruptedByHand()
      return
    }
    let lines = FindingsView(result, model.snapshot, language).lines
    say((isCheck ? Array(lines.dropFirst()) : [""] + lines).map { .plain($0) })
    let failures = faultLines(result.failures)
    if !failures.isEmpty { fail(failures.map { .plain($0) }) }
    _ = model.prompt.takeFailures()
  }

  /// All checks at the cell in force, or one.
  func check(_ id: String) {
    guard let cell = cellInForce else { return }
    let ids = model.evaluation.checks.map(\.head.id)
    guard id.isEmpty || ids.contains(id) else {
      let near = Nearest.matches(id, among: ids)
      return fail(
        near.isEmpty
          ? Message(.noCheck, id) : Message(.noCheckNear, id, near.joined(separator: ", ")))
    }
    var result = model.scripts.run(selection(cell))
    if !id.isEmpty { result.keepOnly(check: id) }
    tell(result, isCheck: true)
  }

  // Files.

  /// Runs a file as a script: what it declares joins the others.
  func load(_ path: String) {
    guard !path.isEmpty else { return fail(Message(.whichFile)) }
    do throws(FileFault) {
      let inside = model.workspace.root + "/" + path
      let isInside = FileSystem.kind(path) != .file && FileSystem.kind(inside) == .file
      let source = try model.workspace.scripts.script(at: isInside ? inside : path)
      model.add(source)
      reload()
    } catch {
      fail(error.message)
    }
  }

  /// Reads the stored scripts again.
  package func reload() {
    do {
      let changed = try model.reload()
      let failures = faultLines(model.prompt.takeFailures())
      if model.options.cancellation?.isCancelled == true { return wasInterruptedByHand() }
      say(
        changed.isEmpty
          ? Message(.reloadedNothing)
          : Message(.reloaded, String(changed.count), changed.joined(separator: ", ")))
      if model.hasNewData {
        say(Message(try model.reloadData() ? .dataReloaded : .planChanged))
      }
      if !failures.isEmpty { fail(failures.map { .plain($0) }) }
      warn()
    } catch let fault as WorkspaceFault {
      fail(fault.message)
    } catch let fault as UsageFault {
      fail(fault.message)
    } catch {
      fail([.plain("\(error)")])
    }
  }

  /// Opens the file of a declaration, a script, or the last input.
  func edit(_ name: String) {
    if name.isEmpty {
      guard let last = log.entries.dropLast().last(where: { !isCommand($0.input) }) else {
        return fail(Message(.editWhat))
      }
      return ask(.begin(last.input))
    }
    let heads = model.evaluation.derivedList.map(\.head) + model.evaluation.checks.map(\.head)
    let root = model.workspace.root
    if let head = heads.first(where: { $0.id == name }), head.place.file != ReplModel.chunk {
      return ask(.edit(path: root + "/" + head.place.file, line: head.place.row ?? 1))
    }
    let places = [name, root + "/" + name, root + "/Scripts/" + name]
    let known = places.first { FileSystem.kind($0) == .file }
    if let path = known ?? (name.hasSuffix(".lua") ? places[2] : nil) {
      return ask(.edit(path: path, line: 1))
    }
    fail(Message(.nothingToEdit, name))
  }
}

extension RunResult {
  /// Without the other checks.
  mutating func keepOnly(check id: String) {
    checks.removeAll { $0.check.id != id }
    findings.removeAll { $0.check != id }
  }
}
