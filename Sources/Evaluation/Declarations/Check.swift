package import Indicators
package import Messages

/// A rule evaluated on cells; a cell that breaks it yields a finding.
package final class Check: Sendable {
  /// What a cell's missing figure means.
  package enum MissingRule: String, Sendable { case skip, fail, zero }
  /// How often it is evaluated.
  package enum Scope: String, Sendable { case cell, unit, period, plan }
  /// What it evaluates.
  package enum Rule: Sendable {
    case test(Formula)
    case comparison(left: Formula, Comparison, right: Formula, tolerance: Double)
  }
  /// What a finding says.
  package enum Wording: Sendable {
    case label
    case template(MessageTemplate)
    case function(Formula)
  }

  package let head: DeclarationHead
  package let severity: Severity
  /// Evaluated for each of these codes; nil: once.
  package let codes: [String]?
  package let missing: MissingRule
  package let scope: Scope
  package let wording: Wording
  package let rule: Rule

  package init(
    head: DeclarationHead, severity: Severity, codes: [String]?, missing: MissingRule,
    scope: Scope, wording: Wording, rule: Rule
  ) {
    (self.head, self.severity, self.codes) = (head, severity, codes)
    (self.missing, self.scope, self.wording, self.rule) = (missing, scope, wording, rule)
  }

  /// The functions it has.
  package var formulas: [Formula] {
    let message: [Formula] = if case .function(let formula) = wording { [formula] } else { [] }
    switch rule {
    case .test(let test): return [test] + message
    case .comparison(let left, _, let right, _): return [left, right] + message
    }
  }
}
