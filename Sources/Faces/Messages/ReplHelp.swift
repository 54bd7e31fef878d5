package import Messages

/// What the commands do.
extension MessageKey {
  package static let groupModel = MessageKey(
    "group_model",
    vi: "Đơn vị, kỳ và số liệu",
    en: "Units, periods and figures")
  package static let groupDocs = MessageKey("group_docs", vi: "Tra cứu", en: "Looking things up")
  package static let groupScripts = MessageKey("group_scripts", vi: "Kịch bản", en: "Scripts")
  package static let groupOutput = MessageKey("group_output", vi: "Kết quả", en: "Results")
  package static let groupSession = MessageKey(
    "group_session",
    vi: "Phiên làm việc",
    en: "The session")
  package static let helpUnit = MessageKey(
    "help_unit",
    vi: "chọn đơn vị; c là ô của đơn vị và kỳ đang chọn",
    en: "chooses the unit; c is the cell in force")
  package static let helpPeriod = MessageKey(
    "help_period",
    vi: "chọn kỳ báo cáo",
    en: "chooses the period")
  package static let helpWhatIf = MessageKey(
    "help_what_if",
    vi: "thử nếu số liệu khác đi thì sao, đến khi :what-if off",
    en: "what would be with other figures, until :what-if off")
  package static let helpWhy = MessageKey(
    "help_why",
    vi: "giá trị được tính từ đâu, đến từng dòng số liệu",
    en: "what a value was computed from, down to the lines of files")
  package static let helpAcross = MessageKey(
    "help_across",
    vi: "một chỉ tiêu ở mọi đơn vị cùng cấp, lớn nhất trước",
    en: "an indicator at all units of the level, largest first")
  package static let helpRows = MessageKey(
    "help_rows",
    vi: "số dòng hiện của một bảng (auto: như thường)",
    en: "how many rows of a list are shown (auto: as usual)")
  package static let helpDigits = MessageKey(
    "help_digits",
    vi: "số chữ số thập phân trong bảng",
    en: "decimals of numbers in columns")
  package static let helpOutput = MessageKey(
    "help_output",
    vi: "ghi thêm mọi kết quả vào tệp; không có tên thì thôi ghi",
    en: "writes all results to a file too; without a name, ends it")
  package static let helpVars = MessageKey(
    "help_vars",
    vi: "các biến đã đặt trong phiên này",
    en: "the variables made in this session")
  package static let helpMore = MessageKey(
    "help_more",
    vi: ":help LỆNH giải thích một lệnh; :help all giải thích tất cả",
    en: ":help COMMAND explains one; :help all explains them all")
  package static let helpHelp = MessageKey(
    "help_help",
    vi: "danh sách lệnh, hoặc một lệnh",
    en: "the commands, or one of them")
  package static let helpDoc = MessageKey(
    "help_doc",
    vi: "giải thích một hàm; không có tên thì liệt kê mọi hàm",
    en: "explains a function; without a name lists them all")
  package static let helpApropos = MessageKey(
    "help_apropos",
    vi: "tìm trong tên và giải thích, không cần dấu",
    en: "searches names and descriptions, accents ignored")
  package static let helpQuestion = MessageKey(
    "help_question",
    vi: "giải thích một hàm, chỉ tiêu, đơn vị; ?? xem mã nguồn",
    en: "explains a function, indicator, unit; ?? shows its source")
  package static let helpRun = MessageKey(
    "help_run",
    vi: "tính mọi chỉ tiêu dẫn xuất và kiểm tra ở ô đang chọn",
    en: "computes all derived and checks at the cell in force")
  package static let helpCheck = MessageKey(
    "help_check",
    vi: "chạy các quy tắc kiểm tra ở ô đang chọn",
    en: "runs the checks at the cell in force")
  package static let helpLoad = MessageKey(
    "help_load",
    vi: "nạp thêm một tệp kịch bản",
    en: "loads one more script")
  package static let helpReload = MessageKey(
    "help_reload",
    vi: "đọc lại các kịch bản đã sửa trên đĩa",
    en: "reads the scripts again from the disk")
  package static let helpEdit = MessageKey(
    "help_edit",
    vi: "mở kịch bản bằng trình soạn thảo (EDITOR); không có tên thì sửa câu vừa gõ",
    en: "opens a script in your editor (EDITOR); without a name, edits the last input")
  package static let helpPromote = MessageKey(
    "help_promote",
    vi: "lưu câu vừa gõ (hay các câu số N) thành chỉ tiêu, kèm bài kiểm",
    en: "stores the last input (or inputs N) as an indicator, with a test")
  package static let helpMode = MessageKey(
    "help_mode",
    vi: "kiểu hiện kết quả",
    en: "how results are shown")
  package static let helpOnce = MessageKey(
    "help_once",
    vi: "ghi kết quả tiếp theo vào tệp .csv, .json hay .md",
    en: "writes the next result to a .csv, .json or .md file")
  package static let helpTranscript = MessageKey(
    "help_transcript",
    vi: "ghi lại phiên này để chitieu test chạy lại",
    en: "writes the session down; chitieu test replays it")
  package static let helpTime = MessageKey(
    "help_time",
    vi: "đo thời gian tính",
    en: "measures how long it takes")
  package static let helpTrace = MessageKey(
    "help_trace",
    vi: "ngăn xếp của lỗi vừa rồi",
    en: "the stack of the last error")
  package static let helpHistory = MessageKey(
    "help_history",
    vi: "các câu đã gõ trong phiên này",
    en: "the inputs of this session")
  package static let helpQuit = MessageKey(
    "help_quit",
    vi: "thoát (hoặc Ctrl-D)",
    en: "leaves (or Ctrl-D)")
  package static let helpKeys = MessageKey(
    "help_keys",
    vi:
      "Tab gợi ý; Ctrl-R tìm câu đã gõ; Alt-Enter hoặc Ctrl-O xuống dòng; Ctrl-_ hoàn tác; Ctrl-C dừng; dấu ; ở cuối thì không hiện kết quả",
    en:
      "Tab completes; Ctrl-R searches the history; Alt-Enter or Ctrl-O breaks the line; Ctrl-_ undoes; Ctrl-C stops; a ; at the end keeps quiet"
  )
  package static let keywordNote = MessageKey(
    "keyword_note",
    vi: "từ khóa của Lua",
    en: "a keyword of Lua")
  package static let valueNote = MessageKey("value_note", vi: "biến", en: "a variable")
  package static let tableNote = MessageKey("table_note", vi: "bảng", en: "a table")
}
