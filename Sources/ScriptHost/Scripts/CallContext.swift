import LuaKit
import Indicators
import Evaluation

/// What a call from Swift into a script is about, and how it ended. One for each script: its
/// bindings look here to know whether a reading without a value ends a formula.
///
/// One thread uses it, and no access goes on while another begins: checking that costs more than
/// the accesses, of which there are millions.
final class CallContext {
  /// Where a reading happens.
  enum Mode {
    /// A script is being loaded, or the prompt evaluates: readings give nil and a reason.
    case outside
    /// A formula, test, left or right is evaluated: a reading without a value ends it.
    case formula
  }

  /// Why the host ended a call.
  enum Ending {
    case state(FigureState, Reason)
    /// Values that are not computed yet: the call is restarted when they are.
    case needs([DerivedCell])
  }

  @exclusivity(unchecked) var mode = Mode.outside
  @exclusivity(unchecked) var missing = Check.MissingRule.skip
  /// A check with scope "plan" is evaluated: cells it makes by `cell(unit, period)` give nil
  /// where there is no value.
  @exclusivity(unchecked) private(set) var isPlanWide = false
  /// Readings with less are missing; 0: anything will do.
  @exclusivity(unchecked) var leastCoverage = 0.0
  /// The least coverage among the readings of this call.
  @exclusivity(unchecked) var coverage = 1.0
  @exclusivity(unchecked) var ending: Ending?
  /// Outside of formulas, the last reading that gave nil, with the reason.
  var lastAbsence: Absence?
  /// The table that `c:series` gave last in this input, and the period of its last value.
  var latestSeries: (table: UInt, last: Period)?
  /// What the call printed; shown once it has completed.
  @exclusivity(unchecked) var printed = ""
  @exclusivity(unchecked) private(set) var random: SeededRandom
  private let runSeed: UInt64

  init(seed: UInt64) {
    runSeed = seed
    random = SeededRandom(seed: seed)
  }

  /// Before functions of a declaration are called on a cell.
  func begin(_ subject: CallSubject) {
    mode = .formula
    isPlanWide = subject.isPlanWide
    missing = subject.missing
    leastCoverage = subject.head.coverage ?? 0
    readsUsually = subject.head.readsUsually(subject.missing)
    coverage = 1
    ending = nil
    printed = ""
    self.subject = subject
    isSeeded = false
  }

  /// Why the host ended the call that was just made.
  func takeEnding() -> FormulaEnd {
    switch ending {
    case .state(let state, let reason): .state(state, reason)
    case .needs(let needs): .needs(needs)
    case nil: .state(.error, .call(.error))
    }
  }

  /// After it has returned.
  func end() {
    mode = .outside
    missing = .skip
    leastCoverage = 0
    readsUsually = true
  }

  /// See `DeclarationHead.readsUsually`; outside of declarations too.
  @exclusivity(unchecked) private(set) var readsUsually = true

  /// What the calls are about: their random numbers start from that, not from when they are made.
  @exclusivity(unchecked) private(set) var subject: CallSubject?
  @exclusivity(unchecked) private var isSeeded = true

  /// The next number of the call's own sequence. `key` makes a number of the subject.
  func nextRandom(_ key: (CallSubject) -> UInt64) -> UInt64 {
    if !isSeeded, let subject { reseed(key(subject) ^ runSeed) }
    return random.next()
  }

  func reseed(_ seed: UInt64) {
    random = SeededRandom(seed: seed)
    isSeeded = true
  }
}
