package import Messages

/// Writing the files of a run.
extension MessageKey {
  package static let outputWaits = MessageKey(
    "output_waits", vi: "{0}: đang có lần chạy khác ghi vào đây (tiến trình {1}); đang chờ…",
    en: "{0}: another run is writing here (process {1}); waiting…")
  package static let outputBusy = MessageKey(
    "output_busy",
    vi: "{0}: lần chạy khác (tiến trình {1}) vẫn đang ghi vào đây nên chưa ghi gì; hãy chạy lại "
      + "sau hoặc chọn thư mục khác bằng -o",
    en: "{0}: another run (process {1}) is still writing here, so nothing was written; run again "
      + "later or choose another folder with -o")
}

/// Parameters.
extension MessageKey {
  package static let unknownParameter = MessageKey(
    "unknown_parameter", vi: "--set {0}: không kịch bản nào đọc tham số này; các tham số: {1}",
    en: "--set {0}: no script reads this parameter; there are: {1}")
  package static let unknownParameterNear = MessageKey(
    "unknown_parameter_near",
    vi: "--set {0}: không kịch bản nào đọc tham số này (ý bạn là {1}?)",
    en: "--set {0}: no script reads this parameter (did you mean {1}?)")
  package static let noParameters = MessageKey(
    "no_parameters", vi: "--set {0}: không kịch bản nào đọc tham số bằng param(…)",
    en: "--set {0}: no script reads a parameter by param(…)")
}

/// What a run tells of its derived values, and of what it did without.
extension MessageKey {
}
