extension LuaState {
  /// Keeps a value of the host's with the state, one of each type, for host functions to find. It
  /// goes with the state; nil takes it away.
  public func setAppData<Value>(_ value: Value?, as type: Value.Type = Value.self) {
    appData[ObjectIdentifier(type)] = value
  }

  /// The value of that type that the host keeps with the state.
  public func appData<Value>(_ type: Value.Type = Value.self) -> Value? {
    appData[ObjectIdentifier(type)] as? Value
  }
}
