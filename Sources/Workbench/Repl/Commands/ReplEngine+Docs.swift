import ScriptHost
import LineEditor
import LuaKit
import Messages
import Evaluation
import Indicators
import PlainText

extension ReplEngine {
  /// All commands in groups, or one.
  func help(_ name: String) {
    if ["all", "hết"].contains(name.composed) { return say(helpLines) }
    guard !name.isEmpty else {
      let whole = helpLines
      return say(whole.count < screen.height ? whole : shortHelp)
    }
    let bare = String(name.drop { $0 == ":" })
    guard let command = PromptCommand.find(bare) else { return document(bare) }
    say([
      [Screen.Piece(command.form(language), .command)],
      .plain("  " + Message(command.help).text(language)),
    ])
  }

  private var helpLines: [ShownLine] {
    let question = PromptCommand.words("?NAME  ??NAME", language)
    let forms = PromptCommand.all.map { $0.form(language) } + [question]
    let wide = min(40, forms.map(\.displayWidth).max() ?? 0)
    var lines: [ShownLine] = []
    for group in PromptCommand.Group.allCases {
      lines.append(.plain(Message(group.title).text(language), .keyword))
      for command in PromptCommand.all where command.group == group {
        lines += helpLine(command.form(language), command.help, wide)
      }
      if group == .docs { lines += helpLine(question, .helpQuestion, wide) }
    }
    return lines + [.plain(Message(.helpKeys).text(language), .faint)]
  }

  /// The names alone, where a screen doesn't hold what they do.
  private var shortHelp: [ShownLine] {
    PromptCommand.Group.allCases.flatMap { group -> [ShownLine] in
      var names = PromptCommand.all.filter { $0.group == group }.map { $0.form(language) }
      if group == .docs { names.append(PromptCommand.words("?NAME  ??NAME", language)) }
      let line: ShownLine = [.init("  " + names.joined(separator: "   "), .command)]
      return [.plain(Message(group.title).text(language), .keyword)]
        + line.wrapped(to: screen.width, indent: 2)
    } + [
      .plain(Message(.helpMore).text(language), .faint),
      .plain(Message(.helpKeys).text(language), .faint),
    ]
  }

  private func helpLine(_ form: String, _ help: MessageKey, _ wide: Int) -> [ShownLine] {
    let line: ShownLine = [
      Screen.Piece("  " + form.padded(to: wide) + "  ", .command),
      Screen.Piece(Message(help).text(language), .plain),
    ]
    return line.wrapped(to: screen.width, indent: wide + 4)
  }

  /// What a function, a command, an indicator, a unit or a variable is.
  func document(_ name: String) {
    let name = name.composed
    if name.isEmpty { return say(functionList) }
    if name.hasPrefix(":") { return help(name) }
    let bindings = documentation.filter { $0.name == name || $0.shortName == name }
    if !bindings.isEmpty { return say(bindings.flatMap(lines)) }
    if model.evaluation.item(name) != nil {
      return say(CardView(model: model, view: view).indicator(name))
    }
    if let unit = model.snapshot.units.index(of: name) { return say(view.lines(.unit(unit))) }
    if let check = model.evaluation.checks.first(where: { $0.head.id == name }) {
      return say(lines(check))
    }
    if model.prompt.hasGlobal(name), PlainValue.isName(name) { _ = evaluate(name); return }
    fail(nothingKnown(name))
  }

  private func nothingKnown(_ name: String) -> Message {
    let names =
      documentation.map(\.name) + documentation.map(\.shortName)
      + model.evaluation.itemNames + model.evaluation.checks.map(\.head.id)
    let near = Nearest.matches(name, among: names)
    return near.isEmpty
      ? Message(.nothingKnown, name)
      : Message(.nothingKnownNear, name, Array(Set(near)).sorted().joined(separator: ", "))
  }

  private var functionList: [ShownLine] {
    let sorted = documentation.sorted { $0.name < $1.name }
    let wide = min(40, sorted.map(\.signature.count).max() ?? 0)
    return sorted.map { binding in
      [
        Screen.Piece(binding.signature.cut(to: wide).padded(to: wide) + "  ", .command),
        Screen.Piece(binding.text.cut(to: max(20, screen.width - wide - 2)), .plain),
      ]
    }
  }

  private func lines(_ binding: LuaBinding) -> [ShownLine] {
    let results = binding.results.isEmpty ? "" : " → \(binding.results)"
    var lines: [ShownLine] = [
      .plain(binding.signature + results, .command), .plain("  " + binding.text),
    ]
    if !binding.example.isEmpty { lines.append(.plain("  " + binding.example, .string)) }
    return lines
  }

  private func lines(_ check: Check) -> [ShownLine] {
    [
      .plain("check \"\(check.head.id)\"", .command), .plain("  " + check.head.label),
      .plain(
        "  " + Message(check.severity.label).text(language) + ", " + check.head.placeText, .faint),
    ]
  }

  /// Where something is declared, with its lines.
  func source(_ name: String) {
    let heads = model.evaluation.derivedList.map(\.head) + model.evaluation.checks.map(\.head)
    guard let head = heads.first(where: { $0.id == name }) else { return document(name) }
    let lines = model.lines(of: head)
    // As it is written: a text that may be copied is not broken.
    emit(.lines([.plain(head.placeText, .faint)] + lines.map { .plain($0) }))
  }

  /// Everything whose name or description holds all of some words, accents ignored.
  func apropos(_ words: String) {
    let wanted = VietnameseText.fold(words).split(separator: " ")
    guard !wanted.isEmpty else { return fail(Message(.aproposWhat)) }
    let found = known.filter { entry in
      let text = VietnameseText.fold(entry.name + " " + entry.text)
      return wanted.allSatisfy { text.contains($0) }
    }
    guard !found.isEmpty else { return fail(Message(.aproposNothing, words)) }
    let wide = min(30, found.map(\.name.displayWidth).max() ?? 0)
    say(
      found.prefix(60).map { entry in
        [
          Screen.Piece(entry.name.cut(to: wide).padded(to: wide) + "  ", .command),
          Screen.Piece(entry.text.terminalSafe.cut(to: max(20, screen.width - wide - 2)), .plain),
        ]
      })
  }

  private var known: [(name: String, text: String)] {
    let columns = model.snapshot.columns.columns.map { ($0.code, $0.label) }
    let derived = model.evaluation.derivedList.map { ($0.head.id, $0.head.label) }
    let checks = model.evaluation.checks.map { ($0.head.id, $0.head.label) }
    let functions = documentation.map { ($0.signature, $0.text) }
    let commands = PromptCommand.all.map { (":" + $0.name, Message($0.help).text(language)) }
    let units = model.snapshot.units.units.map { ($0.code, $0.name) }
    return columns + derived + checks + functions + commands + units
  }
}

extension ReplModel {
  /// The lines of a declaration, from its first to the one that closes its table.
  func lines(of head: DeclarationHead) -> [String] {
    head.place.file == ReplModel.chunk
      ? FormulaText(head, line: prompt.typedLine).declaration
      : FormulaText(scripts, head).declaration
  }
}
