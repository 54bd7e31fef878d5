import ScriptHost
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
        label   = \(LuaToken.quoted(label)),\(kind == "number" ? "" : "\n  kind    = \"\(kind)\",")
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
