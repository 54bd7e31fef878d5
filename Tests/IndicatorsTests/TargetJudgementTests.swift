import Testing
import Indicators
import PlainText

@Suite("A target's judgement")
struct TargetJudgementTests {
  private func judge(
    _ text: String, value: Double? = nil, ratio: (Double, Double)? = nil, rank: Int? = nil,
    baseline: Baseline = Baseline()
  ) -> Judgement {
    Target(parsing: text).judgement(
      value: value, numerator: ratio?.0, denominator: ratio?.1, rank: rank, baseline: baseline)
  }

  @Test("does not fail on binary rounding")
  func rounding() {
    #expect(100 * 0.57 < 57)
    #expect(judge("57%", value: 100 * 0.57) == .met)
    #expect(judge("tối đa 57%", value: 100 * 1.1 * 0.57 / 1.1) == .met)
    #expect(judge("trên 0,3", value: 0.1 + 0.2) == .notMet)
    #expect(judge("dưới 57", value: 100 * 0.57) == .notMet)
    #expect(judge("100%", value: 100 * 999_999.0 / 1_000_000) == .notMet)
  }

  @Test("compares strictly and inclusively as the sentence says")
  func comparisons() {
    #expect(judge("trên 20%", value: 20) == .notMet)
    #expect(judge("từ 20% trở lên", value: 20) == .met)
    #expect(judge("dưới 1%", value: 1) == .notMet)
    #expect(judge("không quá 5%", value: 5) == .met)
    #expect(judge("60 - 80%", value: 80) == .met)
    #expect(judge("60 - 80%", value: 81) == .met)
    #expect(judge("60 - 80%", value: 59) == .notMet)
    #expect(judge("= 0", value: 0) == .met)
    #expect(judge("100%") == .notComputable(.value))
  }

  @Test("of a count goes by number, or by share where the total differs")
  func counts() {
    #expect(judge("04/09 thôn", ratio: (4, 9)) == .met)
    #expect(judge("04/09 thôn", ratio: (3, 9)) == .notMet)
    #expect(judge("04/09 thôn", ratio: (4, 10)) == .notMet)
    #expect(judge("04/09 thôn", ratio: (8, 18)) == .met)
    #expect(judge("04/09 thôn", value: 5) == .met)
    #expect(judge("04/09 thôn") == .notComputable(.value))
  }

  @Test("of a place: better than asked for is met")
  func ranks() {
    #expect(judge("xếp vị trí 10 - 15/63", rank: 15) == .met)
    #expect(judge("xếp vị trí 10 - 15/63", rank: 3) == .met)
    #expect(judge("xếp vị trí 10 - 15/63", rank: 16) == .notMet)
    #expect(judge("vị trí 5/14", value: 90) == .notComputable(.rank))
  }

  @Test("of a change needs the year it is measured from")
  func changes() {
    let better = "Có vị trí cải thiện so với năm 2023"
    #expect(judge(better, rank: 4, baseline: Baseline(rank: 5)) == .met)
    #expect(judge(better, rank: 5, baseline: Baseline(rank: 5)) == .notMet)
    #expect(judge(better, rank: 5) == .notComputable(.baselineRank(year: 2023)))
    #expect(judge(better) == .notComputable(.rank))
    #expect(judge("tăng 10 bậc", rank: 5, baseline: Baseline(rank: 15)) == .met)
    #expect(judge("tăng 10 bậc", rank: 6, baseline: Baseline(rank: 15)) == .notMet)
    #expect(judge("giảm 10%", value: 90, baseline: Baseline(value: 100)) == .met)
    #expect(judge("giảm 10%", value: 91, baseline: Baseline(value: 100)) == .notMet)
    #expect(judge("tăng 6%", value: 106, baseline: Baseline(value: 100)) == .met)
    #expect(judge("tăng 6%", value: 50) == .notComputable(.baselineValue(year: nil)))
    #expect(
      judge("tăng 6%", value: 5, baseline: Baseline(value: 0))
        == .notComputable(.baselineValue(year: nil)))
    #expect(judge("tăng 5 điểm", value: 85, baseline: Baseline(value: 80)) == .met)
  }

  @Test("of several conditions needs all; one that does not hold decides")
  func several() {
    let text = "từ 87% trở lên, nhóm 25 dẫn đầu, vị trí 5/14"
    #expect(judge(text, value: 90, rank: 5) == .met)
    #expect(judge(text, value: 90, rank: 6) == .notMet)
    #expect(judge(text, value: 80) == .notMet)
    #expect(judge(text, value: 90) == .notComputable(.rank))
    #expect(judge("Hoàn thành trước 30/6", value: 1) == .notComputable(.people("30/6")))
  }
}
