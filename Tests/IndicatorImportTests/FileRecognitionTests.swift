import IndicatorImport
import Testing
import Messages
import Indicators

@Suite("Files")
struct FileRecognitionTests {
  @Test("are known by what they are, not by their names")
  func kinds() {
    let data = Importer.read([
      file("a.dat", "period,indicator,numerator,denominator\n2024-03,1.1,1,2"),
      SourceFile(path: "Data/b.csv", bytes: smallPlan.bytes),
      file("c", "code,name,level,parent\n1,Tây Xuân,xã,"),
      file("d.txt", "code,label,rollup\nx,X,sum"),
      file("e.md", "# A note\n\nSome words, and others.\n"),
      file("records/r.csv", "period,indicator,numerator\n"),
      file("rubrics/r.csv", "a,b\n"),
      file(".hidden", ""),
      SourceFile(path: "Data/p.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0]),
    ])
    #expect(
      data.files.map(\.kind) == [
        .figures, .plan, .units, .inputs, .notUsed, .records, .records, .notUsed, .notUsed,
      ])
    #expect(data.files.allSatisfy { ($0.kind == .notUsed) == ($0.reason != nil) })
    #expect(said(data) == [])
    #expect(data.figures.count == 1)
  }

  @Test("that cannot be read are named, with the place")
  func unreadable() {
    let data = Importer.read([
      file("a.csv", ""), file("b.csv", "\u{FEFF}\r\n"),
      SourceFile(path: "Data/c.csv", bytes: [0x50, 0x4B, 0x03, 0x04] + Array("xl/".utf8)),
      SourceFile(path: "Data/d.xlsx", bytes: [0x50, 0x4B, 0x03, 0x04] + Array("xl/".utf8)),
      SourceFile(path: "Data/e.csv", bytes: [0xFF, 0xFE, 0x61, 0x00]),
      SourceFile(path: "Data/f.csv", bytes: Array("a,b\nc,".utf8) + [0xF4]),
      file("g.csv", "period,indicator,numerator,denominator\n2024-01,1.1,\"1,2\n"),
      smallPlan,
    ])
    #expect(
      said(data) == [
        "warning empty_file Data/a.csv:1", "warning empty_file Data/b.csv:1",
        "warning binary_file Data/c.csv:1", "warning binary_file Data/d.xlsx:1",
        "error utf16_file Data/e.csv:1", "error not_utf8 Data/f.csv:2:2",
        "error unclosed_quote Data/g.csv:2:3",
      ])
  }

  @Test("hold one plan a year and unit")
  func secondPlan() {
    let other = SourceFile(path: "Data/z.txt", bytes: smallPlan.bytes)
    let data = Importer.read([smallPlan, other])
    #expect(data.plans.entries.count == 1)
    #expect(data.plans.plan.file == "Data/plan.txt")
    #expect(said(data) == ["error second_plan Data/z.txt:1"])
    #expect(data.files.map(\.kind) == [.plan, .notUsed])
    let arguments = data.issues.first { $0.message.key == .secondPlan }?.message.arguments
    #expect(arguments == ["2024", "xã Tây Xuân", "Data/plan.txt", "Data/z.txt"])
  }

  @Test("of several years: the wanted one, else that of the last period reported")
  func years() {
    let text = String(decoding: smallPlan.bytes, as: UTF8.self)
    let next = file("plan-2025.txt", text.split(separator: "2024").joined(separator: "2025"))
    func year(_ period: String, wanted: Int? = nil) -> Int? {
      let figures = file(
        "f.csv", "period,indicator,numerator,denominator\n\(period),1.1,1,2\n2023-01,1.1,1,2")
      return Importer.read([smallPlan, next, figures], planYear: wanted).plans.plan.year
    }
    #expect(year("2024-12") == 2024)
    #expect(year("2025-Q1") == 2025)
    #expect(year("2026") == 2025)
    #expect(year("2025-Q1", wanted: 2024) == 2024)
    let data = Importer.read([smallPlan], planYear: 2030)
    #expect(said(data) == ["error no_plan_of_year Data/plan.txt"])
  }

  @Test("with a table of units: the plan's unit is found by its name")
  func planUnit() {
    let data = Importer.read([smallPlan, twoUnits])
    #expect(data.plans.unit == data.units.index(of: "00123"))
    let other = file("units.csv", "code,name,level,parent\n1,Xã Tây Xuẩn,xã,")
    #expect(
      said(Importer.read([smallPlan, other])) == [
        "warning plan_unit_unknown Data/plan.txt:1"
      ])
  }

  @Test("of random bytes never break the importer")
  func random() {
    var random = SeededGenerator(seed: 11)
    let seeds = [smallPlan.bytes, twoUnits.bytes, FileRecognitionTests.figures]
    for round in 0..<3_000 {
      var bytes = seeds[round % 3]
      for _ in 0..<Int.random(in: 0...12, using: &random) { change(&bytes, &random) }
      let others = [smallPlan, twoUnits]
      _ = Importer.read([SourceFile(path: "Data/x.csv", bytes: bytes)] + others)
    }
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...80, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = Importer.read([SourceFile(path: "Data/x.csv", bytes: bytes)])
    }
  }

  private static let figures = Array(
    "unit,period,indicator,numerator,denominator,value,rank,state,note\n00123,2024-03,1.1,3,4,75,1/2,value,\"a \"\"b\"\"\"\n123,2024-Q1,1.2,,,\"1.245,5%\",,n/a,\n"
      .utf8)

  private func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let special = Array("\"\n\r\t,;-+./%#0912 ".utf8) + [0xEF, 0xBB, 0xBF, 0xC3, 0xFF, 0, 0xCC]
    let byte = special.randomElement(using: &random) ?? 0
    let index = Int.random(in: 0..<max(bytes.count, 1), using: &random)
    guard index < bytes.count else { return bytes.append(byte) }
    switch Int.random(in: 0...3, using: &random) {
    case 0: bytes[index] = byte
    case 1: bytes.insert(byte, at: index)
    case 2: bytes.remove(at: index)
    default: bytes.removeSubrange(index..<min(index + 20, bytes.count))
    }
  }
}

/// The same numbers every time, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
