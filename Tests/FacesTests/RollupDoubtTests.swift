import TestSupport
import Testing
import Workbench

/// Figures that don't go together are told at their place.
@Suite("Doubts about figures of several periods")
struct RollupDoubtTests {
  private static let header = "unit,period,indicator,numerator,denominator,value\n"
  private static let months = (1...3).map { "X1,2024-0\($0),1.1,1,10,\n" }.joined()

  private func summary(_ figures: String, inputs: String = SmallPlan.inputs) throws -> String {
    try TemporaryWorkspace(SmallPlan.files(figures: Self.header + figures, inputs: inputs)).run()
      .summary
  }

  @Test(
    "a longer period that says something else than the shorter ones within it",
    arguments: [
      // figures, whether they are doubted
      (months + "X1,2024-Q1,1.1,4,30,\n", true), (months + "X1,2024-Q1,1.1,3,31,\n", true),
      (months + "X1,2024-Q1,1.1,3,30,\n", false), (months + "X1,2024-H1,1.1,99,100,\n", false),
      ("X1,2024-H1,1.1,5,50,\nX1,2024-Q1,1.1,2,20,\nX1,2024-Q2,1.1,2,30,\n", true),
      ("X1,2024-H1,1.1,5,50,\nX1,2024-Q1,1.1,2,20,\nX1,2024-Q2,1.1,3,30,\n", false),
      (
        "X1,2024-Q1,nhan,,,9,\nX1,2024-01,nhan,,,3\nX1,2024-02,nhan,,,3\nX1,2024-03,nhan,,,4\n",
        true
      ),
      (
        "X1,2024-Q1,dan_so,,,9\nX1,2024-01,dan_so,,,1\nX1,2024-02,dan_so,,,2\nX1,2024-03,dan_so,,,9\n",
        false
      ),
      (
        "X1,2024-Q1,dan_so,,,8\nX1,2024-01,dan_so,,,1\nX1,2024-02,dan_so,,,2\nX1,2024-03,dan_so,,,9\n",
        true
      ),
      (
        "X1,2024-Q1,diem,,,8\nX1,2024-01,diem,,,1\nX1,2024-02,diem,,,2\nX1,2024-03,diem,,,9\n",
        false
      ),
    ])
  func coarser(_ figures: String, _ isDoubted: Bool) throws {
    let summary = try summary(figures)
    #expect(summary.contains("shorter periods within give") == isDoubted, "\(summary)")
  }

  @Test(
    "rates that are declared to be summed, where plain values of them came in",
    arguments: [
      ("1.1,Đúng hạn,sum,%", "X1,2024-01,1.1,,,90\n", true),
      ("1.1,Đúng hạn,sum,%", "X1,2024-01,1.1,9,10,\n", false),
      ("1.1,Đúng hạn,last,%", "X1,2024-01,1.1,,,90\n", false),
      ("q,Điểm,sum,điểm", "X1,2024-01,q,,,90\n", true),
      ("q,Năng suất,sum,tạ/ha", "X1,2024-01,q,,,60\n", true),
      ("q,Hồ sơ,sum,hồ sơ", "X1,2024-01,q,,,60\n", false),
    ])
  func rates(_ input: String, _ figures: String, _ isDoubted: Bool) throws {
    let summary = try summary(figures, inputs: "code,label,rollup,uom\n\(input)\n")
    #expect(summary.contains("is declared to be summed") == isDoubted, "\(summary)")
  }

  @Test(
    "a roll-up over units that can't be understood is told with the words there are",
    arguments: [
      ("q,Điểm,none,weight:dan_sô,", "no indicator “dan_sô” to weigh by (dan_so?)"),
      ("q,Điểm,none,meen,", "mean"), ("q,Điểm,none,trọng số:dan_so,", ""),
      ("q,Điểm,none,trung bình,", ""), ("q,Điểm,summ,,", "sum"),
    ])
  func words(_ input: String, _ said: String) throws {
    let summary = try summary(
      "X1,2024-01,dan_so,,,9\n",
      inputs: "code,label,rollup,rollup_units,uom\ndan_so,Dân số,last,,người\n\(input)\n")
    let faults = summary.split(separator: "\n").filter { $0.contains("Data/chi-tieu.csv") }
    #expect(faults.isEmpty == said.isEmpty, "\(summary)")
    #expect(said.isEmpty || faults.contains { $0.contains(said) }, "\(summary)")
  }
}
