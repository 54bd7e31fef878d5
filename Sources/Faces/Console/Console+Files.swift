import Indicators
import Evaluation
import Messages
import LineEditor
import PlainText
import Workbench

/// Files that what is shown goes to.
extension Console {
  /// The next result goes to a file, in the mode its name asks for.
  func setOnce(_ path: String) {
    guard !path.isEmpty else { return fail(Message(.whichFile)) }
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    let wanted = OutputMode(rawValue: ending) ?? (mode == .table ? .csv : mode)
    files.once = (path, wanted)
    say(Message(.onceIs, path, wanted.rawValue))
  }

  /// `:output FILE`: what is shown from now on is written there too; without a name that ends.
  func setOutput(_ path: String) {
    guard !path.isEmpty else {
      let path = files.output?.path
      files.output = nil
      return say(path.map { Message(.outputEnded, $0) } ?? Message(.outputNone))
    }
    if FileSystem.isThere(path) { return fail(Message(.outputExists, path)) }
    do throws(FileFault) {
      try WholeFile.write("", to: path)
      say(Message(.outputBegins, path))
      files.output = (path, "")
    } catch {
      fail(error.message)
    }
  }

  /// Writes the session as a transcript that `chitieu test` replays.
  func writeTranscript(_ path: String) {
    guard !path.isEmpty else { return fail(Message(.whichFile)) }
    if path == "off" {
      files.transcript = nil
      return say(Message(.transcriptOff))
    }
    let path = path.hasSuffix(".transcript") ? path : path + ".transcript"
    guard write(transcriptText, to: path) else { return }
    files.transcript = path
    say(Message(.transcriptOn))
  }

  /// Inputs that change nothing outside the session, with what they showed.
  private var transcriptText: String {
    shown.entries.filter { isRepeatable($0.input) }.map {
      TranscriptText.text(input: $0.input, lines: $0.lines)
    }.joined()
  }

  private func isRepeatable(_ input: String) -> Bool {
    guard isCommand(input) else { return true }
    let name = input.trimmingSpaces.dropFirst().prefix { !$0.isWhitespace }
    return PromptCommand.find(String(name))?.isRepeatable ?? true
  }

  /// What was shown goes on being written down; a file that can no longer be written is told
  /// once.
  func keepFiles() {
    do throws(FileFault) {
      if files.transcript != nil { try files.keepTranscript(transcriptText) }
    } catch {
      fail(error.message)
    }
    do throws(FileFault) {
      try files.keepOutput()
    } catch {
      fail(error.message)
    }
  }

  /// False where that could not be, which was told.
  func write(_ text: String, to path: String) -> Bool {
    do throws(FileFault) {
      try WholeFile.write(text, to: path)
      say([.plain(Message(.replWritten, path.terminalSafe).text(language), .faint)])
      return true
    } catch {
      fail(error.message)
      return false
    }
  }

  /// What came of a promotion: a transcript that tests the new script, or what differs.
  func show(_ promoted: PromotedInput) {
    let now = promoted.reading.map { view.text($0.content) } ?? "nil"
    guard promoted.isSame else {
      return complain(
        Message(.promoteDiffers, promoted.script, promoted.id, now, view.cell(promoted.seen)))
    }
    let root = session.workspace.root
    do throws(FileFault) {
      try FileSystem.makeFolder(root + "/Scripts/tests")
      try WholeFile.write(test(promoted), to: root + "/" + promoted.test)
    } catch {
      fail(error.message)
    }
    say(Message(.promoteDone, promoted.script, promoted.test, promoted.id, now))
  }

  private func test(_ promoted: PromotedInput) -> String {
    let unit = session.snapshot.units[promoted.cell.unit].code
    let title = view.title(of: promoted.cell)
    return "# \(Message(.promoteTest).text(language)): \(promoted.id)\n\n"
      + TranscriptText.text(input: ":unit \(unit)", lines: ["[…]"], isPattern: true)
      + TranscriptText.text(input: ":period \(promoted.cell.period.text)", lines: [title])
      + TranscriptText.text(input: "c.\(promoted.id)", lines: [view.piece(promoted.seen).text])
  }
}
