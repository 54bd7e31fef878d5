package import Messages

/// Levels of units.
extension MessageKey {
  package static let kindMonth = MessageKey("kind_month", vi: "tháng", en: "month")
  package static let kindQuarter = MessageKey("kind_quarter", vi: "quý", en: "quarter")
  package static let kindHalf = MessageKey("kind_half", vi: "nửa năm", en: "half")
  package static let kindNineMonths = MessageKey(
    "kind_nine_months", vi: "chín tháng", en: "nine months")
  package static let kindYear = MessageKey("kind_year", vi: "năm", en: "year")
  package static let kindToDate = MessageKey("kind_to_date", vi: "lũy kế", en: "to date")
  package static let rollupSum = MessageKey("rollup_sum", vi: "cộng", en: "sum")
  package static let rollupLast = MessageKey("rollup_last", vi: "cuối kỳ", en: "last")
  package static let rollupFirst = MessageKey("rollup_first", vi: "đầu kỳ", en: "first")
  package static let rollupMean = MessageKey("rollup_mean", vi: "bình quân", en: "mean")
  package static let rollupMax = MessageKey("rollup_max", vi: "lớn nhất", en: "max")
  package static let rollupMin = MessageKey("rollup_min", vi: "nhỏ nhất", en: "min")
  package static let rollupNone = MessageKey("rollup_none", vi: "không cộng", en: "none")
  package static let reasonNoRollup = MessageKey(
    "reason_no_rollup", vi: "chưa khai cách cộng", en: "no roll-up is declared")
  package static let reasonNoRank = MessageKey(
    "reason_no_rank", vi: "chưa có hạng", en: "no place published")
  package static let reasonNoBaseline = MessageKey(
    "reason_no_baseline", vi: "chưa có số năm {0}", en: "no figure for {0}")
  package static let reasonNoBaselineRank = MessageKey(
    "reason_no_baseline_rank", vi: "chưa có hạng năm {0}", en: "no place for {0}")
  package static let standingWithReason = MessageKey(
    "standing_with_reason", vi: "{0}: {1}", en: "{0}: {1}")
}
