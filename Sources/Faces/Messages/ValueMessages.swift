package import Messages

/// Values on the screen.
extension MessageKey {
  package static let gridRows = MessageKey("grid_rows", vi: "{0} dòng", en: "rows: {0}")
  package static let linesLeft = MessageKey(
    "lines_left", vi: "… {0} dòng nữa", en: "… more lines: {0}")
  package static let machineTooLarge = MessageKey(
    "machine_too_large",
    vi: "giá trị quá lớn hay quá sâu để viết ra đầy đủ; hãy chọn một phần của nó",
    en: "the value is too large or too deep to be written whole; choose a part of it")
  package static let valueHeader = MessageKey("value_header", vi: "giá trị", en: "value")
  package static let gridColumns = MessageKey(
    "grid_columns",
    vi: ", {0} cột không đủ chỗ hiện",
    en: ", {0} columns that don't fit")
  package static let plotTarget = MessageKey("plot_target", vi: "mục tiêu {0}", en: "target {0}")
  package static let cardUnits = MessageKey("card_units", vi: "Các đơn vị", en: "Units")
  package static let cardCode = MessageKey("card_code", vi: "Mã", en: "Code")
  package static let cardLevel = MessageKey("card_level", vi: "Cấp", en: "Level")
  package static let cardType = MessageKey("card_type", vi: "Loại", en: "Type")
  package static let cardParent = MessageKey("card_parent", vi: "Thuộc", en: "Within")
  package static let cardChildren = MessageKey("card_children", vi: "Gồm", en: "Holds")
  package static let cardKind = MessageKey("card_kind", vi: "Loại kỳ", en: "Kind")
  package static let cardMonths = MessageKey("card_months", vi: "Các tháng", en: "Months")
  package static let cardPrevious = MessageKey("card_previous", vi: "Kỳ trước", en: "Before")
  package static let cardNext = MessageKey("card_next", vi: "Kỳ sau", en: "After")
  package static let cardYear = MessageKey("card_year", vi: "Năm", en: "Year")
  package static let cardUnit = MessageKey("card_unit", vi: "Đơn vị", en: "Unit")
  package static let cardRows = MessageKey("card_rows", vi: "Số dòng", en: "Rows")
  package static let cardLeaves = MessageKey(
    "card_leaves",
    vi: "Chỉ tiêu có số liệu",
    en: "Indicators with figures")
  package static let cardDeclared = MessageKey(
    "card_declared",
    vi: "Khai báo tại",
    en: "Declared at")
  package static let cardNote = MessageKey("card_note", vi: "Ghi chú", en: "Note")
  package static let cardDerived = MessageKey(
    "card_derived",
    vi: "và {0} chỉ tiêu dẫn xuất; :run tính tất cả",
    en: "and {0} derived indicators; :run computes them all")
  package static let stateValue = MessageKey("state_value", vi: "có số", en: "value")
  package static let reasonMissing = MessageKey(
    "reason_missing",
    vi: "chưa có số liệu",
    en: "no figure")
  package static let reasonNotApplicable = MessageKey(
    "reason_not_applicable",
    vi: "không áp dụng",
    en: "not applicable")
  package static let reasonZeroDenominator = MessageKey(
    "reason_zero_denominator",
    vi: "mẫu số bằng 0",
    en: "the denominator is 0")
  package static let reasonError = MessageKey(
    "reason_error",
    vi: "số liệu lỗi",
    en: "the figure is in error")
  package static let reasonNotAdditive = MessageKey(
    "reason_not_additive",
    vi: "không cộng dồn được",
    en: "does not add up")
  package static let reasonNoRatio = MessageKey(
    "reason_no_ratio",
    vi: "không có tử số, mẫu số",
    en: "has no numerator and denominator")
  package static let reasonByQuarter = MessageKey(
    "reason_by_quarter",
    vi: "chỉ báo cáo theo quý",
    en: "reported by quarter")
  package static let reasonByHalf = MessageKey(
    "reason_by_half",
    vi: "chỉ báo cáo theo nửa năm",
    en: "reported by half-year")
  package static let reasonByNineMonths = MessageKey(
    "reason_by_nine_months",
    vi: "chỉ báo cáo theo 9 tháng",
    en: "reported by nine months")
  package static let reasonByYear = MessageKey(
    "reason_by_year",
    vi: "chỉ báo cáo theo năm",
    en: "reported by year")
  package static let reasonNotFinite = MessageKey(
    "reason_not_finite",
    vi: "kết quả không phải số hữu hạn",
    en: "the result is not finite")
  package static let reasonTimeout = MessageKey(
    "reason_timeout",
    vi: "quá thời gian",
    en: "took too long")
  package static let reasonMemory = MessageKey(
    "reason_memory",
    vi: "quá bộ nhớ",
    en: "needed too much memory")
  package static let reasonCoverage = MessageKey(
    "reason_coverage",
    vi: "chưa đủ kỳ hoặc đơn vị",
    en: "too little of it is there")
  package static let reasonNotComputable = MessageKey(
    "reason_not_computable",
    vi: "không tính được",
    en: "can't be computed")
  package static let reasonOutsideValid = MessageKey(
    "reason_outside_valid",
    vi: "ngoài thời gian hiệu lực",
    en: "outside the time it is valid")
  package static let reasonNil = MessageKey(
    "reason_nil",
    vi: "công thức không cho giá trị",
    en: "the formula gave nothing")
  package static let reasonRenumbered = MessageKey(
    "reason_renumbered", vi: "mã này là chỉ tiêu khác trong kế hoạch năm đó",
    en: "the code is another indicator in that year's plan")
  package static let reasonNoPlan = MessageKey(
    "reason_no_plan", vi: "không có kế hoạch nào áp dụng", en: "no plan applies")
  package static let reasonNoParent = MessageKey(
    "reason_no_parent", vi: "không có đơn vị cấp trên", en: "there is no unit above")
  package static let reasonCycle = MessageKey(
    "reason_cycle", vi: "tự đọc chính mình", en: "reads itself")
  package static let reasonOutput = MessageKey(
    "reason_output", vi: "in ra quá nhiều", en: "printed too much")
  package static let reasonWrongType = MessageKey(
    "reason_wrong_type", vi: "kết quả không đúng kiểu", en: "the result is of the wrong type")
  package static let reasonInterrupted = MessageKey(
    "reason_interrupted", vi: "bị ngắt", en: "interrupted")
  package static let reasonNoPeers = MessageKey(
    "reason_no_peers",
    vi: "không có đơn vị nào để so",
    en: "there are no peers")
}
