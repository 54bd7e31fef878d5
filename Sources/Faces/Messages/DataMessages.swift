package import Messages

/// What is said of the files in `Data`.
extension MessageKey {
  package static let noFiguresFound = MessageKey(
    "no_figures_found",
    vi:
      "CHƯA CÓ SỐ LIỆU NÀO: trong Data không đọc được số liệu. Bảng số liệu cần đầu bảng: đơn vị, "
      + "kỳ, chỉ tiêu, tử số, mẫu số, giá trị (unit,period,indicator,numerator,denominator,value).",
    en: "NO FIGURES: no figures could be read in Data. A table of figures has the header "
      + "unit,period,indicator,numerator,denominator,value.")
  package static let unusedFiles = MessageKey(
    "unused_files", vi: "Tệp trong Data không dùng đến: {0}",
    en: "Files of Data that were not used: {0}")
  package static let strayScripts = MessageKey(
    "stray_scripts", vi: "Kịch bản không được nạp: {0}", en: "Scripts that were not loaded: {0}")
  package static let unusedFile = MessageKey("unused_file", vi: "{0}: {1}", en: "{0}: {1}")
  package static let moreUnusedFiles = MessageKey(
    "more_unused_files", vi: "… và {0} tệp nữa; xem hết bằng: chitieu show --issues",
    en: "… and {0} more; see all with: chitieu show --issues")
  package static let planFile = MessageKey("plan_file", vi: "kế hoạch", en: "plan")
  package static let unitsFile = MessageKey("units_file", vi: "bảng đơn vị", en: "units")
  package static let inputsFile = MessageKey(
    "inputs_file", vi: "bảng số liệu đầu vào", en: "inputs")
  package static let figuresFile = MessageKey("figures_file", vi: "số liệu", en: "figures")
  package static let formFile = MessageKey(
    "form_file", vi: "biểu II.06a", en: "form II.06a")
  package static let sharedCodesFile = MessageKey(
    "shared_codes_file", vi: "bảng mã chung các năm", en: "shared codes")
  package static let recordsFile = MessageKey(
    "records_file", vi: "bảng để kịch bản tự đọc", en: "records")
  package static let outputFile = MessageKey(
    "output_file", vi: "kết quả của lần chạy trước, để nguyên", en: "results of a run, left alone")
  package static let notUsedFile = MessageKey(
    "not_used_file", vi: "không dùng", en: "not used")
}
