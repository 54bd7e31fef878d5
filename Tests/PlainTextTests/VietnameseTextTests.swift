@_spi(_Unicode) import Swift

import Testing
import TextSupport
import PlainText

@Suite("Vietnamese text")
struct VietnameseTextTests {
  @Test("folds to small letters without marks")
  func fold() {
    #expect(VietnameseText.fold("Văn phòng - THỐNG KÊ xã") == "van phong - thong ke xa")
    #expect(VietnameseText.fold("Đặng ĐƯỜNG ở ưỡn") == "dang duong o uon")
    #expect(VietnameseText.fold(decomposed("Tỷ lệ ĐÚNG hạn")) == "ty le dung han")
  }

  @Test("changes case of every letter")
  func cases() {
    #expect(VietnameseText.upper("ủy ban xã Tây Xuân, đường ữ") == "ỦY BAN XÃ TÂY XUÂN, ĐƯỜNG Ữ")
    #expect(VietnameseText.lower(decomposed("ỦY BAN ĐƯỜNG")) == "ủy ban đường")
    #expect(Array(VietnameseText.lower(decomposed("Ữ")).unicodeScalars) == ["ữ"])
  }

  @Test("sorts as Vietnamese dictionaries do")
  func order() {
    let sorted = [
      "", "1", "2", "an", "An", "anh", "ăn", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "bà con",
      "cam", "dân", "đào", "em", "êm", "Fa", "gà", "i", "k", "o", "ô", "ơ", "p", "u", "ư", "v",
      "w", "xã", "y", "z",
    ]
    for (index, left) in sorted.enumerated() {
      for (other, right) in sorted.enumerated() {
        let expected = (index - other).signum()
        #expect(VietnameseText.compare(left, right) == expected, "\(left) \(right)")
        #expect(VietnameseText.compare(decomposed(left), right) == expected, "\(left) \(right)")
      }
    }
    #expect(VietnameseText.compare("hòa", "hoá") < 0)
    #expect(VietnameseText.compare("Tân An", "Tấn An") < 0)
    #expect(VietnameseText.compare("tỏa", "toà") > 0)
  }

  @Test(
    "takes two spellings of a name for one",
    arguments: [
      ("Tư pháp -Hộ tịch xã", "Tư pháp - Hộ tịch xã"), ("Văn hóa – xã hội", "VĂN HOÁ-XÃ HỘI"),
      ("Văn  phòng\u{A0}UBND", " văn phòng ubnd "), ("Thủy", "Thuỷ"), ("Hòa Khánh", "Hoà Khánh"),
    ])
  func sameName(left: String, right: String) {
    #expect(VietnameseText.nameKey(left) == VietnameseText.nameKey(right))
    #expect(VietnameseText.nameKey(decomposed(left)) == VietnameseText.nameKey(right))
  }

  @Test(
    "keeps names apart that differ in a letter or a tone",
    arguments: [
      ("Tân", "Tần"), ("Tân", "Tan"), ("Đông", "Dông"), ("hoa", "hoá"), ("Xuân", "Xuan"),
      ("Phú Phong", "Phú Phọng"), ("ba bà", "bà ba"), ("mơ", "mo"),
    ])
  func otherName(left: String, right: String) {
    #expect(VietnameseText.nameKey(left) != VietnameseText.nameKey(right))
  }
}

@Suite("White space")
struct WhiteSpaceTests {
  @Test("is what Unicode says it is")
  func table() {
    for value in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isWhite == scalar.properties.isWhitespace)
    }
  }

  @Test(
    "is trimmed and folded",
    arguments: [(" a \t b\u{A0}\u{3000}c\n", "a b c"), ("", ""), (" ", "")])
  func folded(_ text: String, _ wanted: String) {
    #expect(text.trimmedAndFolded == wanted)
  }
}
