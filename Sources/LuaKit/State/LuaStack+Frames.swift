internal import CLua

extension LuaStack {
  /// A level of the stack, and how Lua's own messages call its chunk.
  struct Level {
    let frame: LuaError.Frame
    let shown: String
  }

  /// The levels at the time of the latest error, innermost first.
  var levels: [Level] {
    unsafe (0..<clua_frame_count(pointer)).map { level in
      unsafe LuaStack.level(clua_frame_at(pointer, level).pointee)
    }
  }

  /// Where the function is that called this host function; nil outside one.
  public var caller: LuaError.Frame? {
    var frame = clua_frame()
    for level in Int32(1)...8 {
      guard unsafe clua_caller(pointer, level, &frame) else { return nil }
      if frame.line > 0 { return LuaStack.level(frame).frame }
    }
    return nil
  }

  /// Only the host's own names begin with `@`. What a script loaded under a name is called
  /// `load: name`, so that it can't be taken for a text of the host's.
  private static func level(_ frame: clua_frame) -> Level {
    let source = unsafe withUnsafeBytes(of: frame.source) { unsafe LuaStack.text($0) }
    let function = unsafe withUnsafeBytes(of: frame.name) { unsafe LuaStack.text($0) }
    let name = String(source.dropFirst())
    let chunk = source.hasPrefix("@") ? name : source.hasPrefix("=") ? "load: \(name)" : "load"
    let line = frame.line > 0 ? Int(frame.line) : nil
    return Level(
      frame: LuaError.Frame(chunk: chunk, line: line, function: function), shown: shortName(name))
  }

  /// The form a path takes in Lua's own messages: at most 59 bytes, the end kept.
  static func shortName(_ chunk: String) -> String {
    guard chunk.utf8.count > 59 else { return chunk }
    return "..." + String(decoding: chunk.utf8.suffix(56), as: UTF8.self)
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
