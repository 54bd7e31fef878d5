package import Messages

/// Something in a script that Lua takes, though it can't have been meant.
package struct ScriptWarning: Sendable, Hashable {
  /// File, line and column.
  package let place: Place
  package let message: Message
  /// The line's text.
  package let sourceLine: String
  /// The letters of the line that are meant.
  package let marked: Range<Int>

  package init(place: Place, message: Message, sourceLine: String, marked: Range<Int>) {
    (self.place, self.message) = (place, message)
    (self.sourceLine, self.marked) = (sourceLine, marked)
  }
}
