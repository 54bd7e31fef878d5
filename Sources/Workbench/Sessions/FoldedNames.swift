import PlainText
import Indicators

/// Codes with names, ready to be searched without accents. Folding ten thousand names takes
/// longer than a person should wait for an offer, so it is done once.
package final class FoldedNames {
  private let entries: [(code: String, name: String, folded: [UInt8])]

  package init(_ entries: some Sequence<(String, String)>) {
    self.entries = entries.map { ($0, $1, Array(VietnameseText.fold($1).utf8)) }
  }

  /// First those whose code begins with a text, then those whose name holds all its words.
  package func matches(_ typed: String, limit: Int) -> [(code: String, name: String)] {
    let start = Array(typed.lowercased().utf8)
    let words = VietnameseText.fold(typed).split(separator: " ").map { Array($0.utf8) }
    var (first, second) = ([(String, String)](), [(String, String)]())
    for entry in entries where first.count + second.count < limit {
      if entry.code.lowercased().utf8.starts(with: start) {
        first.append((entry.code, entry.name))
      } else if !words.isEmpty, words.allSatisfy({ FoldedNames.holds(entry.folded, $0) }) {
        second.append((entry.code, entry.name))
      }
    }
    return first + second
  }

  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let lead = word.first, text.count >= word.count else { return word.isEmpty }
    for place in 0...(text.count - word.count) where text[place] == lead {
      if text[place..<(place + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
