import DocumentTables
import Testing

@Suite("Delimited text")
struct DocumentTableTests {
  private func table(_ text: String, _ delimiter: Delimiter = .comma) -> DocumentTable {
    Array(text.utf8).withUnsafeBufferPointer { DocumentTable($0, delimiter: delimiter) }
  }

  @Test(
    "parts cells and rows",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("a,,\n,", [["a", "", ""], ["", ""]]),
      ("\n\na", [[""], [""], ["a"]]),
      ("\"a,b\",\"c\"\"d\"", [["a,b", "c\"d"]]),
      ("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]),
      ("\"\",\"\"\"\"", [["", "\""]]),
      ("a\"b,c", [["a\"b", "c"]]),
      ("", []),
    ] as [(String, [[String]])])
  func parts(text: String, cells: [[String]]) {
    #expect(table(text).rows.map(\.cells) == cells)
  }

  @Test("uses the delimiter it is told")
  func delimiters() {
    #expect(table("a;b,c", .semicolon).rows.map(\.cells) == [["a", "b,c"]])
    #expect(table("a\tb;c", .tab).rows.map(\.cells) == [["a", "b;c"]])
  }

  @Test("counts rows by the line they begin in, whatever the line ends")
  func lines() {
    #expect(table("a\n\"b\nc\r\nd\re\"\nf").rows.map(\.row) == [1, 2, 6])
    #expect(table("a\r\nb\rc\nd").rows.map(\.row) == [1, 2, 3, 4])
  }

  @Test("composes letters and their marks")
  func composes() {
    #expect(Array(table("o\u{302}\u{301}").rows[0].cells[0].unicodeScalars) == ["ố"])
  }

  @Test("names the place of a quote that is never closed, and reads what stands before")
  func unclosed() {
    let table = table("a,b\nc,\"d\ne,f\n")
    #expect(table.rows.map(\.cells) == [["a", "b"]])
    #expect(table.faults == [RecordFault(kind: .unclosedQuote, row: 2, column: 2, lines: 2)])
  }

  @Test("names the place of text behind a closing quote")
  func textAfterQuote() {
    let table = table("a\n\"b\"c,d")
    #expect(table.rows.map(\.cells) == [["a"], ["bc", "d"]])
    #expect(table.faults == [RecordFault(kind: .textAfterQuote, row: 2, column: 1)])
  }

  @Test("takes a lone quote in tab-separated text for a character")
  func loneQuote() {
    #expect(
      table("\"Tốt\" trở lên\tb\n\"c\td", .tab).rows.map(\.cells) == [
        ["\"Tốt\" trở lên", "b"], ["\"c", "d"],
      ])
    #expect(table("\"a\tb\"\tc", .tab).rows.map(\.cells) == [["a\tb", "c"]])
  }

  @Test("finds the delimiter a line uses most outside quotes")
  func used() {
    func used(_ line: String) -> Delimiter? { Delimiter.used(in: Array(line.utf8)[...]) }
    #expect(used("a,b") == .comma)
    #expect(used("a;b,c;d") == .semicolon)
    #expect(used("a\tb,c") == .tab)
    #expect(used("\"a;b;c\",d") == .comma)
    #expect(used("abc") == nil)
  }
}

@Suite("The content of a file")
struct FileContentTests {
  private func content(_ bytes: [UInt8]) -> FileContent {
    bytes.withUnsafeBufferPointer { FileContent($0) }
  }

  @Test("is text, behind its byte order mark")
  func text() {
    #expect(content(Array("a,b".utf8)) == .text(start: 0))
    #expect(content([0xEF, 0xBB, 0xBF] + Array("ố\u{1F600}".utf8)) == .text(start: 3))
  }

  @Test("is empty with nothing but white space too")
  func empty() {
    #expect(content([]) == .empty)
    #expect(content([0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x20]) == .empty)
  }

  @Test("is known by its first bytes where it is binary")
  func binary() {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    #expect(content(zip + Array("..xl/workbook.xml".utf8)) == .binary(.excel))
    #expect(content(zip + Array("..word/document.xml".utf8)) == .binary(.word))
    #expect(content(zip) == .binary(.zip))
    #expect(content(Array("%PDF-1.7".utf8)) == .binary(.pdf))
    #expect(content([0x89, 0x50, 0x4E, 0x47]) == .binary(.image))
    #expect(content([0x61, 0x00, 0x62]) == .binary(.unknown))
  }

  @Test("in UTF-16 is named")
  func utf16() {
    #expect(content([0xFF, 0xFE, 0x61, 0x00]) == .utf16)
    #expect(content([0xFE, 0xFF, 0x00, 0x61]) == .utf16)
  }

  @Test(
    "that is not UTF-8 has the place of the first bad byte",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xE1, 0xBB], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
    ] as [[UInt8]])
  func notUTF8(bad: [UInt8]) {
    let bytes = Array("a,b,c\nố,12345678é".utf8) + bad + Array(",d\n".utf8)
    #expect(content(bytes) == .notUTF8(row: 2, column: 2, byte: bad[0]))
  }
}
