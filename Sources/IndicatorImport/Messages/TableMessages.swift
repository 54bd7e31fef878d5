package import Messages

// What is said of files and of the tables of units and inputs.
extension MessageKey {
  package static let hiddenFile = MessageKey(
    "hidden_file", vi: "Tệp ẩn hoặc tệp tạm.", en: "A hidden or temporary file.")
  package static let unknownTable = MessageKey(
    "unknown_table",
    vi:
      "không phải kế hoạch, bảng đơn vị, bảng số liệu đầu vào, bảng số liệu hay biểu II.06a; dòng "
      + "đầu: “{0}”",
    en: "neither a plan nor a table of units, inputs or figures nor form II.06a; its first line: "
      + "“{0}”")
  package static let nearFigures = MessageKey(
    "near_figures",
    vi: "đầu bảng “{0}” gần giống bảng số liệu nhất nhưng thiếu cột: {1}",
    en: "the header “{0}” is most like a table of figures but lacks: {1}")
  package static let nearUnits = MessageKey(
    "near_units",
    vi: "đầu bảng “{0}” gần giống bảng đơn vị nhất nhưng thiếu cột: {1}",
    en: "the header “{0}” is most like a table of units but lacks: {1}")
  package static let nearInputs = MessageKey(
    "near_inputs",
    vi: "đầu bảng “{0}” gần giống bảng số liệu đầu vào nhất nhưng thiếu cột: {1}",
    en: "the header “{0}” is most like a table of inputs but lacks: {1}")
  package static let nearSharedCodes = MessageKey(
    "near_shared_codes",
    vi: "đầu bảng “{0}” gần giống bảng mã chung (key,year,code) nhất nhưng thiếu cột: {1}",
    en: "the header “{0}” is most like a table of shared codes but lacks: {1}")
  package static let nearPlan = MessageKey(
    "near_plan",
    vi: "đầu bảng “{0}” gần giống bảng kế hoạch nhất nhưng thiếu cột: {1}",
    en: "the header “{0}” is most like a plan but lacks: {1}")
  package static let wideTable = MessageKey(
    "wide_table",
    vi: "đầu bảng “{0}” để mỗi chỉ tiêu một cột: chưa đọc được; hãy chuyển thành mỗi số liệu một "
      + "dòng, có cột chỉ tiêu và giá trị (unit,period,indicator,value)",
    en: "the header “{0}” has a column for each indicator: not read yet; write one figure a row "
      + "(unit,period,indicator,value)")
  package static let markupFile = MessageKey(
    "markup_file",
    vi: "Tệp là trang web (HTML hoặc XML) nên chưa đọc được. Hãy mở bằng Excel và lưu thành “CSV "
      + "UTF-8”.",
    en: "The file is a web page (HTML or XML) and is not read yet. Open it in Excel and save it as "
      + "“CSV UTF-8”.")
  package static let missingColumn = MessageKey(
    "missing_column",
    vi: "Thiếu cột {0}. Hãy thêm cột; đầu bảng cần có: {1}.",
    en: "The column {0} is missing. Add it; the header is: {1}.")
  package static let repeatedColumn = MessageKey(
    "repeated_column",
    vi: "Cột {0} có hai lần; chỉ dùng cột đầu. Hãy bỏ hoặc đổi tên cột này.",
    en: "The column {0} is there twice; only the first is used. Remove or rename this one.")
  package static let unknownColumn = MessageKey(
    "unknown_column",
    vi: "Cột “{0}” không được dùng.",
    en: "The column “{0}” is not used.")
  package static let blankUnitCell = MessageKey(
    "blank_unit_cell",
    vi: "Đơn vị phải có mã và tên. Hãy điền ô này.",
    en: "A unit needs a code and a name. Fill this cell.")
  package static let blankUnitLevel = MessageKey(
    "blank_unit_level",
    vi: "Đơn vị {0} chưa có cấp. Hãy điền xã, huyện, tỉnh hoặc cả nước.",
    en: "Unit {0} has no level. Fill in commune, district, province or nation.")
  package static let duplicateUnit = MessageKey(
    "duplicate_unit",
    vi: "Mã đơn vị {0} đã có ở {1} cho cùng thời gian; dòng này không được dùng. Hãy sửa mã, xóa "
      + "một dòng, hoặc ghi cột từ, đến để các khoảng thời gian không trùng nhau.",
    en: "The unit code {0} already stands at {1} for the same time; this row is not used. Correct "
      + "the code, delete one row, or write from and to so that the spans don't overlap.")
  package static let unitLevelChanges = MessageKey(
    "unit_level_changes",
    vi:
      "Đơn vị {0} ở dòng này là cấp {1}, ở dòng khác là cấp {2}; dòng này không được dùng. Một mã "
      + "chỉ thuộc một cấp.",
    en: "Unit {0} has the level {1} here and {2} in another row; this row is not used. A code has "
      + "one level.")
  package static let unknownParent = MessageKey(
    "unknown_parent",
    vi: "Đơn vị cấp trên “{0}” không có trong bảng (có phải: {1}?). Hãy sửa mã hoặc thêm đơn vị.",
    en: "The parent unit “{0}” is not in the table (did you mean: {1}?). Correct the code or add "
      + "the unit.")
  package static let unknownParentAlone = MessageKey(
    "unknown_parent_alone",
    vi: "Đơn vị cấp trên “{0}” không có trong bảng. Hãy sửa mã hoặc thêm đơn vị.",
    en: "The parent unit “{0}” is not in the table. Correct the code or add the unit.")
  package static let unitLoop = MessageKey(
    "unit_loop",
    vi: "Các đơn vị trực thuộc vòng tròn: {0}. Hãy sửa cột trực thuộc.",
    en: "These units lie under each other in a loop: {0}. Correct the parents.")
  package static let badDate = MessageKey(
    "bad_date",
    vi: "“{0}” không phải là ngày. Hãy viết dạng 2025-07-01 hoặc 1/7/2025.",
    en: "“{0}” is not a date. Write it as 2025-07-01 or 1/7/2025.")
  package static let datesReversed = MessageKey(
    "dates_reversed",
    vi: "Ngày cuối {1} trước ngày đầu {0}. Hãy đổi lại.",
    en: "The last day {1} lies before the first day {0}. Correct them.")
  package static let lostZeros = MessageKey(
    "lost_zeros",
    vi: "Mã “{0}” được hiểu là “{1}” (mất số 0 ở đầu khi qua Excel). Hãy để cột mã ở dạng văn bản.",
    en: "The code “{0}” was read as “{1}” (Excel dropped the leading zeros). Keep the column of "
      + "codes as text.")
  package static let lostZerosUnclear = MessageKey(
    "lost_zeros_unclear",
    vi: "Mã “{0}” có thể là {1} (mất số 0 ở đầu khi qua Excel). Hãy ghi đủ mã và để cột mã ở dạng "
      + "văn bản.",
    en:
      "The code “{0}” may be {1} (Excel dropped the leading zeros). Write the whole code and keep "
      + "the column of codes as text.")
  package static let blankInputCode = MessageKey(
    "blank_input_code",
    vi: "Dòng này chưa có mã. Hãy điền mã.",
    en: "This row has no code. Fill it in.")
  package static let duplicateInput = MessageKey(
    "duplicate_input",
    vi: "Mã {0} đã được khai ở {1}; dòng này không được dùng. Hãy xóa một trong hai dòng.",
    en: "The code {0} is already declared at {1}; this row is not used. Delete one of the two.")
  package static let headingDefined = MessageKey(
    "heading_defined",
    vi: "{0} là đề mục của kế hoạch, không có số liệu. Hãy khai cho các dòng con: {1}.",
    en: "{0} is a heading of the plan and has no figures. Declare the rows below it: {1}.")
  package static let unknownWord = MessageKey(
    "unknown_word",
    vi: "Không hiểu “{0}”. Hãy viết một trong các từ: {1}.",
    en: "“{0}” is not understood. Write one of: {1}.")
  package static let blankSharedCell = MessageKey(
    "blank_shared_cell",
    vi: "Ô {0} để trống. Bảng key,year,code cần tên chung, năm và mã của năm đó.",
    en: "The cell for {0} is blank. A table key,year,code needs a name, a year and that year's "
      + "code.")
  package static let badYear = MessageKey(
    "bad_year", vi: "“{0}” không phải là năm. Hãy viết năm bằng bốn chữ số: 2024.",
    en: "“{0}” is not a year. Write four digits: 2024.")
  package static let sharedTwice = MessageKey(
    "shared_twice",
    vi:
      "“{0}” năm {1} đã được ghi là mã {2}; dòng này không được dùng. Hãy sửa một trong hai dòng.",
    en: "“{0}” already stands for the code {2} in {1}; this row is not used. Correct one of the "
      + "two rows.")
  package static let sharedNameTaken = MessageKey(
    "shared_name_taken",
    vi: "“{0}” đã là mã của một chỉ tiêu hoặc số liệu đầu vào; hãy chọn tên chung khác.",
    en: "“{0}” is the code of an indicator or an input already; choose another name.")
  package static let unknownWeight = MessageKey(
    "unknown_weight",
    vi: "{0}: không có chỉ tiêu “{1}” để làm trọng số{2}. Hãy sửa mã sau weight:.",
    en: "{0}: there is no indicator “{1}” to weigh by{2}. Correct the code behind weight:.")
}
