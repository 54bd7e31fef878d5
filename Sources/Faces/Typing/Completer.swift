import Workbench
import ScriptHost
import LineEditor
import LuaSyntax
import Evaluation
import Indicators
import Messages
import PlainText

/// What the text before the cursor could become. Nothing of a script is run to find out.
struct Completer {
  let console: Console

  private var session: Session { console.session }
  private static let limit = 200

  func completion(_ text: String, cursor: Int) -> Completion? {
    let before = String(text.prefix(cursor))
    if console.isCommand(text) { return CommandCompleter(completer: self).completion(before) }
    if let offer = member(beyondASCII: before, cursor) { return offer }
    let tree = LuaTree(before)
    guard let last = tree.everything.last, last.range.upperBound == cursor else {
      return bare("", cursor..<cursor, tree)
    }
    switch last.kind {
    case .comment: return nil
    case .string where last.isOpen: return inString(tree, cursor)
    case .name, .keyword: return name(tree, cursor)
    case .symbol where last.is(".") || last.is(":"):
      return members("", tree.tokens.count - 1, tree, cursor..<cursor)
    case .symbol: return bare("", cursor..<cursor, tree)
    default: return nil
    }
  }

  // Names.

  /// `bang.hồ`: letters that no name of Lua has, typed behind a dot.
  private func member(beyondASCII before: String, _ cursor: Int) -> Completion? {
    let word = String(
      before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let tree = LuaTree(String(before.dropLast(word.count)))
    guard let mark = tree.tokens.last, mark.is("."), mark.range.upperBound == cursor - word.count
    else { return nil }
    return members(word, tree.tokens.count - 1, tree, cursor - word.count..<cursor)
  }

  private func name(_ tree: LuaTree, _ cursor: Int) -> Completion? {
    let last = tree.tokens.count - 1
    let token = tree.tokens[last]
    let range = token.range.lowerBound..<cursor
    if last > 0, tree.tokens[last - 1].is(".") || tree.tokens[last - 1].is(":") {
      return members(token.text, last - 1, tree, range)
    }
    return bare(token.text, range, tree)
  }

  /// Globals and keywords; fields where a declaration is being typed.
  private func bare(_ start: String, _ range: Range<Int>, _ tree: LuaTree) -> Completion? {
    let place = tree.tokens.count - (start.isEmpty ? 0 : 1)
    if let fields = declaration(at: place, tree)?.fields(start) {
      return Completion(range, fields)
    }
    let globals = session.prompt.globalNames.filter {
      (!$0.name.hasPrefix("_") || start.hasPrefix("_")) && LuaToken.isName($0.name)
    }
    var items = matching(globals, start).map(item)
    let keyword = Message(.keywordNote).text(session.language)
    items += LuaToken.keywords.sorted().filter { !start.isEmpty && $0.hasPrefix(start) }.map {
      Completion.Item($0, note: keyword)
    }
    return Completion(range, items)
  }

  private func members(
    _ start: String, _ mark: Int, _ tree: LuaTree, _ range: Range<Int>
  ) -> Completion? {
    guard let chain = LuaChain(before: mark, in: tree) else { return nil }
    let token = tree.tokens[mark]
    var names = session.prompt.members(of: chain.root, chain.steps)
    if token.is(":") {
      names = names.filter { $0.kind == .function && LuaToken.isName($0.name) }
    }
    let isCell = names.contains { $0.signature.hasPrefix("c:") }
    let ids =
      isCell && token.is(".") ? codes(start).filter { LuaToken.isName($0.text) } : []
    let found = matching(names, start)
    guard found.allSatisfy({ LuaToken.isName($0.name) }) else {
      return indexed(found, from: token.range.lowerBound..<range.upperBound)
    }
    return Completion(range, found.map(item) + ids)
  }

  /// Members of which some are no names: `.a` and `["hồ sơ"]`, in place of the dot.
  private func indexed(_ names: [PromptName], from range: Range<Int>) -> Completion {
    let items = names.map { name in
      let isName = LuaToken.isName(name.name)
      let text = isName ? "." + name.name : "[\"" + name.name.luaEscaped + "\"]"
      return Completion.Item(text, label: item(name).label, note: item(name).note)
    }
    return Completion(range, items)
  }

  /// The declaration whose fields are being typed.
  private func declaration(at place: Int, _ tree: LuaTree) -> TypedDeclaration? {
    TypedDeclaration(at: place, in: tree, session.prompt)
  }

  private func matching(_ names: [PromptName], _ start: String) -> [PromptName] {
    let wanted = VietnameseText.fold(start)
    return names.filter { VietnameseText.fold($0.name).hasPrefix(wanted) }
  }

  private func item(_ name: PromptName) -> Completion.Item {
    let note: String
    switch name.kind {
    case _ where !name.note.isEmpty: note = name.note
    case .table: note = Message(.tableNote).text(session.language)
    case .function: note = "function"
    case .value, .object: note = Message(.valueNote).text(session.language)
    }
    return Completion.Item(
      name.name, label: name.signature.isEmpty ? name.name : name.signature, note: note)
  }

  // Texts.

  /// Inside quotes: codes, units, periods, by what the text is for.
  private func inString(_ tree: LuaTree, _ cursor: Int) -> Completion? {
    let last = tree.tokens.count - 1
    let range = tree.tokens[last].range.lowerBound + 1..<cursor
    let typed = tree.tokens[last].content
    if let texts = choices(last, tree) {
      return Completion(range, texts.filter { $0.hasPrefix(typed) }.map { Completion.Item($0) })
    }
    switch TextPurpose(ofTextAt: last, in: tree, session.prompt) {
    case .key(let chain) where session.prompt.isTable(chain.root):
      return Completion(range, keys(chain, typed) ?? codes(typed))
    case .argument(.library): return Completion(range, libraries(typed))
    case .argument(.unit): return Completion(range, units(typed))
    case .argument(.period): return Completion(range, periods(typed))
    case .argument(.indicator): return Completion(range, plan(typed))
    case .argument(.code), .key: return Completion(range, codes(typed))
    case .argument(.any):
      return Completion(range, Array((codes(typed) + units(typed)).prefix(Completer.limit)))
    }
  }

  /// What a field may be, and the states of a figure: `kind = "`, `c:state("5.2") == "`.
  private func choices(_ string: Int, _ tree: LuaTree) -> [String]? {
    if let before = tree.token(string - 1), before.is("="), let field = tree.token(string - 2) {
      return declaration(at: string - 2, tree)?.choices(field.text)
    }
    guard let sign = tree.node(.binary, at: string - 1),
      ["==", "~="].contains(tree.tokens[string - 1].text),
      let left = tree.children(tree.nodes[sign]).first,
      LuaCallExpression(left, in: tree)?.callee?.lastName == "state"
    else { return nil }
    return FigureState.allCases.map(\.text)
  }

  /// The keys of a table of the session's own: `t["`.
  private func keys(_ chain: LuaChain, _ typed: String) -> [Completion.Item]? {
    let names = session.prompt.members(of: chain.root, chain.steps)
    guard !names.isEmpty, names.allSatisfy(\.signature.isEmpty) else { return nil }
    return matching(names, typed).map {
      Completion.Item($0.name.luaEscaped, label: $0.name, note: item($0).note)
    }
  }

  /// Files that `require` finds, as it names them.
  private func libraries(_ typed: String) -> [Completion.Item] {
    let folder = session.workspace.root + "/Scripts/lib"
    let files = (try? FileSystem.files(below: folder, prefix: "lib/")) ?? []
    let names = files.filter { $0.hasSuffix(".lua") }.map {
      $0.dropLast(4).replacing("/", with: ".")
    }
    return names.filter { $0.hasPrefix(typed) }.map { Completion.Item(String($0)) }
  }

  /// Codes and ids: those that begin with what was typed, then those whose name holds it.
  func codes(_ typed: String) -> [Completion.Item] {
    let columns = session.snapshot.columns.columns.filter { !$0.isHeading }.map {
      ($0.code, $0.label)
    }
    let derived = session.evaluation.derivedList.map { ($0.head.id, $0.head.label) }
    return found(typed, in: columns + derived)
  }

  private func plan(_ typed: String) -> [Completion.Item] {
    found(typed, in: session.snapshot.plan.indicators.map { ($0.code, $0.label) })
  }

  func units(_ typed: String) -> [Completion.Item] {
    session.unitNames.matches(typed, limit: Completer.limit).map {
      Completion.Item($0.code, note: $0.name)
    }
  }

  func periods(_ typed: String) -> [Completion.Item] {
    let kinds: [PeriodKind] = [.month, .quarter, .half, .year]
    let all = kinds.flatMap { session.snapshot.periods($0) }.map(\.text)
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
