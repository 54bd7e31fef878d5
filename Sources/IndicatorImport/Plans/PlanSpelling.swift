import PlainText
import Indicators
import Messages

/// One spelling for each organisation named in a plan, where it is written in several ways that
/// differ in spaces, dashes, case or the place of a tone mark.
///
/// The most frequent spelling is kept; of equally frequent ones that with a space on both sides
/// of its dashes; else the first.
struct PlanSpelling {
  private struct Spelling {
    let text: String
    var count: Int
  }

  private var spellings: [String: [Spelling]] = [:]

  init(_ names: [String]) {
    for name in names where !name.isEmpty { count(name) }
  }

  private mutating func count(_ name: String) {
    let key = VietnameseText.nameKey(name)
    var known = spellings[key, default: []]
    if let index = known.firstIndex(where: { $0.text == name }) {
      known[index].count += 1
    } else {
      known.append(Spelling(text: name, count: 1))
    }
    spellings[key] = known
  }

  /// The spelling that is kept for a name.
  func kept(_ name: String) -> String {
    let known = spellings[VietnameseText.nameKey(name), default: []]
    let best = known.enumerated().max { left, right in
      (left.element.count, evenness(left.element.text), -left.offset)
        < (right.element.count, evenness(right.element.text), -right.offset)
    }
    return best?.element.text ?? name
  }

  /// 1 where dashes have white space on both sides or on neither.
  private func evenness(_ name: String) -> Int {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let isEven = zip(parts, parts.dropFirst()).allSatisfy { left, right in
      left.hasSuffix(" ") == right.hasPrefix(" ")
    }
    return isEven ? 1 : 0
  }
}
