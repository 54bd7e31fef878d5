package import Indicators
package import LuaKit

/// What every declaration says of itself.
package struct DeclarationHead {
  package let id: String
  package var label = ""
  package var note = ""
  package var tags: [String] = []
  /// Granularity of the cells it is written for; nil: the run's.
  package var by: PeriodKind?
  /// Level of the cells it is written for; nil: the run's.
  package var level: String?
  /// Readings with a smaller coverage count as missing.
  package var coverage: Double?
  /// Where it is in force; nil: always.
  package var valid: PeriodRange?
  /// Number of the script it stands in, in loading order.
  package let script: Int
  /// File and line of the declaration.
  package let place: Place

  /// `Scripts/indicators/x.lua:12`.
  package var placeText: String { place.text }

  package func isInForce(at period: Period) -> Bool { valid?.contains(period) ?? true }
}

/// A new indicator computed by a formula.
package struct Derived {
  /// What a formula returns.
  package enum Kind: String { case number, boolean, text }

  package var head: DeclarationHead
  package var uom = ""
  package var target: Target?
  /// Digits shown to people; nil: as many as there are, up to two.
  package var decimals: Int?
  package var kind = Kind.number
  package let formula: LuaReference
}

/// A rule evaluated on cells; a cell that breaks it yields a finding.
package struct Check {
  /// What a cell's missing figure means.
  package enum MissingRule: String { case skip, fail, zero }
  /// How often it is evaluated.
  package enum Scope: String { case cell, unit, period, plan }
  /// What it evaluates.
  package enum Rule {
    case test(LuaReference)
    case comparison(left: LuaReference, Comparison, right: LuaReference, tolerance: Double)
  }
  /// What a finding says.
  package enum Wording {
    case label
    case template(String)
    case function(LuaReference)
  }

  package var head: DeclarationHead
  package var severity = Severity.error
  /// Evaluated for each of these codes; nil: once.
  package var codes: [String]?
  package var missing = MissingRule.skip
  package var scope = Scope.cell
  package var wording = Wording.label
  package let rule: Rule
}

/// Why a declaration or a call could not do its work.
package struct ScriptFailure: Sendable, Hashable {
  /// What sort of failure it was; its text is the key in files.
  package enum Kind: String, Sendable {
    case load, declaration, error, timeout, memory, output, cycle
    case notFinite = "not_finite"
    case wrongType = "wrong_type"
  }

  package let kind: Kind
  /// The declaration's id; empty for a script as a whole.
  package let id: String
  /// Where it happened, as near as is known.
  package let place: Place
  package let message: String
  /// The line's text.
  package let sourceLine: String?
  /// `21844, 2024-03`; empty where no cell was being evaluated.
  package let cell: String

  package init(
    _ kind: Kind, id: String, place: Place, message: String, sourceLine: String? = nil,
    cell: String = ""
  ) {
    self.kind = kind
    self.id = id
    self.place = place
    self.message = message
    self.sourceLine = sourceLine
    self.cell = cell
  }
}
