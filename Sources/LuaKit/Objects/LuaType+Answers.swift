public import CLua

/// A member whose readings are answered without Lua where that can be done.
struct PlainMember {
  let number: Int32
  /// With how many arguments the reader is asked; the first of them is an item.
  let arguments: ClosedRange<Int32>
}

/// Answers readings of objects; see `LuaType.setReader`.
public typealias LuaReader =
  @convention(c) (
    UnsafeRawPointer?, Int32, Int64, UnsafeRawPointer?, UnsafeMutablePointer<LuaAnswerPlace>?
  ) -> Int32

/// What a reading gives that needs no Lua.
public enum LuaAnswer {
  case number(Double)
  case integer(Int)
  case boolean(Bool)
  /// A text that lives as long as the program.
  case text(StaticString)
}

/// Readings that need no Lua: a plain function is asked before the ordinary one. It must give
/// the very answer that the ordinary one would give, or none, and reads its context alone: no
/// reference is counted and nothing is put on the stack, so that a reading costs little more than
/// a field of a table.
extension LuaType where Payload: BitwiseCopyable {
  /// Answers readings of items. Member 0 is `object[item]`.
  ///
  /// - Parameters:
  ///   - context: handed to the reader; it must outlive the states that the type is registered in.
  ///   - reader: is given the payload, the member, the item (-1: none), the context and where to
  ///     write the answer; returns what `set` returned, or 0 for none.
  public func setReader(_ context: UnsafeRawPointer, _ reader: @escaping LuaReader) {
    precondition(MemoryLayout<Payload>.size <= Int(CLUA_ANSWER_SIZE))
    unsafe kind.pointee.reader = reader
    unsafe kind.pointee.reader_context = context
  }

  /// A property that is the reader's to answer always, with this number: it has no body.
  public func readsPlainly(property: String, as number: Int32) {
    readProperties.append((property, number))
  }

  /// The reader is asked before a method, with this number, where the method has so many
  /// arguments, of which the first is an item. Comes before the type is registered.
  public func readsPlainly(
    _ method: String, as number: Int32, arguments: ClosedRange<Int32> = 1...1
  ) { readMethods[method] = PlainMember(number: number, arguments: arguments) }
}

/// Where a reader writes its answer.
public typealias LuaAnswerPlace = clua_answer

extension clua_answer {
  /// Writes down an answer; gives its kind, which the reader returns.
  @inlinable public mutating func set(_ value: LuaAnswer) -> Int32 {
    switch value {
    case .number(let number):
      unsafe self.number = number
      return Int32(CLUA_ANSWER_NUMBER.rawValue)
    case .integer(let integer):
      unsafe self.integer = Int64(integer)
      return Int32(CLUA_ANSWER_INTEGER.rawValue)
    case .boolean(let boolean):
      unsafe integer = boolean ? 1 : 0
      return Int32(CLUA_ANSWER_BOOLEAN.rawValue)
    case .text(let text):
      unsafe self.text = unsafe UnsafeRawPointer(text.utf8Start).assumingMemoryBound(
        to: CChar.self)
      return Int32(CLUA_ANSWER_TEXT.rawValue)
    }
  }

  /// The answer is two integers.
  @inlinable public mutating func set(_ first: Int, _ second: Int) -> Int32 {
    unsafe (integer, self.second) = (Int64(first), Int64(second))
    return Int32(CLUA_ANSWER_PAIR.rawValue)
  }

  /// The answer is another object of the same type.
  @inlinable public mutating func set<Payload: BitwiseCopyable>(object: Payload) -> Int32 {
    unsafe withUnsafeMutableBytes(of: &payload) { bytes in
      unsafe bytes.storeBytes(of: object, as: Payload.self)
    }
    return Int32(CLUA_ANSWER_OBJECT.rawValue)
  }
}
