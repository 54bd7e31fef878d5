package import Messages

/// Errors of scripts, in words of the field.
extension MessageKey {
  package static let errorTitle = MessageKey("error_title", vi: "lỗi", en: "error")
  package static let errorSyntaxTitle = MessageKey(
    "error_syntax_title",
    vi: "lỗi cú pháp",
    en: "syntax error")
  package static let hintUnknownName = MessageKey(
    "hint_unknown_name", vi: "chưa có biến \"{0}\" (ý bạn là {1}?)",
    en: "there is no variable \"{0}\" (did you mean {1}?)")
  package static let hintAbsence = MessageKey(
    "hint_absence",
    vi: "gợi ý: {0}; dùng c:opt(mã, giá trị thay thế) để tính tiếp",
    en: "hint: {0}; c:opt(code, default) goes on without it")
  package static let hintTime = MessageKey(
    "hint_time",
    vi: "gợi ý: chạy lại với --timeout lớn hơn nếu thật sự cần",
    en: "hint: a larger --timeout allows more")
  package static let hintMemory = MessageKey(
    "hint_memory",
    vi: "gợi ý: gán nil cho biến giữ nhiều dữ liệu, hoặc chạy lại với --memory lớn hơn",
    en: "hint: set what holds much data to nil, or start again with a larger --memory")
  package static let hintTrace = MessageKey(
    "hint_trace",
    vi: "gợi ý: :trace cho biết lỗi đi qua những hàm nào",
    en: "hint: :trace tells which functions it went through")
  package static let traceHost = MessageKey(
    "trace_host",
    vi: "(hàm của chương trình)",
    en: "(a function of the program)")
}
