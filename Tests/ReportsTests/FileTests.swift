import Indicators
import Reports
import Testing

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

  @Test("fields are quoted where they must be")
  func quoting() {
    var csv = CSVText(header: ["a", "b"])
    csv.add(["x,y", "nói \"vâng\""])
    csv.add(["hai\ndòng", "\r"])
    csv.add(["", "thường"])
    #expect(csv.text == "a,b\n\"x,y\",\"nói \"\"vâng\"\"\"\n\"hai\ndòng\",\"\r\"\n,thường\n")
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
    #expect(runFiles.map(\.name) == ["derived.csv", "states.csv", "findings.csv", "run.json"])
    #expect(runFiles[0].text(record) == "unit,period,x,y\n")
    #expect(runFiles[1].text(record) == "unit,period,id,state,reason\n")
    #expect(
      runFiles[2].text(record)
        == "check,severity,unit,period,indicator,left,right,imbalance,message,script,line\n")
  }
}
