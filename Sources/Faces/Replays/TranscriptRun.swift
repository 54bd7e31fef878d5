package import Workbench
import ScriptHost
package import Messages
import PlainText

/// Replays a transcript against a workspace and tells where it goes otherwise.
package struct TranscriptRun {
  /// A step that did not go as expected.
  package struct Difference {
    package let line: Int
    package let input: String
    package let expected: [String]
    package let shown: [String]
  }

  package let steps: Int
  /// There were steps, and all went as expected.
  package var isAsExpected: Bool { steps > 0 && differences.isEmpty }
  package private(set) var differences: [Difference] = []
  /// The transcript with what is shown now.
  package private(set) var renewed = ""

  /// - Throws: `WorkspaceFault`, `UsageFault`, `FileFault`.
  package init(_ path: String, _ options: RunOptions) throws {
    let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
    try self.init(text: SourceText.input(text), options)
  }

  package init(text: String, _ options: RunOptions) throws {
    let transcript = Transcript(text)
    steps = transcript.steps.count
    var screen = ScreenSettings()
    screen.isForPeople = true
    let console = try Console(options, name: Session.chunk, screen: screen) { _ in }
    console.isReplay = true
    for part in transcript.parts {
      switch part {
      case .comment(let line): renewed += line + "\n"
      case .step(let step): replay(step, console)
      }
    }
    while renewed.hasSuffix("\n\n") { renewed.removeLast() }
  }

  private mutating func replay(_ step: Transcript.Step, _ console: Console) {
    if console.feed(step.input) == .more { console.finish() }
    let shown = console.shown.entries.last.map { $0.input == step.input ? $0.lines : [] } ?? []
    let isSame = TranscriptMatch.holds(step.expected, shown)
    renewed +=
      TranscriptText.text(
        input: step.input, lines: isSame ? step.expected : shown, isPattern: isSame) + "\n"
    guard !isSame else { return }
    differences.append(
      Difference(line: step.line, input: step.input, expected: step.expected, shown: shown))
  }
}

extension TranscriptRun {
  /// The transcripts of a workspace.
  package static func stored(_ workspace: String) throws -> [String] {
    try below(workspace + "/Scripts/tests")
  }

  /// The transcripts in a folder and those below it.
  package static func below(_ folder: String) throws -> [String] {
    guard FileSystem.kind(folder) == .folder else { return [] }
    let names = try FileSystem.files(below: folder, prefix: folder + "/")
    return names.filter { $0.hasSuffix(".transcript") }
  }

  /// Writes the transcript anew, with what is shown now.
  package func renew(_ path: String) throws { try WholeFile.write(renewed, to: path) }

  /// What to say of the run.
  package func report(_ path: String, _ language: Language) -> String {
    func say(_ key: MessageKey, _ arguments: String...) -> String {
      Message(key, arguments: arguments).text(language)
    }
    if steps == 0 { return say(.testEmpty, path).terminalSafe + "\n" }
    if differences.isEmpty { return say(.testPassed, path, String(steps)).terminalSafe + "\n" }
    var lines: [String] = []
    for difference in differences {
      lines.append(say(.testDiffers, path, String(difference.line)))
      lines += difference.input.split(separator: "\n").map { "  > " + $0 }
      lines += [say(.testExpected)] + difference.expected.map { "    " + $0 }
      lines += [say(.testShown)] + difference.shown.map { "    " + $0 }
    }
    return lines.map { $0.terminalSafe + "\n" }.joined()
  }
}
