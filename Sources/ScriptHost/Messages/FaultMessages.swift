package import Messages

/// What all faults of scripts share: kinds of values, suggestions, arguments of functions.
extension MessageKey {

  static let kindAny = MessageKey("kind_any", vi: "một giá trị", en: "a value")
  static let kindBoolean = MessageKey(
    "kind_boolean", vi: "true hoặc false", en: "a boolean")
  static let kindNumber = MessageKey("kind_number", vi: "một số", en: "a number")
  static let kindInteger = MessageKey("kind_integer", vi: "một số nguyên", en: "an integer")
  static let kindText = MessageKey(
    "kind_text", vi: "văn bản trong ngoặc kép", en: "a string")
  static let kindTable = MessageKey("kind_table", vi: "một bảng", en: "a table")
  static let kindList = MessageKey("kind_list", vi: "một danh sách", en: "a list")
  static let kindFunction = MessageKey("kind_function", vi: "một hàm", en: "a function")

  static let limitTime = MessageKey(
    "limit_time", vi: "chạy quá thời gian cho phép", en: "ran for longer than its time limit")
  static let limitMemory = MessageKey(
    "limit_memory", vi: "dùng quá bộ nhớ cho phép", en: "needed more than its memory limit")
  static let limitOutput = MessageKey(
    "limit_output", vi: "in ra quá nhiều", en: "printed more than may be printed")
  package static let limitUnwatched = MessageKey(
    "limit_unwatched",
    vi: "hệ điều hành không cấp được bộ hẹn giờ nên không giới hạn nào giữ được; chưa chạy gì. "
      + "Hãy nới giới hạn tín hiệu (ulimit -i) rồi chạy lại",
    en: "the system gives no timer, without which no limit holds; nothing was run. "
      + "Raise the limit of pending signals (ulimit -i) and run again")
  static let showOption = MessageKey(
    "show_option", vi: "show: không có tùy chọn \"{0}\"; các tùy chọn là {1}",
    en: "show: there is no option \"{0}\"; the options are {1}")
  static let showOptionForm = MessageKey(
    "show_option_form",
    vi: "show: tùy chọn {0} viết chưa đúng; ví dụ sort = \"-value\", columns = { \"name\" }, "
      + "rows = 20 hoặc \"all\"",
    en: "show: the option {0} is not written so; as in sort = \"-value\", columns = { \"name\" }, "
      + "rows = 20 or \"all\"")
  static let explainWhere = MessageKey(
    "explain_where", vi: "explain: của đơn vị nào, kỳ nào?",
    en: "explain: which unit and period?")
  static let promptOnly = MessageKey(
    "prompt_only", vi: "{0}: chỉ dùng ở dấu nhắc, không dùng trong công thức",
    en: "{0}: only at the prompt, not inside a formula")

  static let argumentWrong = MessageKey(
    "argument_wrong",
    vi: "{0}: giá trị thứ {1} ({2}) phải là {a}, không phải {b}; cách gọi: {3}",
    en: "{0}: argument {1} ({2}) must be {a}, got {b}; expected {3}")
  static let argumentsDecimal = MessageKey(
    "arguments_decimal",
    vi: "{0}: có {1} giá trị cho {2} tham số; số thập phân viết {3}",
    en: "{0}: {1} arguments for {2}; a decimal is written {3}")
  static let argumentsTooMany = MessageKey(
    "arguments_too_many", vi: "{0}: có {1} giá trị cho {2} tham số; cách gọi: {3}",
    en: "{0}: {1} arguments for {2}; expected {3}")
  static let argumentReceiver = MessageKey(
    "argument_receiver",
    vi: "{0} phải được gọi trên {a} bằng dấu hai chấm (:), không phải trên {b}",
    en: "{0}: bad self ({a} expected, got {b}); call it with ':'")
}
