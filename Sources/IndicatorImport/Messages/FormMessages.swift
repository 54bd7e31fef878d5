package import Messages

// What is said of the form II.06a.
extension MessageKey {
  package static let formLacksColumns = MessageKey(
    "form_lacks_columns",
    vi: "Biểu II.06a chưa đọc được: không nhận ra các cột {0} theo tiêu đề. Hãy ghi đủ tiêu đề "
      + "cột.",
    en: "The form II.06a was not read: columns {0} are not known by their titles. Write all "
      + "titles.")
  package static let formWithoutPeriod = MessageKey(
    "form_without_period",
    vi: "Biểu II.06a chưa đọc được: các dòng trên đầu bảng không cho biết kỳ báo cáo. Hãy ghi, ví "
      + "dụ: Kỳ báo cáo: Tháng 01/2024.",
    en: "The form II.06a was not read: the lines above its header name no period. Write, for "
      + "instance: Kỳ báo cáo: Tháng 01/2024.")
  package static let formWithoutUnit = MessageKey(
    "form_without_unit",
    vi: "Biểu II.06a chưa đọc được: không rõ biểu của đơn vị nào trong {0} đơn vị. Hãy ghi ở trên "
      + "đầu bảng, ví dụ: Đơn vị: Xã Tây Xuân, hoặc đặt mã đơn vị vào tên tệp.",
    en: "The form II.06a was not read: which of {0} units it is of is not known. Write above its "
      + "header, for instance: Đơn vị: Xã Tây Xuân, or put the unit's code into the file's name.")
  package static let formWithoutTotal = MessageKey(
    "form_without_total",
    vi: "Biểu II.06a chưa đọc được: có nhiều dòng nhưng không có dòng Tổng cộng. Hãy thêm dòng "
      + "này.",
    en: "The form II.06a was not read: it has several rows and none called Tổng cộng. Add it.")
}
