import ScriptHost
import Messages
import Evaluation
import Indicators

/// What keeps a run without findings from meaning that all is well.
package enum RunCaveat: Hashable {
  case noFigures
  /// A derived that has no value in any cell: its id.
  case allMissing(String)
  /// Figures of files that were not used: how many issues say so.
  case dropped(Int)

  /// A stable word for files.
  package var key: String {
    switch self {
    case .noFigures: "no_figures"
    case .allMissing(let id): "all_missing \(id)"
    case .dropped(let count): "dropped \(count)"
    }
  }
}

extension Run {
  package var caveats: [RunCaveat] {
    guard isEvaluated else { return [] }
    let dropped = workspace.issues.count { $0.severity > .info && $0.message.key.isOfDroppedFigure }
    return (workspace.snapshot.heldPeriods.isEmpty ? [.noFigures] : []) + allMissing
      + (dropped > 0 ? [.dropped(dropped)] : [])
  }

  private var allMissing: [RunCaveat] {
    zip(result.derived, result.values).compactMap { derived, values in
      let isMissing = !values.isEmpty && values.allSatisfy { $0.result.state != .value }
      return isMissing ? .allMissing(derived.id) : nil
    }
  }
}

extension MessageKey {
  /// It says that a figure was read and is not used.
  fileprivate var isOfDroppedFigure: Bool { self == .figuresOutsideUnit }
}
