internal import CLua

/// A function that is called for one object after the other inside one protected call, many times
/// faster than by itself. Only what needs nothing of the host is settled so: readings that the
/// type's reader answers (`LuaType.setReader`), and whatever Lua does alone. A call that would
/// enter a host function, print or fail is ended and left: it is to be made again by itself.
/// Functions must not mind being called twice.
public struct LuaBatch<Payload: BitwiseCopyable> {
  /// What one call gave.
  public enum Mark: UInt8, Sendable {
    /// It is to be made by itself.
    case left
    /// A number, which is beside the mark.
    case number
    case isTrue, isFalse
  }

  private let function: LuaReference
  private let type: LuaType<Payload>
  /// The table of texts that the function gets behind the object, one after the other.
  private let arguments: LuaReference?
  private let argumentCount: Int

  /// `arguments`: for each object the function is called with each of these texts too.
  public init(_ function: LuaReference, _ type: LuaType<Payload>, arguments: [String] = []) {
    (self.function, self.type) = (function, type)
    argumentCount = arguments.count
    self.arguments = arguments.isEmpty ? nil : LuaBatch.table(arguments, function.state)
  }

  private static func table(_ texts: [String], _ state: LuaState) -> LuaReference {
    let stack = state.stack
    stack.pushTable()
    for (number, text) in texts.enumerated() {
      stack.push(text)
      stack.rawSet(-2, at: number + 1)
    }
    return stack.popReference()
  }

  /// How many calls there are for each object.
  public var callsPerObject: Int { max(1, argumentCount) }

  /// Calls it for these objects. `numbers` and `marks` have room for `callsPerObject` each; those
  /// of an object lie together.
  /// - Returns: how many calls were left though they were begun; nil where a limit ended all.
  public func call(
    _ payloads: UnsafeBufferPointer<Payload>, numbers: UnsafeMutablePointer<Double>,
    marks: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    guard let first = payloads.baseAddress, unsafe !function.state.isClosed else { return nil }
    function.state.releaseDropped()
    let rows = unsafe clua_batch(
      function: function.key, kind: type.kind,
      payloads: UnsafeRawPointer(first).assumingMemoryBound(to: CChar.self),
      stride: MemoryLayout<Payload>.stride, count: Int32(truncatingIfNeeded: payloads.count),
      arguments: arguments?.key ?? 0, values: Int32(truncatingIfNeeded: argumentCount),
      numbers: numbers, marks: marks)
    let left = unsafe clua_call_batch(function.state.pointer, rows)
    return left < 0 ? nil : Int(left)
  }
}
