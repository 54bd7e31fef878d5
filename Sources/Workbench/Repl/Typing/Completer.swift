import ScriptHost
import LineEditor
import LuaSyntax
import Evaluation
import Indicators
import Messages
import PlainText

/// What the text before the cursor could become. Nothing of a script is run to find out.
struct Completer {
  let engine: ReplEngine

  private var model: ReplModel { engine.model }
  private static let limit = 200

  func completion(_ text: String, cursor: Int) -> Completion? {
    let before = String(text.prefix(cursor))
    if engine.isCommand(text) { return CommandCompleter(completer: self).completion(before) }
    if let offer = member(beyondASCII: before, cursor) { return offer }
    let tokens = LuaLexer.tokens(before)
    guard let last = tokens.last, last.range.upperBound == cursor else {
      return bare("", cursor..<cursor, tokens)
    }
    switch last.kind {
    case .comment: return nil
    case .string where last.isOpen: return inString(tokens, cursor)
    case .name, .keyword: return name(tokens, cursor)
    case .symbol where last.is(".") || last.is(":"):
      return members("", tokens.count - 1, tokens, cursor..<cursor)
    case .symbol: return bare("", cursor..<cursor, tokens)
    default: return nil
    }
  }

  // Names.

  /// `bang.hồ`: letters that no name of Lua has, typed behind a dot.
  private func member(beyondASCII before: String, _ cursor: Int) -> Completion? {
    let word = String(
      before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let tokens = LuaLexer.tokens(String(before.dropLast(word.count)))
    guard word.utf8.contains(where: { $0 >= 0x80 }), let mark = tokens.last, mark.is("."),
      mark.range.upperBound == cursor - word.count
    else { return nil }
    return members(word, tokens.count - 1, tokens, cursor - word.count..<cursor)
  }

  private func name(_ tokens: [LuaToken], _ cursor: Int) -> Completion? {
    let last = tokens.count - 1
    let range = tokens[last].range.lowerBound..<cursor
    if last > 0, tokens[last - 1].is(".") || tokens[last - 1].is(":") {
      return members(tokens[last].text, last - 1, tokens, range)
    }
    return bare(tokens[last].text, range, tokens)
  }

  /// Globals and keywords.
  private func bare(
    _ start: String, _ range: Range<Int>, _ tokens: [LuaToken] = []
  ) -> Completion? {
    if let fields = declaration(tokens.dropLast(start.isEmpty ? 0 : 1))?.fields(start) {
      return Completion(range, fields)
    }
    let globals = model.prompt.globalNames.filter {
      (!$0.name.hasPrefix("_") || start.hasPrefix("_")) && PlainValue.isName($0.name)
    }
    var items = matching(globals, start).map(item)
    let keyword = Message(.keywordNote).text(model.language)
    items += LuaToken.keywords.sorted().filter { !start.isEmpty && $0.hasPrefix(start) }.map {
      Completion.Item($0, note: keyword)
    }
    return Completion(range, items)
  }

  private func members(
    _ start: String, _ mark: Int, _ tokens: [LuaToken], _ range: Range<Int>
  ) -> Completion? {
    guard let chain = NameChain(endingBefore: mark, in: tokens) else { return nil }
    var names = model.prompt.members(of: chain.root, chain.steps)
    if tokens[mark].is(":") {
      names = names.filter { $0.kind == .function && PlainValue.isName($0.name) }
    }
    let isCell = names.contains { $0.signature.hasPrefix("c:") }
    let ids =
      isCell && tokens[mark].is(".") ? codes(start).filter { PlainValue.isName($0.text) } : []
    let found = matching(names, start)
    guard found.allSatisfy({ PlainValue.isName($0.name) }) else {
      return indexed(found, from: tokens[mark].range.lowerBound..<range.upperBound)
    }
    return Completion(range, found.map(item) + ids)
  }

  /// Members of which some are no names: `.a` and `["hồ sơ"]`, in place of the dot.
  private func indexed(_ names: [PromptName], from range: Range<Int>) -> Completion {
    let items = names.map { name in
      let isName = PlainValue.isName(name.name)
      let text = isName ? "." + name.name : "[\"" + name.name.luaEscaped + "\"]"
      return Completion.Item(text, label: item(name).label, note: item(name).note)
    }
    return Completion(range, items)
  }

  /// The declaration whose fields are being typed.
  private func declaration(_ tokens: ArraySlice<LuaToken>) -> TypedDeclaration? {
    TypedDeclaration(Array(tokens), model.prompt)
  }

  private func matching(_ names: [PromptName], _ start: String) -> [PromptName] {
    let wanted = VietnameseText.fold(start)
    return names.filter { VietnameseText.fold($0.name).hasPrefix(wanted) }
  }

  private func item(_ name: PromptName) -> Completion.Item {
    let note: String
    switch name.kind {
    case _ where !name.note.isEmpty: note = name.note
    case .table: note = Message(.tableNote).text(model.language)
    case .function: note = "function"
    case .value, .object: note = Message(.valueNote).text(model.language)
    }
    return Completion.Item(
      name.name, label: name.signature.isEmpty ? name.name : name.signature, note: note)
  }

  // Texts.

  /// Inside quotes: codes, units, periods, by what the text is for.
  private func inString(_ tokens: [LuaToken], _ cursor: Int) -> Completion? {
    let last = tokens.count - 1
    let range = tokens[last].range.lowerBound + 1..<cursor
    let typed = tokens[last].content
    if let texts = choices(last, tokens) {
      return Completion(range, texts.filter { $0.hasPrefix(typed) }.map { Completion.Item($0) })
    }
    if let keys = keys(last, tokens, typed) { return Completion(range, keys) }
    if last > 0,
      tokens[last - 1].text == "require" || last > 1 && tokens[last - 2].text == "require"
    {
      return Completion(range, libraries(typed))
    }
    switch purpose(last, tokens) {
    case .unit: return Completion(range, units(typed))
    case .period: return Completion(range, periods(typed))
    case .indicator: return Completion(range, plan(typed))
    case .code: return Completion(range, codes(typed))
    case .any:
      return Completion(range, Array((codes(typed) + units(typed)).prefix(Completer.limit)))
    }
  }

  /// What a field may be, and the states of a figure: `kind = "`, `c:state("5.2") == "`.
  private func choices(_ string: Int, _ tokens: [LuaToken]) -> [String]? {
    guard string > 1 else { return nil }
    let before = tokens[string - 1]
    if before.is("=") {
      let field = tokens[string - 2].text
      return declaration(tokens[..<(string - 2)])?.choices(field)
    }
    guard before.is("==") || before.is("~="), tokens[string - 2].is(")") else { return nil }
    let pairs = LuaBlocks(Array(tokens[..<(string - 1)])).pairs
    guard let open = pairs.first(where: { $0.close == string - 2 })?.open, open > 0,
      tokens[open - 1].text == "state"
    else { return nil }
    return FigureState.allCases.map(\.text)
  }

  /// The keys of a table of the session's own: `t["`.
  private func keys(_ string: Int, _ tokens: [LuaToken], _ typed: String) -> [Completion.Item]? {
    guard string > 1, tokens[string - 1].is("["),
      let chain = NameChain(endingBefore: string - 1, in: tokens)
    else { return nil }
    let names = model.prompt.members(of: chain.root, chain.steps)
    guard !names.isEmpty, !names.contains(where: { !$0.signature.isEmpty }),
      model.prompt.isTable(chain.root)
    else { return nil }
    return matching(names, typed).map {
      Completion.Item($0.name.luaEscaped, label: $0.name, note: item($0).note)
    }
  }

  /// Files that `require` finds, as it names them.
  private func libraries(_ typed: String) -> [Completion.Item] {
    let folder = model.workspace.root + "/Scripts/lib"
    let files = (try? FileSystem.files(below: folder, prefix: "lib/")) ?? []
    let names = files.filter { $0.hasSuffix(".lua") }.map {
      $0.dropLast(4).replacing("/", with: ".")
    }
    return names.filter { $0.hasPrefix(typed) }.map { Completion.Item(String($0)) }
  }

  private enum Purpose { case unit, period, indicator, code, any }

  private func purpose(_ string: Int, _ tokens: [LuaToken]) -> Purpose {
    if string > 1, tokens[string - 1].is("[") {
      switch tokens[string - 2].text {
      case "units": return .unit
      case "plan": return .indicator
      default: return .code
      }
    }
    guard let open = LuaBlocks(tokens).open.last(where: { tokens[$0].is("(") }), open > 0 else {
      return string > 0 ? call(tokens[string - 1].text, argument: 0) : .any
    }
    let commas = tokens[open..<string].count { $0.is(",") }
    return call(tokens[open - 1].text, argument: commas)
  }

  private func call(_ name: String, argument: Int) -> Purpose {
    switch name {
    case "cell": argument == 0 ? .unit : .period
    case "of": .unit
    case "at", "period": .period
    case "explain": [.code, .unit, .period][min(argument, 2)]
    case "leaves": .indicator
    case "value", "num", "den", "opt", "state", "coverage", "target", "attainment", "met", "ytd",
      "series", "rank", "peers", "median", "mad", "percentile":
      .code
    default: .any
    }
  }

  /// Codes and ids: those that begin with what was typed, then those whose name holds it.
  func codes(_ typed: String) -> [Completion.Item] {
    let columns = model.snapshot.columns.columns.filter { !$0.isHeading }.map {
      ($0.code, $0.label)
    }
    let derived = model.evaluation.derivedList.map { ($0.head.id, $0.head.label) }
    return found(typed, in: columns + derived)
  }

  private func plan(_ typed: String) -> [Completion.Item] {
    found(typed, in: model.snapshot.plan.indicators.map { ($0.code, $0.label) })
  }

  func units(_ typed: String) -> [Completion.Item] {
    engine.unitNames.matches(typed, limit: Completer.limit).map {
      Completion.Item($0.code, note: $0.name)
    }
  }

  func periods(_ typed: String) -> [Completion.Item] {
    let kinds: [PeriodKind] = [.month, .quarter, .half, .year]
    let all = kinds.flatMap { model.snapshot.periods($0) }.map(\.text)
    return all.filter { $0.lowercased().hasPrefix(typed.lowercased()) }.prefix(Completer.limit).map
    {
      Completion.Item($0)
    }
  }

  private func found(_ typed: String, in entries: [(String, String)]) -> [Completion.Item] {
    FoldedNames(entries).matches(typed, limit: Completer.limit).map {
      Completion.Item($0.code, note: $0.name)
    }
  }
}
