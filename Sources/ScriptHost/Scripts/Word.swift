package import LuaKit

/// One name that scripts see: the description that registers it, words its errors, and is what
/// `help` and completion show.
package struct Word: Sendable {
  package let binding: LuaBinding
  /// What each argument stands for.
  package let roles: [ArgumentRole]
  /// The type of the object it gives, where it gives one.
  package let gives: ScriptType?

  package var name: String { binding.name }
}

/// What a script's argument stands for, beyond its type: completion offers what fits.
package enum ArgumentRole: Sendable {
  /// A row of the plan, an input or a derived.
  case code
  /// A row of the plan.
  case indicator
  case unit, period
  /// A file under `Scripts`.
  case library
  /// Nothing that is known beforehand.
  case any
}

/// An argument of a word.
struct Argument {
  let parameter: LuaBinding.Parameter
  let role: ArgumentRole

  static func required(
    _ name: String, _ kind: LuaBinding.Kind, _ role: ArgumentRole = .any
  ) -> Argument {
    Argument(parameter: .required(name, kind), role: role)
  }

  static func optional(
    _ name: String, _ kind: LuaBinding.Kind, _ role: ArgumentRole = .any
  ) -> Argument {
    Argument(parameter: .optional(name, kind), role: role)
  }
}

/// The types of objects that scripts get from the host, as the documentation calls them.
package enum ScriptType: String, Sendable, CaseIterable {
  case cell = "c"
  case plan, indicator, target, units, unit, period, records

  /// What a value of the type gives by a key in brackets.
  package var element: ScriptType? {
    switch self {
    case .plan: .indicator
    case .units: .unit
    default: nil
    }
  }
}
