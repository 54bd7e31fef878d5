import IndicatorImport
import Testing
import TextSupport
import Indicators
import Messages
import PlainText

@Suite("The plan of Tây Xuân, read from the document")
struct TayXuanPlanTests {
  private static let path = "Data/tay-xuan/ke-hoach-2024.txt"
  private static let data = Importer.read([
    SourceFile(path: path, bytes: repositoryFile(path))
  ])

  @Test("has every field of all 21 rows as the hand-made file has it")
  func golden() {
    let bytes = repositoryFile("Tests/Fixtures/import/tay-xuan-2024.golden")
    let expected = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(String.init)
    let got = TayXuanPlanTests.described(TayXuanPlanTests.data.plans.plan)
    #expect(expected.count > 100)
    for (line, pair) in zip(expected, got).enumerated() where pair.0 != pair.1 {
      Testing.Issue.record(
        """
        Field \(line + 1) differs (after: \(got[max(0, line - 3)..<line].joined(separator: " | ")))
        ---- the document, by hand: Tests/Fixtures/import/tay-xuan-2024.golden
        \(pair.0)
        ---- what was read
        \(pair.1)
        ----
        """)
      return
    }
    #expect(expected.count == got.count)
  }

  @Test("has 21 rows, 4 headings and 17 leaves")
  func counts() {
    let plan = TayXuanPlanTests.data.plans.plan
    #expect(plan.indicators.count == 21)
    #expect(plan.leaves.count == 17)
    #expect(plan.indicators.filter(\.isHeading).map(\.code) == ["1", "3", "5", "5.3"])
    #expect(plan.indicators.allSatisfy { $0.columns.isEmpty })
  }

  @Test("makes the commune the one unit")
  func unit() {
    let data = TayXuanPlanTests.data
    #expect(data.units.units.map(\.code) == ["tay-xuan"])
    #expect(data.units[0].name == "Tây Xuân")
    #expect(data.units[0].level == "commune")
    #expect(data.plans.unit == 0)
    #expect(data.files.map(\.kind) == [.plan])
    #expect(data.files.map(\.rows) == [21])
  }

  @Test("reports each decision at its line")
  func decisions() {
    let all = said(TayXuanPlanTests.data, from: .info).map { $0.split(separator: " ") }
    let lines = Dictionary(grouping: all, by: { String($0[1]) }).mapValues { issues in
      issues.compactMap { $0[2].split(separator: ":").last.flatMap { Int($0) } }
    }
    #expect(lines["repeated_header"] == [17, 29])
    #expect(lines["numbered_dash"] == [26, 27, 31, 32, 33, 34])
    #expect(lines["inherited_target"] == [11, 12, 13])
    #expect(lines["inherited_owner"] == [26, 27, 31, 32, 33, 34])
    #expect(lines["inherited_implementers"] == [11, 12, 13, 26, 27, 31, 32, 33, 34])
    #expect(lines["two_spellings"] == [14])
    #expect(lines.count == 6)
  }

  @Test("is the same decomposed, with CRLF, with lone CR and with a byte order mark")
  func forms() {
    let text = String(decoding: repositoryFile(TayXuanPlanTests.path), as: UTF8.self)
    let expected = TayXuanPlanTests.described(TayXuanPlanTests.data.plans.plan)
    let crlf = text.split(separator: "\n", omittingEmptySubsequences: false)
    for variant in [
      decomposed(text), crlf.joined(separator: "\r\n"), crlf.joined(separator: "\r"),
      "\u{FEFF}" + text,
    ] {
      let data = Importer.read([file("x.txt", variant)])
      #expect(TayXuanPlanTests.described(data.plans.plan) == expected)
    }
  }

  private static func described(_ plan: Plan) -> [String] {
    ["title: \(plan.title)", "unit: \(plan.unitName)", "year: \(plan.year ?? 0)"]
      + plan.indicators.flatMap(described)
  }

  private static func described(_ row: Indicator) -> [String] {
    var lines = ["code: \(row.code)", "level: \(row.level)"]
    if let parent = row.parent { lines.append("parent: \(parent)") }
    lines += ["kind: \(row.isHeading ? "heading" : "leaf")", "label: \(row.label)"]
    if let target = row.target {
      lines.append("target: \(target.value.text)")
      if let source = target.source { lines.append("target-from: \(source)") }
      lines += target.value.conditions.map { "condition: \(described($0))" }
    }
    if let owner = row.owner {
      lines.append("owner: \(owner.value)")
      if let source = owner.source { lines.append("owner-from: \(source)") }
    }
    if let names = row.implementers {
      lines.append("implementers: \(names.value.joined(separator: " | "))")
      if let source = names.source { lines.append("implementers-from: \(source)") }
    }
    if !row.children.isEmpty { lines.append("children: \(row.children.joined(separator: " "))") }
    return lines + ["line: \(row.place.row ?? 0)"]
  }

  private static func described(_ condition: Condition) -> String {
    switch condition {
    case .value(let comparison, let number, let uom):
      "\(comparison.rawValue) \(number.decimalText) \(uom)"
    case .betterRank(let year?): "better rank than \(year)"
    default: "\(condition)"
    }
  }
}
