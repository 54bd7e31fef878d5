package import Indicators
import PlainText

extension Evaluation {
  /// The checks that read an item at a cell, when they are evaluated on that cell, and what they
  /// say there.
  package func checks(reading id: String, unit: Int, period: Period) -> [ExplainedCheck] {
    guard let item = items.number(of: id.composed) else { return [] }
    return checks.flatMap { check in
      spots(of: check, unit: unit, period: period).compactMap { cell, code in
        explain(check, cell, code, reading: item, unit, period)
      }
    }
  }

  /// Where a check speaks of a cell: on it, or on the one cell that its scope has for it.
  private func spots(of check: Check, unit: Int, period: Period) -> [(Cell, String?)] {
    guard check.head.isInForce(at: period), let cell = cell(of: check, unit, period) else {
      return []
    }
    return check.codes?.map { (cell, $0) } ?? [(cell, nil)]
  }

  private func cell(of check: Check, _ unit: Int, _ period: Period) -> Cell? {
    if check.scope == .cell || check.scope == .unit {
      if let level = check.head.level, snapshot.units[unit].level != level { return nil }
      if let kind = check.head.by, period.kind != kind { return nil }
      return Cell(unit: unit, period: period)
    }
    return snapshot.units.highest.map { Cell(unit: $0, period: period) }
  }

  private func explain(
    _ check: Check, _ cell: Cell, _ code: String?, reading item: Int, _ unit: Int, _ period: Period
  ) -> ExplainedCheck? {
    // The first time computes what it reads, the second notes it.
    guard (try? verdict(check, cell, code)) != nil else { return nil }
    var verdict = Verdict.notEvaluated
    let reads = recording { verdict = (try? self.verdict(check, cell, code)) ?? .error }
    guard reads.contains(where: { $0.item == item && $0.unit == unit && $0.period == period })
    else { return nil }
    return ExplainedCheck(
      id: check.head.id, label: check.head.label, severity: check.severity,
      place: check.head.place, outcome: outcome(verdict, check))
  }

  private func outcome(_ verdict: Verdict, _ check: Check) -> ExplainedCheck.Outcome {
    switch verdict {
    case .pass: .passed
    case .fail(_, _, let message): .broken(message ?? check.head.label)
    case .notEvaluated: .notEvaluated
    case .error: .failed
    }
  }
}
