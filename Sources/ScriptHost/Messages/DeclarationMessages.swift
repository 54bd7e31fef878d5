import Messages
import Indicators
import LuaSyntax
import PlainText

/// Faults of declarations.
extension MessageKey {
  static let fieldWrong = MessageKey(
    "field_wrong", vi: "{0} phải là {a}, không phải {b}", en: "{0} must be {a}, got {b}")
  static let fieldProblem = MessageKey("field_problem", vi: "{0}: {a}", en: "{0}: {a}")
  static let fieldsTooMany = MessageKey(
    "fields_too_many", vi: "bảng có hơn {0} trường", en: "the table has more than {0} fields")
  static let fieldText = MessageKey("field_text", vi: "văn bản trong ngoặc kép", en: "a text")
  static let fieldTexts = MessageKey(
    "field_texts", vi: "danh sách văn bản", en: "a list of texts")
  static let fieldCodes = MessageKey(
    "field_codes", vi: "danh sách mã, chẳng hạn plan:leaves()",
    en: "a list of codes, such as plan:leaves()")
  static let fieldFunction = MessageKey("field_function", vi: "một hàm", en: "a function")
  static let fieldWording = MessageKey(
    "field_wording", vi: "văn bản hoặc một hàm", en: "a text or a function")
  static let fieldSpan = MessageKey(
    "field_span", vi: "khoảng kỳ như \"2024-01..2024-12\"",
    en: "a span like \"2024-01..2024-12\"")
  static let fieldLevel = MessageKey(
    "field_level", vi: "một cấp có trong bảng đơn vị ({0})", en: "a level of the units ({0})")
  static let fieldChoice = MessageKey("field_choice", vi: "một trong {0}", en: "one of {0}")
  static let fieldRange = MessageKey(
    "field_range", vi: "một số từ {0} đến {1}", en: "a number from {0} to {1}")
  static let fieldFrom = MessageKey(
    "field_from", vi: "một số từ {0} trở lên", en: "a number, {0} or more")
  static let functionAsText = MessageKey(
    "function_as_text",
    vi: "{0} phải là một hàm, không phải {1} trong ngoặc kép; hãy viết {0} = {2}",
    en: "{0} must be a function, got {1} as a text; write {0} = {2}")
  static let functionAsNumber = MessageKey(
    "function_as_number",
    vi: "{0} phải là một hàm, không phải số {1}; hãy viết {0} = function() return {1} end",
    en: "{0} must be a function, got {1}; write {0} = function() return {1} end")

  static let formulaMissing = MessageKey(
    "formula_missing", vi: "thiếu formula; hãy viết formula = function(c) … end",
    en: "formula is missing: formula = function(c) … end")
  static let ruleUnclear = MessageKey(
    "rule_unclear", vi: "hãy khai test, hoặc khai đủ left, op và right",
    en: "give either test, or left, op and right")
  static let unknownField = MessageKey(
    "unknown_field", vi: "không có trường \"{0}\"", en: "unknown field \"{0}\"")

  static let idEmpty = MessageKey("id_empty", vi: "mã khai báo để trống", en: "the id is empty")
  static let idReserved = MessageKey(
    "id_reserved", vi: "tên này dành riêng cho ô số liệu, hãy đặt tên khác",
    en: "the id is reserved for cells")
  static let idOfRow = MessageKey(
    "id_of_row", vi: "tên này là mã một dòng của kế hoạch, hãy đặt tên khác",
    en: "the id is the code of a row of the plan")
  static let idOfInput = MessageKey(
    "id_of_input", vi: "tên này là mã một số liệu đầu vào, hãy đặt tên khác",
    en: "the id is the code of an input")
  static let fieldsMissing = MessageKey(
    "fields_missing", vi: "thiếu bảng các trường; hãy viết {0}",
    en: "the table of fields is missing: {0}")
  static let declaredInFormula = MessageKey(
    "declared_in_formula",
    vi: "{0}: chỉ khai báo bên ngoài công thức, khi kịch bản được nạp",
    en: "{0}: declare it outside of formulas, when the script loads")
  static let declarationForm = MessageKey(
    "declaration_form", vi: "{0}: phải viết {1}", en: "{0}: it is written {1}")
  static let declarationNoID = MessageKey(
    "declaration_no_id", vi: "{0}: thiếu mã; phải viết {1}",
    en: "{0}: the id is missing; it is written {1}")
  static let declarationComma = MessageKey(
    "declaration_comma",
    vi: "{0}: có {1} giá trị cho 1 tham số; phải viết {2}, không có dấu phẩy",
    en: "{0}: {1} arguments for 1; it is written {2}, without a comma")

  static let declarationsTooMany = MessageKey(
    "declarations_too_many", vi: "quá nhiều khai báo: nhiều nhất {0}",
    en: "too many declarations: at most {0}")
  static let laterVersion = MessageKey(
    "later_version", vi: "{0} chưa có trong phiên bản này; sẽ có ở phiên bản sau",
    en: "{0} is not in this version yet; it comes in a later one")
}
