extension LuaState {
  /// A line of a chunk that this state loaded, from 1; nil where there is no such line.
  public func sourceLine(_ chunk: String, _ line: Int?) -> String? {
    excerpt(chunk, line).first { $0.number == line }?.text
  }

  /// A line with the ones before and after it. Only ever of a text that the host loaded.
  func excerpt(_ chunk: String, _ line: Int?) -> [LuaError.SourceLine] {
    guard let line, line > 0, let text = sources[chunk] else { return [] }
    let lines = text.split(
      separator: "\n", maxSplits: line + 1, omittingEmptySubsequences: false)
    guard line <= lines.count else { return [] }
    return (max(1, line - 1)...min(lines.count, line + 1)).map { number in
      LuaError.SourceLine(number: number, text: String(lines[number - 1]))
    }
  }
}
