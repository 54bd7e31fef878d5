import LineEditor
import PlainText

extension [Screen.Piece] {
  /// The line broken at spaces where it is wider than the screen; what goes on in the next lines
  /// is set in by so many columns.
  func wrapped(to width: Int, indent: Int) -> [ShownLine] {
    guard text.displayWidth > width, indent < width - 10 else { return [self] }
    var (lines, line, used): ([ShownLine], ShownLine, Int) = ([], [], 0)
    for piece in self {
      for word in piece.text.wordsWithSpaces {
        let wide = word.displayWidth
        if used + word.trimmedAtEnd.displayWidth > width, used > indent {
          lines.append(line.trimmedAtEnd)
          line = [Screen.Piece(String(repeating: " ", count: indent), .plain)]
          used = indent
        }
        line.append(Screen.Piece(word, piece.style))
        used += wide
      }
    }
    return lines + [line.trimmedAtEnd]
  }

  /// Without spaces at its end, which could fill the row and break it.
  private var trimmedAtEnd: ShownLine {
    var line = self
    while let last = line.last {
      line[line.count - 1] = Screen.Piece(last.text.trimmedAtEnd, last.style)
      guard line[line.count - 1].text.isEmpty else { break }
      line.removeLast()
    }
    return line
  }
}

extension String {
  /// The words, each with the spaces behind it; spaces at the start are a word too.
  var wordsWithSpaces: [String] {
    var (words, word) = ([String](), "")
    for letter in self {
      if letter != " ", word.last == " " {
        words.append(word)
        word = ""
      }
      word.append(letter)
    }
    return word.isEmpty ? words : words + [word]
  }
}
