import Testing
import PlainText

@Suite("Vietnamese numbers")
struct VietnameseNumberTests {
  @Test(
    "are read as documents write them",
    arguments: [
      ("1.234,5", 1234.5), ("96,55%", 96.55), ("3,45 %", 3.45), ("05%", 5), ("1.245", 1245),
      ("19.630", 19630), ("1234.5", 1234.5), ("62.5", 62.5), ("96.8", 96.8), ("0", 0),
      ("0,125", 0.125), ("0.125", 0.125), ("1.234.567,89", 1_234_567.89), ("1,234.5", 1234.5),
      ("1,234,567", 1_234_567), ("1 900", 1900), ("1\u{A0}900,5", 1900.5),
      ("1\u{2009}234\u{2009}567", 1_234_567), ("1\u{202F}234", 1234), ("-5", -5), ("+5,5", 5.5),
      ("\u{2212}3", -3), (" 12 ", 12), ("268763", 268763), ("100 %", 100),
      ("9007199254740993", 9_007_199_254_740_992), ("0,1", 0.1), ("100,00", 100),
    ])
  func reads(text: String, number: Double) {
    #expect(VietnameseNumber.number(text) == number)
  }

  @Test(
    "leaves alone what is no number",
    arguments: [
      "", " ", "abc", "12a", "1.23.456", "1,2,3", "12 34", "--5", "5%%", "%", ",5", "5,", ".",
      "1e5", "nan", "inf", "1.234,5,6", "１２", "1..2", "- 5", "1 2345",
    ])
  func refuses(text: String) {
    #expect(VietnameseNumber.number(text) == nil)
  }

  @Test("know how they were written")
  func written() throws {
    let percent = try #require(VietnameseNumber.written("96,55 %"))
    #expect(percent.decimals == 2)
    #expect(percent.isPercent)
    #expect(!percent.isWhole)
    #expect(VietnameseNumber.written("1.245")?.isWhole == true)
    #expect(VietnameseNumber.written("9007199254740992")?.isWhole == true)
    #expect(VietnameseNumber.written("19007199254740992")?.isWhole == false)
  }

  @Test(
    "are written with dots between thousands and a comma before decimals",
    arguments: [
      (1234.5, nil, "1.234,5"), (0, nil, "0"), (-0.0, nil, "0"), (1_234_567, nil, "1.234.567"),
      (-1234.5, 2, "-1.234,50"), (2.675, 2, "2,68"), (0.5, 0, "1"), (-0.4, 0, "0"),
      (99.995, 2, "100,00"), (999.5, 0, "1.000"), (0.1, nil, "0,1"),
      (1e21, nil, "1.000.000.000.000.000.000.000"),
      (100, 1, "100,0"), (1e-7, nil, "0,0000001"), (.infinity, 1, "∞"),
    ] as [(Double, Int?, String)])
  func writes(number: Double, digits: Int?, text: String) {
    #expect(VietnameseNumber.format(number, digits: digits) == text)
  }

  @Test("read back what was written, whatever the number")
  func roundTrip() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let number = Double.random(in: -1e9...1e9, using: &random)
      #expect(VietnameseNumber.number(VietnameseNumber.format(number)) == number)
    }
  }
}
