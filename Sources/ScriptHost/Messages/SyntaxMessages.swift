package import Messages

/// Signs that Lua doesn't write so, and what it writes instead.
extension MessageKey {
  static let trapSign = MessageKey(
    "trap_sign", vi: "Lua không có {0}; hãy viết {1}", en: "Lua has no {0}; write {1}")
  static let trapQuote = MessageKey(
    "trap_quote", vi: "{0} là dấu ngoặc cong; hãy viết dấu ngoặc thẳng {1}",
    en: "{0} is a curly quote; write a straight one: {1}")
  static let trapFullWidth = MessageKey(
    "trap_full_width", vi: "{0} là dấu toàn khổ (bộ gõ tiếng Trung, Nhật); hãy viết {1}",
    en: "{0} is a full-width sign; write {1}")
  static let trapNoBreakSpace = MessageKey(
    "trap_no_break_space",
    vi: "chỗ này là dấu cách không ngắt ({0}), thường do chép từ Word hay trang web; hãy xóa rồi "
      + "gõ dấu cách thường",
    en: "this is a no-break space ({0}), as copied from a document; type an ordinary space")
  static let trapSpace = MessageKey(
    "trap_space", vi: "chỗ này là dấu cách lạ ({0}); hãy xóa rồi gõ dấu cách thường",
    en: "this is a strange space ({0}); type an ordinary space")
  static let trapInvisible = MessageKey(
    "trap_invisible", vi: "chỗ này có ký tự không nhìn thấy, rộng bằng không ({0}); hãy xóa đi",
    en: "there is an invisible zero-width character here ({0}); delete it")
  static let trapElseIf = MessageKey(
    "trap_else_if", vi: "\"else if\" mở thêm một khối if còn thiếu end; hãy viết liền: elseif",
    en: "\"else if\" opens another block, which has no end; write elseif")
  static let trapLetters = MessageKey(
    "trap_letters",
    vi: "tên chỉ gồm chữ không dấu, chữ số và _: viết {1} thay cho {0}; văn bản thì đặt trong "
      + "ngoặc kép",
    en: "names are made of a to z, digits and _: {1} instead of {0}; texts stand in quotes")
  static let trapUnknownSign = MessageKey(
    "trap_unknown_sign", vi: "Lua không có dấu {0} ({1})", en: "Lua has no sign {0} ({1})")
  static let trapFunction = MessageKey(
    "trap_function", vi: "{0} phải là một hàm; hãy viết {1}",
    en: "{0} must be a function; write {1}")
  static let decimalComma = MessageKey(
    "decimal_comma", vi: "với Lua {0} là hai giá trị; số thập phân viết {1}",
    en: "{0} is two values to Lua; a decimal is written {1}")
  package static let warningTitle = MessageKey("warning_title", vi: "cảnh báo", en: "warning")
}
