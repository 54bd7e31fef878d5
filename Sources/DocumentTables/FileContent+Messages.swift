package import Messages

extension MessageKey {
  package static let emptyFile = MessageKey(
    "empty_file",
    vi: "Tệp rỗng. Hãy chép lại tệp có dữ liệu hoặc xóa tệp này.",
    en: "The file is empty. Copy the file with its data again, or delete this one.")
  package static let binaryFile = MessageKey(
    "binary_file",
    vi: "Tệp không phải văn bản ({0}) nên chưa đọc được. Hãy mở tệp và lưu thành "
      + "“CSV UTF-8” hoặc văn bản UTF-8 (.txt).",
    en: "The file is not text ({0}) and is not read yet. Open it and save it as “CSV UTF-8” "
      + "or as UTF-8 text (.txt).")
  package static let utf16File = MessageKey(
    "utf16_file",
    vi: "Tệp ở bảng mã UTF-16. Hãy lưu lại thành “CSV UTF-8” hoặc văn bản UTF-8.",
    en: "The file is in UTF-16. Save it again as “CSV UTF-8” or UTF-8 text.")
  package static let notUTF8 = MessageKey(
    "not_utf8",
    vi: "Tệp không ở bảng mã UTF-8 (byte {0} ở đây; có thể là TCVN3, VNI hoặc Windows-1258). "
      + "Hãy lưu lại thành “CSV UTF-8” hoặc văn bản UTF-8.",
    en: "The file is not UTF-8 (byte {0} here; perhaps TCVN3, VNI or Windows-1258). Save it "
      + "again as “CSV UTF-8” or UTF-8 text.")
  package static let unclosedQuote = MessageKey(
    "unclosed_quote",
    vi: "Dấu ngoặc kép mở ở đây không được đóng: {0} dòng từ đây đến cuối tệp không dùng được. "
      + "Hãy đóng ngoặc, hoặc xóa dấu ngoặc.",
    en: "The quote opened here is never closed: {0} lines from here to the end of the file cannot "
      + "be used. Close the quote, or delete it.")
  package static let quoteOverLines = MessageKey(
    "quote_over_lines",
    vi: "Dấu ngoặc kép mở ở đây không được đóng trong dòng: {0} dòng từ đây không dùng được. Hãy "
      + "đóng ngoặc, hoặc xóa dấu ngoặc.",
    en: "The quote opened here is not closed in its line: {0} lines from here cannot be used. "
      + "Close the quote, or delete it.")
  package static let textAfterQuote = MessageKey(
    "text_after_quote",
    vi: "Sau dấu ngoặc kép đóng còn có chữ. Hãy viết dấu ngoặc kép bên trong ô hai lần (\"\").",
    en: "Text follows the closing quote. Inside a quoted cell, write a quote twice (\"\").")
}

extension FileContent {
  /// Why the file cannot be read, and what to do; nil where it is text.
  package var message: Message? {
    switch self {
    case .text: nil
    case .empty: Message(.emptyFile)
    case .binary(let format): Message(.binaryFile, format.rawValue)
    case .utf16: Message(.utf16File)
    case .notUTF8(_, _, let byte):
      Message(.notUTF8, "0x" + String(byte, radix: 16, uppercase: true))
    }
  }

  /// The place the message speaks of.
  package func place(in file: String) -> Place {
    guard case .notUTF8(let row, let column, _) = self else { return Place(file: file, row: 1) }
    return Place(file: file, row: row, column: column)
  }
}

extension RecordFault {
  package func issue(in file: String) -> Issue {
    let place = Place(file: file, row: row, column: column)
    return switch kind {
    case .unclosedQuote: Issue(.error, place, Message(.unclosedQuote, String(lines)))
    case .quoteOverLines: Issue(.error, place, Message(.quoteOverLines, String(lines)))
    case .textAfterQuote: Issue(.warning, place, Message(.textAfterQuote))
    }
  }
}
