/// What a check says of one cell.
enum Verdict {
  case pass
  case fail(left: Double?, right: Double?, message: String?)
  case notEvaluated
  case error
}

extension Evaluation {
  func evaluateChecks(_ selection: Selection, _ result: inout RunResult) throws(EvaluationStop) {
    for check in checks {
      var tally = RunResult.CheckTally(check: RunResult.CheckInfo(check))
      var findings: [Finding] = []
      let cells = cells(ofCheck: check, selection)
      let (call, verdicts) = (CheckCall(check, self), BatchVerdicts(check))
      for start in stride(from: 0, to: cells.count, by: Evaluation.batchLength) {
        let run = cells[start..<min(cells.count, start + Evaluation.batchLength)]
        settleBatch(check, run, verdicts)
        try evaluate(call, run, verdicts, &tally, &findings)
      }
      result.cellCount += tally.evaluated + tally.notEvaluated + tally.errors
      result.checks.append(tally)
      result.findings += findings
    }
  }

  /// Those that do not pass the fast way are called by themselves.
  private func evaluate(
    _ call: CheckCall, _ cells: ArraySlice<Cell>, _ verdicts: BatchVerdicts,
    _ tally: inout RunResult.CheckTally, _ findings: inout [Finding]
  ) throws(EvaluationStop) {
    let codes = call.check.codes?.map(Optional.some) ?? [nil]
    for (place, cell) in cells.enumerated() {
      if caller.isCancelled { throw .interrupted }
      for (number, code) in codes.enumerated() {
        if verdicts.passes(cell: place, code: number) {
          tally.evaluated += 1
        } else {
          let verdict = try verdict(call, cell, code)
          count(verdict, call.check, cell, code, &tally, &findings)
        }
      }
    }
  }

  private func count(
    _ verdict: Verdict, _ check: Check, _ cell: Cell, _ code: String?,
    _ tally: inout RunResult.CheckTally, _ findings: inout [Finding]
  ) {
    switch verdict {
    case .notEvaluated: tally.notEvaluated += 1
    case .error: tally.errors += 1
    case .pass: tally.evaluated += 1
    case .fail(let left, let right, let message):
      tally.evaluated += 1
      tally.failed += 1
      findings.append(
        Finding(
          check: check.head.id, severity: check.severity, unit: cell.unit, period: cell.period,
          indicator: code ?? "", left: left, right: right,
          message: message ?? check.head.label, place: check.head.place))
    }
  }

  /// Evaluates a check on one cell, as often as it needs values that aren't computed yet.
  func verdict(
    _ check: Check, _ cell: Cell, _ code: String?
  ) throws(EvaluationStop) -> Verdict {
    try verdict(CheckCall(check, self), cell, code)
  }

  private func verdict(
    _ call: CheckCall, _ cell: Cell, _ code: String?
  ) throws(EvaluationStop) -> Verdict {
    let check = call.check
    if !limitHits.isEmpty {
      let hit = LimitHits.Call(cell: cell, code: code)
      if limitHits.refusal(of: check.head.placeText, hit) != nil { return .error }
    }
    (call.subject.cell, call.subject.code) = (cell, code)
    while true {
      call.caller.begin(call.subject)
      let outcome = call.run()
      let record = call.caller.end()
      switch outcome {
      case .verdict(let verdict):
        keepPrinted(record, cell)
        return verdict
      case .needs(let needs): for need in needs { try demand(need) }
      case .failed(let error):
        _ = try failed(error, check.head, LimitHits.Call(cell: cell, code: code))
        return .error
      }
    }
  }
}

extension RunResult.CheckInfo {
  fileprivate init(_ check: Check) {
    self.init(
      id: check.head.id, label: check.head.label, severity: check.severity,
      place: check.head.place)
  }
}
