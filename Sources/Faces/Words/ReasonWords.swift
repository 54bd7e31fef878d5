import Messages
import Evaluation
import Indicators

/// A reason in the words of a language. What a script said itself stays as it is.
struct ReasonWords {
  let snapshot: Snapshot
  let language: Language

  /// - Parameter unit: of the cell it is about; another unit is named.
  func text(_ reason: Reason, unit: Int) -> String {
    switch reason {
    case .script(let words): words
    case .call(let cause): say(cause.words)
    case .cycle(let ids): about(.reasonCycle, Reason.path(ids))
    case .target(let cause, let name): about(cause.words, name)
    case .item(let cause, let name, let period):
      about(cause.words, place(cause == .missingRank ? "rank \(name)" : name, period.text))
    case .baseline(let name, let year, let isRank):
      about(.reasonMissing, place(isRank ? "rank \(name)" : name, String(year)))
    case .figure(let cause, let column, let other, let period):
      about(
        cause.words,
        place(snapshot.columns[column].code, period.text)
          + (other == unit ? "" : "/\(snapshot.units[other].code)"))
    }
  }

  private func say(_ key: MessageKey) -> String { Message(key).text(language) }

  private func about(_ key: MessageKey, _ what: String) -> String { "\(say(key)): \(what)" }

  private func place(_ name: String, _ period: String) -> String { "\(name), \(period)" }
}

extension Reason.Cause {
  var words: MessageKey {
    switch self {
    case .missing: .reasonMissing
    case .notApplicable: .reasonNotApplicable
    case .zeroDenominator: .reasonZeroDenominator
    case .error: .reasonError
    case .notAdditive: .reasonNotAdditive
    case .noRatio: .reasonNoRatio
    case .reportedByQuarter: .reasonByQuarter
    case .reportedByHalf: .reasonByHalf
    case .reportedByNineMonths: .reasonByNineMonths
    case .reportedByYear: .reasonByYear
    case .renumbered: .reasonRenumbered
    }
  }
}

extension Reason.ItemCause {
  fileprivate var words: MessageKey {
    switch self {
    case .missing, .missingRank: .reasonMissing
    case .coverage: .reasonCoverage
    case .noRatio: .reasonNoRatio
    case .noPeers: .reasonNoPeers
    }
  }
}

extension Reason.TargetCause {
  fileprivate var words: MessageKey {
    switch self {
    case .notComputable: .reasonNotComputable
    case .noPlan: .reasonNoPlan
    }
  }
}

extension Reason.CallCause {
  fileprivate var words: MessageKey {
    switch self {
    case .missing: .reasonMissing
    case .value: .stateValue
    case .error: .reasonError
    case .timeout: .reasonTimeout
    case .memory: .reasonMemory
    case .output: .reasonOutput
    case .interrupted: .reasonInterrupted
    case .notApplicable: .reasonNotApplicable
    case .zeroDenominator: .reasonZeroDenominator
    case .notFinite: .reasonNotFinite
    case .wrongType: .reasonWrongType
    case .nothing: .reasonNil
    case .outsideValid: .reasonOutsideValid
    case .noParent: .reasonNoParent
    }
  }
}
