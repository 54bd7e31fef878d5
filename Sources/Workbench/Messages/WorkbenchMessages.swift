package import Messages

/// Files, folders and what was typed.
extension MessageKey {
  package static let fileNotFound = MessageKey(
    "file_not_found", vi: "không có tệp hay thư mục {0}; hãy kiểm tra lại đường dẫn",
    en: "there is no file or folder {0}; check the path")
  package static let fileNotAllowed = MessageKey(
    "file_not_allowed", vi: "không được phép đọc hoặc ghi {0}; hãy xem quyền truy cập",
    en: "not allowed to read or write {0}; check its permissions")
  package static let diskFull = MessageKey(
    "disk_full", vi: "ổ đĩa đầy, chưa ghi được {0}; hãy giải phóng chỗ rồi chạy lại",
    en: "the disk is full, {0} was not written; free some space and run again")
  package static let diskReadOnly = MessageKey(
    "disk_read_only", vi: "ổ đĩa chỉ cho đọc, không ghi được {0}; hãy chọn thư mục khác bằng -o",
    en: "the disk is read-only, {0} was not written; choose another folder with -o")
  package static let notAFolder = MessageKey(
    "not_a_folder", vi: "{0} không phải thư mục", en: "{0} is not a folder")
  package static let isAFolder = MessageKey(
    "is_a_folder", vi: "{0} là thư mục, không phải tệp", en: "{0} is a folder, not a file")
  package static let notAPlainFile = MessageKey(
    "not_a_plain_file",
    vi: "{0} là đường ống, liên kết hoặc thiết bị, không phải tệp thường",
    en: "{0} is a pipe, a link or a device, not a plain file")
  package static let fileFault = MessageKey(
    "file_fault", vi: "{0}: {1}", en: "{0}: {1}")
  package static let noWorkspaceFolder = MessageKey(
    "no_workspace_folder",
    vi: "không có thư mục {0}; hãy cho biết thư mục làm việc (có Data và Scripts bên trong)",
    en: "there is no folder {0}; name the workspace (the folder that holds Data and Scripts)")
  package static let noDataFolder = MessageKey(
    "no_data_folder",
    vi: "{0} không có thư mục Data; thư mục làm việc có Data (kế hoạch, số liệu) và Scripts",
    en: "{0} has no folder Data; a workspace has Data (plan, figures) and Scripts")
  package static let coarserDiffers = MessageKey(
    "coarser_differs",
    vi: "{0}, {1}: kỳ này báo {2}, nhưng các kỳ ngắn hơn trong nó cho {3}; dùng số của kỳ này. Hãy "
      + "kiểm tra lại.",
    en: "{0}, {1}: {2} was reported, but the shorter periods within give {3}; the reported one is "
      + "used. Check them.")
  package static let rateDeclaredSum = MessageKey(
    "rate_declared_sum",
    vi: "{0} ({1}) khai cách cộng sum, nhưng có số liệu ghi thẳng giá trị: tỷ lệ, điểm, hạng không "
      + "cộng được nên lũy kế để thiếu. Hãy ghi tử số và mẫu số, hoặc khai last, mean, max, min.",
    en: "{0} ({1}) is declared to be summed, but figures are given as plain values: rates, scores "
      + "and places have no sum, so roll-ups are missing. Give numerator and denominator, or "
      + "declare last, mean, max or min.")
  package static let reservedCode = MessageKey(
    "reserved_code",
    vi: "\"{0}\" là tên dành riêng của ô số liệu, không dùng làm mã được; hãy đổi mã khác",
    en: "\"{0}\" is a reserved name of cells and can't be a code; choose another code")
  package static let noSuchPlan = MessageKey(
    "no_such_plan", vi: "--plan {0}: trong Data không có kế hoạch năm đó; các năm có kế hoạch: {1}",
    en: "--plan {0}: there is no plan of that year in Data; there are: {1}")
  package static let unknownLevel = MessageKey(
    "unknown_level", vi: "--level: không có cấp \"{0}\"; các cấp hiện có: {a}",
    en: "--level: no unit has the level \"{0}\"; there are: {a}")
  package static let unknownUnitOption = MessageKey(
    "unknown_unit_option", vi: "--unit: không có đơn vị mã \"{0}\"",
    en: "--unit: there is no unit with the code \"{0}\"")
  package static let unknownUnitOptionNear = MessageKey(
    "unknown_unit_option_near", vi: "--unit: không có đơn vị mã \"{0}\" (ý bạn là {1}?)",
    en: "--unit: there is no unit with the code \"{0}\" (did you mean {1}?)")
  package static let indicatorNotFound = MessageKey(
    "indicator_not_found", vi: "không có chỉ tiêu \"{0}\"", en: "unknown indicator \"{0}\"")
  package static let indicatorNotFoundNear = MessageKey(
    "indicator_not_found_near", vi: "không có chỉ tiêu \"{0}\" (ý bạn là {1}?)",
    en: "unknown indicator \"{0}\" (did you mean {1}?)")
}

/// What was typed.
extension MessageKey {
}

/// The prompt.
extension MessageKey {
  package static let memoryTooSmall = MessageKey(
    "memory_too_small", vi: "--memory quá nhỏ, chưa đủ để mở kịch bản; hãy cho ít nhất 1M",
    en: "--memory is too small to open a script; give at least 1M")
  package static let inputIncomplete = MessageKey(
    "input_incomplete", vi: "câu lệnh chưa kết thúc: {0}", en: "the statement is not complete: {0}")
}

/// How the program ended.
extension MessageKey {
  package static let exitWell = MessageKey(
    "exit_well", vi: "mọi thứ đều ổn", en: "all well")
  package static let exitFindings = MessageKey(
    "exit_findings", vi: "có phát hiện cần xử lý", en: "there are findings to act on")
  package static let exitUsage = MessageKey(
    "exit_usage", vi: "lệnh gõ chưa đúng, chưa chạy gì", en: "wrong usage, nothing ran")
  package static let exitScriptFailed = MessageKey(
    "exit_script_failed", vi: "có kịch bản bị lỗi", en: "a script failed")
  package static let exitBadInput = MessageKey(
    "exit_bad_input", vi: "dữ liệu có lỗi, hoặc có tệp không đọc hay ghi được",
    en: "the input has faults, or a file could not be read or written")
  package static let exitNothingSelected = MessageKey(
    "exit_nothing_selected", vi: "không có ô nào được chọn", en: "nothing was selected")
  package static let exitOurBug = MessageKey(
    "exit_our_bug", vi: "lỗi của chương trình", en: "a fault of the program")
  package static let exitInterrupted = MessageKey(
    "exit_interrupted", vi: "bị ngắt giữa chừng, kết quả chưa đủ",
    en: "interrupted, partial results")
}
