/// How long a text of a script may be, in bytes. What is longer is cut, with `…` for the rest, or
/// refused: a script can make texts as long as its memory, and what is made of them is outside it.
enum TextLimit {
  /// Of a name, code, period, option or date format.
  static let name = 1000
  /// Of a message, label or result.
  static let text = 64 << 10
  /// Of what a function of `vi` works on.
  static let argument = 1 << 20
}
