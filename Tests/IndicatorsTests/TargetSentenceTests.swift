import Glibc
import Testing
import TextSupport
import Indicators
import PlainText

/// A line of `Tests/Fixtures/targets/sentences.tsv`, which says what its columns mean.
struct TargetSentence: Sendable, CustomTestStringConvertible {
  let line: Int
  let kind: String
  let label: String
  let text: String
  let uom: String
  let direction: Direction?
  let conditions: String
  let verdicts: [String]

  var testDescription: String { "\(line): \(label) | \(text)" }

  func target(_ form: (String) -> String = { $0 }) -> Target {
    let row = TargetRow(label: form(label), uom: form(uom), direction: direction, year: 2024)
    return Target(parsing: form(text), row: row)
  }

  static let all: [TargetSentence] = {
    var (kind, all) = ("", [TargetSentence]())
    let lines = fixture("targets/sentences.tsv").split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if line.hasPrefix("## ") { kind = String(line.dropFirst(3)) }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6 else { continue }
      all.append(
        TargetSentence(
          line: index + 1, kind: kind, label: cells[0], text: cells[1], uom: cells[2],
          direction: Direction(rawValue: cells[3]), conditions: cells[4],
          verdicts: cells[5].split(separator: " ").map(String.init)))
    }
    return all
  }()
}

@Suite("Target sentences of many kinds")
struct TargetSentenceTests {
  @Test("there are more than 150, of more than ten kinds")
  func count() {
    #expect(TargetSentence.all.count > 150)
    #expect(Set(TargetSentence.all.map(\.kind)).count > 10)
  }

  @Test("are read into their conditions, composed or not", arguments: TargetSentence.all)
  func conditions(sentence: TargetSentence) {
    #expect(described(sentence.target()) == sentence.conditions)
    #expect(described(sentence.target(decomposed)) == sentence.conditions)
  }

  @Test("give their verdicts, composed or not", arguments: TargetSentence.all)
  func verdicts(sentence: TargetSentence) {
    let targets = [sentence.target(), sentence.target(decomposed)]
    for verdict in sentence.verdicts {
      #expect(targets.map { judged(verdict, $0) } == [verdict, verdict])
    }
  }

  private func described(_ target: Target) -> String {
    target.conditions.map(\.notation).joined(separator: " & ")
  }

  /// The case with the verdict that is given: `#5,90/80+`.
  private func judged(_ verdict: String, _ target: Target) -> String {
    let given = verdict.dropLast()
    let parts = given.split(separator: "/").map(String.init)
    let first = parts[0].split(separator: ",").map(String.init)
    let place = first[0].hasPrefix("#") ? Int(first[0].dropFirst()) : nil
    let value = (place == nil ? first[0] : first.dropFirst().first).flatMap { Double($0) }
    let before = parts.count > 1 ? Double(parts[1]) : nil
    let baseline = Baseline(value: before, rank: before.flatMap { Int(exactly: $0) })
    switch target.judgement(value: value, rank: place, baseline: baseline) {
    case .met: return given + "+"
    case .notMet: return given + "-"
    case .notComputable: return given + "?"
    }
  }
}

@Suite("Which way is better")
struct TargetDirectionTests {
  @Test(
    "is as declared, else as the sentence says, else as the label counts",
    arguments: [
      ("Tỷ lệ hồ sơ quá hạn", "2%", nil, Direction.lower),
      ("Tỷ lệ hồ sơ quá hạn", "2%", .higher, .higher),
      ("Tỷ lệ hồ sơ đúng hạn", "2%", .lower, .lower), ("Tỷ lệ hồ sơ đúng hạn", "98%", nil, .higher),
      ("Chi phí", "không quá 5%", nil, .lower), ("Số vụ cháy", "giảm 5%", nil, .lower),
      ("Tỷ lệ hộ nghèo được vay vốn", "80%", nil, .higher),
      ("Số vụ tai nạn", "hạng 3/9", nil, .lower),
      ("Tỷ lệ xử lý vi phạm đất đai", "100%", nil, .higher),
      ("Tỷ lệ giải quyết hồ sơ quá hạn", "100%", nil, .higher),
      ("Tỷ lệ hồ sơ giải quyết quá hạn", "2%", nil, .lower),
      ("Số cuộc tuyên truyền phòng, chống tai nạn", "12 cuộc", nil, .higher),
      ("Số lượt kiểm tra vi phạm", "20", nil, .higher), ("Số lượt vi phạm", "20", nil, .lower),
      ("Tỷ lệ thu hồi nợ đọng thuế", "80%", nil, .higher),
      ("Tỷ lệ nợ đọng thuế", "3%", nil, .lower),
      ("Số mô hình phòng, chống tội phạm", "3", nil, .higher), ("Số vụ tội phạm", "3", nil, .lower),
      ("Tỷ lệ bao phủ BHYT hộ nghèo", "100%", nil, .higher), ("Tỷ lệ hộ nghèo", "2%", nil, .lower),
      ("Mức giảm tỷ lệ hộ nghèo", "1%", nil, .higher), ("Thời gian xử lý (ngày)", "5", nil, .lower),
    ] as [(String, String, Direction?, Direction)])
  func direction(label: String, text: String, declared: Direction?, direction: Direction) {
    let target = Target(parsing: text, row: TargetRow(label: label, direction: declared))
    #expect(target.direction == direction)
  }

  @Test("a bound that contradicts what is declared is words, and is doubted")
  func contradictions() {
    for (text, declared) in [
      ("từ 5% trở lên", Direction.lower), ("dưới 5%", .higher), ("tăng 5%", .lower),
    ] {
      let target = Target(parsing: text, row: TargetRow(label: "A", direction: declared))
      #expect(target.conditions == [.words(text)])
      #expect(target.doubts == [.againstDirection(text)])
      #expect(target.direction == declared)
    }
  }
}

@Suite("What is decided beyond the plain reading")
struct TargetDoubtTests {
  @Test(
    "is told",
    arguments: [
      ("Tỷ lệ trễ hạn", "1%", "", [.ceilingByLabel("trễ hạn")]),
      ("Tỷ lệ hộ dùng nước sạch", "tăng 3%", "%", [.percentagePoints]),
      ("Tốc độ tăng trưởng", "tăng 8%", "", [.valueIsChange]),
      ("Sản lượng", "trên 1,250 tấn", "", [.twoNumbers("1,250")]),
      ("Sản lượng", "tăng 0,5 lần", "", [.doubtfulTimes("0,5")]),
      ("Thu ngân sách", "tăng 5% so với dự toán", "", [.noBaseline("tăng 5% so với dự toán")]),
      ("Sản lượng", "2 nghìn tấn", "tấn", [.converted("2 nghìn tấn", uom: "tấn")]),
      ("Số thôn", "50% số thôn", "thôn", [.otherUnit("50% số thôn", uom: "thôn")]),
      ("Tỷ lệ thôn", "3/4 thôn", "%", [.countAsShare("3/4 thôn")]),
      ("Xếp hạng", "4", "", [.placeByLabel("Xếp hạng")]),
      ("Số đơn", "0 - 3 đơn", "", [.rangeFromZero]),
      ("Thu ngân sách", "bằng 105% so với năm 2023", "", [.shareOfBaseline]),
      ("Sản lượng lúa", "20 tấn; ngô 3 tấn", "", [.otherSubject("ngô 3 tấn")]),
      ("Cơ cấu", "A 20%; B 80%", "", [.rivals]), ("Tỷ lệ", "80%", "", []),
    ] as [(String, String, String, [TargetDoubt])])
  func doubts(label: String, text: String, uom: String, doubts: [TargetDoubt]) {
    #expect(Target(parsing: text, row: TargetRow(label: label, uom: uom)).doubts == doubts)
  }
}

@Suite("Places, and what changes are measured from")
struct TargetBaselineTests {
  @Test("each condition has its own baseline year")
  func years() {
    let target = Target(parsing: "tăng 5% so với năm 2020, tăng 2 bậc so với năm 2022")
    let known = [2020: Baseline(value: 100), 2022: Baseline(rank: 9)]
    let judgement = target.judgement(value: 105, rank: 7) { year in
      year.flatMap { known[$0] } ?? Baseline()
    }
    #expect(judgement == .met)
  }

  @Test("a place among others than those asked of tells nothing")
  func places() {
    let target = Target(parsing: "xếp 20/63 tỉnh, 5/14 tỉnh trong vùng")
    #expect(target.judgement(rank: 40, places: 63) == .notMet)
    #expect(target.judgement(rank: 12, places: 63) == .notComputable(.rank))
    #expect(target.judgement(rank: 5) == .met)
  }
}

extension Condition {
  /// As the fixture writes conditions.
  fileprivate var notation: String {
    switch self {
    case .value(let comparison, let number, let uom):
      "\(comparison.rawValue) \(number.decimalText) \(uom)".trimmedAndFolded
    case .between(let low, let high, let comparison, let uom):
      "range \(low.decimalText) \(high.decimalText) \(comparison.rawValue) \(uom)".trimmedAndFolded
    case .count(let count, let total, let uom):
      "count \(count.decimalText) \(total.decimalText) \(uom)".trimmedAndFolded
    case .rank(_, let worst, let total): "rank \(worst)" + (total.map { "/\($0)" } ?? "")
    case .betterRank(let year): "better \(year.map(String.init) ?? "-")"
    case .rankGain(let gain, let year): "gain \(gain) \(year.map(String.init) ?? "-")"
    case .change(let change): change.notation
    case .deadline(let day, let month, let year):
      "due " + [day, month, year].compactMap { $0.map(String.init) }.joined(separator: "/")
    case .words: "words"
    }
  }
}

extension Change {
  fileprivate var notation: String {
    let year = baselineYear.map(String.init) ?? "-"
    return "change \(amount.decimalText) \(measure) \(comparison.rawValue) \(year)"
  }
}

/// A file of `Tests/Fixtures`.
private func fixture(_ path: String, here: String = #filePath) -> String {
  let root = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
  guard let stream = fopen(root.joined(separator: "/") + "/Fixtures/" + path, "rb") else {
    return ""
  }
  defer { fclose(stream) }
  var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
  while true {
    let count = fread(&buffer, 1, buffer.count, stream)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}
