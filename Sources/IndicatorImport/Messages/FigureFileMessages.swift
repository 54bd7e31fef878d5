package import Messages

// What is said of rows and of whole figures files.
extension MessageKey {
  package static let rowTooShort = MessageKey(
    "row_too_short",
    vi: "Dòng chỉ có {0} ô, thiếu ô số liệu (đầu bảng có {1} cột); hãy điền đủ dòng này.",
    en: "The row has only {0} cells and ends before its figures (the header has {1}); complete it.")
  package static let rowTooLong = MessageKey(
    "row_too_long",
    vi:
      "Dòng có {0} ô nhưng đầu bảng có {1} cột. Số có dấu phẩy phải đặt trong ngoặc kép; hãy sửa dòng này.",
    en:
      "The row has {0} cells but the header has {1}. A number with a comma must be quoted; correct "
      + "the row.")
  package static let mixedNumbers = MessageKey(
    "mixed_numbers",
    vi:
      "Tệp dùng lẫn hai kiểu viết số: “{0}” (dòng:cột {1}) và “{2}” ({3}). Hãy viết theo một kiểu.",
    en:
      "The file mixes two styles of numbers: “{0}” (row:column {1}) and “{2}” ({3}). Use one style."
  )
  package static let assumedPlain = MessageKey(
    "assumed_plain",
    vi:
      "“{0}” được đọc theo kiểu máy tính (dấu chấm là dấu thập phân, dấu phẩy tách hàng nghìn) vì tệp "
      + "ngăn cột bằng dấu phẩy. Nếu không đúng, hãy bỏ dấu tách hàng nghìn.",
    en: "“{0}” was read in plain style (a dot before decimals, a comma between thousands), since "
      + "the file separates cells by commas. If that is wrong, drop the thousands marks.")
  package static let assumedVietnamese = MessageKey(
    "assumed_vietnamese",
    vi:
      "“{0}” được đọc theo kiểu Việt Nam (dấu chấm tách hàng nghìn, dấu phẩy là dấu thập phân). Nếu không "
      + "đúng, hãy bỏ dấu tách hàng nghìn.",
    en: "“{0}” was read in Vietnamese style (a dot between thousands, a comma before decimals). If "
      + "that is wrong, drop the thousands marks.")
  package static let noUnits = MessageKey(
    "no_units",
    vi: "Không có bảng đơn vị và không có kế hoạch nên không biết số liệu của đơn vị nào. Hãy thêm "
      + "bảng đơn vị hoặc kế hoạch.",
    en: "There is neither a table of units nor a plan, so whose figures these are is not known. "
      + "Add one of them.")
  package static let manyRows = MessageKey(
    "many_rows",
    vi: "“{0}”: {1} dòng có cùng lỗi này; đã liệt kê {2} dòng đầu.",
    en: "“{0}”: {1} rows have this same fault; the first {2} are listed.")
  package static let manyFaults = MessageKey(
    "many_faults",
    vi: "Còn {0} lỗi nữa trong tệp này không được liệt kê.",
    en: "{0} more faults of this file are not listed.")
  package static let headerRepeated = MessageKey(
    "header_repeated",
    vi: "Đầu bảng lặp lại ở dòng này; dòng này được bỏ qua.",
    en: "The header is repeated in this row; the row is passed over.")
  package static let headerDiffers = MessageKey(
    "header_differs",
    vi: "Đầu bảng lặp lại nhưng khác cột (“{0}”); số liệu ở các dòng dưới bị coi là lỗi. Hãy tách "
      + "thành hai tệp.",
    en: "Another header with other columns (“{0}”); the figures below count as errors. Split the "
      + "file in two.")
  package static let splitNumber = MessageKey(
    "split_number",
    vi: "“{0}” và “{1}” có thể là một số {0},{1} bị tách ở dấu phẩy thập phân; số liệu này bị coi "
      + "là lỗi. Hãy viết \"{0},{1}\" trong ngoặc kép hoặc {0}.{1}.",
    en: "“{0}” and “{1}” may be one number {0},{1} parted at its decimal comma; the figure counts "
      + "as an error. Write \"{0},{1}\" in quotes or {0}.{1}.")
  package static let splitByRank = MessageKey(
    "split_by_rank",
    vi: "“{0}” và “{1}” có thể là một số {0},{1} bị tách ở dấu phẩy thập phân; số liệu này bị coi "
      + "là lỗi. Hãy viết \"{0},{1}\" trong ngoặc kép hoặc {0}.{1}; nếu {1} là thứ hạng, hãy ghi "
      + "cả tổng số: {1}/14.",
    en: "“{0}” and “{1}” may be one number {0},{1} parted at its decimal comma; the figure counts "
      + "as an error. Write \"{0},{1}\" in quotes or {0}.{1}; if {1} is a rank, write it with the "
      + "number ranked: {1}/14.")
  package static let periodsRead = MessageKey(
    "periods_read",
    vi: "Kỳ “{0}” được hiểu là {1}; số dòng của tệp viết kỳ theo cách khác như vậy: {2}.",
    en: "The period “{0}” was read as {1}; rows of the file that write periods in other ways: {2}.")
  package static let daysForPeriods = MessageKey(
    "days_for_periods",
    vi: "“{0}” là một ngày, không rõ của kỳ nào (có thể lẫn ngày với tháng): {1} dòng có ngày như "
      + "vậy không được dùng. Hãy viết tháng dạng 2024-03.",
    en: "“{0}” is a day, and of which period is not clear (day and month may be swapped): {1} rows "
      + "with such days are not used. Write months as 2024-03.")
  package static let yearDoubted = MessageKey(
    "year_doubted",
    vi: "Kỳ {0} cách xa các kỳ khác (năm {1}) và rất ít dòng, có thể gõ nhầm năm; số liệu này "
      + "không được dùng. Hãy sửa năm; năm gốc để so sánh thì phải có trong mục tiêu của kế hoạch.",
    en: "The period {0} lies far from the others (years {1}) with very few rows, perhaps a "
      + "mistyped year; the figure is not used. Correct the year; a base year must be named in a "
      + "target of the plan.")
  package static let lostZeroAtEnd = MessageKey(
    "lost_zero_at_end",
    vi:
      "“{0}” đứng sau {1}, có thể là {2} (Excel bỏ số 0 cuối); số liệu này bị coi là lỗi. Hãy sửa "
      + "mã và để cột mã ở dạng văn bản.",
    en: "“{0}” stands behind {1} and may be {2} (Excel dropped the zero at the end); the figure "
      + "counts as an error. Correct the code and keep the column of codes as text.")
}
