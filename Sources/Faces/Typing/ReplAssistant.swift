import Workbench
import ScriptHost
import LuaKit
package import LineEditor
import LuaSyntax
import Indicators
import PlainText

/// What the editor of the prompt knows of Lua and of the session.
package struct ReplAssistant: Assistant {
  let console: Console

  package init(_ console: Console) { self.console = console }

  package func width(_ text: String) -> Int { text.displayWidth }

  package func fold(_ text: String) -> String { VietnameseText.fold(text) }

  package func isComplete(_ text: String) -> Bool {
    console.isCommand(text) || text.allSatisfy(\.isWhitespace)
      || console.session.prompt.isComplete(ResultMark.without(text))
  }

  package func indent(_ line: String, below above: String) -> Int {
    LuaIndent.spaces(line, below: above)
  }

  package func styles(_ text: String, cursor: Int) -> [StyledRange] {
    Highlighter(prompt: console.session.prompt).styles(
      text, cursor: cursor, isCommand: console.isCommand(text))
  }

  package func completion(_ text: String, cursor: Int) -> Completion? {
    Completer(console: console).completion(text, cursor: cursor)
  }

  /// The signature of the call the cursor is in.
  package func hint(_ text: String, cursor: Int) -> String? {
    guard !console.isCommand(text) else { return nil }
    return SignatureHint(documentation: console.session.documentation).text(text, cursor: cursor)
  }
}

/// How far in a line of Lua begins.
enum LuaIndent {
  static func spaces(_ line: String, below above: String) -> Int {
    let tokens = LuaLexer.tokens(above)
    if let last = tokens.last, last.isOpen, last.kind != .string { return 0 }
    let blocks = LuaBlocks(tokens)
    // Several that were opened in one line move the next line in only once.
    let places = blocks.open.map { tokens[$0].range.lowerBound }
    return max(0, 2 * (lineCount(of: places, above) - (closes(line) ? 1 : 0)))
  }

  /// How many different lines these places, in order, stand in.
  private static func lineCount(of places: [Int], _ text: String) -> Int {
    guard !places.isEmpty else { return 0 }
    var (count, next, isCounted) = (0, 0, false)
    for (place, letter) in text.enumerated() {
      while next < places.count, places[next] == place {
        if !isCounted { count += 1 }
        (isCounted, next) = (true, next + 1)
      }
      if letter == "\n" { isCounted = false }
    }
    return count
  }

  /// A line that begins with a word or bracket that closes.
  private static func closes(_ line: String) -> Bool {
    let tokens = LuaLexer.tokens(line)
    guard tokens.count == 1, let first = tokens.first else { return false }
    return ["end", "else", "elseif", "until", "}", ")", "]"].contains { first.is($0) }
  }
}

/// Names the function and its arguments while they are typed.
struct SignatureHint {
  let documentation: [LuaBinding]

  func text(_ text: String, cursor: Int) -> String? {
    let tree = LuaTree(String(text.prefix(cursor)))
    guard let name = tree.openCall?.callee?.name else { return nil }
    let binding =
      documentation.first { $0.name == name }
      ?? documentation.first {
        $0.shortName == name.split { $0 == "." || $0 == ":" }.last.map(String.init)
          && name.contains(":")
      }
    guard let binding else { return nil }
    return "  " + binding.signature + (binding.results.isEmpty ? "" : " → \(binding.results)")
      + "  " + binding.text
  }
}
