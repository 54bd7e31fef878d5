import DocumentTables
import PlainText
import Indicators

/// What the prose before a plan's table says: title, year, and whose plan it is.
struct PlanTitle {
  let title: String
  let year: Int?
  /// `Tây Xuân`; empty where the prose names no unit.
  let unitName: String
  /// `xã`, `phường`, `huyện` …; empty where no unit is named.
  let unitType: String
  /// The units above it that are named beside it.
  let above: [UnitNaming]

  /// - Parameters:
  ///   - lines: the document before its table.
  ///   - columnTitles: the table's header, which may name the year.
  init(_ lines: [String], columnTitles: [String]) {
    let lines = lines.map(\.trimmedAndFolded).filter { !$0.isEmpty }
    title = PlanTitle.title(lines)
    let named = ([title] + lines).lazy.map(UnitNaming.all).first { !$0.isEmpty } ?? []
    unitName = named.first?.name ?? ""
    unitType = named.first?.type ?? ""
    above = Array(named.dropFirst())
    let texts = [title] + columnTitles.filter(PlanTitles.isTarget) + lines
    year = texts.lazy.compactMap(PlanTitle.year).first
  }

  /// The first line that speaks of targets or a plan, and the lines in capitals that go on.
  private static func title(_ lines: [String]) -> String {
    let own = lines.filter { !$0.hasPrefix("(") }
    let start = own.firstIndex { line in
      let words = VietnameseText.fold(line)
      return (words.contains("chi tieu") || words.contains("ke hoach"))
        && !words.hasPrefix("phu luc") && !words.hasPrefix("so:") && line.count > 12
    }
    guard
      let start = start ?? own.firstIndex(where: { !VietnameseText.fold($0).hasPrefix("phu luc") })
    else { return "" }
    let more = own[(start + 1)...].prefix { isCapitals($0) && isCapitals(own[start]) }
    return ([own[start]] + more).joined(separator: " ")
  }

  private static func isCapitals(_ line: String) -> Bool {
    line == VietnameseText.upper(line) && line.contains(where: \.isLetter)
  }

  /// "năm 2024"; not "so với năm 2023".
  private static func year(_ line: String) -> Int? {
    let words = VietnameseText.fold(line).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in words.enumerated().dropFirst() where words[index - 1] == "nam" {
      let isComparison = index > 2 && words[index - 3] == "so" && words[index - 2] == "voi"
      if let year = Int(word), (2000...2100).contains(year), !isComparison { return year }
    }
    return nil
  }
}
