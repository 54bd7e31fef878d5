/// A Swift type whose values scripts may hold: a struct, an enum or a final class that describes
/// itself once.
///
/// ```swift
/// final class Account: LuaExposed {
///   var balance = 0
///   static let luaName = "Account"
///   static func describe(_ type: LuaType<Account>) {
///     type.property("balance", text: "What is there.") { $0.balance }
///     type.define("add", ["amount"], "Puts in.") { (account: Account, amount: Int) in
///       account.balance += amount
///     }
///   }
/// }
/// ```
public protocol LuaExposed: LuaReadable, LuaPushable {
  /// How scripts, errors and the documentation call the type.
  static var luaName: String { get }
  /// Adds the type's members to its description; runs once for a state.
  static func describe(_ type: LuaType<Self>)
}

extension LuaExposed {
  /// An object of this type.
  public static var luaKind: LuaBinding.Kind { .object(luaName) }

  /// The type's address: what its objects begin with.
  @inlinable static var identity: UnsafeRawPointer {
    unsafe unsafeBitCast(ObjectIdentifier(Self.self), to: UnsafeRawPointer.self)
  }

  /// The value of an object of this very type; nil for any other.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Self? {
    unsafe stack.payload(index, identity, as: Self.self)
  }

  /// Puts a new object on top that holds the value.
  @inlinable public consuming func push(to stack: LuaStack) {
    if let place = unsafe stack.newObject(Self.identity, of: Self.self) {
      return unsafe stack.fill(place, self, Self.identity)
    }
    guard stack.makesRoom(20) else { return stack.pushNil() }
    Self.luaType.register(in: stack.state)
    push(to: stack)
  }

  /// The type's description, for documentation and registration.
  public static var luaType: LuaType<Self> {
    let type = unsafe LuaType<Self>(luaName, text: "", identity: identity)
    describe(type)
    return type
  }
}
