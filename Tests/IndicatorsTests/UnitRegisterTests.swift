import Testing
import Indicators
import Messages

@Suite("Units by date")
struct UnitRegisterTests {
  /// Bến Nghé's code is Sài Gòn's since July 2025, in another district; T ended then.
  private static let units = UnitRegister([
    entry("P", "Thành phố", level: "province"),
    entry("Q1", "Quận 1", level: "district", parent: "P", to: "2025-06-30"),
    entry("X", "Phường Bến Nghé", parent: "Q1", to: "2025-06-30"),
    entry("X", "Phường Sài Gòn", type: "phường", parent: "P", from: "2025-07-01"),
    entry("T", "Phường Tân Định", parent: "Q1", to: "2025-06-30"),
    entry("Y", "Xã Mới", parent: "P", from: "2025-07-01"),
  ])

  private static func entry(
    _ code: String, _ name: String, level: String = "commune", type: String = "",
    parent: String? = nil, from: String = "", to: String = ""
  ) -> UnitRegister.Entry {
    UnitRegister.Entry(
      code: code, name: name, level: level, type: type, parentCode: parent,
      from: CalendarDate(text: from), to: CalendarDate(text: to))
  }

  @Test(
    "each cell uses the row in force: its name and what it lies under",
    arguments: [
      ("X", "2025-06", "Phường Bến Nghé", "Q1"), ("X", "2025-07", "Phường Sài Gòn", "P"),
      ("X", "2025", "Phường Sài Gòn", "P"), ("X", "2024-Q4", "Phường Bến Nghé", "Q1"),
      ("Q1", "2025-H1", "Quận 1", "P"),
    ])
  func versions(_ code: String, _ period: String, _ name: String, _ parent: String) throws {
    let index = try #require(Self.units.index(of: code))
    let period = try #require(Period(text: period))
    let version = try #require(Self.units[index].version(in: period))
    #expect(version.name == name)
    #expect(version.parent.map { Self.units[$0].code } == parent)
  }

  @Test(
    "a unit has no cells outside its dates",
    arguments: [
      ("T", "2025-06", true), ("T", "2025-07", false), ("T", "2025", true), ("Y", "2025-06", false),
      ("Y", "2025-Q3", true), ("X", "2020-01", true), ("P", "1999", true),
    ])
  func exists(_ code: String, _ period: String, _ expected: Bool) throws {
    let index = try #require(Self.units.index(of: code))
    #expect(Self.units.exists(index, in: try #require(Period(text: period))) == expected)
  }

  @Test(
    "the units below are those of the period",
    arguments: [
      ("Q1", "2025-06", ["T", "X"]), ("Q1", "2025-07", []), ("P", "2025-06", ["Q1"]),
      ("P", "2025-07", ["X", "Y"]),
    ])
  func children(_ code: String, _ period: String, _ expected: [String]) throws {
    let index = try #require(Self.units.index(of: code))
    let below = Self.units.children(of: index, in: try #require(Period(text: period)))
    #expect(below.map { Self.units[$0].code } == expected)
  }

  @Test("a code is one unit, whatever its versions are called")
  func codes() {
    #expect(Self.units.units.map(\.code) == ["P", "Q1", "T", "X", "Y"])
    #expect(Self.units.units.map(\.versions.count) == [1, 1, 1, 2, 1])
  }

  @Test("units that would lie under themselves lie under nothing")
  func loops() {
    let units = UnitRegister([
      Self.entry("A", "A", parent: "B"), Self.entry("B", "B", parent: "A"),
    ])
    #expect(units.units.contains { $0.parent == nil })
    #expect(units.ancestors(of: 0).count + units.ancestors(of: 1).count == 1)
  }
}
