package import Messages

/// Explanations of values.
extension MessageKey {
  package static let explainCoverage = MessageKey(
    "explain_coverage",
    vi: "có {0}% số kỳ hoặc đơn vị",
    en: "{0}% of periods or units")
  package static let explainTarget = MessageKey(
    "explain_target",
    vi: "mục tiêu {0}",
    en: "target {0}")
  package static let explainPeers = MessageKey(
    "explain_peers",
    vi: "so với các đơn vị cùng nhóm",
    en: "among its peers")
  package static let explainAbove = MessageKey(
    "explain_above",
    vi: "(đã nêu ở trên)",
    en: "(see above)")
  package static let explainSupposed = MessageKey(
    "explain_supposed",
    vi: "(giả định)",
    en: "(supposed)")
  package static let explainPeriods = MessageKey(
    "explain_periods",
    vi: "cộng từ {0} kỳ",
    en: "from {0} periods")
  package static let explainUnits = MessageKey(
    "explain_units",
    vi: "cộng từ {0} đơn vị",
    en: "from {0} units")
  package static let explainChecks = MessageKey(
    "explain_checks",
    vi: "Các quy tắc kiểm tra có đọc số này",
    en: "Checks that read it")
  package static let checkPassed = MessageKey("check_passed", vi: "đạt", en: "passed")
  package static let checkBroken = MessageKey("check_broken", vi: "vi phạm", en: "broken")
  package static let checkNotEvaluated = MessageKey(
    "check_not_evaluated",
    vi: "chưa xét",
    en: "not evaluated")
  package static let checkFailed = MessageKey("check_failed", vi: "lỗi", en: "failed")
  package static let sentenceStart = MessageKey(
    "sentence_start",
    vi: "{0} của {1}, kỳ {2}, là {3}",
    en: "{0} of {1}, {2}, is {3}")
  package static let sentenceRatio = MessageKey(
    "sentence_ratio",
    vi: "tức {0} trên {1}",
    en: "that is {0} of {1}")
  package static let sentenceLine = MessageKey(
    "sentence_line",
    vi: "theo số liệu ở {0}",
    en: "as reported in {0}")
  package static let sentencePeriods = MessageKey(
    "sentence_periods",
    vi: "cộng dồn từ {0} kỳ ({1} đến {2})",
    en: "added up from {0} periods ({1} to {2})")
  package static let sentenceUnits = MessageKey(
    "sentence_units",
    vi: "cộng từ {0} đơn vị cấp dưới",
    en: "added up from {0} units below")
  package static let sentenceFormula = MessageKey(
    "sentence_formula",
    vi: "tính từ {0} theo công thức ở {1}",
    en: "computed from {0} by the formula at {1}")
  package static let sentenceFormulaAlone = MessageKey(
    "sentence_formula_alone",
    vi: "tính theo công thức ở {0}",
    en: "computed by the formula at {0}")
  package static let sentenceSupposed = MessageKey(
    "sentence_supposed",
    vi: "theo con số giả định",
    en: "as supposed")
  package static let sentenceCoverage = MessageKey(
    "sentence_coverage",
    vi: "mới có {0}% số kỳ hoặc đơn vị",
    en: "with {0}% of the periods or units")
  package static let sentenceMet = MessageKey(
    "sentence_met",
    vi: "đạt mục tiêu \"{0}\"",
    en: "which meets the target \"{0}\"")
  package static let sentenceNotMet = MessageKey(
    "sentence_not_met",
    vi: "chưa đạt mục tiêu \"{0}\"",
    en: "which does not meet the target \"{0}\"")
}
