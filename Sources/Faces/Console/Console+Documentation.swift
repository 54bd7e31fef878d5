import Workbench
import ScriptHost
import LineEditor
import LuaKit
import Messages
import Evaluation
import Indicators
import PlainText

/// Help, and what names mean.
extension Console {
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
    session.document(name, line: input.nextLine)
  }

  func show(_ documentation: Documentation) {
    switch documentation {
    case .bindings(let bindings): say(bindings.flatMap(lines))
    case .indicator(let code): say(CardView(session: session, view: view).indicator(code))
    case .check(let check): say(lines(check))
    case .source(let head, let lines):
      // As it is written: a text that may be copied is not broken.
      emit(.lines([.plain(head.placeText, .faint)] + lines.map { .plain($0) }))
    }
  }

  private var functionList: [ShownLine] {
    let sorted = session.documentation.sorted { $0.name < $1.name }
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
    let commands = PromptCommand.all.map { (":" + $0.name, Message($0.help).text(language)) }
    return session.known + commands + session.knownUnits
  }
}
