package import Messages

// What is said of a plan document.
extension MessageKey {
  package static let repeatedHeader = MessageKey(
    "repeated_header",
    vi: "Đầu bảng lặp lại (sang trang): bỏ qua.",
    en: "The header is repeated here (page break): skipped.")
  package static let continuedRow = MessageKey(
    "continued_row",
    vi: "Dòng này được hiểu là phần tiếp theo của dòng trên.",
    en: "This line was read as the rest of the row above.")
  package static let proseInTable = MessageKey(
    "prose_in_table",
    vi: "Từ đây là lời văn, không thuộc bảng chỉ tiêu: “{0}”. Nếu là một dòng của bảng, hãy ghi số "
      + "thứ tự hoặc gạch đầu dòng.",
    en: "From here on this is prose, not the table: “{0}”. If it is a row, give it a number or "
      + "a dash.")
  package static let numberedDash = MessageKey(
    "numbered_dash",
    vi: "Dòng không có số thứ tự được đặt mã {0}.",
    en: "The row without a number was given the code {0}.")
  package static let duplicatePlanCode = MessageKey(
    "duplicate_plan_code",
    vi: "Mã {0} có ở cả dòng {1} và dòng {2}: chỉ dùng dòng đầu. Hãy sửa một trong hai số thứ tự.",
    en: "The code {0} stands in line {1} and in line {2}: only the first is used. Correct one "
      + "of the two numbers.")
  package static let inheritedTarget = MessageKey(
    "inherited_target",
    vi: "{0}: ô mục tiêu để trống, lấy theo ô gộp của dòng {1}.",
    en: "{0}: the blank target cell was filled from the merged cell of row {1}.")
  package static let inheritedOwner = MessageKey(
    "inherited_owner",
    vi: "{0}: ô bộ phận theo dõi để trống, lấy theo ô gộp của dòng {1}.",
    en: "{0}: the blank owner cell was filled from the merged cell of row {1}.")
  package static let inheritedImplementers = MessageKey(
    "inherited_implementers",
    vi: "{0}: ô đơn vị thực hiện để trống, lấy theo ô gộp của dòng {1}.",
    en: "{0}: the blank implementers cell was filled from the merged cell of row {1}.")
  package static let twoSpellings = MessageKey(
    "two_spellings",
    vi: "“{0}” và “{1}” là một đơn vị viết hai cách: dùng “{1}”.",
    en: "“{0}” and “{1}” are one organisation in two spellings: “{1}” is used.")
  package static let noTarget = MessageKey(
    "no_target",
    vi: "{0} không có mục tiêu. Hãy ghi mục tiêu trong kế hoạch nếu chỉ tiêu này được đánh giá.",
    en: "{0} has no target. Write one in the plan if the indicator is to be judged.")
  package static let noOwner = MessageKey(
    "no_owner",
    vi: "{0} không có bộ phận theo dõi. Hãy ghi bộ phận theo dõi trong kế hoạch.",
    en: "{0} has nobody who watches it. Name the owner in the plan.")
  package static let planWithoutYear = MessageKey(
    "plan_without_year",
    vi: "Kế hoạch không ghi năm. Hãy ghi “năm 20…” ở tiêu đề.",
    en: "The plan names no year. Write “năm 20…” in its title.")
  package static let planWithoutUnit = MessageKey(
    "plan_without_unit",
    vi: "Kế hoạch không ghi tên xã, phường. Hãy ghi tên ở tiêu đề.",
    en: "The plan names no commune. Write its name in the title.")
  package static let planWithoutRows = MessageKey(
    "plan_without_rows",
    vi: "Bảng chỉ tiêu không có dòng nào. Hãy kiểm tra tệp.",
    en: "The plan's table has no rows. Check the file.")
  package static let secondPlan = MessageKey(
    "second_plan",
    vi: "Năm {0} đã có kế hoạch của {1} trong {2}; {3} là kế hoạch thứ hai và không được dùng. "
      + "Hãy bỏ một trong hai tệp.",
    en: "{2} already holds the plan of {0} for {1}; {3} is a second one and is not used. Remove "
      + "one of the two files.")
  package static let planInForce = MessageKey(
    "plan_in_force",
    vi: "Có {0} kế hoạch, mỗi kế hoạch dùng cho đơn vị và năm của nó; plan trong kịch bản là kế "
      + "hoạch này ({1}, {2}). Chọn năm khác bằng --plan NĂM.",
    en: "There are {0} plans, each in force for its unit and year; scripts see this one as plan "
      + "({1}, {2}). Choose another year with --plan YEAR.")
  package static let renumberedCode = MessageKey(
    "renumbered_code",
    vi: "Mã {0} năm {1} là “{2}”, năm {3} là “{4}”: không so sánh hai năm qua mã này. Nếu là một "
      + "chỉ tiêu, hãy thêm bảng có đầu bảng key,year,code.",
    en: "The code {0} is “{2}” in {1} and “{4}” in {3}: the two years are not compared by it. If "
      + "they belong together, add a table with the header key,year,code.")
  package static let noPlanOfYear = MessageKey(
    "no_plan_of_year",
    vi: "Không có kế hoạch năm {0}. Các năm có kế hoạch: {1}.",
    en: "There is no plan for {0}. Years with a plan: {1}.")
  package static let planUnitUnknown = MessageKey(
    "plan_unit_unknown",
    vi: "Đơn vị “{0}” của kế hoạch không có trong bảng đơn vị. Hãy thêm đơn vị hoặc sửa tên.",
    en: "The plan's unit “{0}” is not in the table of units. Add it or correct the name.")
  package static let planUnitOther = MessageKey(
    "plan_unit_other",
    vi:
      "Đơn vị “{0}” của kế hoạch không có trong bảng đơn vị; cùng tên chỉ có {1}. Hãy thêm đơn vị "
      + "hoặc sửa tên.",
    en: "The plan's unit “{0}” is not in the table of units; of that name there is only {1}. Add "
      + "it or correct the name.")
  package static let planUnitUnclear = MessageKey(
    "plan_unit_unclear",
    vi: "Có {1} đơn vị tên “{0}” trong bảng đơn vị; không rõ kế hoạch của đơn vị nào.",
    en: "{1} units in the table are named “{0}”; which of them the plan is for is not clear.")
  package static let composedText = MessageKey(
    "composed_text",
    vi: "Chữ có dấu trong tệp ở dạng tổ hợp (NFD) được chuyển sang dạng dựng sẵn (NFC).",
    en: "Letters with marks are decomposed (NFD) in this file; they were composed (NFC).")
}
