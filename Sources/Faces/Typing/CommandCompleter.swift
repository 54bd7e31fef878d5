import Workbench
import ScriptHost
import LineEditor
import LuaKit
import PlainText
import Evaluation
import Messages
import Indicators
import LuaSyntax

/// Commands of the prompt and what they are about.
struct CommandCompleter {
  let completer: Completer

  private var console: Console { completer.console }

  func completion(_ before: String) -> Completion? {
    let letters = Array(before)
    if let mark = letters.firstIndex(where: { !$0.isWhitespace }), letters[mark] == "?" {
      let start = letters[mark...].firstIndex { $0 != "?" } ?? letters.count
      return Completion(start..<letters.count, documented(String(letters[start...])))
    }
    guard let colon = letters.firstIndex(of: ":") else { return nil }
    guard let space = letters[colon...].firstIndex(where: \.isWhitespace) else {
      return Completion(colon + 1..<letters.count, typed(String(letters[(colon + 1)...])))
    }
    let name = String(letters[(colon + 1)..<space])
    let start = letters[space...].firstIndex { !$0.isWhitespace } ?? letters.count
    return arguments(name, letters, start)
  }

  /// Commands to be typed: a space stands between one and what it takes.
  private func typed(_ start: String) -> [Completion.Item] {
    commands(start).map { item in
      let takesMore = PromptCommand.find(item.text)?.arguments.isEmpty == false
      return Completion.Item(
        takesMore ? item.text + " " : item.text, label: item.label, note: item.note)
    }
  }

  private func commands(_ start: String) -> [Completion.Item] {
    PromptCommand.all.filter { $0.name.hasPrefix(start) }.map { command in
      Completion.Item(
        command.name, label: ":\(command.name)", note: Message(command.help).text(console.language))
    }
  }

  private func arguments(_ name: String, _ letters: [Character], _ start: Int) -> Completion? {
    let typed = String(letters[start...])
    let range = start..<letters.count
    switch PromptCommand.find(name)?.name {
    case "unit": return Completion(range, completer.units(typed))
    case "period": return Completion(range, completer.periods(typed))
    case "why", "what-if", "across": return Completion(range, completer.codes(typed))
    case "mode":
      return Completion(range, starting(typed, OutputMode.allCases.map { ($0.rawValue, "") }))
    case "check": return Completion(range, checks(typed))
    case "doc": return Completion(range, documented(typed))
    case "help": return Completion(range, commands(typed))
    case "edit":
      let derived = console.session.evaluation.derivedList.map { ($0.head.id, $0.head.label) }
      return Completion(range, starting(typed, derived) + checks(typed) + files(typed))
    case "load":
      return Completion(
        range, files(typed).filter { $0.text.hasSuffix(".lua") || $0.text.hasSuffix("/") })
    case "once", "transcript", "output": return Completion(range, files(typed))
    case "time": return luaCompletion(letters, start)
    default: return nil
    }
  }

  private func luaCompletion(_ letters: [Character], _ start: Int) -> Completion? {
    let text = String(letters[start...])
    guard let offer = completer.completion(text, cursor: text.count) else { return nil }
    let range = offer.range.lowerBound + start..<offer.range.upperBound + start
    return Completion(range, offer.items)
  }

  private func starting(_ typed: String, _ entries: [(String, String)]) -> [Completion.Item] {
    entries.filter { $0.0.hasPrefix(typed) }.map { Completion.Item($0.0, note: $0.1) }
  }

  private func checks(_ typed: String) -> [Completion.Item] {
    starting(typed, console.session.evaluation.checks.map { ($0.head.id, $0.head.label) })
  }

  private func documented(_ typed: String) -> [Completion.Item] {
    let wanted = typed.lowercased()
    let functions = console.session.documentation.filter {
      $0.name.hasPrefix(wanted) || $0.shortName.hasPrefix(wanted)
    }
    return functions.map { Completion.Item($0.name, note: $0.text) } + completer.codes(typed)
      + checks(typed)
  }

  /// Files and folders that begin with what was typed.
  private func files(_ typed: String) -> [Completion.Item] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let start = String(typed.dropFirst(folder.count)).composed
    let names = (try? FileSystem.names(in: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { $0.composed.hasPrefix(start) }.map { name in
      let isFolder = FileSystem.kind(folder + name) == .folder
      return Completion.Item(
        folder + name + (isFolder ? "/" : ""), label: name + (isFolder ? "/" : ""))
    }
  }
}
