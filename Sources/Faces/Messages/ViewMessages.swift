import Workbench
package import Messages

/// The summary of a run.
extension MessageKey {
  package static let summaryTitle = MessageKey(
    "summary_title", vi: "So với kế hoạch, lũy kế đến {0}",
    en: "Against the plan, year to date at {0}")
  package static let unitHeader = MessageKey("unit_header", vi: "Đơn vị", en: "Unit")
  package static let standingMet = MessageKey("standing_met", vi: "đạt", en: "met")
  package static let standingNotMet = MessageKey("standing_not_met", vi: "chưa đạt", en: "not met")
  package static let standingMissing = MessageKey(
    "standing_missing", vi: "thiếu số", en: "missing")
  package static let standingNotApplicable = MessageKey(
    "standing_not_applicable", vi: "không áp dụng", en: "not applicable")
  package static let standingZeroDenominator = MessageKey(
    "standing_zero_denominator", vi: "mẫu số 0", en: "zero denominator")
  package static let standingError = MessageKey("standing_error", vi: "số lỗi", en: "error")
  package static let standingNotComputable = MessageKey(
    "standing_not_computable", vi: "không tính được", en: "not computable")
  package static let totalRow = MessageKey("total_row", vi: "Cộng", en: "Total")
  package static let noPlan = MessageKey(
    "no_plan", vi: "Trong Data chưa có bảng kế hoạch.", en: "There is no plan table in Data.")
  package static let indicatorHeader = MessageKey(
    "indicator_header", vi: "Chỉ tiêu", en: "Indicator")
  package static let targetHeader = MessageKey("target_header", vi: "Mục tiêu", en: "Target")
  package static let actualHeader = MessageKey("actual_header", vi: "Thực hiện", en: "Actual")
  package static let standingHeader = MessageKey("standing_header", vi: "Kết quả", en: "Standing")
  package static let rankText = MessageKey("rank_text", vi: "hạng {0}", en: "place {0}")
  package static let coverageText = MessageKey(
    "coverage_text", vi: "{0} (đủ {1} % kỳ)", en: "{0} ({1} % of periods)")
  package static let findingsTitle = MessageKey(
    "findings_title", vi: "Phát hiện: {0} lỗi, {1} cảnh báo, {2} lưu ý",
    en: "Findings: {0} errors, {1} warnings, {2} notes")
  package static let noFindings = MessageKey(
    "no_findings", vi: "Không có phát hiện nào.", en: "No findings.")
  package static let severityError = MessageKey("severity_error", vi: "LỖI", en: "ERROR")
  package static let severityWarning = MessageKey(
    "severity_warning", vi: "CẢNH BÁO", en: "WARNING")
  package static let severityInfo = MessageKey("severity_info", vi: "LƯU Ý", en: "NOTE")
  package static let findingsGroup = MessageKey(
    "findings_group", vi: "{0}  {1}: {2}  [{3}]", en: "{0}  {1}: {2}  [{3}]")
  package static let moreFindings = MessageKey(
    "more_findings", vi: "… và {0} phát hiện nữa của quy tắc này (xem findings.csv với -o)",
    en: "… and {0} more of this check (see findings.csv with -o)")
  package static let idleChecks = MessageKey(
    "idle_checks", vi: "Quy tắc chưa kiểm tra được ô nào: {0}",
    en: "Checks that were evaluated on no cell: {0}")
  package static let failuresTitle = MessageKey(
    "failures_title", vi: "Kịch bản bị lỗi: {0}", en: "Script failures: {0}")
  package static let warningsTitle = MessageKey(
    "warnings_title", vi: "Chỗ đáng ngờ trong kịch bản: {0}", en: "Doubtful places in scripts: {0}")
  package static let failureCells = MessageKey(
    "failure_cells", vi: "ở ô {0}, tất cả {1} ô", en: "at {0}, {1} cells in all")
  package static let failureCell = MessageKey("failure_cell", vi: "ở ô {0}", en: "at {0}")
  package static let inputFaults = MessageKey(
    "input_faults", vi: "Dữ liệu đầu vào: {0} lỗi, {1} cảnh báo, {2} ghi nhận",
    en: "Input: {0} errors, {1} warnings, {2} notes")
  package static let seeIssues = MessageKey(
    "see_issues", vi: "xem hết bằng: chitieu show --issues",
    en: "see all with: chitieu show --issues")
  package static let moreFaults = MessageKey(
    "more_faults", vi: "… và {0} điều nữa", en: "… and {0} more")
  package static let strictStopped = MessageKey(
    "strict_stopped", vi: "Có --strict: dữ liệu còn lỗi nên chưa tính và chưa ghi gì.",
    en: "--strict: the input has faults, so nothing was evaluated or written.")
  package static let derivedCount = MessageKey(
    "derived_count", vi: "Đã tính {0} chỉ tiêu dẫn xuất và {1} quy tắc trên {2} ô.",
    en: "Computed {0} derived indicators and {1} checks on {2} cells.")
  package static let planCounts = MessageKey(
    "plan_counts", vi: "{0} dòng: {1} đề mục, {2} chỉ tiêu",
    en: "{0} rows: {1} headings, {2} indicators")
  package static let ownerHeader = MessageKey("owner_header", vi: "Theo dõi", en: "Watches")
  package static let planField = MessageKey("plan_field", vi: "Kế hoạch", en: "Plan")
  package static let labelField = MessageKey("label_field", vi: "Tên", en: "Label")
  package static let targetField = MessageKey("target_field", vi: "Mục tiêu", en: "Target")
  package static let conditionsField = MessageKey(
    "conditions_field", vi: "Hiểu là", en: "Read as")
  package static let ownerField = MessageKey(
    "owner_field", vi: "Theo dõi, hướng dẫn", en: "Watches, guides")
  package static let implementersField = MessageKey(
    "implementers_field", vi: "Thực hiện", en: "Carries out")
  package static let parentField = MessageKey("parent_field", vi: "Thuộc", en: "Under")
  package static let childrenField = MessageKey("children_field", vi: "Gồm", en: "Holds")
  package static let rollupField = MessageKey("rollup_field", vi: "Cách cộng", en: "Roll-up")
  package static let uomField = MessageKey(
    "uom_field", vi: "Đơn vị tính", en: "Unit of measurement")
  package static let numeratorField = MessageKey("numerator_field", vi: "Tử số", en: "Numerator")
  package static let denominatorField = MessageKey(
    "denominator_field", vi: "Mẫu số", en: "Denominator")
  package static let sourceField = MessageKey("source_field", vi: "Nguồn số liệu", en: "Source")
  package static let placeField = MessageKey("place_field", vi: "Ở", en: "At")
  package static let figuresField = MessageKey("figures_field", vi: "Số liệu", en: "Figures")
  package static let figuresText = MessageKey(
    "figures_text", vi: "{0} số của {1} đơn vị, từ {2} đến {3}",
    en: "{0} figures of {1} units, from {2} to {3}")
  package static let inheritedFrom = MessageKey(
    "inherited_from", vi: "{0} (theo dòng {1})", en: "{0} (from row {1})")
  package static let heading = MessageKey("heading", vi: "đề mục", en: "heading")
  package static let notComputableTarget = MessageKey(
    "not_computable_target", vi: "không tính được, phải đánh giá bằng lời",
    en: "not computable, people judge it")
  package static let inputsTitle = MessageKey(
    "inputs_title", vi: "Số liệu đầu vào khác", en: "Other inputs")
  package static let filesTitle = MessageKey(
    "files_title", vi: "Tệp trong Data", en: "Files in Data")
  package static let fileLine = MessageKey(
    "file_line", vi: "{0}: {1}, {2} dòng", en: "{0}: {1}, {2} rows")
  package static let noIssues = MessageKey(
    "no_issues", vi: "Không có gì cần xem.", en: "No issues.")
  package static let yearText = MessageKey("year_text", vi: "năm {0}", en: "year {0}")
  package static let conditionBetween = MessageKey(
    "condition_between", vi: "{0} (khoảng kế hoạch: {1} đến {2})",
    en: "{0} (planned range: {1} to {2})")
  package static let conditionCount = MessageKey(
    "condition_count", vi: "ít nhất {0} trên {1}", en: "at least {0} of {1}")
  package static let conditionRank = MessageKey(
    "condition_rank", vi: "hạng {0} trở lên", en: "place {0} or better")
  package static let conditionBetterRank = MessageKey(
    "condition_better_rank", vi: "hạng tốt hơn năm {0}", en: "a better place than in {0}")
  package static let conditionRankGain = MessageKey(
    "condition_rank_gain", vi: "tăng ít nhất {0} bậc so với năm {1}",
    en: "at least {0} places better than in {1}")
  package static let conditionRise = MessageKey(
    "condition_rise", vi: "tăng ít nhất {0} so với năm {1}", en: "up by at least {0} from {1}")
  package static let conditionFall = MessageKey(
    "condition_fall", vi: "giảm ít nhất {0} so với năm {1}", en: "down by at least {0} from {1}")
  package static let conditionRiseMore = MessageKey(
    "condition_rise_more", vi: "tăng hơn {0} so với năm {1}", en: "up by more than {0} from {1}")
  package static let conditionFallMore = MessageKey(
    "condition_fall_more", vi: "giảm hơn {0} so với năm {1}",
    en: "down by more than {0} from {1}")
  package static let conditionTimes = MessageKey(
    "condition_times", vi: "ít nhất gấp {0} lần năm {1}", en: "at least {0} times that of {1}")
  package static let conditionTimesMore = MessageKey(
    "condition_times_more", vi: "hơn {0} lần năm {1}", en: "more than {0} times that of {1}")
  package static let pointsUnit = MessageKey(
    "points_unit", vi: " điểm %", en: " percentage points")
  package static let conditionDeadline = MessageKey(
    "condition_deadline", vi: "hạn {0} (phải đánh giá bằng lời)", en: "due {0} (people judge it)")
  package static let conditionWords = MessageKey(
    "condition_words", vi: "\"{0}\" (phải đánh giá bằng lời)", en: "\"{0}\" (people judge it)")
  package static let yearBefore = MessageKey("year_before", vi: "trước", en: "the year before")
}
