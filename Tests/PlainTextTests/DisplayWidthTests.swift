import Testing
import PlainText

@Suite("Width on a terminal")
struct DisplayWidthTests {
  static let widths: [(text: String, columns: Int)] = [
    ("", 0), ("abc", 3), ("Tây Xuân", 8), ("Ta\u{302}y Xua\u{302}n", 8), ("ế", 1),
    ("e\u{302}\u{301}", 1), ("ữ", 1), ("u\u{31B}\u{303}", 1), ("đ", 1),
    ("✅", 2), ("❌", 2), ("⭐", 2), ("⚡", 2), ("⌛", 2), ("☕", 2), ("✨", 2), ("❗", 2), ("➕", 2),
    ("⬛", 2), ("🔥", 2), ("🚀", 2), ("🧪", 2), ("☀", 1), ("✓", 1), ("→", 1), ("█", 1), ("…", 1),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1100}\u{1161}", 2), ("漢字", 4), ("ｱ", 1),
    ("Ａ", 2), ("　", 2), ("、", 2), ("＋", 2), ("𠀀", 2), ("\u{200B}", 0), ("a\u{20DD}", 1),
  ]

  @Test(arguments: widths) func columns(_ entry: (text: String, columns: Int)) {
    #expect(entry.text.displayWidth == entry.columns)
  }

  @Test("cutting and padding give the width asked for", arguments: widths)
  func cutting(_ entry: (text: String, columns: Int)) {
    let text = entry.text + "✅ạ한"
    for width in 1...8 {
      #expect(text.cut(to: width).displayWidth <= width)
      #expect(text.cut(to: width).padded(to: width).displayWidth == width)
    }
  }
}
