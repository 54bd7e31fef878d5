package import Indicators
package import LuaKit
import PlainText
package import Messages
import LuaSyntax

/// What every declaration says of itself.
package final class DeclarationHead {
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
  package let placeText: String

  init(id: String, script: Int, place: Place) {
    (self.id, self.script, self.place) = (id, script, place)
    placeText = place.text
  }

  package func isInForce(at period: Period) -> Bool { valid?.contains(period) ?? true }
}

/// A new indicator computed by a formula.
package final class Derived {
  /// What a formula returns.
  package enum Kind: String { case number, boolean, text }

  package let head: DeclarationHead
  package let uom: String
  package let target: Target?
  /// Digits shown to people; nil: as many as there are, up to two.
  package let decimals: Int?
  package let kind: Kind
  package let formula: LuaReference

  init(
    head: DeclarationHead, uom: String, target: Target?, decimals: Int?, kind: Kind,
    formula: LuaReference
  ) {
    (self.head, self.uom, self.target) = (head, uom, target)
    (self.decimals, self.kind, self.formula) = (decimals, kind, formula)
  }
}

/// A rule evaluated on cells; a cell that breaks it yields a finding.
package final class Check {
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
    case template(MessageTemplate)
    case function(LuaReference)
  }

  package let head: DeclarationHead
  package let severity: Severity
  /// Evaluated for each of these codes; nil: once.
  package let codes: [String]?
  package let missing: MissingRule
  package let scope: Scope
  package let wording: Wording
  package let rule: Rule

  init(
    head: DeclarationHead, severity: Severity, codes: [String]?, missing: MissingRule,
    scope: Scope, wording: Wording, rule: Rule
  ) {
    (self.head, self.severity, self.codes) = (head, severity, codes)
    (self.missing, self.scope, self.wording, self.rule) = (missing, scope, wording, rule)
  }
}
