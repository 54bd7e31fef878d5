import Workbench
import Messages
import Indicators

/// The model's own words as people say them: levels, kinds of periods, roll-up rules.
struct ModelWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ key: MessageKey) -> String { Message(key).text(language) }

  /// A level that is none of the usual ones is a word of the units table.
  func level(_ level: String) -> String {
    LevelNames.message(level).text(language)
  }

  func kind(_ kind: PeriodKind) -> String {
    switch kind {
    case .month: say(.kindMonth)
    case .quarter: say(.kindQuarter)
    case .half: say(.kindHalf)
    case .nineMonths: say(.kindNineMonths)
    case .year: say(.kindYear)
    case .toDate: say(.kindToDate)
    }
  }

  func rollup(_ rollup: Rollup) -> String {
    switch rollup {
    case .sum: say(.rollupSum)
    case .last: say(.rollupLast)
    case .first: say(.rollupFirst)
    case .mean: say(.rollupMean)
    case .max: say(.rollupMax)
    case .min: say(.rollupMin)
    case .none: say(.rollupNone)
    }
  }
}
