package import Messages

/// What is said of declarations, formulas and checks when they are evaluated.
extension MessageKey {
  package static let orWord = MessageKey("or_word", vi: "hay", en: "or")
  package static let didYouMean = MessageKey(
    "did_you_mean", vi: " (ý bạn là {0}?)", en: " (did you mean {0}?)")
  package static let setAside = MessageKey(
    "set_aside", vi: "một khai báo đã bị gác lại vì chạy quá giới hạn nhiều lần",
    en: "a declaration was set aside")
  package static let interrupted = MessageKey("interrupted", vi: "bị ngắt", en: "interrupted")
  package static let unknownPlaceholder = MessageKey(
    "unknown_placeholder", vi: "message: không có chỗ điền {0}; dùng được: {1}",
    en: "message: unknown placeholder {0}; there are {1}")
  package static let unknownPlaceholderNear = MessageKey(
    "unknown_placeholder_near", vi: "message: không có chỗ điền {0} (ý bạn là {1}?)",
    en: "message: unknown placeholder {0} (did you mean {1}?)")
  package static let placeholderDigits = MessageKey(
    "placeholder_digits",
    vi: "message: {0} không đúng; số chữ số thập phân viết {1}",
    en: "message: {0} is wrong; so many decimals are written {1}")
  package static let placeholderOfTest = MessageKey(
    "placeholder_of_test",
    vi: "message: {0} chỉ có khi quy tắc khai left, op và right, còn quy tắc này khai test",
    en: "message: {0} needs left, op and right, but this check has test")
  package static let formulaText = MessageKey("formula_text", vi: "văn bản", en: "text")
  package static let formulaNotFinite = MessageKey(
    "formula_not_finite", vi: "công thức cho kết quả {0}, không phải một số hữu hạn",
    en: "the formula gave {0}")
  package static let formulaWrongType = MessageKey(
    "formula_wrong_type", vi: "công thức cho {a}, không phải {b} (kind = \"{0}\")",
    en: "the formula gave a {a}, not a {b} (kind = \"{0}\")")
  package static let testWrongType = MessageKey(
    "test_wrong_type", vi: "test cho {a}, không phải true hay false",
    en: "test gave a {a}, not true or false")
  package static let sideWrong = MessageKey(
    "side_wrong", vi: "{0} cho {a}; phải là một số hữu hạn",
    en: "{0} gave {a}; a finite number is needed")
  package static let readsItself = MessageKey(
    "reads_itself", vi: "tự đọc chính mình: {0}", en: "reads itself: {0}")
  package static let declaredTwice = MessageKey(
    "declared_twice", vi: "\"{0}\" đã được khai ở {1}; bản khai trước được giữ",
    en: "\"{0}\" is already declared at {1}; the first one stands")
  package static let eachFault = MessageKey("each_fault", vi: "each: {a}", en: "each: {a}")
  package static let errorUnknownIndicator = MessageKey(
    "error_unknown_indicator", vi: "không có chỉ tiêu \"{0}\"", en: "unknown indicator \"{0}\"")
  package static let errorHeadingAlone = MessageKey(
    "error_heading_alone", vi: "\"{0}\" là đề mục, không có số liệu",
    en: "\"{0}\" is a heading and has no figures")
  package static let errorHeadingBelow = MessageKey(
    "error_heading_below", vi: "\"{0}\" là đề mục, không có số liệu; bên dưới có {1}",
    en: "\"{0}\" is a heading and has no figures; below it: {1}")
  package static let textTooLong = MessageKey(
    "text_too_long", vi: "văn bản dài {0} byte, ở đây dài nhất là {1} byte",
    en: "the text has {0} bytes; here it may have at most {1}")
  package static let typeNil = MessageKey("type_nil", vi: "nil (không có gì)", en: "nil")
  package static let typeNothing = MessageKey("type_nothing", vi: "để trống", en: "nothing")
  package static let typeBoolean = MessageKey("type_boolean", vi: "giá trị đúng/sai", en: "boolean")
  package static let typeNumber = MessageKey("type_number", vi: "một số", en: "number")
  package static let typeText = MessageKey("type_text", vi: "văn bản", en: "string")
  package static let typeTable = MessageKey("type_table", vi: "một bảng", en: "table")
  package static let typeFunction = MessageKey("type_function", vi: "một hàm", en: "function")
  package static let typeCell = MessageKey("type_cell", vi: "một ô số liệu", en: "cell")
  package static let typeUnit = MessageKey("type_unit", vi: "một đơn vị", en: "unit")
  package static let typePeriod = MessageKey("type_period", vi: "một kỳ báo cáo", en: "period")
  package static let typeIndicator = MessageKey(
    "type_indicator", vi: "một chỉ tiêu", en: "indicator")
  package static let typeTarget = MessageKey("type_target", vi: "một mục tiêu", en: "target")
  package static let typePlan = MessageKey("type_plan", vi: "kế hoạch", en: "plan")
}

extension Message {
  /// What Lua or the host calls the type of a value.
  package static func luaType(_ name: String) -> Message {
    luaTypes[name].map { Message($0) } ?? .verbatim(name)
  }

  private static let luaTypes: [String: MessageKey] = [
    "nil": .typeNil, "nothing": .typeNothing, "boolean": .typeBoolean, "number": .typeNumber,
    "string": .typeText, "table": .typeTable, "function": .typeFunction, "cell": .typeCell,
    "unit": .typeUnit, "period": .typePeriod, "indicator": .typeIndicator,
    "target": .typeTarget, "plan": .typePlan,
  ]
}

extension Message {
  static func formulaKind(_ kind: Derived.Kind) -> Message {
    switch kind {
    case .number: Message(.typeNumber)
    case .boolean: Message(.typeBoolean)
    case .text: Message(.formulaText)
    }
  }
}
