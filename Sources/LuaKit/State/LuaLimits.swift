/// What one state may use. Limits cost nothing while they hold.
public struct LuaLimits: Sendable, Hashable {
  /// Bytes that Lua values may take together.
  public var memory: Int
  /// How long one call from Swift into Lua may run; nil for no limit. Checked every 5 ms.
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
