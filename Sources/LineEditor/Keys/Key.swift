/// One thing done at the keyboard.
package enum Key: Hashable, Sendable {
  /// Letters as they were typed. A mark that belongs to the letter before it may come alone.
  case text(String)
  /// What the terminal said was pasted, line breaks as `\n`.
  case paste(String)
  case enter, newline, tab, backTab, escape
  case backspace, delete, wordBackspace, wordDelete
  case up, down, left, right, home, end, pageUp, pageDown, wordLeft, wordRight
  /// Ctrl and a small letter, or one of `@ [ \ ] ^ _`.
  case control(Character)
  /// Alt and a character.
  case alt(Character)
  /// A sequence that means nothing here.
  case unknown
}
