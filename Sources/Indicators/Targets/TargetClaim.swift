import PlainText

/// Something a demand asks for, before it is known whether it asks it of the row.
struct TargetClaim {
  /// Claims of one kind about one row are rivals.
  enum Kind {
    case level, change, other, words
  }

  var condition: Condition
  var kind: Kind
  var doubts: [TargetDoubt] = []
  /// Words behind its number, which tell of whom it speaks.
  var tail: [Int] = []
  /// The bound stands in words, or in the row's declared direction.
  var isExplicit = false
  /// Words because the number is vague ("khoảng 850"): another number doesn't take its place.
  var isDoubtfulLevel = false
  var isCeilingByLabel = false

  var isWords: Bool { kind == .words }

  /// The same as words that people judge.
  func asWords(_ text: String, _ doubt: TargetDoubt? = nil) -> TargetClaim {
    var claim = self
    (claim.condition, claim.kind) = (.words(text), .words)
    claim.doubts = [doubt].compactMap { $0 }
    return claim
  }
}

/// What a demand asks for, and of whom.
struct TargetReading {
  let demand: TargetDemand
  var claims: [TargetClaim]
  /// Words before the number that name a subject.
  let subject: [Int]
  let text: String

  /// Without the signs it begins with.
  var words: String { String(text.drop { ":-,. ".contains($0) }) }

  /// A number in it may be judged.
  var hasNumber: Bool { demand.hasClaim }
}

/// Reads the demands of a sentence, and knows how near words are to the row's label.
struct TargetContext {
  let sentence: TargetSentence
  let label: TargetLabel
  let row: TargetRow
  private let labelWords: Set<String>
  private let isMarked: Bool

  init(_ sentence: TargetSentence, _ label: TargetLabel, _ row: TargetRow) {
    (self.sentence, self.label, self.row) = (sentence, label, row)
    isMarked = sentence.isMarked && label.sentence.isMarked
    let isMarked = isMarked
    labelWords = Set(
      label.sentence.tokens.filter(\.isWord).map { TargetContext.word($0, isMarked) })
  }

  private static func word(_ token: TargetToken, _ isMarked: Bool) -> String {
    isMarked ? VietnameseText.nameKey(token.text) : VietnameseText.fold(token.text)
  }

  /// Which share of the words is in the label.
  func nearness(_ words: [Int]) -> Double {
    guard !words.isEmpty else { return 0 }
    let known = words.count { index in
      labelWords.contains(TargetContext.word(sentence.tokens[index], isMarked))
    }
    return Double(known) / Double(words.count)
  }

  /// The words of a range that tell something, outside of marks.
  func content(_ range: Range<Int>, without marks: [TargetMark], _ sets: [TargetWordSet]) -> [Int] {
    range.filter { index in
      sentence.isWord(index) && !marks.contains { $0.range.contains(index) }
        && !sets.contains { sentence.has($0, at: index) }
    }
  }
}
