package import Messages

// What is said of figures.
extension MessageKey {
  package static let unknownUnit = MessageKey(
    "unknown_unit",
    vi: "Không có đơn vị mã “{0}” (có phải: {1}?). Hãy sửa mã hoặc thêm đơn vị vào bảng đơn vị.",
    en: "There is no unit with the code “{0}” (did you mean: {1}?). Correct the code or add the "
      + "unit to the table of units.")
  package static let unknownIndicator = MessageKey(
    "unknown_indicator",
    vi:
      "Không có chỉ tiêu “{0}” (có phải: {1}?). Hãy sửa mã, hoặc khai trong bảng số liệu đầu vào.",
    en: "There is no indicator “{0}” (did you mean: {1}?). Correct the code, or declare it in the "
      + "table of inputs.")
  package static let unknownUnitAlone = MessageKey(
    "unknown_unit_alone",
    vi: "Không có đơn vị mã “{0}”. Hãy sửa mã hoặc thêm đơn vị vào bảng đơn vị.",
    en: "There is no unit with the code “{0}”. Correct the code or add the unit to the table of "
      + "units.")
  package static let unknownIndicatorAlone = MessageKey(
    "unknown_indicator_alone",
    vi: "Không có chỉ tiêu “{0}”. Hãy sửa mã, hoặc khai trong bảng số liệu đầu vào.",
    en: "There is no indicator “{0}”. Correct the code, or declare it in the table of inputs.")
  package static let headingFigure = MessageKey(
    "heading_figure",
    vi: "“{0}” là đề mục, không có số liệu. Hãy ghi số liệu cho: {1}.",
    en: "“{0}” is a heading and has no figures. Report figures for: {1}.")
  package static let badPeriod = MessageKey(
    "bad_period",
    vi: "“{0}” không phải là kỳ báo cáo. Hãy viết {1}.",
    en: "“{0}” is not a period. Write {1}.")
  package static let blankKey = MessageKey(
    "blank_key",
    vi: "Ô {0} để trống nên không biết số liệu này của ai. Hãy điền ô này.",
    en: "The cell for {0} is blank, so what the figure is for is not known. Fill it in.")
  package static let notANumber = MessageKey(
    "not_a_number",
    vi: "“{0}” không phải là số. Hãy ghi số, hoặc để trống và ghi rõ ở cột trạng thái.",
    en: "“{0}” is not a number. Write a number, or leave the cell blank and use the column state.")
  package static let unclearNumber = MessageKey(
    "unclear_number",
    vi:
      "“{0}” có thể là hai số khác nhau vì tệp dùng lẫn hai kiểu viết số. Hãy viết lại theo một kiểu.",
    en:
      "“{0}” may be two different numbers, since the file mixes two styles. Write it in one style.")
  package static let numberTooLarge = MessageKey(
    "number_too_large",
    vi: "“{0}” quá lớn. Hãy kiểm tra lại số này.",
    en: "“{0}” is too large. Check the number.")
  package static let negativeDenominator = MessageKey(
    "negative_denominator",
    vi: "Mẫu số “{0}” âm. Hãy kiểm tra lại số này.",
    en: "The denominator “{0}” is negative. Check the number.")
  package static let percentCount = MessageKey(
    "percent_count",
    vi: "“{0}”: tử số và mẫu số là số đếm, không ghi %. Hãy bỏ dấu % hoặc ghi ở cột giá trị.",
    en: "“{0}”: numerator and denominator are counts without %. Drop the sign or use the column "
      + "value.")
  package static let noDenominator = MessageKey(
    "no_denominator",
    vi: "Có tử số “{0}” nhưng không có mẫu số. Hãy điền mẫu số.",
    en: "There is a numerator “{0}” but no denominator. Fill in the denominator.")
  package static let noNumerator = MessageKey(
    "no_numerator",
    vi: "Có mẫu số “{0}” nhưng không có tử số. Hãy điền tử số.",
    en: "There is a denominator “{0}” but no numerator. Fill in the numerator.")
  package static let valueDiffers = MessageKey(
    "value_differs",
    vi:
      "Giá trị {0} khác với tính từ tử số và mẫu số ({1}); dùng tử số và mẫu số. Hãy kiểm tra lại.",
    en: "The value {0} differs from numerator and denominator ({1}), which are used. Check them.")
  package static let valueWithZero = MessageKey(
    "value_with_zero",
    vi: "Có giá trị {0} nhưng mẫu số bằng 0: giá trị không được dùng. Hãy kiểm tra lại.",
    en: "A value {0} is given but the denominator is 0: the value is not used. Check them.")
  package static let badRank = MessageKey(
    "bad_rank",
    vi: "“{0}” không phải là thứ hạng. Hãy viết 12 hoặc 12/136.",
    en: "“{0}” is not a rank. Write 12 or 12/136.")
  package static let unknownState = MessageKey(
    "unknown_state",
    vi: "Không hiểu trạng thái “{0}”. Hãy viết một trong các từ: {1}.",
    en: "The state “{0}” is not understood. Write one of: {1}.")
  package static let stateContradicts = MessageKey(
    "state_contradicts",
    vi: "Trạng thái “{0}” trái với các số ở cùng dòng. Hãy sửa trạng thái hoặc số.",
    en: "The state “{0}” contradicts the numbers of the row. Correct the state or the numbers.")
}
