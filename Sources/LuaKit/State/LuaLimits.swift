/// What one state may use. Limits cost nothing while they hold.
public struct LuaLimits: Sendable, Hashable {
  /// Bytes that Lua values may take together; and bytes that one conversion to Swift may copy,
  /// each value counted as at least 64.
  public var memory: Int
  /// How long one call from Swift into Lua, or one conversion outside of calls, may take; nil, or
  /// more than 290 years, for no limit. Must be more than nothing. Checked every 5 ms.
  public var time: Duration?
  /// Longest chunk that is loaded, in bytes.
  public var source: Int

  /// By default 256 MiB, 5 seconds, 1 MiB of source.
  public init(
    memory: Int = 256 << 20, time: Duration? = .seconds(5), source: Int = 1 << 20
  ) {
    self.memory = memory
    self.time = time
    self.source = source
  }
}

extension LuaLimits {
  /// - Throws: `.limits` for negative numbers, and for a time in which nothing could run.
  func check() throws(LuaError) {
    if memory < 0 { throw refused("memory must not be negative, got \(memory)") }
    if source < 0 { throw refused("source must not be negative, got \(source)") }
    if let time, time <= .zero { throw refused("time must be more than nothing, got \(time)") }
  }

  private func refused(_ message: String) -> LuaError {
    LuaError(kind: .limits, message: "limits: \(message)")
  }

  /// The time; 0 for no limit.
  var nanoseconds: UInt64 {
    guard let (seconds, attoseconds) = time?.components else { return 0 }
    guard seconds < 9_000_000_000 else { return 0 }
    return max(1, UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000))
  }
}
