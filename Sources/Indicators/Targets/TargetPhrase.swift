import PlainText

/// Words that mean one thing together: "trở lên". They are matched with their marks ("thử" is not
/// "thứ"), without marks only where the whole sentence has none.
struct TargetPhrase: Sendable {
  let marked: [String]
  let folded: [String]

  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    marked = words.map(VietnameseText.nameKey)
    folded = words.map(VietnameseText.fold)
  }

  static func list(_ texts: String...) -> [TargetPhrase] { texts.map(TargetPhrase.init) }
}

/// Single words of one kind, with their marks and without.
struct TargetWordSet: Sendable {
  private let marked: Set<String>
  private let folded: Set<String>

  /// - Parameters:
  ///   - words: parted by white space.
  ///   - marksNeeded: words that mean something else without their marks ("con" of "còn").
  init(_ words: String, marksNeeded: String = "") {
    let all = words.split(whereSeparator: \.isWhitespace).map(String.init)
    let more = marksNeeded.split(whereSeparator: \.isWhitespace).map(String.init)
    marked = Set((all + more).map(VietnameseText.nameKey))
    folded = Set(all.map(VietnameseText.fold))
  }

  func contains(_ token: TargetToken, isMarked: Bool) -> Bool {
    isMarked
      ? marked.contains(token.key) : folded.contains(token.key) || marked.contains(token.key)
  }
}

/// A target's sentence taken apart.
struct TargetSentence: Sendable {
  let tokens: [TargetToken]
  /// Some word has a mark: then all words are matched with their marks.
  let isMarked: Bool

  init(_ text: String) {
    self.init(TargetScanner.tokens(text))
  }

  private init(_ scanned: [TargetToken]) {
    isMarked = scanned.contains(where: \.hasMark)
    let isMarked = isMarked
    let keyed = scanned.map { $0.keyed(marked: isMarked) }
    tokens = isMarked ? keyed : TargetSentence.restored(keyed)
  }

  /// Without marks "con" is "còn" behind a word that leads down: "giam con 2%".
  private static func restored(_ tokens: [TargetToken]) -> [TargetToken] {
    let down: Set<String> = ["giam", "xuong", "ha", "keo", "chi"]
    return tokens.enumerated().map { index, token in
      let leads = index > 0 && down.contains(tokens[index - 1].key)
      return token.key == "con" && leads ? token.understood(as: "còn") : token
    }
  }

  private init(tokens: [TargetToken], isMarked: Bool) {
    self.tokens = tokens
    self.isMarked = isMarked
  }

  /// Without notes in parentheses, unless nothing else is left.
  var withoutNotes: TargetSentence {
    var depth = 0
    let kept = tokens.filter { token in
      if token.key == "(" { depth += 1 }
      defer { if token.key == ")" { depth = max(0, depth - 1) } }
      return depth == 0 && token.key != ")"
    }
    let all = tokens.filter { $0.key != "(" && $0.key != ")" }
    return TargetSentence(tokens: kept.isEmpty ? all : kept, isMarked: isMarked)
  }

  /// How many tokens the longest of the phrases takes that stands at `index`.
  func length(of phrases: [TargetPhrase], at index: Int) -> Int? {
    phrases.lazy.filter { has($0, at: index) }.map(\.marked.count).max()
  }

  func has(_ phrase: TargetPhrase, at index: Int) -> Bool {
    let words = isMarked ? phrase.marked : phrase.folded
    guard index >= 0, index + words.count <= tokens.count else { return false }
    return words.indices.allSatisfy { tokens[index + $0].key == words[$0] }
  }

  func has(_ phrases: [TargetPhrase], in range: Range<Int>) -> Bool {
    range.contains { index in
      phrases.contains { has($0, at: index) && index + $0.marked.count <= range.upperBound }
    }
  }

  func has(_ set: TargetWordSet, at index: Int) -> Bool {
    tokens.indices.contains(index) && set.contains(tokens[index], isMarked: isMarked)
  }

  func key(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].key : "" }

  func number(_ index: Int) -> Double? {
    tokens.indices.contains(index) ? tokens[index].number : nil
  }

  func whole(_ index: Int) -> Int? {
    tokens.indices.contains(index) ? tokens[index].whole : nil
  }

  /// Four digits that can be a year.
  func year(_ index: Int) -> Int? {
    guard let year = whole(index), tokens[index].text.count == 4, (1990...2100).contains(year)
    else { return nil }
    return year
  }

  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isWord }

  /// The words as written.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for token in tokens[range] {
      text += (token.isApart && !text.isEmpty ? " " : "") + token.text
    }
    return text
  }
}
