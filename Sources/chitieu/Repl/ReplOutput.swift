import Glibc
import LineEditor
import LuaKit
import Faces
import Workbench
import Messages
import Indicators
import PlainText

/// Brings what the console says to the terminal, or to whoever reads the output.
final class ReplOutput {
  private let isTerminal: Bool
  private let hasColours: Bool
  private let cancellation: LuaCancellation
  private let language: Language
  /// Errors stand among the rest, for a person sees both.
  private var isSpoken: Bool { Terminal.isInteractive }
  /// The pager may ask for keys.
  var canPage = false

  init(isTerminal: Bool, hasColours: Bool, cancellation: LuaCancellation, language: Language) {
    (self.isTerminal, self.hasColours) = (isTerminal, hasColours)
    (self.cancellation, self.language) = (cancellation, language)
  }

  func show(_ output: Console.Output) {
    switch output {
    case .printed(let text): write(isTerminal ? ReplOutput.safe(text) : text)
    case .machine(let text): write(isTerminal ? ReplOutput.safe(text) : text)
    case .live(let lines): for line in lines { Terminal.say(painted(line)) }
    case .lines(let lines): page(lines.map(painted))
    case .errors(let lines):
      for line in lines.map(painted) { isSpoken ? Terminal.say(line) : Terminal.complain(line) }
    }
  }

  func painted(_ line: ShownLine) -> String {
    line.map { piece in
      let text = ReplOutput.safe(piece.text)
      return hasColours ? piece.style.paint(text, hasColours: true) : text
    }.joined()
  }

  /// Line breaks and tabs stay, everything else that could steer the terminal is spelled out.
  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).terminalSafe }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// In portions, so that Ctrl-C ends a long text too.
  private func write(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty, !cancellation.isCancelled {
      let part = rest.prefix(16_384)
      Terminal.write(String(part))
      rest = rest.dropFirst(part.count)
    }
  }

  /// A screen at a time.
  private func page(_ lines: [String]) {
    let room = TerminalSize.now.height - 1
    guard canPage, lines.count > room, room > 1 else {
      for line in lines where !cancellation.isCancelled { Terminal.say(line) }
      return
    }
    var shown = 0
    while shown < lines.count {
      let next = min(lines.count, shown + room)
      for line in lines[shown..<next] { Terminal.say(line) }
      shown = next
      if shown < lines.count, !goesOn(shown, lines.count) { return }
    }
  }

  private func goesOn(_ shown: Int, _ count: Int) -> Bool {
    let hint = Message(.pagerHint, String(shown), String(count)).text(language)
    Terminal.write(Style.chosen.paint(hint, hasColours: true))
    defer { Terminal.write("\r\u{1B}[K") }
    while true {
      switch KeyReader.read() {
      case .bytes(let bytes): return pagerKey(bytes).goesOn
      case .signal where !cancellation.isCancelled: continue
      default: return false
      }
    }
  }

  /// One key is for the pager; what came with it is for the prompt.
  private func pagerKey(_ bytes: [UInt8]) -> PagerKey {
    var bytes = bytes
    if bytes == [0x1B], case .bytes(let rest) = KeyReader.read(within: PagerKey.escapeTime) {
      bytes += rest
    }
    let key = PagerKey(bytes)
    KeyReader.giveBack(bytes.dropFirst(key.length))
    return key
  }
}
