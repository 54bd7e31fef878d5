import Indicators
import PlainText
import Messages

/// The words of a state column, and published ranks.
enum FigureWords {
  private static let states: [(word: String, state: FigureState)] = [
    ("value", .value), ("missing", .missing), ("not_applicable", .notApplicable),
    ("zero_denominator", .zeroDenominator), ("error", .error), ("có số liệu", .value),
    ("giá trị", .value), ("thiếu", .missing), ("chưa có", .missing), ("thiếu số liệu", .missing),
    ("không áp dụng", .notApplicable), ("n/a", .notApplicable), ("mẫu số 0", .zeroDenominator),
    ("mẫu số bằng 0", .zeroDenominator), ("lỗi", .error), ("sai", .error),
  ]

  private static let stateByKey: [String: FigureState] = Dictionary(
    states.map { (key($0.word), $0.state) }, uniquingKeysWith: { first, _ in first })

  /// nil where the word is none of them.
  static func state(_ word: String) -> FigureState? { stateByKey[key(word)] }

  /// The words most like one that is no state, else the five names.
  static func states(near word: String) -> String {
    let near = Nearest.matches(word, among: states.lazy.map(\.word))
    return (near.isEmpty ? FigureState.allCases.map(\.text) : near).joined(separator: ", ")
  }

  private static func key(_ word: String) -> String {
    VietnameseText.fold(word).filter { $0.isLetter || $0.isNumber }
  }

  /// `12` or `12/136`; nil where it is no place.
  static func rank(_ text: String) -> PublishedRank? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
      Int($0.trimmingSpaces)
    }
    guard (1...2).contains(parts.count), !parts.contains(nil), let place = parts[0], place > 0
    else { return nil }
    let total = parts.count > 1 ? parts[1] : nil
    guard place <= 1_000_000_000, total.map({ place <= $0 && $0 <= 1_000_000_000 }) ?? true else {
      return nil
    }
    return PublishedRank(place: place, total: total)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(self).trimmedAndFolded }
}
