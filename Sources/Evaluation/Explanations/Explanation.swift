package import Indicators
package import Messages

/// What the value of an indicator at a cell was computed from, down to the lines of files.
package final class Explanation {
  package let code: String
  package let label: String
  package let uom: String
  package let unit: Int
  package let period: Period
  package let reading: ItemReading
  /// As reported or rolled up; nil where there is only a plain value, or a formula.
  package let numerator: Double?
  package let denominator: Double?
  package let origin: Origin
  package let target: Target?
  /// Whether the value meets the target; nil where that can't be computed.
  package let isMet: Bool?
  package let inputs: [Input]
  /// What it was computed from stands further up already.
  package let isRepeated: Bool

  /// Where the value comes from.
  package enum Origin: Sendable {
    case figures(FigureSource)
    /// A formula: where the declaration stands, and the lines of the formula itself.
    case formula(Place, lines: [String])
    /// It was set at the prompt, to see what would be if.
    case supposed
  }

  /// Something that was read.
  package struct Input {
    package let aspects: [ReadingAspect]
    package let value: Explanation
  }

  init(
    code: String, label: String, uom: String, unit: Int, period: Period, reading: ItemReading,
    parts: (Double, Double)?, origin: Origin, target: Target?, isMet: Bool?, inputs: [Input],
    isRepeated: Bool
  ) {
    (self.code, self.label, self.uom) = (code, label, uom)
    (self.unit, self.period, self.reading) = (unit, period, reading)
    (numerator, denominator) = (parts?.0, parts?.1)
    (self.origin, self.target, self.isMet) = (origin, target, isMet)
    (self.inputs, self.isRepeated) = (inputs, isRepeated)
  }
}

/// A check that reads a value, and what it says of it.
package struct ExplainedCheck: Sendable {
  package enum Outcome: Sendable {
    case passed, notEvaluated, failed
    /// It is broken, with its message.
    case broken(String)
  }

  package let id: String
  package let label: String
  package let severity: Severity
  package let place: Place
  package let outcome: Outcome
}
