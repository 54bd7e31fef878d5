package import Indicators

/// A new indicator computed by a formula.
package final class Derived: Sendable {
  /// What a formula returns.
  package enum Kind: String, Sendable { case number, boolean, text }

  package let head: DeclarationHead
  package let uom: String
  package let target: Target?
  /// Digits shown to people; nil: as many as there are, up to two.
  package let decimals: Int?
  package let kind: Kind
  package let formula: Formula

  package init(
    head: DeclarationHead, uom: String, target: Target?, decimals: Int?, kind: Kind,
    formula: Formula
  ) {
    (self.head, self.uom, self.target) = (head, uom, target)
    (self.decimals, self.kind, self.formula) = (decimals, kind, formula)
  }
}
