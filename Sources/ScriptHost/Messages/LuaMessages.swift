import Messages

/// What Lua finds wrong, in words of the field.
extension MessageKey {
  static let errorLuaArgument = MessageKey(
    "error_lua_argument", vi: "{1}: giá trị thứ {0} phải là {2}, nhưng là {3}",
    en: "{1}: argument {0} must be a {2}, got {3}")
  static let errorLength = MessageKey(
    "error_length", vi: "không lấy được độ dài của giá trị kiểu {0}{1}",
    en: "a {0} value has no length{1}")
  static let errorNothing = MessageKey(
    "error_nothing", vi: "kịch bản báo lỗi mà không nói gì", en: "the script raised nothing")
  static let errorNoFunction = MessageKey(
    "error_no_function",
    vi: "không có hàm \"{0}\"",
    en: "there is no function \"{0}\"")
  static let errorNotCallable = MessageKey(
    "error_not_callable",
    vi: "không gọi được như hàm: giá trị kiểu {0}{1}",
    en: "can't be called: a {0} value{1}")
  static let errorNotCallableNamed = MessageKey(
    "error_not_callable_named", vi: "\"{2}\" không phải hàm mà là giá trị kiểu {0}",
    en: "\"{2}\" is no function but a {0} value")
  static let errorTable = MessageKey(
    "error_table", vi: "kịch bản báo lỗi bằng một bảng:", en: "the script raised a table:")
  static let errorNoIndexNamed = MessageKey(
    "error_no_index_named", vi: "\"{2}\" là giá trị kiểu {0}, không có gì bên trong",
    en: "\"{2}\" is a {0} value, there is nothing inside")
  static let errorNoNumberNamed = MessageKey(
    "error_no_number_named", vi: "không tính được: \"{2}\" là giá trị kiểu {0}",
    en: "can't compute: \"{2}\" is a {0} value")
  static let errorNoTextNamed = MessageKey(
    "error_no_text_named", vi: "không ghép chữ được: \"{2}\" là giá trị kiểu {0}",
    en: "can't join texts: \"{2}\" is a {0} value")
  static let errorNilNumberNamed = MessageKey(
    "error_nil_number_named",
    vi: "không tính được: \"{1}\" chưa có giá trị (nil)",
    en: "can't compute: \"{1}\" has no value (nil)")
  static let errorNilNumber = MessageKey(
    "error_nil_number",
    vi: "không tính được: một số trong phép tính chưa có giá trị (nil)",
    en: "can't compute: one of the numbers has no value (nil)")
  static let errorNoNumber = MessageKey(
    "error_no_number",
    vi: "không tính được với giá trị kiểu {0}{1}",
    en: "can't compute with a {0} value{1}")
  static let errorNilIndexNamed = MessageKey(
    "error_nil_index_named",
    vi: "\"{1}\" chưa có giá trị (nil), không lấy được gì bên trong",
    en: "\"{1}\" has no value (nil), there is nothing inside")
  static let errorNilIndex = MessageKey(
    "error_nil_index",
    vi: "không lấy được gì bên trong giá trị kiểu {0}{1}",
    en: "there is nothing inside a {0} value{1}")
  static let errorCompare = MessageKey(
    "error_compare",
    vi: "không so sánh được giá trị kiểu {0} với {1}",
    en: "can't compare a {0} with a {1}")
  static let errorCompareTwo = MessageKey(
    "error_compare_two",
    vi: "không so sánh được hai giá trị kiểu {0}",
    en: "can't compare two {0} values")
  static let errorNilTextNamed = MessageKey(
    "error_nil_text_named",
    vi: "không ghép chữ được: \"{1}\" chưa có giá trị (nil)",
    en: "can't join texts: \"{1}\" has no value (nil)")
  static let errorNilText = MessageKey(
    "error_nil_text",
    vi: "không ghép chữ được với giá trị kiểu {0}{1}",
    en: "can't join a {0} value to a text{1}")
  static let errorOpenText = MessageKey(
    "error_open_text",
    vi: "chữ trong ngoặc kép chưa đóng: {0}",
    en: "the text has no closing quote: {0}")
  static let errorUnclosed = MessageKey(
    "error_unclosed",
    vi: "thiếu {0} để đóng {1} ở dòng {2} (đọc đến {3})",
    en: "{0} is missing to close {1} at line {2} (read up to {3})")
  static let errorExpected = MessageKey(
    "error_expected",
    vi: "cần {0}, nhưng gặp {1}",
    en: "{0} expected, but there is {1}")
  static let errorUnexpected = MessageKey(
    "error_unexpected",
    vi: "không hiểu chỗ {0}",
    en: "can't make sense of {0}")
  static let errorStack = MessageKey(
    "error_stack",
    vi: "hàm tự gọi mình quá sâu{0}",
    en: "functions call one another too deeply{0}")
  static let errorValue = MessageKey(
    "error_value", vi: "kịch bản báo lỗi bằng một giá trị kiểu {0}",
    en: "the script raised a {0} value")
}
