import Testing
import Evaluation
import Indicators
import Messages

@Suite("Plans by unit and year")
struct PlanRegisterTests {
  /// Communes A and B in district H, C in G.
  private static let units = UnitRegister(
    [("H", nil), ("G", nil), ("A", "H"), ("B", "H"), ("C", "G")].map { code, parent in
      UnitRegister.Entry(
        code: code, name: code, level: parent == nil ? "district" : "commune", parentCode: parent)
    })

  private static func plan(_ year: Int?, _ label: String, _ target: String) -> Plan {
    let row = Indicator(
      code: "1", label: label, target: Inherited(Target(parsing: target)), owner: nil,
      implementers: nil, level: 1, parent: nil, children: [], isHeading: false, columns: [],
      place: Place(file: "plan"))
    return Plan(title: label, unitName: "", year: year, indicators: [row], file: label)
  }

  private static func snapshot(_ plans: [(unit: String?, plan: Plan)]) -> Snapshot {
    let entries = plans.map { owner in
      PlanRegister.Entry(plan: owner.plan, unit: owner.unit.flatMap(units.index(of:)))
    }
    let register = PlanRegister(entries, main: entries.isEmpty ? nil : 0)
    return Snapshot(
      plans: register, units: units,
      columns: ColumnRegister(plans: register.mainFirst, definitions: []), rows: [])
  }

  private static let several = snapshot([
    ("A", plan(2024, "Đúng hạn", "90%")), ("H", plan(2024, "Đúng hạn", "60%")),
    ("A", plan(2023, "Đúng hạn.", "80%")), ("A", plan(2022, "Trực tuyến", "50%")),
  ])

  @Test(
    "a unit is judged by its own plan of that year, else its nearest ancestor's, else by none",
    arguments: [
      ("A", 2024, 90.0), ("B", 2024, 60), ("C", 2024, nil), ("A", 2023, 80), ("A", 2022, 50),
      ("B", 2023, 80), ("C", 2023, 80), ("A", 2021, nil),
    ] as [(String, Int, Double?)])
  func judging(_ unit: String, _ year: Int, _ target: Double?) throws {
    let index = try #require(Self.units.index(of: unit))
    #expect(Self.several.target(0, unit: index, at: .year(year))?.value == target)
  }

  @Test("the workspace's only plan judges all units, in every year", arguments: ["A", "C", "H"])
  func only(_ unit: String) throws {
    let snapshot = Self.snapshot([(nil, Self.plan(2024, "Đúng hạn", "90%"))])
    let index = try #require(Self.units.index(of: unit))
    #expect(snapshot.target(0, unit: index, at: .month(2019, 5))?.value == 90)
  }

  @Test(
    "a code with another label in another year is another indicator",
    arguments: [(2024, 2023, false), (2024, 2022, true), (2022, 2023, true), (2024, 2024, false)])
  func renumbered(_ year: Int, _ other: Int, _ expected: Bool) throws {
    let unit = try #require(Self.units.index(of: "A"))
    #expect(
      Self.several.isRenumbered(0, unit: unit, between: .year(year), and: other) == expected)
  }

  @Test("a name shared by codes of several years reads the code of the year")
  func shared() throws {
    let code = { (year: Int, code: String) in
      let row = Indicator(
        code: code, label: "Đúng hạn", target: nil, owner: nil, implementers: nil, level: 1,
        parent: nil, children: [], isHeading: false, columns: [], place: Place(file: "p"))
      return Plan(title: "", unitName: "", year: year, indicators: [row], file: "\(year)")
    }
    let name = SharedCode(
      key: "dung_han", codeByYear: [2023: "5.1", 2024: "5.2"], place: Place(file: "t"))
    let columns = ColumnRegister(
      plans: [code(2024, "5.2"), code(2023, "5.1")], definitions: [], shared: [name])
    let index = try #require(columns.index(of: "dung_han"))
    #expect(
      columns[index].columnByYear.mapValues { columns[$0].code } == [2023: "5.1", 2024: "5.2"])
    #expect(columns[index].label == "Đúng hạn")
  }
}
