extension Editor {
  /// A line up; from the first line, to the entry before that begins with what was typed.
  mutating func up() -> Event? {
    guard buffer.isOnFirstLine || walk != nil && buffer.cursor == buffer.letters.count else {
      buffer.moveLine(-1)
      return nil
    }
    let current = walk ?? HistoryWalk(typed: buffer.text, place: history.entries.count)
    let place = history.earlier(
      than: current.place, startingWith: current.typed, not: buffer.text)
    return show(place, current)
  }

  /// A line down; from the last line, to the entry after, and at last to what was typed.
  mutating func down() -> Event? {
    guard buffer.isOnLastLine else {
      buffer.moveLine(1)
      return nil
    }
    guard let current = walk else { return .bell }
    let place = history.later(than: current.place, startingWith: current.typed, not: buffer.text)
    if place != nil { return show(place, current) }
    change { $0 = TextBuffer(current.typed) }
    return nil
  }

  private mutating func show(_ place: Int?, _ current: HistoryWalk) -> Event? {
    guard let place else { return .bell }
    let entry = history.entries[place]
    change { $0 = TextBuffer(entry) }
    walk = HistoryWalk(typed: current.typed, place: place)
    return nil
  }

  mutating func beginSearch() {
    search = HistorySearch(saved: buffer)
    lookUp()
  }

  private mutating func lookUp() {
    guard var current = search else { return }
    current.found = history.matches(
      current.query.text, limit: HistorySearch.limit, fold: assistant.fold)
    current.chosen = max(0, min(current.chosen, current.found.count - 1))
    search = current
  }

  /// Keys while searching; nil: the search is over, and the key is for the text found.
  mutating func searching(_ key: Key) -> KeyOutcome<Event>? {
    switch key {
    case .text(let text): ask { $0.insert(text) }
    case .paste(let text): ask { $0.insert(text.filter { !$0.isNewline }) }
    case .backspace: ask { $0.remove($0.cursor - 1..<$0.cursor) }
    case .control("u"), .wordBackspace, .control("w"): ask { $0 = TextBuffer() }
    case .control("r"), .up, .control("p"), .tab: choose(1)
    case .down, .control("n"), .backTab, .control("s"): choose(-1)
    case .escape, .control("g"), .control("c"): endSearch(accepting: false)
    case .enter: endSearch(accepting: true)
    default:
      endSearch(accepting: true)
      return nil
    }
    return KeyOutcome(event: nil)
  }

  private mutating func ask(_ body: (inout TextBuffer) -> Void) {
    guard var current = search else { return }
    body(&current.query)
    current.chosen = 0
    search = current
    lookUp()
  }

  private mutating func choose(_ step: Int) {
    guard let current = search, !current.found.isEmpty else { return }
    search?.chosen = max(0, min(current.chosen + step, current.found.count - 1))
  }

  private mutating func endSearch(accepting: Bool) {
    guard let current = search else { return }
    search = nil
    guard accepting, current.found.indices.contains(current.chosen) else {
      buffer = current.saved
      return
    }
    let entry = history.entries[current.found[current.chosen]]
    change { $0 = TextBuffer(entry) }
  }
}
