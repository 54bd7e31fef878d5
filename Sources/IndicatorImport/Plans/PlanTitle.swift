import DocumentTables
import Indicators

/// What the prose before a plan's table says: title, year, and whose plan it is.
struct PlanTitle {
  let title: String
  let year: Int?
  /// `Tây Xuân`; empty where the prose names no unit.
  let unitName: String
  /// `xã`, `phường`, `huyện` …; empty where no unit is named.
  let unitType: String

  /// - Parameters:
  ///   - lines: the document before its table.
  ///   - columnTitles: the table's header, which may name the year.
  init(_ lines: [String], columnTitles: [String]) {
    let lines = lines.map(\.trimmedAndFolded).filter { !$0.isEmpty }
    title = PlanTitle.title(lines)
    let named = ([title] + lines).lazy.compactMap(UnitNaming.init(in:)).first
    unitName = named?.name ?? ""
    unitType = named?.type ?? ""
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

/// A unit named in running text: "… HÀNH CHÍNH XÃ TÂY XUÂN NĂM 2024".
struct UnitNaming {
  let type: String
  let name: String

  /// nil where the text names none. Of several the lowest: a commune's plan names its district.
  init?(in text: String) {
    let words = text.composed.split { $0.isWhitespace }.map(String.init)
    for types in UnitNaming.types {
      for index in words.indices {
        guard let (type, length) = UnitNaming.type(words[index...], among: types) else { continue }
        let isCapitals = words[index] == VietnameseText.upper(words[index])
        let name = UnitNaming.name(words[(index + length)...], isCapitals: isCapitals)
        guard !name.isEmpty else { continue }
        (self.type, self.name) = (type, name)
        return
      }
    }
    return nil
  }

  private static let types = [
    ["xã", "phường", "thị trấn", "đặc khu"], ["huyện", "quận", "thị xã"], ["tỉnh", "thành phố"],
  ]
  private static let ends: Set<String> = [
    "năm", "giai", "huyện", "quận", "thị", "tỉnh", "thành", "đến", "và", "quý", "tháng", "xã",
    "-", "–",
  ]

  private static func type(
    _ words: ArraySlice<String>, among types: [String]
  ) -> (type: String, length: Int)? {
    for type in types {
      let parts = type.split(separator: " ").map(String.init)
      if words.prefix(parts.count).map(VietnameseText.lower) == parts { return (type, parts.count) }
    }
    return nil
  }

  /// Words with a capital each, or in a line of capitals up to five, until a word that cannot
  /// belong to the name.
  private static func name(_ words: ArraySlice<String>, isCapitals: Bool) -> String {
    var name: [String] = []
    for word in words.prefix(5) {
      let bare = word.filter { !",.;:()".contains($0) }
      guard let first = bare.first, first.isUppercase || first.isNumber,
        isCapitals || !bare.contains("/"), !ends.contains(VietnameseText.lower(bare))
      else { break }
      name.append(isCapitals ? capitalized(bare) : bare)
      if bare.count < word.count { break }
    }
    return name.joined(separator: " ")
  }

  private static func capitalized(_ word: String) -> String {
    VietnameseText.upper(String(word.prefix(1))) + VietnameseText.lower(String(word.dropFirst()))
  }
}
