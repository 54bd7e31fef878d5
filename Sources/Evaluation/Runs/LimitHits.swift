import Indicators

/// Which calls hit a limit. A declaration that hits limits on three cells is set aside.
struct LimitHits {
  static let allowance = 3

  /// One call: the cell, and the code of a check's `each`.
  struct Call: Hashable {
    let cell: Cell
    var code: String?
  }

  private var kinds: [String: [Call: ScriptFailure.Kind]] = [:]
  private var first: [String: ScriptFailure.Kind] = [:]

  /// No call hit a limit yet: most runs end so.
  var isEmpty: Bool { kinds.isEmpty }

  /// Counts a hit; true where the declaration is now to be set aside.
  mutating func add(_ declaration: String, _ call: Call, _ kind: ScriptFailure.Kind) -> Bool {
    kinds[declaration, default: [:]][call] = kind
    if first[declaration] == nil { first[declaration] = kind }
    return isSetAside(declaration) != nil
  }

  /// The hit of a call: it isn't made again.
  func at(_ declaration: String, _ call: Call) -> ScriptFailure.Kind? { kinds[declaration]?[call] }

  /// Why the declaration was set aside; nil where it was not.
  func isSetAside(_ declaration: String) -> ScriptFailure.Kind? {
    guard let hits = kinds[declaration], Set(hits.keys.map(\.cell)).count >= LimitHits.allowance
    else { return nil }
    return first[declaration]
  }

  /// Why a call isn't made: it, or its declaration, hit limits before.
  func refusal(of declaration: String, _ call: Call) -> ScriptFailure.Kind? {
    isEmpty ? nil : isSetAside(declaration) ?? at(declaration, call)
  }
}

extension ScriptFailure.Kind {
  /// A limit was hit: after three such cells a declaration is set aside.
  package var isLimit: Bool { self == .timeout || self == .memory || self == .output }

  /// As a reason tells it.
  var cause: Reason.CallCause {
    switch self {
    case .timeout: .timeout
    case .memory: .memory
    case .output: .output
    case .notFinite: .notFinite
    case .wrongType: .wrongType
    case .load, .declaration, .error, .cycle: .error
    }
  }
}
