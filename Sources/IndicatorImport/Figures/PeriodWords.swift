import Indicators
import PlainText

/// A period in words and numbers: `07/2025`, `Tháng 7 năm 2025`, `T7/25`, `Quý I/2024`, `2024Q1`,
/// `6 tháng đầu năm 2024`, `202401`, `Jan-25`, `01/01/2025`.
struct PeriodWords {
  /// A run of digits or of letters.
  struct Piece: Hashable {
    let text: String
    var number: Int? { Int(text) }
    var isYear: Bool { text.utf8.count == 4 && PeriodText.years.contains(number ?? 0) }
  }

  private let pieces: [Piece]
  /// What stands between the pieces.
  private let marks: [String]

  /// nil where the text holds what no period does.
  init?(_ text: String) {
    let folded = PeriodWords.withoutMidnight(VietnameseText.fold(text).trimmedAndFolded)
    guard folded.utf8.count <= 40 else { return nil }
    var (pieces, marks, mark) = ([Piece](), [String](), "")
    for run in PeriodWords.runs(folded) {
      if run.first.map({ $0.isLetter || $0.isNumber }) == true {
        if !pieces.isEmpty { marks.append(mark) }
        pieces.append(Piece(text: run))
        mark = ""
      } else if pieces.isEmpty || !PeriodWords.marks.contains(run.trimmedAndFolded) {
        return nil
      } else {
        mark = run.trimmedAndFolded
      }
    }
    guard !pieces.isEmpty, ["", "."].contains(mark) else { return nil }
    (self.pieces, self.marks) = (pieces, marks)
  }

  private static let marks: Set<String> = ["", "/", "-", "–", "—", ".", ",", "'", "_", ":"]

  /// Excel and databases write a day with the time of its beginning.
  private static func withoutMidnight(_ text: String) -> String {
    let ends = [" 00:00:00.000", "t00:00:00", " 00:00:00", " 0:00:00", " 00:00", " 0:00"]
    let end = ends.first { text.hasSuffix($0) }
    return String(text.dropLast(end?.count ?? 0))
  }

  /// Runs of letters, of digits, and of what is neither.
  private static func runs(_ text: String) -> [String] {
    var (runs, last) = ([String](), -1)
    for character in text {
      let kind = character.isNumber ? 0 : character.isLetter ? 1 : 2
      if kind == last {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
      last = kind
    }
    return runs
  }

  var meaning: PeriodText? {
    pieces.allSatisfy { $0.number != nil } ? numeric : worded.map(PeriodText.period)
  }
}

// MARK: - Numbers only

extension PeriodWords {
  private var numeric: PeriodText? {
    switch pieces.count {
    case 1: joined.map(PeriodText.period)
    case 2: monthAndYear.map(PeriodText.period)
    case 3: day
    default: nil
    }
  }

  /// `202401`.
  private var joined: Period? {
    let text = pieces[0].text
    guard text.utf8.count == 6, let month = Int(text.suffix(2)) else { return nil }
    let year = Piece(text: String(text.prefix(4)))
    return year.isYear ? PeriodWords.month(year.number, month) : nil
  }

  /// `7/2025`, `2025-7`. After a year a dot is doubted: Excel makes 2025.1 of 2025.10.
  private var monthAndYear: Period? {
    guard ["/", "-", "–", "—", ".", ""].contains(marks[0]) else { return nil }
    let (first, second) = (pieces[0], pieces[1])
    if second.isYear, first.text.utf8.count <= 2 {
      return PeriodWords.month(second.number, first.number)
    }
    guard first.isYear, second.text.utf8.count <= 2, marks[0] != "." else { return nil }
    return PeriodWords.month(first.number, second.number)
  }

  /// `31/01/2025`, day first as Vietnamese documents have it, or `2025-01-31`.
  private var day: PeriodText? {
    guard marks[0] == marks[1], ["/", "-", "."].contains(marks[0]) else { return nil }
    guard pieces[0].isYear || pieces[2].isYear else { return nil }
    let texts = pieces.map(\.text)
    if let date = CalendarDate(text: texts.joined(separator: "/")) {
      return .day(year: date.year, month: date.month, isFirst: date.day == 1)
    }
    // Month first, as in America.
    let swapped = CalendarDate(text: "\(texts[1])/\(texts[0])/\(texts[2])")
    return swapped.map { .day(year: $0.year, month: $0.month, isFirst: false) }
  }

  private static func month(_ year: Int?, _ month: Int?) -> Period? {
    guard let year, let month, (1...12).contains(month) else { return nil }
    return .month(year, month)
  }
}

// MARK: - Words and numbers

extension PeriodWords {
  private var worded: Period? {
    guard let (year, rest) = yearAndRest else { return nil }
    let words = rest.map { $0.number.map(String.init) ?? $0.text }
    switch words.count {
    case 0: return .year(year)
    case 1: return PeriodWords.named(words[0], year)
    case 2:
      return PeriodWords.numbered(words[0], words[1], year)
        ?? PeriodWords.counted(words[0], words[1], year)
        ?? PeriodWords.half(words, year)
    case 3 where ["thang", "t"].contains(words[1]):
      return PeriodWords.part(
        words[0], isFirst: words[2] == "dau", isLast: words[2] == "cuoi", year)
    default: return nil
    }
  }

  /// The year, and what is left without it and the word "năm" before it. A year of two digits is
  /// one only at the end, and where it cannot be a month: `T7/25`.
  private var yearAndRest: (Int, [Piece])? {
    var rest = PeriodWords.withNumbers(pieces)
    let years = rest.indices.filter { rest[$0].isYear }
    if years.count == 1, years[0] == rest.count - 1 || years[0] == 0 {
      let year = rest.remove(at: years[0]).number ?? 0
      if years[0] > 0, rest.last?.text == "nam" { rest.removeLast() }
      return (year, rest)
    }
    guard years.isEmpty, rest.count > 1, let last = rest.last, last.text.utf8.count == 2,
      let short = last.number, short > 12
    else { return nil }
    return (2000 + short, Array(rest.dropLast()))
  }

  /// Without "kỳ báo cáo" before it, and with the names of numbers as numbers.
  private static func withNumbers(_ pieces: [Piece]) -> [Piece] {
    var texts = pieces.map(\.text)
    for words in [["ky", "bao", "cao"], ["ky"]] where texts.starts(with: words) {
      texts.removeFirst(words.count)
      break
    }
    return texts.indices.flatMap { numbered(texts, $0) }.map(Piece.init)
  }

  /// "tháng sáu", "quý I", "QI", "sáu tháng": a name of a number beside what is counted.
  private static func numbered(_ words: [String], _ index: Int) -> [String] {
    let (word, before) = (words[index], index > 0 ? words[index - 1] : "")
    let after = index + 1 < words.count ? words[index + 1] : ""
    if ["q", "quy"].contains(before), let roman = romans[word] { return [roman] }
    if word.first == "q", let roman = romans[String(word.dropFirst())] { return ["q", roman] }
    // The fifth month has the name of the year: only with the year's own "năm" behind it.
    if word == "nam" { return before == "thang" && after == "nam" ? ["5"] : [word] }
    if before == "muoi", let last = ["mot": "11", "hai": "12"][word] { return [last] }
    guard ["thang", "quy"].contains(before) || index == 0 && after == "thang" else { return [word] }
    if word == "muoi", ["mot", "hai"].contains(after) { return [] }
    return [numbers[word] ?? word]
  }

  private static let romans = ["i": "1", "ii": "2", "iii": "3", "iv": "4"]
  private static let numbers = [
    "mot": "1", "gieng": "1", "hai": "2", "ba": "3", "tu": "4", "sau": "6", "bay": "7",
    "tam": "8", "chin": "9", "muoi": "10", "chap": "12",
  ]
  private static let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// `Jan`, "cả năm".
  private static func named(_ word: String, _ year: Int) -> Period? {
    let month = englishMonths.firstIndex { $0 == word || $0.prefix(3) == word }
    if let month { return .month(year, month + 1) }
    if word == "sept" { return .month(year, 9) }
    return word == "ca" ? .year(year) : nil
  }

  /// `T7`, `Tháng 7`, `M01`, `Quý 1`, `Q1`, `H1`.
  private static func numbered(_ word: String, _ number: String, _ year: Int) -> Period? {
    guard let number = Int(number) else { return nil }
    switch word {
    case "t", "th", "thg", "thang", "m", "month": return month(year, number)
    case "q", "quy", "quarter": return (1...4).contains(number) ? .quarter(year, number) : nil
    case "h": return (1...2).contains(number) ? .half(year, number) : nil
    default: return nil
    }
  }

  /// `6 tháng`, `9T`, `9M`, `1Q`, `1H`.
  private static func counted(_ number: String, _ word: String, _ year: Int) -> Period? {
    guard Int(number) != nil else { return nil }
    switch word {
    case "thang", "t", "m": return part(number, isFirst: true, isLast: false, year)
    case "q", "h": return numbered(word, number, year)
    default: return nil
    }
  }

  /// So many months from the beginning, or before the end, of the year.
  private static func part(
    _ months: String, isFirst: Bool, isLast: Bool, _ year: Int
  ) -> Period? {
    switch Int(months) {
    case 3: isFirst ? .quarter(year, 1) : isLast ? .quarter(year, 4) : nil
    case 6: isFirst ? .half(year, 1) : isLast ? .half(year, 2) : nil
    case 9: isFirst ? .nineMonths(year) : nil
    case 12: isFirst ? .year(year) : nil
    default: nil
    }
  }

  /// "nửa đầu năm", "nửa cuối năm".
  private static func half(_ words: [String], _ year: Int) -> Period? {
    guard words[0] == "nua" else { return nil }
    return words[1] == "dau" ? .half(year, 1) : words[1] == "cuoi" ? .half(year, 2) : nil
  }
}
