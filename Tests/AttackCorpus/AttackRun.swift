public import LuaKit

/// A host object that attacks may have, which counts how many of its kind live.
public final class Case: LuaExposed {
  /// How many live, of one run.
  public final class Counter {
    /// Objects that were made and not released.
    public var alive = 0

    /// None yet.
    public init() {}
  }

  let number: Int
  let counter: Counter

  /// One more of its kind.
  public init(number: Int, counter: Counter) {
    self.number = number
    self.counter = counter
    counter.alive += 1
  }

  deinit { counter.alive -= 1 }

  /// The type's name in errors.
  public static let luaName = "Case"
  /// What attacks find in it.
  public static func describe(_ type: LuaType<Case>) {
    type.define("name") { (object: Case) in "case \(object.number)" }
    type.define("add", ["amount"]) { (object: Case, amount: Int) in object.number &+ amount }
  }
}

/// Where an attack is put.
public enum Setting: String, CaseIterable, Sendable {
  case main, coroutine, pcall, callback

  func around(_ text: String) -> String {
    switch self {
    case .main: text
    case .coroutine: "return coroutine.wrap(function(...)\n\(text)\nend)(...)"
    case .pcall:
      "local unpack, results = table.unpack, table.pack(pcall(function(...)\n\(text)\nend, ...))\n"
        + "if results[1] then return unpack(results, 2, results.n) end\nreturn 'caught', results[2]"
    case .callback: "return callback(function(...)\n\(text)\nend)"
    }
  }
}

/// One attack in one setting, in a state of its own.
public struct AttackRun {
  /// How it ended.
  public let end: Attack.End
  /// The error's message, or the first result.
  public let text: String
  /// Whether the script's own error was caught by the `pcall` around it.
  public let wasCaught: Bool
  /// Nanoseconds past the deadline, closing included; negative where it ended before.
  public let overshoot: Double
  /// Host objects that live after closing.
  public let leftover: Int
  /// The most bytes that Lua held when it ended.
  public let memory: Int

  /// Runs an attack.
  public init(_ attack: Attack, _ setting: Setting, deadline: Duration, memory: Int) throws {
    let clock = ContinuousClock()
    let counter = Case.Counter()
    var state: LuaState? = try AttackRun.state(deadline, memory, counter)
    var outcome: (Attack.End, String, Bool) = (.ok, "", false)
    let start = clock.now
    outcome = AttackRun.outcome(attack, setting, state)
    self.memory = state?.memoryInUse ?? 0
    state = nil
    let (seconds, attoseconds) = (clock.now - start - deadline).components
    overshoot = Double(seconds) * 1e9 + Double(attoseconds) / 1e9
    (end, text, wasCaught) = outcome
    leftover = counter.alive
  }

  /// A state with what attacks need of the host.
  public static func state(
    _ deadline: Duration, _ memory: Int, _ counter: Case.Counter
  ) throws -> LuaState {
    var printed = 0
    let state = try LuaState(limits: LuaLimits(memory: memory, time: deadline)) { text in
      printed += text.utf8.count
      return printed < 1 << 20
    }
    let module = LuaModule("")
    module.define("newcase", ["number"]) { (number: Int) in Case(number: number, counter: counter) }
    module.add(LuaBinding("callback", text: "")) { (stack: LuaStack) throws(LuaFailure) -> Int in
      stack.cut(to: 1)
      guard case .ok = stack.call(arguments: 0, results: nil) else { throw .raise }
      return stack.top
    }
    try state.register(module)
    return state
  }

  private static func outcome(
    _ attack: Attack, _ setting: Setting, _ state: LuaState?
  ) -> (Attack.End, String, Bool) {
    do throws(LuaError) {
      let results = try state?.run(setting.around(attack.text), name: attack.id) ?? []
      let first = results.first?.text ?? ""
      let wasCaught = setting == .pcall && first == "caught"
      let text = wasCaught && results.count > 1 ? results[1].text ?? "" : first
      return (wasCaught ? .error : .ok, text, wasCaught)
    } catch {
      switch error.kind {
      case .deadline: return (.deadline, error.message, false)
      case .memory: return (.memory, error.message, false)
      case .output: return (.output, error.message, false)
      default: return (.error, error.message, false)
      }
    }
  }

  /// What is wrong with it, by the rules of the corpus; nil where all is right.
  public func fault(_ attack: Attack) -> String? {
    if text.prefix(8).allSatisfy({ $0.isUppercase || $0 == " " }), text.count >= 8, end == .error {
      return "the sandbox failed: \(text)"
    }
    // What would fill the memory may run out of time first.
    let inTime = end == .deadline && attack.ends.contains(.memory)
    if !attack.ends.contains(end), !inTime {
      return "ended as \(end.rawValue): \(text.prefix(200))"
    }
    if leftover != 0 { return "\(leftover) host objects were not released" }
    return nil
  }
}
