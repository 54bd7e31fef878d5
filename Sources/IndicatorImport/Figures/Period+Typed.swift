package import Indicators
import PlainText

extension Period {
  /// A period as people write it: `12/2024`, `quý 4/2024`, `năm 2024`, or as the contract does.
  package init?(typed text: String) {
    if let period = Period(text: text) {
      self = period
    } else if case .period(let period)? = PeriodText(text.composed.trimmedAndFolded) {
      self = period
    } else {
      return nil
    }
  }
}
