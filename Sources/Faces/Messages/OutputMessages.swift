package import Messages

/// Writing the files of a run.
extension MessageKey {
  package static let filesWritten = MessageKey(
    "files_written", vi: "Đã ghi {0} vào {1}", en: "Wrote {0} to {1}")
  package static let periodHeader = MessageKey("period_header", vi: "Kỳ", en: "Period")
  package static let derivedHeader = MessageKey(
    "derived_header", vi: "Chỉ tiêu dẫn xuất", en: "Derived indicator")
  package static let withValueHeader = MessageKey(
    "with_value_header", vi: "Có số", en: "With value")
  package static let lowestHeader = MessageKey("lowest_header", vi: "Thấp nhất", en: "Lowest")
  package static let medianHeader = MessageKey("median_header", vi: "Trung vị", en: "Median")
  package static let highestHeader = MessageKey("highest_header", vi: "Cao nhất", en: "Highest")
  package static let yes = MessageKey("yes", vi: "có", en: "yes")
  package static let no = MessageKey("no", vi: "không", en: "no")
  package static let setAsideTitle = MessageKey(
    "set_aside_title", vi: "Bị gạt ra vì ba ô chạm giới hạn (mọi ô đều là lỗi): {0}",
    en: "Set aside, for three cells hit a limit (all their cells are errors): {0}")
  package static let setAsideLine = MessageKey(
    "set_aside_line", vi: "{0}  [{1}]: {2}", en: "{0}  [{1}]: {2}")
  package static let limitTime = MessageKey(
    "limit_time", vi: "quá thời gian (--timeout)", en: "out of time (--timeout)")
  package static let limitMemory = MessageKey(
    "limit_memory", vi: "quá bộ nhớ (--memory)", en: "out of memory (--memory)")
  package static let limitOutput = MessageKey(
    "limit_output", vi: "in ra quá nhiều", en: "too much output")
  package static let caveatNoFigures = MessageKey(
    "caveat_no_figures", vi: "Chưa có số liệu nào: kết quả trên không nói lên điều gì.",
    en: "There are no figures: what is said above tells nothing.")
  package static let caveatAllMissing = MessageKey(
    "caveat_all_missing", vi: "Không ô nào có giá trị: {0}",
    en: "Without a value in every cell: {0}")
  package static let caveatDropped = MessageKey(
    "caveat_dropped", vi: "Có số liệu không được dùng ({0} điều, xem chitieu show --issues).",
    en: "Some figures were not used ({0} issues, see chitieu show --issues).")
  package static let exitWithCaveats = MessageKey(
    "exit_with_caveats", vi: "không có phát hiện, nhưng hãy xem các điều vừa nêu",
    en: "no findings, but see what is said above")
  package static let moreUnits = MessageKey(
    "more_units", vi: "… và {0} đơn vị khác (xem hết bằng --all, hoặc standing.csv với -o)",
    en: "… and {0} more units (see all with --all, or standing.csv with -o)")
}
