/// Edits one input, which may have several lines. It knows no terminal: keys go in, and what the
/// screen should show can be asked for.
package struct Editor<Helper: Assistant> {
  package let assistant: Helper
  package private(set) var history: History
  package internal(set) var buffer = TextBuffer()
  var decoder = KeyDecoder()
  var undo = UndoStack()
  /// What was cut last.
  var killed = ""
  var wasKilling = false
  var walk: HistoryWalk?
  var search: HistorySearch?
  var menu: CompletionMenu?
  /// Ctrl-X waits for its second key.
  var isPrefixed = false
  /// Nothing but the text is shown any more: it was handed over or dropped.
  var isOver = false

  /// What happened that the editor can't do itself.
  package enum Event: Hashable, Sendable {
    /// The text was handed over.
    case submit(String)
    /// Ctrl-C: the text was dropped.
    case drop
    /// Ctrl-D on nothing.
    case end
    /// Ctrl-Z.
    case suspend
    /// Ctrl-L.
    case clear
    /// There is nothing to do for that key.
    case bell
  }

  package init(_ assistant: Helper, history: History = History()) {
    self.assistant = assistant
    self.history = history
  }

  /// Escape came and may begin a sequence: where nothing follows within some hundredths of a
  /// second, call `flush`.
  package var sequenceTime: Int32? { decoder.sequenceTime }

  /// Begins a new input.
  package mutating func begin(_ text: String = "") {
    buffer = TextBuffer(text)
    (undo, walk, search, menu) = (UndoStack(), nil, nil, nil)
    (isPrefixed, isOver, wasKilling) = (false, false, false)
  }

  /// Keeps a text in the history; false where it was there last already.
  package mutating func remember(_ text: String) -> Bool { history.add(text) }

  /// Takes bytes from the keyboard, up to and including those that hand the text over; what
  /// comes behind them waits for the next call.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    waiting += decoder.feed(bytes)
    return takeWaiting()
  }

  /// No more bytes came after an Escape.
  package mutating func flush() -> [Event] {
    waiting += decoder.flush()
    return takeWaiting()
  }

  /// Keys typed ahead.
  private var waiting: [Key] = []

  /// Goes on with the keys that were typed ahead.
  package mutating func takeWaiting() -> [Event] {
    var events: [Event] = []
    while !waiting.isEmpty, !isOver {
      let key = waiting.removeFirst()
      if let event = take(key) { events.append(event) }
      if case .suspend? = events.last { break }
    }
    return events
  }

  /// Does what a key asks for.
  package mutating func take(_ key: Key) -> Event? {
    if search != nil, let event = searching(key) { return event.event }
    if menu != nil, let event = choosing(key) { return event.event }
    defer { if !isKill(key) { wasKilling = false } }
    if isPrefixed {
      isPrefixed = false
      return prefixed(key)
    }
    return edit(key)
  }

  private func isKill(_ key: Key) -> Bool {
    switch key {
    case .control("k"), .control("u"), .control("w"), .wordBackspace, .wordDelete: true
    default: false
    }
  }
}

/// A key was dealt with; perhaps something came of it.
struct KeyOutcome<Event> {
  let event: Event?
}
