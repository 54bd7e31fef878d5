package import Messages

/// The prompt: cells, commands, what they answer.
extension MessageKey {
  package static let replWelcome = MessageKey(
    "repl_welcome",
    vi: "chitieu {0}. :help để xem các lệnh, ?tên để xem giải thích, Ctrl-D để thoát.",
    en: "chitieu {0}. :help lists the commands, ?name explains one, Ctrl-D leaves.")
  package static let replSearch = MessageKey("repl_search", vi: "tìm: ", en: "search: ")
  package static let replWritten = MessageKey("repl_written", vi: "đã ghi {0}", en: "wrote {0}")
  package static let rowsAre = MessageKey(
    "rows_are", vi: "hiện {0} dòng; :rows auto để về như thường",
    en: "{0} rows are shown; :rows auto for the usual number")
  package static let rowsUsual = MessageKey(
    "rows_usual", vi: "hiện 40 dòng đầu và 20 dòng cuối; đổi bằng :rows N",
    en: "the first 40 and last 20 rows are shown; :rows N changes that")
  package static let rowsForm = MessageKey(
    "rows_form", vi: "\"{0}\" không phải số dòng; hãy gõ :rows 100 hoặc :rows auto",
    en: "\"{0}\" is no number of rows; type :rows 100 or :rows auto")
  package static let digitsAre = MessageKey(
    "digits_are", vi: "số trong bảng có nhiều nhất {0} chữ số thập phân",
    en: "numbers in columns have at most {0} decimals")
  package static let digitsForm = MessageKey(
    "digits_form", vi: "\"{0}\" không phải số chữ số; hãy gõ :digits 0 đến :digits 15",
    en: "\"{0}\" is no number of decimals; type :digits 0 to :digits 15")
  package static let noVariables = MessageKey(
    "no_variables", vi: "chưa có biến nào; x = c[\"5.2\"] đặt biến x",
    en: "there are no variables yet; x = c[\"5.2\"] makes one")
  package static let acrossMet = MessageKey("across_met", vi: "đạt", en: "met")
  package static let acrossNotMet = MessageKey("across_not_met", vi: "chưa đạt", en: "not met")
  package static let noColumn = MessageKey(
    "no_column", vi: "bảng không có cột \"{0}\"; ý bạn là {1}?",
    en: "there is no column \"{0}\"; did you mean {1}?")
  package static let outputBegins = MessageKey(
    "output_begins", vi: "từ giờ kết quả được ghi thêm vào {0}; gõ :output để thôi",
    en: "results are written to {0} too from now on; :output ends it")
  package static let outputExists = MessageKey(
    "output_exists", vi: "đã có {0}; hãy chọn tên khác, hoặc xóa tệp ấy đi",
    en: "{0} is there already; choose another name, or remove it")
  package static let outputEnded = MessageKey(
    "output_ended", vi: "thôi ghi vào {0}", en: "no longer written to {0}")
  package static let outputNone = MessageKey(
    "output_none", vi: "kết quả không ghi vào tệp nào; gõ :output TỆP để ghi",
    en: "results are written to no file; :output FILE does")
  package static let plotGap = MessageKey(
    "plot_gap", vi: "không có giá trị", en: "no value")
  package static let whatIfLine = MessageKey(
    "what_if_line",
    vi: "giả định {0}; gõ :what-if off để bỏ",
    en: "supposing {0}; :what-if off drops it")
  package static let unknownReplCommand = MessageKey(
    "unknown_repl_command",
    vi: "không có lệnh {0}; gõ :help để xem các lệnh",
    en: "there is no command {0}; :help lists them")
  package static let unknownReplCommandNear = MessageKey(
    "unknown_repl_command_near",
    vi: "không có lệnh {0} (ý bạn là {1}?)",
    en: "there is no command {0} (did you mean {1}?)")
  package static let aproposWhat = MessageKey(
    "apropos_what",
    vi: "hãy gõ từ cần tìm: :apropos hồ sơ",
    en: "type what to look for: :apropos records")
  package static let aproposNothing = MessageKey(
    "apropos_nothing",
    vi: "không tìm thấy gì có \"{0}\"",
    en: "nothing found with \"{0}\"")
  package static let modeIs = MessageKey(
    "mode_is",
    vi: "kết quả hiện theo kiểu {0}",
    en: "results are shown as {0}")
  package static let noMode = MessageKey(
    "no_mode",
    vi: "không có kiểu \"{0}\"; các kiểu: {1}",
    en: "there is no mode \"{0}\"; there are: {1}")
  package static let onceIs = MessageKey(
    "once_is",
    vi: "kết quả tiếp theo sẽ ghi vào {0} (kiểu {1})",
    en: "the next result goes to {0} (as {1})")
  package static let timeWhat = MessageKey(
    "time_what",
    vi: "hãy gõ biểu thức cần đo: :time c[\"5.2\"]",
    en: "type what to measure: :time c[\"5.2\"]")
  package static let timeTaken = MessageKey("time_taken", vi: "{0} ms", en: "{0} ms")
  package static let noTrace = MessageKey(
    "no_trace",
    vi: "chưa có lỗi nào",
    en: "there was no error yet")
  package static let nothingToPlot = MessageKey(
    "nothing_to_plot",
    vi: "không vẽ được: plot cần một danh sách số, hoặc bảng tên và số",
    en: "can't be drawn: plot takes a list of numbers, or names with numbers")
  package static let pagerHint = MessageKey(
    "pager_hint",
    vi: "-- {0}/{1} dòng: Enter xem tiếp, q dừng --",
    en: "-- {0}/{1} lines: Enter goes on, q stops --")
  package static let noEditor = MessageKey(
    "no_editor",
    vi: "không mở được trình soạn thảo {0}; hãy đặt biến EDITOR",
    en: "can't start the editor {0}; set EDITOR")
  package static let historyNotSaved = MessageKey(
    "history_not_saved",
    vi: "không ghi được lịch sử gõ lệnh vào {0}; phiên này vẫn dùng được",
    en: "the history can't be written to {0}; the session goes on")
  package static let historyNothing = MessageKey(
    "history_nothing", vi: "không có câu nào đã gõ khớp với \"{0}\"",
    en: "nothing that was typed fits \"{0}\"")
  package static let noArguments = MessageKey(
    "no_arguments", vi: "lệnh {0} không nhận gì thêm: {1}", en: "{0} takes nothing more: {1}")
  package static let transcriptOn = MessageKey(
    "transcript_on", vi: "phiên này được ghi tiếp vào đó; :transcript off để dừng",
    en: "the session goes on being written there; :transcript off stops")
  package static let transcriptOff = MessageKey(
    "transcript_off", vi: "không ghi phiên này nữa", en: "the session is no longer written down")
}
