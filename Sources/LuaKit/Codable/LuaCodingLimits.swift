/// How large a value may be that is encoded or decoded.
public struct LuaCodingLimits: Sendable {
  /// How many tables may lie inside each other.
  public var depth: Int
  /// How many entries all tables may have together.
  public var elements: Int

  /// By default 64 deep, and a million entries.
  public init(depth: Int = 64, elements: Int = 1_000_000) {
    self.depth = depth
    self.elements = elements
  }
}
