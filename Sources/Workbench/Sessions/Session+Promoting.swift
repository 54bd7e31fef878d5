package import Evaluation
import Indicators
import LuaSyntax
import Messages
import PlainText
package import ScriptHost

/// An input that became a stored script.
package struct PromotedInput {
  package let id: String
  /// The file of the script, in the workspace.
  package let script: String
  /// The file that is to test it.
  package let test: String
  package let cell: Cell
  /// What the input gave.
  package let seen: ShownValue
  /// What the script gives; nil where it gives nothing.
  package let reading: ItemReading?

  /// The script gives what the input gave.
  package var isSame: Bool {
    switch (seen, reading?.content) {
    case (.integer(let was), .number(let now)?): Double(was) == now
    case (.number(let was), .number(let now)?): was == now || was.isNaN && now.isNaN
    case (.boolean(let was), .boolean(let now)?): was == now
    case (.text(let was), .text(let now)?): was.composed == now.composed
    default: false
    }
  }
}

extension Session {
  /// `ID [N …]`: stores inputs as a derived, where it gives the value just seen.
  package func promote(_ arguments: String) {
    let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let id = words.first else { return _ = refuse(Message(.promoteWhat)) }
    guard let cell = cellInForce, isFree(id), readsRealFigures,
      let places = inputs(words.dropFirst(), id)
    else { return }
    let entries = log.entries
    if let place = places.first(where: { Promotion.readsResults(entries[$0].input) }) {
      return _ = refuse(Message(.promoteResult, entries[place].input))
    }
    let seen = entries[places.last ?? 0].values.first ?? .nil
    guard let kind = seen.derivedKind else { return _ = refuse(Message(.promoteKind)) }
    let promotion = Promotion(
      id: id, inputs: places.map { entries[$0].input },
      label: Message(.promoteLabel, id).text(language), kind: kind)
    store(promotion, seen, cell)
  }

  private func store(_ promotion: Promotion, _ seen: ShownValue, _ cell: Cell) {
    let script = "Scripts/indicators/\(promotion.id).lua"
    let test = "Scripts/tests/\(promotion.id).transcript"
    for path in [script, test] where FileSystem.kind(workspace.root + "/" + path) != .absent {
      return _ = refuse(Message(.promoteExists, path))
    }
    do throws(FileFault) {
      try FileSystem.makeFolder(workspace.root + "/Scripts/indicators")
      try WholeFile.write(promotion.script, to: workspace.root + "/" + script)
    } catch {
      return _ = refuse(error.message)
    }
    guard isLoaded(script) else { return }
    let reading = evaluation.item(promotion.id).map {
      evaluation.reading($0, cell.unit, cell.period)
    }
    answer(
      .promoted(
        PromotedInput(
          id: promotion.id, script: script, test: test, cell: cell, seen: seen, reading: reading)))
  }

  /// Loads a new script; one that can't be loaded goes again, and is told.
  private func isLoaded(_ script: String) -> Bool {
    _ = try? reloadScripts()
    let failures = prompt.takeFailures().filter { $0.failure.place.file == script }
    if failures.isEmpty { return true }
    FileSystem.remove(workspace.root + "/" + script)
    answer(.failures(failures))
    return false
  }

  /// A stored test holds figures as they are.
  private var readsRealFigures: Bool {
    supposed.isEmpty
      || refuse(Message(.promoteSupposed, supposed.map(\.text).joined(separator: ", ")))
  }

  private func isFree(_ id: String) -> Bool {
    guard LuaToken.isName(id), !ReservedNames.cell.contains(id) else {
      return refuse(Message(.promoteBadID, id))
    }
    guard evaluation.item(id) == nil else {
      return refuse(Message(.promoteTaken, id, evaluation.label(of: id) ?? ""))
    }
    return true
  }

  /// Places of the inputs to be stored: those named, else the last that gave a value with those
  /// it rests on. What was typed last must not have failed: it is what is meant.
  private func inputs(_ numbers: ArraySlice<String>, _ id: String) -> [Int]? {
    let entries = log.entries.dropLast()
    let usable = entries.indices.filter { !entries[$0].hasFailed && entries[$0].isCode }
    if !numbers.isEmpty { return named(numbers, usable) }
    let last = usable.last { entries[$0].values.first?.isSomething == true }
    if let failed = entries.last(where: \.isCode), failed.hasFailed {
      refuse(Message(.promoteFailed, failed.input, id, String((last ?? 0) + 1)))
      return nil
    }
    guard let last else {
      refuse(Message(.promoteNothing))
      return nil
    }
    let places = usable.filter { $0 <= last }
    let texts = places.map { entries[$0].input }
    return Promotion.needed(for: texts.count - 1, among: texts).map { places[$0] }
  }

  private func named(_ numbers: ArraySlice<String>, _ usable: [Int]) -> [Int]? {
    var places: [Int] = []
    for word in numbers {
      guard let number = Int(word), number > 0, usable.contains(number - 1) else {
        refuse(Message(.promoteNoInput, word))
        return nil
      }
      places.append(number - 1)
    }
    return places
  }
}

extension ShownValue {
  /// The kind of a derived that gives such values; nil where none does.
  fileprivate var derivedKind: String? {
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
