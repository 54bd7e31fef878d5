/// Earlier states of the text. Letters typed one after the other go together.
struct UndoStack: Sendable {
  private var past: [TextBuffer] = []
  private var future: [TextBuffer] = []
  private var isTyping = false
  private static let limit = 500
  /// Letters that all earlier states may have together.
  private static let letterLimit = 2_000_000
  private var held = 0

  /// Before a change. `typing`: letters are put in, and the last change was the same.
  mutating func save(_ buffer: TextBuffer, typing: Bool) {
    defer { isTyping = typing }
    if typing, isTyping { return }
    past.append(buffer)
    held += buffer.letters.count
    while past.count > UndoStack.limit || held > UndoStack.letterLimit && past.count > 1 {
      held -= past.removeFirst().letters.count
    }
    future = []
  }

  /// The next letter begins a new step.
  mutating func pause() { isTyping = false }

  mutating func undo(_ buffer: TextBuffer) -> TextBuffer? {
    isTyping = false
    while let earlier = past.popLast() {
      held -= earlier.letters.count
      guard earlier.letters != buffer.letters else { continue }
      future.append(buffer)
      return earlier
    }
    return nil
  }

  mutating func redo(_ buffer: TextBuffer) -> TextBuffer? {
    isTyping = false
    guard let later = future.popLast() else { return nil }
    past.append(buffer)
    return later
  }
}
