extension Editor {
  /// What a terminal of this size should show.
  package func screen(_ prompt: PromptText, width: Int, height: Int) -> Screen {
    var layout = ScreenLayout(assistant, width: width)
    if let search, !isOver {
      layout.add(prompt.search, .prompt)
      layout.add(search.query.text, .plain)
      layout.placeCursor()
    } else {
      addText(prompt, to: &layout)
    }
    let textRows = layout.screen.rows.count
    if !isOver { addBelow(to: &layout) }
    return layout.screen.fitted(to: max(1, height), keeping: textRows)
  }

  private func addText(_ prompt: PromptText, to layout: inout ScreenLayout<Helper>) {
    layout.add(prompt.first, .prompt)
    var styles = [Style](repeating: .plain, count: buffer.letters.count)
    for run in assistant.styles(buffer.text, cursor: isOver ? -1 : buffer.cursor) {
      for place in run.range.clamped(to: 0..<styles.count) { styles[place] = run.style }
    }
    for (place, letter) in buffer.letters.enumerated() {
      if place == buffer.cursor { layout.placeCursor() }
      if letter.isNewline {
        layout.breakRow()
        layout.add(prompt.more, .prompt)
      } else {
        layout.add(letter, styles[place])
      }
    }
    if buffer.cursor == buffer.letters.count { layout.placeCursor() }
  }

  /// Offers, entries found, or the line of help.
  private func addBelow(to layout: inout ScreenLayout<Helper>) {
    if let menu {
      for row in rows(of: menu, width: layout.width) { layout.addRow(row) }
    } else if let search {
      for (number, place) in search.found.enumerated() {
        let style: Style = number == search.chosen ? .chosen : .plain
        layout.addRow([Screen.Piece("  " + history.entries[place], style)])
      }
    } else if let hint = assistant.hint(buffer.text, cursor: buffer.cursor) {
      layout.addRow([Screen.Piece(hint, .faint)])
    }
  }

  private func rows(of menu: CompletionMenu, width: Int) -> [[Screen.Piece]] {
    let items = menu.completion.items
    let first = max(
      0, min((menu.chosen ?? 0) - CompletionMenu.rows / 2, items.count - CompletionMenu.rows))
    let shown = items[first..<min(first + CompletionMenu.rows, items.count)]
    let wide = min(width / 2, shown.map { assistant.width($0.label) }.max() ?? 0)
    var rows = shown.enumerated().map { offset, item in
      let style: Style = first + offset == menu.chosen ? .chosen : .plain
      let gap = String(repeating: " ", count: max(0, wide - assistant.width(item.label)) + 2)
      return [Screen.Piece("  " + item.label + gap, style), Screen.Piece(item.note, .faint)]
    }
    if items.count > shown.count {
      let place = menu.chosen.map { "\($0 + 1)/" } ?? ""
      rows.append([Screen.Piece("  \(place)\(items.count)", .faint)])
    }
    return rows
  }
}

extension Screen {
  /// No more rows than the terminal has. Offers go first; of a text that is longer than the
  /// terminal, the rows around the cursor are shown.
  fileprivate func fitted(to height: Int, keeping textRows: Int) -> Screen {
    guard rows.count > height else { return self }
    var fitted = self
    if textRows <= height {
      fitted.rows = Array(rows[..<height])
      return fitted
    }
    let text = rows[..<textRows]
    let first = max(0, min(cursorRow - height / 2, textRows - height))
    fitted.rows = Array(text[first..<first + height])
    fitted.cursorRow = cursorRow - first
    return fitted
  }
}
