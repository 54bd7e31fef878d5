package import Messages

/// What is said of the files in `Data`.
extension MessageKey {
  package static let nameNotUTF8 = MessageKey(
    "name_not_utf8",
    vi: "tên tệp không ở bảng mã UTF-8 nên không đọc; hãy đổi tên tệp",
    en: "the file's name is not UTF-8, so it is not read; rename the file")
  package static let hiddenEntry = MessageKey(
    "hidden_entry", vi: "tệp ẩn hoặc tệp tạm", en: "a hidden or temporary file")
  package static let linkedFolder = MessageKey(
    "linked_folder",
    vi: "liên kết tới một thư mục: không đọc; hãy chép thư mục ấy vào Data",
    en: "a link to a folder: not read; copy that folder into Data")
  package static let linkToNothing = MessageKey(
    "link_to_nothing",
    vi: "liên kết tới một tệp không có; hãy chép tệp ấy vào Data hoặc xóa liên kết",
    en: "a link to a file that is not there; copy that file into Data or delete the link")
  package static let linkInside = MessageKey(
    "link_inside",
    vi: "liên kết tới một tệp trong Data: không đọc hai lần",
    en: "a link to a file of Data: not read twice")
  package static let linkRead = MessageKey(
    "link_read", vi: "là liên kết: đã đọc tệp {0}", en: "is a link: the file {0} was read")
  package static let specialFile = MessageKey(
    "special_file",
    vi:
      "không phải tệp thường (ống dẫn, ổ cắm mạng hoặc thiết bị): không đọc; hãy chép số liệu vào "
      + "một tệp thường",
    en: "not a regular file (a pipe, socket or device): not read; copy the figures into a regular "
      + "file")
  package static let fileUnreachable = MessageKey(
    "file_unreachable",
    vi: "không tới được tệp này; hãy xem quyền truy cập thư mục",
    en: "the file can't be reached; check the folder's permissions")
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
  package static let unusedFile = MessageKey("unused_file", vi: "{0}: {1}", en: "{0}: {1}")
  package static let moreUnusedFiles = MessageKey(
    "more_unused_files", vi: "… và {0} tệp nữa; xem hết bằng: chitieu show --issues",
    en: "… and {0} more; see all with: chitieu show --issues")
}

/// What a file of `Data` turned out to be.
extension MessageKey {
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
