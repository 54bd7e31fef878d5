/// Offers below the text.
struct CompletionMenu: Sendable {
  var completion: Completion
  /// The offer that is marked; nil before one was chosen.
  var chosen: Int?
  /// The text before anything was put in.
  let typed: TextBuffer
}

extension Editor {
  /// Tab: puts in what is certain, and lists the offers where there are several.
  mutating func complete() -> Event? {
    let line = buffer.line
    let start = buffer.letters[line.lowerBound..<buffer.cursor]
    if start.allSatisfy({ $0 == " " }), !buffer.isEmpty || start.isEmpty, line.lowerBound > 0 {
      change { $0.insert("  ") }
      return nil
    }
    guard let offer = assistant.completion(buffer.text, cursor: buffer.cursor),
      !offer.items.isEmpty
    else { return .bell }
    if offer.items.count == 1 {
      change { $0.replace(offer.range, with: offer.items[0].text) }
      return nil
    }
    extend(offer)
    return nil
  }

  /// What all offers have in common is put in where it goes on from what was typed.
  private mutating func extend(_ offer: Completion) {
    let common = offer.commonStart
    let typed = String(buffer.letters[offer.range])
    if common.count > typed.count, assistant.fold(common).hasPrefix(assistant.fold(typed)) {
      change { $0.replace(offer.range, with: common) }
      return reopen(buffer)
    }
    menu = CompletionMenu(completion: offer, chosen: nil, typed: buffer)
  }

  private mutating func reopen(_ typed: TextBuffer) {
    guard let offer = assistant.completion(buffer.text, cursor: buffer.cursor),
      !offer.items.isEmpty
    else { return menu = nil }
    menu = CompletionMenu(completion: offer, chosen: nil, typed: typed)
  }

  /// Keys while offers are shown; nil: they are closed, and the key is for the text.
  mutating func choosing(_ key: Key) -> KeyOutcome<Event>? {
    switch key {
    case .tab, .down, .control("n"): mark(1)
    case .backTab, .up, .control("p"): mark(-1)
    case .pageDown: mark(CompletionMenu.rows)
    case .pageUp: mark(-CompletionMenu.rows)
    case .escape, .control("g"): close(accepting: false)
    case .enter where menu?.chosen != nil: close(accepting: true)
    case .text, .backspace:
      close(accepting: true)
      let event = edit(key)
      reopen(buffer)
      return KeyOutcome(event: event)
    default:
      close(accepting: true)
      return nil
    }
    return KeyOutcome(event: nil)
  }

  /// Marks the next offer, round and round, and shows it in the text.
  private mutating func mark(_ step: Int) {
    guard var current = menu else { return }
    let count = current.completion.items.count
    let next = current.chosen.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    current.chosen = abs(step) == 1 ? (next + count) % count : max(0, min(next, count - 1))
    menu = current
    buffer = current.typed
    let item = current.completion.items[current.chosen ?? 0]
    buffer.replace(current.completion.range, with: item.text)
  }

  private mutating func close(accepting: Bool) {
    guard let current = menu else { return }
    menu = nil
    guard current.chosen != nil else { return }
    let accepted = buffer
    buffer = current.typed
    if accepting { change { $0 = accepted } }
  }
}

extension CompletionMenu {
  /// How many offers are listed at once.
  static let rows = 8
}
