import Messages
import Indicators
import PlainText

/// Faults of what scripts ask cells, units, periods and plans for.
extension MessageKey {
  static let errorUnknownUnit = MessageKey(
    "error_unknown_unit", vi: "không có đơn vị \"{0}\"", en: "unknown unit \"{0}\"")
  static let unknownMember = MessageKey(
    "unknown_member", vi: "{a} không có {0}", en: "{a} has no field {0}")
  static let unknownMemberOfCell = MessageKey(
    "unknown_member_of_cell", vi: "ô số liệu không có hàm hay chỉ tiêu \"{0}\"",
    en: "a cell has no member and no indicator \"{0}\"")
  static let codeNumber = MessageKey(
    "code_number", vi: "mã phải viết trong ngoặc kép: {a}; viết như số thì mất số 0 ở cuối",
    en: "a code is a text: write {a}; a number loses its zeros")
  static let orBoth = MessageKey("or_both", vi: "{0} hay {a}", en: "{0} or {a}")
  static let codeKey = MessageKey(
    "code_key", vi: "mã phải là văn bản: {0}[\"5.2\"], không phải {a}",
    en: "a code is a text: {0}[\"5.2\"], not a key of type {a}")
  static let unitNumber = MessageKey(
    "unit_number", vi: "mã đơn vị phải viết trong ngoặc kép: {0}",
    en: "a unit's code is a text: write {0}")
  static let unitKey = MessageKey(
    "unit_key", vi: "mã đơn vị là văn bản: units[\"21844\"], không phải {a}",
    en: "a unit's code is a text: units[\"21844\"], not a key of type {a}")
  static let errorNoPeriod = MessageKey(
    "error_no_period", vi: "{a} không phải kỳ báo cáo; hãy viết {0}",
    en: "{a} is no period; write {0}")
  static let periodKind = MessageKey(
    "period_kind", vi: "period:to: phải là {0}, không phải \"{1}\"",
    en: "period:to: {0}, got \"{1}\"")
  static let periodNotWithin = MessageKey(
    "period_not_within", vi: "period:to: {0} không nằm trọn trong một {a}",
    en: "period:to: {0} does not lie in one {a}")
  static let kindMonth = MessageKey("kind_month", vi: "tháng", en: "month")
  static let kindQuarter = MessageKey("kind_quarter", vi: "quý", en: "quarter")
  static let kindHalf = MessageKey("kind_half", vi: "nửa năm", en: "half")
  static let kindYear = MessageKey("kind_year", vi: "năm", en: "year")
  static let tooManyPeriods = MessageKey(
    "too_many_periods", vi: "lùi hay tiến {0} kỳ là quá nhiều", en: "{0} periods are too many")
  static let outsideYears = MessageKey(
    "outside_years", vi: "{0} và {1} kỳ nữa nằm ngoài các năm 0001 đến 9999",
    en: "{0} and {1} periods lie outside the years 0001 to 9999")
  static let naOutside = MessageKey(
    "na_outside", vi: "na: chỉ dùng bên trong công thức hay quy tắc",
    en: "na: only inside a formula or check")

  static let requireTooMany = MessageKey(
    "require_too_many", vi: "require: quá nhiều tệp, nhiều nhất {0}",
    en: "require: too many files, at most {0}")
  static let paramTooMany = MessageKey(
    "param_too_many", vi: "param: quá nhiều tên, nhiều nhất {0}",
    en: "param: too many names, at most {0}")
  static let paramNoNumber = MessageKey(
    "param_no_number", vi: "param \"{0}\": \"{1}\" không phải số; hãy dùng --set {0}=12.5",
    en: "param \"{0}\": \"{1}\" is no number; use --set {0}=12.5")
  static let paramNoBoolean = MessageKey(
    "param_no_boolean", vi: "param \"{0}\": \"{1}\" không phải true hay false",
    en: "param \"{0}\": \"{1}\" is neither true nor false")
  static let requireItself = MessageKey(
    "require_itself",
    vi: "require \"{0}\": tệp này tự nạp chính nó, trực tiếp hoặc qua tệp khác",
    en: "require \"{0}\": the file requires itself, directly or through others")
  static let requirePath = MessageKey(
    "require_path",
    vi: "require \"{0}\": viết đường dẫn trong Scripts bằng dấu chấm: \"lib.ten\"",
    en: "require \"{0}\": write the path under Scripts with dots: \"lib.name\"")
  static let requireNoFile = MessageKey(
    "require_no_file", vi: "require \"{0}\": không có tệp Scripts/{1}.lua",
    en: "require \"{0}\": there is no file Scripts/{1}.lua")
  static let noUnitAbove = MessageKey(
    "no_unit_above", vi: "không có đơn vị cấp trên nào thuộc cấp \"{0}\"",
    en: "no unit above is a \"{0}\"")
  static let optionsForm = MessageKey(
    "options_form", vi: "tùy chọn phải là bảng như { within = \"province\" }, hoặc \"asc\"",
    en: "options must be a table such as { within = \"province\" }, or \"asc\"")
  static let optionsOrder = MessageKey(
    "options_order", vi: "order phải là \"asc\" hay \"desc\", không phải \"{0}\"",
    en: "order must be \"asc\" or \"desc\", got \"{0}\"")
  static let withinLevel = MessageKey(
    "within_level", vi: "within: không có đơn vị nào ở cấp \"{0}\"; có các cấp {1}",
    en: "within: no unit has the level \"{0}\"; there are {1}")
  static let helpUnknown = MessageKey(
    "help_unknown", vi: "help: không biết gì về cái này",
    en: "help: nothing is known of that")

  static let peersAreTexts = MessageKey(
    "peers_are_texts",
    vi: "\"{0}\" cho ra chữ, không phải số: không xếp hạng và không so sánh trong nhóm được",
    en: "\"{0}\" gives texts, not numbers: they can't be ranked or compared with peers")
  static let peersAreBooleans = MessageKey(
    "peers_are_booleans",
    vi: "\"{0}\" cho ra đúng/sai, không phải số: không xếp hạng và không so sánh trong nhóm được",
    en: "\"{0}\" gives true or false, not numbers: they can't be ranked or compared with peers")
  static let percentileRange = MessageKey(
    "percentile_range", vi: "{0}: p phải từ 0 đến 100", en: "{0}: p must be from 0 to 100")
  static let listElement = MessageKey(
    "list_element", vi: "danh sách có {a} ở vị trí {0}; phải là số",
    en: "the list has a {a} at position {0}; numbers are needed")
  static let thresholdPositive = MessageKey(
    "threshold_positive", vi: "score.ratio: ngưỡng phải lớn hơn 0",
    en: "score.ratio: the threshold must be above 0")
  static let bandsDescend = MessageKey(
    "bands_descend", vi: "score.bands: các mức phải giảm dần, nhưng {0} đứng sau mức nhỏ hơn",
    en: "score.bands: limits must descend, but {0} comes later")
  static let bandsBelow = MessageKey(
    "bands_below", vi: "score.bands: {0} thấp hơn mức cuối cùng",
    en: "score.bands: {0} lies below the last band")
  static let bandForm = MessageKey(
    "band_form", vi: "score.bands: mức thứ {0} phải có dạng { 90, \"Tốt\" }",
    en: "score.bands: band {0} must be { limit, label }")
  static let bandNumber = MessageKey(
    "band_number", vi: "score.bands: mức thứ {0} phải bắt đầu bằng một số",
    en: "score.bands: band {0} has no number first")
}
