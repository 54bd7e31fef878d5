import Workbench

/// Where what is shown goes besides the screen.
struct ConsoleFiles {
  /// Where the next result goes instead of the screen, and how it is written.
  var once: (path: String, mode: OutputMode)?
  /// Where the session is written down, input by input.
  var transcript: String?
  /// Where all that is shown goes too, and what of it isn't there yet.
  var output: (path: String, text: String)?

  mutating func add(_ shown: Console.Output) { output?.text += shown.text }

  /// What an input showed is added to the file; one that can't be written any more is let go of.
  mutating func keepOutput() throws(FileFault) {
    guard let (path, text) = output else { return }
    output = nil
    try FileSystem.append(text, to: path)
    output = (path, "")
  }

  /// The transcript is written anew; one that can't be written any more is let go of.
  mutating func keepTranscript(_ text: String) throws(FileFault) {
    guard let path = transcript else { return }
    transcript = nil
    try WholeFile.write(text, to: path)
    transcript = path
  }
}

extension Console.Output {
  /// As it is written to a file.
  fileprivate var text: String {
    switch self {
    case .printed(let text), .machine(let text): text
    case .lines(let lines), .live(let lines), .errors(let lines):
      lines.map { $0.text + "\n" }.joined()
    }
  }
}
