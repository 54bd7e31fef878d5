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
  package static let acrossWhat = MessageKey(
    "across_what", vi: "chỉ tiêu nào? ví dụ :across 5.2", en: "which indicator? as in :across 5.2")
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
  package static let startFileFailed = MessageKey(
    "start_file_failed", vi: "lỗi trên là của {0}, chạy mỗi khi mở dấu nhắc",
    en: "the error above is in {0}, which is run when the prompt starts")
  package static let dataReloaded = MessageKey(
    "data_reloaded", vi: "đã đọc lại số liệu trong Data", en: "the figures in Data were read again")
  package static let planChanged = MessageKey(
    "plan_changed",
    vi: "kế hoạch hoặc danh sách đơn vị trong Data đã đổi; hãy thoát rồi mở lại dấu nhắc",
    en: "the plan or the list of units in Data has changed; leave the prompt and start it again")
  package static let plotGap = MessageKey(
    "plot_gap", vi: "không có giá trị", en: "no value")
  package static let noCell = MessageKey(
    "no_cell",
    vi: "chưa có đơn vị và kỳ nào: trong Data chưa có số liệu",
    en: "there is no unit and period: Data holds no figures")
  package static let noUnit = MessageKey(
    "no_unit",
    vi: "không có đơn vị nào mã hay tên \"{0}\"",
    en: "there is no unit with the code or name \"{0}\"")
  package static let noUnitNear = MessageKey(
    "no_unit_near",
    vi: "không có đơn vị nào mã hay tên \"{0}\" (ý bạn là {1}?)",
    en: "there is no unit with the code or name \"{0}\" (did you mean {1}?)")
  package static let severalUnits = MessageKey(
    "several_units",
    vi: "\"{0}\" có thể là nhiều đơn vị: {1}; hãy gõ mã",
    en: "\"{0}\" could be several units: {1}; type the code")
  package static let noPeriod = MessageKey(
    "no_period",
    vi: "\"{0}\" không phải kỳ báo cáo; hãy gõ 2024-03, 2024-Q1, 2024-H1, 2024-9M hoặc 2024",
    en: "\"{0}\" is no period; type 2024-03, 2024-Q1, 2024-H1, 2024-9M or 2024")
  package static let periodWithoutFigures = MessageKey(
    "period_without_figures",
    vi: "(kỳ {0} chưa có số liệu nào)",
    en: "(there are no figures for {0})")
  package static let whatIfNone = MessageKey(
    "what_if_none",
    vi: "không có giả định nào; gõ :what-if 5.2=80 để thử",
    en: "nothing is supposed; try :what-if 5.2=80")
  package static let whatIfDropped = MessageKey(
    "what_if_dropped",
    vi: "đã bỏ mọi giả định, dùng lại số liệu thật",
    en: "dropped; the figures are the real ones again")
  package static let whatIfLine = MessageKey(
    "what_if_line",
    vi: "giả định {0}; gõ :what-if off để bỏ",
    en: "supposing {0}; :what-if off drops it")
  package static let whatIfForm = MessageKey(
    "what_if_form",
    vi: "không hiểu \"{0}\"; hãy gõ mã=giá trị (5.2=80), mã=tử/mẫu (5.2=30/60) hoặc mã=missing",
    en:
      "can't read \"{0}\"; type code=value (5.2=80), code=numerator/denominator (5.2=30/60) or code=missing"
  )
  package static let whatIfDerived = MessageKey(
    "what_if_derived",
    vi:
      "\"{0}\" không có số liệu báo cáo (đề mục hoặc chỉ tiêu dẫn xuất); hãy giả định số mà nó được tính từ đó",
    en: "\"{0}\" has no reported figures (a heading or a derived); suppose what it is computed from"
  )
  package static let whatIfOutside = MessageKey(
    "what_if_outside",
    vi: "kỳ {0} nằm ngoài các năm có số liệu",
    en: "{0} lies outside the years that have figures")
  package static let unknownReplCommand = MessageKey(
    "unknown_repl_command",
    vi: "không có lệnh {0}; gõ :help để xem các lệnh",
    en: "there is no command {0}; :help lists them")
  package static let unknownReplCommandNear = MessageKey(
    "unknown_repl_command_near",
    vi: "không có lệnh {0} (ý bạn là {1}?)",
    en: "there is no command {0} (did you mean {1}?)")
  package static let nothingKnown = MessageKey(
    "nothing_known",
    vi: "không biết \"{0}\" là gì; thử :apropos với một từ trong tên",
    en: "nothing is known of \"{0}\"; try :apropos with a word of its name")
  package static let nothingKnownNear = MessageKey(
    "nothing_known_near",
    vi: "không biết \"{0}\" là gì (ý bạn là {1}?)",
    en: "nothing is known of \"{0}\" (did you mean {1}?)")
  package static let aproposWhat = MessageKey(
    "apropos_what",
    vi: "hãy gõ từ cần tìm: :apropos hồ sơ",
    en: "type what to look for: :apropos records")
  package static let aproposNothing = MessageKey(
    "apropos_nothing",
    vi: "không tìm thấy gì có \"{0}\"",
    en: "nothing found with \"{0}\"")
  package static let whichFile = MessageKey(
    "which_file",
    vi: "hãy gõ tên tệp",
    en: "type the name of a file")
  package static let noCheck = MessageKey(
    "no_check",
    vi: "không có quy tắc kiểm tra \"{0}\"",
    en: "there is no check \"{0}\"")
  package static let noCheckNear = MessageKey(
    "no_check_near",
    vi: "không có quy tắc kiểm tra \"{0}\" (ý bạn là {1}?)",
    en: "there is no check \"{0}\" (did you mean {1}?)")
  package static let reloaded = MessageKey(
    "reloaded",
    vi: "đã nạp lại kịch bản; {0} tệp thay đổi: {1}",
    en: "scripts loaded again; {0} files changed: {1}")
  package static let nothingToEdit = MessageKey(
    "nothing_to_edit",
    vi: "không có chỉ tiêu, quy tắc hay tệp nào tên \"{0}\" để sửa",
    en: "there is no indicator, check or file \"{0}\" to edit")
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
  package static let whyWhat = MessageKey(
    "why_what", vi: "hãy gõ mã chỉ tiêu: :why 5.2", en: "type an indicator: :why 5.2")
  package static let editWhat = MessageKey(
    "edit_what", vi: "chưa gõ câu nào để sửa", en: "there is no input to edit yet")
  package static let reloadedNothing = MessageKey(
    "reloaded_nothing", vi: "đã nạp lại kịch bản; không có tệp nào thay đổi",
    en: "scripts loaded again; no file has changed")
}
