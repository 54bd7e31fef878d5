import ScriptHost
import LineEditor
import Evaluation
import Indicators
import LuaSyntax
import Messages
import PlainText

/// Makes a stored script of inputs: the formula of a derived, and a transcript that tests it.
struct Promotion {
  let id: String
  /// The inputs, the one that gave the value last.
  let inputs: [String]
  let label: String
  /// What the formula gives: `number`, `boolean` or `text`.
  let kind: String

  /// The script of the derived.
  var script: String {
    let body = (inputs.dropLast().map { $0 } + [Promotion.returning(inputs.last ?? "")])
      .flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
      .map { $0.isEmpty || hasLongText ? $0 : "    " + $0 }
    return """
      derived "\(id)" {
        label   = \(PlainValue.quoted(label)),\(kind == "number" ? "" : "\n  kind    = \"\(kind)\",")
        formula = function(c)
      \(body.joined(separator: "\n"))
        end,
      }

      """
  }

  /// Texts over several lines: moving their lines in would change them.
  private var hasLongText: Bool {
    inputs.contains { input in
      LuaLexer.tokens(input).contains { $0.kind == .longString && $0.text.contains("\n") }
    }
  }

  /// An expression is what the formula gives.
  private static func returning(_ input: String) -> String {
    let text = ResultMark.without(input).trimmingSpaces
    return LuaLexer.tokens(text).first?.is("return") == true ? text : "return " + text
  }

  /// The inputs that a last one rests on: those that gave values to the names it uses, and those
  /// that they rest on.
  static func needed(for last: Int, among inputs: [String]) -> [Int] {
    var (needed, names) = ([last], LuaTree(inputs[last]).globals)
    for place in inputs.indices[..<last].reversed() {
      let assigned = LuaTree(inputs[place]).topLevelNames
      guard !assigned.isDisjoint(with: names) else { continue }
      needed.insert(place, at: 0)
      names = names.subtracting(assigned).union(LuaTree(inputs[place]).globals)
    }
    return needed
  }

  /// Whether an input reads a result by `_` or `_7`, which no formula has.
  static func readsResults(_ input: String) -> Bool {
    LuaTree(input).globals.contains { $0.hasPrefix("_") && $0.dropFirst().allSatisfy(\.isNumber) }
  }
}

extension ReplEngine {
  /// `:promote ID [N …]`: stores inputs as a derived, with a test from the value just seen.
  func promote(_ arguments: String) {
    let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let id = words.first else { return fail(Message(.promoteWhat)) }
    guard let cell = cellInForce, isFree(id), let places = inputs(words.dropFirst()) else { return }
    let entries = log.entries
    if let place = places.first(where: { Promotion.readsResults(entries[$0].input) }) {
      return fail(Message(.promoteResult, entries[place].input))
    }
    let seen = entries[places.last ?? 0].values.first ?? .nil
    guard let kind = seen.kind else { return fail(Message(.promoteKind)) }
    let label = Message(.promoteLabel, id).text(language)
    let promotion = Promotion(
      id: id, inputs: places.map { entries[$0].input }, label: label, kind: kind)
    let root = model.workspace.root
    let (script, test) = ("Scripts/indicators/\(id).lua", "Scripts/tests/\(id).transcript")
    for path in [script, test] where FileSystem.kind(root + "/" + path) != .absent {
      return fail(Message(.promoteExists, path))
    }
    do throws(FileFault) {
      try FileSystem.makeFolder(root + "/Scripts/indicators")
      try WholeFile.write(promotion.script, to: root + "/" + script)
      finish(promotion, seen: seen, script, test, cell)
    } catch {
      fail(error.message)
    }
  }

  /// Loads the new script, and holds what it gives against what was seen.
  private func finish(
    _ promotion: Promotion, seen: ShownValue, _ script: String, _ test: String, _ cell: Cell
  ) {
    _ = try? model.reload()
    let own = model.prompt.takeFailures().filter { $0.failure.place.file == script }
    let failures = faultLines(own)
    guard failures.isEmpty else {
      FileSystem.remove(model.workspace.root + "/" + script)
      return _ = fail(failures.map { .plain($0) })
    }
    let reading = model.evaluation.item(promotion.id).map {
      model.evaluation.reading($0, cell.unit, cell.period)
    }
    let (was, now) = (view.cell(seen), reading.map(shown) ?? "nil")
    guard was == now || seen.isSame(as: reading) else {
      return fail(Message(.promoteDiffers, script, promotion.id, now, was))
    }
    writeTest(promotion, shown: view.piece(seen).text, test, cell)
    say(Message(.promoteDone, script, test, promotion.id, now))
  }

  private func shown(_ reading: ItemReading) -> String {
    switch reading.content {
    case .number(let number): ValueView.number(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .text(let text): text
    case .none(let state, _): Message(state.label).text(language)
    }
  }

  private func writeTest(_ promotion: Promotion, shown: String, _ path: String, _ cell: Cell) {
    let root = model.workspace.root
    let unit = model.snapshot.units[cell.unit].code
    let title = model.cellTitle(cell)
    let text =
      "# \(Message(.promoteTest).text(language)): \(promotion.id)\n\n"
      + TranscriptText.text(input: ":unit \(unit)", lines: ["[…]"], isPattern: true)
      + TranscriptText.text(input: ":period \(cell.period.text)", lines: [title])
      + TranscriptText.text(input: "c.\(promotion.id)", lines: [shown])
    do throws(FileFault) {
      try FileSystem.makeFolder(root + "/Scripts/tests")
      try WholeFile.write(text, to: root + "/" + path)
    } catch {
      fail(error.message)
    }
  }

  private func isFree(_ id: String) -> Bool {
    guard PlainValue.isName(id), !ReservedCodes.cell.contains(id) else {
      fail(Message(.promoteBadID, id))
      return false
    }
    guard model.evaluation.item(id) == nil else {
      fail(Message(.promoteTaken, id, model.evaluation.label(of: id) ?? ""))
      return false
    }
    return true
  }

  /// Places of the inputs to be stored: those named, else the last that gave a value with those
  /// it rests on.
  private func inputs(_ numbers: ArraySlice<String>) -> [Int]? {
    let entries = log.entries.dropLast()
    let usable = entries.indices.filter { !entries[$0].hasFailed && !isCommand(entries[$0].input) }
    if !numbers.isEmpty { return named(numbers, usable) }
    guard let last = usable.last(where: { entries[$0].values.first?.isSomething == true }) else {
      fail(Message(.promoteNothing))
      return nil
    }
    let texts = usable.filter { $0 <= last }.map { entries[$0].input }
    let places = usable.filter { $0 <= last }
    return Promotion.needed(for: texts.count - 1, among: texts).map { places[$0] }
  }

  private func named(_ numbers: ArraySlice<String>, _ usable: [Int]) -> [Int]? {
    var places: [Int] = []
    for word in numbers {
      guard let number = Int(word), number > 0, usable.contains(number - 1) else {
        fail(Message(.promoteNoInput, word))
        return nil
      }
      places.append(number - 1)
    }
    return places
  }
}

extension ShownValue {
  /// The same number as a reading, however it is written.
  fileprivate func isSame(as reading: ItemReading?) -> Bool {
    guard case .number(let number)? = reading?.content, let own = plottable else { return false }
    return number == own
  }

  /// The kind of a derived that gives such values; nil where none does.
  fileprivate var kind: String? {
    switch self {
    case .integer, .number: "number"
    case .boolean: "boolean"
    case .text: "text"
    default: nil
    }
  }

  fileprivate var isSomething: Bool {
    if case .nil = self { false } else { true }
  }
}
