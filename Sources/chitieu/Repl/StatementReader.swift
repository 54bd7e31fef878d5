import LineEditor
import Faces
import Workbench

/// Lets a person edit one input after the other on the terminal: a thin shell around the editor.
struct StatementReader {
  private var editor: Editor<ReplAssistant>
  private var painter: Painter
  private let file: HistoryFile
  /// Says, once, that the history could not be saved.
  private let complain: (FileFault) -> Void
  private var hasComplained = false

  init(
    _ console: Console, _ file: HistoryFile, hasColours: Bool,
    complain: @escaping (FileFault) -> Void
  ) {
    editor = Editor(ReplAssistant(console), history: file.read())
    painter = Painter(hasColours: hasColours)
    (self.file, self.complain) = (file, complain)
  }

  enum Outcome {
    case text(String)
    case dropped
    case end
  }

  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  mutating func read(_ prompt: PromptText, beginningWith text: String) -> Outcome {
    TerminalModes.edit()
    Terminal.write(StatementReader.pasteOn)
    defer {
      Terminal.write(StatementReader.pasteOff)
      TerminalModes.run()
    }
    editor.begin(text)
    var events = editor.takeWaiting()
    var size = TerminalSize.now
    while true {
      if let outcome = answer(events, prompt, size) { return outcome }
      if events.last == .suspend {
        events = editor.takeWaiting()
        continue
      }
      paint(prompt, size)
      switch KeyReader.read(within: editor.sequenceTime) {
      case .bytes(let bytes): events = editor.feed(bytes)
      case .nothing: events = editor.flush()
      case .signal: events = []
      case .end: return .end
      }
      resize(&size)
    }
  }

  private mutating func resize(_ size: inout TerminalSize) {
    let now = TerminalSize.now
    guard now != size else { return }
    if now.width != size.width { Terminal.write(painter.resize(to: now.width)) }
    size = now
  }

  private mutating func paint(_ prompt: PromptText, _ size: TerminalSize) {
    let screen = editor.screen(prompt, width: size.width, height: size.height)
    Terminal.write(painter.paint(screen))
  }

  /// What the editor asked for; an outcome where the input is over.
  private mutating func answer(
    _ events: [Editor<ReplAssistant>.Event], _ prompt: PromptText, _ size: TerminalSize
  ) -> Outcome? {
    for event in events {
      switch event {
      case .submit(let text):
        leave(prompt, size)
        keep(text)
        return .text(text)
      case .drop:
        leave(prompt, size)
        return .dropped
      case .end:
        leave(prompt, size)
        return .end
      case .suspend: suspend(prompt, size)
      case .clear: Terminal.write(painter.clear())
      case .bell: Terminal.write("\u{7}")
      }
    }
    return nil
  }

  private mutating func leave(_ prompt: PromptText, _ size: TerminalSize) {
    paint(prompt, size)
    Terminal.write(painter.finish())
  }

  private mutating func suspend(_ prompt: PromptText, _ size: TerminalSize) {
    Terminal.write(painter.finish() + StatementReader.pasteOff)
    TerminalModes.stop()
    TerminalModes.edit()
    Terminal.write(StatementReader.pasteOn)
  }

  private mutating func keep(_ text: String) {
    guard editor.remember(text) else { return }
    do throws(FileFault) {
      try file.add(text)
    } catch {
      if !hasComplained { complain(error) }
      hasComplained = true
    }
  }
}
