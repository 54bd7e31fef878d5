import Reports
import Testing
import PlainText
import Indicators

@Suite("Files of a run")
struct FileTests {
  static let numberCases: [(number: Double, text: String)] = [
    (0.1 + 0.2, "0.30000000000000004"), (100, "100"), (-0.0, "0"),
    (1e21, "1000000000000000000000"), (1.5e-7, "0.00000015"), (-2.5e-5, "-0.000025"),
    (123_456_789.125, "123456789.125"), (9_007_199_254_740_992, "9007199254740992"),
    (1e15, "1000000000000000"),
    (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
  ]

  @Test("numbers are the shortest decimal that reads back", arguments: numberCases)
  func numbers(_ number: Double, _ text: String) {
    #expect(number.decimalText == text)
    #expect(Double(number.decimalText) == number)
  }

  @Test("every finite number reads back to itself")
  func roundTrip() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      let text = number.decimalText
      #expect(Double(text) == number, "\(number.bitPattern)")
      #expect(!text.contains("e"))
    }
  }

  static let fieldCases: [(field: CSVField, plain: String, excel: String)] = [
    ("thường", "thường", "thường"), ("x,y", "\"x,y\"", "x,y"), ("x;y", "x;y", "\"x;y\""),
    ("nói \"vâng\"", "\"nói \"\"vâng\"\"\"", "\"nói \"\"vâng\"\"\""),
    ("hai\ndòng", "\"hai\ndòng\"", "\"hai\ndòng\""), ("a\r\nb", "\"a\r\nb\"", "\"a\r\nb\""),
    // A quote, a comma or a semicolon with a combining mark behind it is one character.
    ("\"\u{0301}a", "\"\"\"\u{0301}a\"", "\"\"\"\u{0301}a\""),
    ("a,\u{0323}b", "\"a,\u{0323}b\"", "a,\u{0323}b"),
    ("a;\u{0323}b", "a;\u{0323}b", "\"a;\u{0323}b\""),
    // What a sheet would take for a formula.
    ("=1+1", "'=1+1", "'=1+1"), ("+84", "'+84", "'+84"), ("-5", "'-5", "'-5"),
    ("@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\"", "\"'\r=1\""), ("=\u{0338}1", "'=\u{0338}1", "'=\u{0338}1"),
    ("＝1", "'＝1", "'＝1"), ("=1,5;\"x\"", "\"'=1,5;\"\"x\"\"\"", "\"'=1,5;\"\"x\"\"\""),
    ("5.10", "5.10", "5.10"), ("≥ 60", "≥ 60", "≥ 60"),
    // Numbers of ours are none.
    (.number(-5), "-5", "-5"), (.number(-0.5), "-0.5", "-0,5"),
    (.number(1234.5), "1234.5", "1234,5"),
    (.number(nil), "", ""), (.number(.infinity), "", ""), (.integer(-7), "-7", "-7"),
  ]

  @Test(
    "a field is quoted by bytes, disarmed, and written as the reader needs it",
    arguments: fieldCases)
  func fields(_ field: CSVField, _ plain: String, _ excel: String) {
    var (comma, semicolon) = (CSVText(), CSVText(.excel))
    comma.add(["a", field])
    semicolon.add(["a", field])
    #expect(Array(comma.text.utf8) == Array("a,\(plain)\n".utf8))
    #expect(Array(semicolon.text.utf8) == Array("\u{FEFF}a;\(excel)\n".utf8))
  }

  @Test("JSON escapes what it must")
  func json() {
    let json = JSON.object([
      ("a\"b", .array([.integer(1), .number(1.5), .null, .boolean(true)])),
      ("c", .string("\\\n\u{1}é")),
      ("d", .object([])), ("e", .array([])),
    ])
    #expect(
      json.text == """
        {
          "a\\"b": [
            1,
            1.5,
            null,
            true
          ],
          "c": "\\\\\\n\\u0001é",
          "d": {},
          "e": []
        }

        """)
  }

  @Test("a run's files have their headers, also where there is nothing to tell")
  func headers() {
    var record = RunRecord()
    record.derived = ["x", "y"]
    let texts = runTables.map {
      ($0.name, String(decoding: $0.bytes(record, .plain), as: UTF8.self))
    }
    #expect(
      texts.map { "\($0): \($1)" } == [
        "derived.csv: unit,period,x,y\n", "states.csv: unit,period,id,state,reason\n",
        "findings.csv: check,severity,unit,period,indicator,left,right,imbalance,message,script,"
          + "line\n",
        "standing.csv: unit,period,indicator,label,target,value,verdict,attainment,coverage,"
          + "state,reason\n",
      ])
    #expect(
      String(decoding: runTables[0].bytes(record, .excel), as: UTF8.self)
        == "\u{FEFF}unit;period;x;y\n")
  }

  @Test("a unit's standing is a row with the verdict's stable word")
  func standing() {
    var record = RunRecord()
    let rows = RunRecord.Verdict.allCases.map { verdict in
      RunRecord.StandingRow(
        unit: "01", period: "2024-01..2024-03", indicator: "5.10", label: "=Nhãn, có phẩy",
        target: "60%", value: verdict == .met ? 62.5 : nil, verdict: verdict,
        attainment: verdict == .met ? 1 : nil, coverage: 0.25, state: .value, reason: "")
    }
    record.standing = RecordList(rows)
    let lines = String(decoding: runTables[3].bytes(record, .plain), as: UTF8.self).split(
      separator: "\n"
    ).dropFirst()
    #expect(
      lines.first
        == "01,2024-01..2024-03,5.10,\"'=Nhãn, có phẩy\",60%,62.5,met,1,0.25,value,")
    #expect(
      lines.map { $0.split(separator: ",", omittingEmptySubsequences: false)[7] } == [
        "met", "not_met", "missing", "not_applicable", "zero_denominator", "error",
        "not_computable",
      ])
  }
}
