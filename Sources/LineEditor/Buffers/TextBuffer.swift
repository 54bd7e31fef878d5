/// A text and the place of the cursor in it, counted in letters as people see them: a letter
/// with its marks is one, however many code points it is made of.
package struct TextBuffer: Hashable, Sendable {
  package private(set) var letters: [Character]
  /// How many letters stand before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    letters = Array(text)
    cursor = letters.count
  }

  package var text: String { String(letters) }
  package var isEmpty: Bool { letters.isEmpty }
  package var before: String { String(letters[..<cursor]) }

  package mutating func move(to place: Int) { cursor = max(0, min(place, letters.count)) }

  /// Puts a text in place of some letters; the cursor stands behind it. A mark joins the letter
  /// before it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    let range = range.clamped(to: 0..<letters.count)
    let (left, right) = (max(0, range.lowerBound - 1), min(letters.count, range.upperBound + 1))
    let head = String(letters[left..<range.lowerBound]) + text
    let joined = Array(head + String(letters[range.upperBound..<right]))
    letters.replaceSubrange(left..<right, with: joined)
    cursor = left + TextBuffer.letters(in: joined, covering: head.unicodeScalars.count)
  }

  /// How many letters it takes to hold so many code points.
  private static func letters(in letters: [Character], covering scalars: Int) -> Int {
    var (held, count) = (0, 0)
    while held < scalars, count < letters.count {
      held += letters[count].unicodeScalars.count
      count += 1
    }
    return count
  }

  package mutating func insert(_ text: String) { replace(cursor..<cursor, with: text) }

  /// Takes letters out; the cursor stands where they were.
  @discardableResult
  package mutating func remove(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<letters.count)
    let removed = String(letters[range])
    replace(range, with: "")
    return removed
  }
}

/// Lines and words.
extension TextBuffer {
  /// The line the cursor is in, without its end.
  package var line: Range<Int> { line(around: cursor) }

  package func line(around place: Int) -> Range<Int> {
    let start = letters[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = letters[place...].firstIndex(of: "\n") ?? letters.count
    return start..<end
  }

  package var isOnFirstLine: Bool { line.lowerBound == 0 }
  package var isOnLastLine: Bool { line.upperBound == letters.count }

  /// A line up or down, at the same distance from its start as far as it goes.
  package mutating func moveLine(_ step: Int) {
    let here = line
    let column = cursor - here.lowerBound
    let other = step < 0 ? here.lowerBound - 1 : here.upperBound + 1
    guard other >= 0, other <= letters.count else { return }
    let target = line(around: other)
    move(to: min(target.lowerBound + column, target.upperBound))
  }

  private func isWord(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "_"
  }

  /// Where the word before the cursor begins.
  package var wordStart: Int {
    var place = cursor
    while place > 0, !isWord(letters[place - 1]) { place -= 1 }
    while place > 0, isWord(letters[place - 1]) { place -= 1 }
    return place
  }

  /// Where the word after the cursor ends.
  package var wordEnd: Int {
    var place = cursor
    while place < letters.count, !isWord(letters[place]) { place += 1 }
    while place < letters.count, isWord(letters[place]) { place += 1 }
    return place
  }

  /// Where what stands between white space before the cursor begins.
  package var chunkStart: Int {
    var place = cursor
    while place > 0, letters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !letters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Swaps the letters on both sides of the cursor.
  package mutating func transpose() {
    let place = cursor == line.upperBound ? cursor - 1 : cursor
    guard place > line.lowerBound, place < line.upperBound else { return }
    let swapped = String([letters[place], letters[place - 1]])
    replace(place - 1..<place + 1, with: swapped)
  }
}
