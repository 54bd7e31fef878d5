import Workbench
import ScriptHost
import LineEditor
import LuaKit
import Messages
import Evaluation
import Indicators
import LuaSyntax
import PlainText

/// An error of the prompt: what is wrong, the line with a mark under it, and what to do.
struct ErrorView {
  let session: Session
  let view: ValueView

  /// For people: in words of the field. `isWhole`: the input is one line, shown just above.
  func lines(_ failure: PromptFailure) -> [ShownLine] {
    let words = words(failure, session.language) + suggestion(failure)
    let title = view.say(failure.isSyntax ? .errorSyntaxTitle : .errorTitle)
    let place = failure.place.file == Session.chunk ? "" : failure.place.text + ": "
    var lines: [ShownLine] = [
      [Screen.Piece(title + ": ", .error), Screen.Piece((place + words).terminalSafe, .plain)]
    ]
    lines = lines.flatMap { $0.wrapped(to: view.settings.width, indent: 2) }
    lines += source(failure)
    if let raised = failure.raised { lines += view.lines(raised) }
    if let hint = hint(failure) {
      lines += ShownLine.plain("  " + hint, .faint).wrapped(to: view.settings.width, indent: 4)
    }
    return lines
  }

  /// What is wrong, without its place.
  private func words(_ failure: PromptFailure, _ language: Language) -> String {
    failure.fault?.text(language) ?? failure.causeWords?.text(language) ?? failure.message
  }

  /// In the form compilers use: for other programs in English, so that the same inputs give the
  /// same bytes, for a person in the language of the session.
  func plainLines(_ failure: PromptFailure) -> [ShownLine] {
    let place = failure.place
    let isRead = view.settings.isRead
    let words = isRead ? words(failure, session.language) : failure.message
    var lines: [ShownLine] = [.plain("\(place.text): \(words)\(suggestion(failure))")]
    if let line = failure.line {
      let excerpt = SourceExcerpt(row: place.row, line: line, marked: failure.marked)
      lines += excerpt.lines.map { .plain($0) }
    }
    if let raised = failure.raised { lines += view.lines(raised) }
    return lines
  }

  private func source(_ failure: PromptFailure) -> [ShownLine] {
    guard let line = failure.line, !line.isEmpty else { return [] }
    let indent = line.prefix { $0 == " " }.count
    var lines: [ShownLine] = [.plain("    " + line.dropFirst(indent))]
    if let range = ErrorPlace.range(failure, in: line), range.lowerBound >= indent {
      let before = String(Array(line)[indent..<min(range.lowerBound, line.count)])
      let marked = String(Array(line)[range.clamped(to: 0..<line.count)])
      let marks = String(repeating: "^", count: max(1, marked.displayWidth))
      lines.append(
        .plain("    " + String(repeating: " ", count: before.displayWidth) + marks, .error))
    }
    return lines
  }

  /// The names most like one that is not there.
  func suggestion(_ failure: PromptFailure) -> String {
    guard failure.fault == nil else { return "" }
    let near = session.nearest(to: failure)
    guard !near.isEmpty else { return "" }
    return view.say(.didYouMean, near.map { "\"\($0)\"" }.joined(separator: ", "))
  }

  private func hint(_ failure: PromptFailure) -> String? {
    if let absence = failure.absence, failure.cause?.isAboutNil ?? false {
      return view.say(.hintAbsence, view.words(absence))
    }
    switch failure.kind {
    case .timeout: return view.say(.hintTime)
    case .memory: return view.say(.hintMemory)
    default: return failure.frames.count { $0.line != nil } > 1 ? view.say(.hintTrace) : nil
    }
  }

  /// The stack of an error, innermost first.
  func trace(_ failure: PromptFailure) -> [ShownLine] {
    let frames = failure.frames.map { frame in
      let place = frame.line.map { "\(frame.chunk):\($0)" } ?? view.say(.traceHost)
      return "  " + place + (frame.function.isEmpty ? "" : "  \(frame.function)")
    }
    return [.plain("\(failure.place.text): \(failure.message)", .error)] + frames.map { .plain($0) }
  }
}
