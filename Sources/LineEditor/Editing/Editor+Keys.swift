extension Editor {
  /// What each key does while the text is edited.
  mutating func edit(_ key: Key) -> Event? {
    switch key {
    case .text(let text): type(text)
    case .paste(let text): change { $0.insert(text) }
    case .enter: return enter()
    case .newline, .control("o"): breakLine()
    case .tab: return complete()
    case .backspace: erase(buffer.cursor - 1..<buffer.cursor)
    case .delete: erase(buffer.cursor..<buffer.cursor + 1)
    case .wordBackspace: kill(buffer.wordStart..<buffer.cursor)
    case .wordDelete: kill(buffer.cursor..<buffer.wordEnd)
    case .up: return up()
    case .down: return down()
    case .control(let letter): return control(letter)
    case .alt(let letter): return alt(letter)
    case .backTab, .escape, .unknown: break
    default: move(key)
    }
    return nil
  }

  private mutating func move(_ key: Key) {
    undo.pause()
    switch key {
    case .left: buffer.move(to: buffer.cursor - 1)
    case .right: buffer.move(to: buffer.cursor + 1)
    case .home: buffer.move(to: buffer.line.lowerBound)
    case .end: buffer.move(to: buffer.line.upperBound)
    case .wordLeft: buffer.move(to: buffer.wordStart)
    case .wordRight: buffer.move(to: buffer.wordEnd)
    case .pageUp: buffer.move(to: 0)
    case .pageDown: buffer.move(to: buffer.letters.count)
    default: break
    }
  }

  private mutating func control(_ letter: Character) -> Event? {
    switch letter {
    case "a": move(.home)
    case "e": move(.end)
    case "b": move(.left)
    case "f": move(.right)
    case "k": killToEnd()
    case "u": kill(buffer.line.lowerBound..<buffer.cursor)
    case "w": kill(buffer.chunkStart..<buffer.cursor)
    case "y": yank()
    case "t": change { $0.transpose() }
    case "_": return restore(undo.undo(buffer))
    case "x": isPrefixed = true
    default: return leave(letter)
    }
    return nil
  }

  private mutating func leave(_ letter: Character) -> Event? {
    switch letter {
    case "c": return drop()
    case "d": return endOrDelete()
    case "l": return .clear
    case "z": return .suspend
    case "n": return down()
    case "p": return up()
    case "r":
      beginSearch()
      return nil
    case "g": return nil
    default: return .bell
    }
  }

  private mutating func alt(_ letter: Character) -> Event? {
    switch letter {
    case "_", "r": return restore(undo.redo(buffer))
    case "<": move(.pageUp)
    case ">": move(.pageDown)
    default: return .bell
    }
    return nil
  }

  /// Ctrl-X Ctrl-U undoes, as in other line editors.
  mutating func prefixed(_ key: Key) -> Event? {
    key == .control("u") ? restore(undo.undo(buffer)) : edit(key)
  }

  private mutating func restore(_ earlier: TextBuffer?) -> Event? {
    guard let earlier else { return .bell }
    buffer = earlier
    walk = nil
    return nil
  }

  private mutating func drop() -> Event {
    (isOver, menu) = (true, nil)
    return .drop
  }

  private mutating func endOrDelete() -> Event? {
    guard buffer.isEmpty else {
      erase(buffer.cursor..<buffer.cursor + 1)
      return nil
    }
    isOver = true
    return .end
  }
}

/// Changes of the text.
extension Editor {
  mutating func change(typing: Bool = false, _ body: (inout TextBuffer) -> Void) {
    undo.save(buffer, typing: typing)
    body(&buffer)
    walk = nil
  }

  mutating func type(_ text: String) {
    if text.contains(where: \.isWhitespace) { undo.pause() }
    change(typing: text.unicodeScalars.count < 8) { $0.insert(text) }
    settleIndent()
  }

  private mutating func erase(_ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= buffer.letters.count else { return }
    undo.pause()
    change { $0.remove(range) }
  }

  /// What is cut in a row goes together.
  mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let cut = String(buffer.letters[range])
    let isBackward = range.upperBound == buffer.cursor
    killed = !wasKilling ? cut : isBackward ? cut + killed : killed + cut
    wasKilling = true
    change { $0.remove(range) }
  }

  /// At the end of a line the line's end itself.
  private mutating func killToEnd() {
    let end = buffer.line.upperBound
    kill(buffer.cursor..<(end == buffer.cursor ? min(end + 1, buffer.letters.count) : end))
  }

  private mutating func yank() {
    let text = killed
    change { $0.insert(text) }
  }

  private mutating func enter() -> Event? {
    guard assistant.isComplete(buffer.text) else {
      breakLine()
      return nil
    }
    isOver = true
    buffer.move(to: buffer.letters.count)
    return .submit(buffer.text)
  }

  /// A new line, as far in as what stands above it asks for.
  private mutating func breakLine() {
    let place = buffer.cursor
    let indent = assistant.indent("", below: String(buffer.letters[..<place]))
    change { $0.insert("\n" + String(repeating: " ", count: max(0, indent))) }
  }

  /// A word such as `end` that closes a block moves its line out.
  private mutating func settleIndent() {
    let line = buffer.line
    guard line.lowerBound > 0, buffer.cursor == line.upperBound else { return }
    let words = String(buffer.letters[line])
    let typed = words.drop { $0 == " " }
    let above = String(buffer.letters[..<(line.lowerBound - 1)])
    let indent = assistant.indent(String(typed), below: above)
    guard indent < words.count - typed.count, indent != assistant.indent("", below: above) else {
      return
    }
    buffer.replace(line, with: String(repeating: " ", count: indent) + typed)
  }
}
