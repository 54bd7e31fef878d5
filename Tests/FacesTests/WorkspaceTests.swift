import Foundation
import TestSupport
import Testing
import Workbench

@Suite("Bad input")
struct BadInputTests {
  static let header = "unit,period,indicator,numerator,denominator\n"

  @Test(
    "is told with file, row and column; the rest is evaluated; exit 4",
    arguments: [
      ("X9,2024-01,1.1,1,2", "Data/so-lieu.csv:3:1"),
      ("X1,2024-13,1.1,1,2", "Data/so-lieu.csv:3:2"),
      ("X1,2024-01,1.9,1,2", "Data/so-lieu.csv:3:3"),
      ("X1,2024-02,1.1,chín,2", "Data/so-lieu.csv:3:4"),
      ("X1,2024-01,1.1,8,10", "Data/so-lieu.csv:3"),
    ])
  func row(_ row: String, _ place: String) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: Self.header + "X1,2024-01,1.1,9,10\n" + row + "\nX2,2024-01,1.1,5,10\n",
        scripts: SmallPlan.derived("c[\"1.1\"]")))
    let files = try workspace.run()
    #expect(files.exitCode == 4)
    #expect(files.summary.contains(place), "\(files.summary)")
    #expect(try files.value("x", "X2", "2024-01") == "50")
    let strict = try workspace.run {
      $0.isStrict = true
      $0.output = workspace.root + "/strict"
    }
    #expect(strict.exitCode == 4)
    #expect(throws: (any Error).self) { try workspace.text("strict/derived.csv") }
  }

  @Test("all faults of all files are told in one go")
  func together() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: Self.header + "X9,2024-01,1.1,1,2\nX1,2024-13,1.1,1,2\n"))
    try workspace.put("unit,period,indicator,numerator\nX1,2024-01,1.1,1\n", at: "Data/z.csv")
    try workspace.put("", at: "Data/trong.csv")
    try workspace.put(.init([0xFF, 0xFE, 0x41, 0x00]), at: "Data/utf16.csv")
    let summary = try workspace.run().summary
    for place in ["so-lieu.csv:2:1", "so-lieu.csv:3:2", "z.csv:1", "trong.csv", "utf16.csv"] {
      #expect(summary.contains("Data/" + place), "\(place)\n\(summary)")
    }
  }

  @Test("the same figure twice: different is an error with both places, equal is not")
  func duplicates() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: Self.header + "X1,2024-01,1.1,9,10\nX2,2024-01,1.1,5,10\n",
        scripts: SmallPlan.derived("c[\"1.1\"]")))
    try workspace.put(
      Self.header + "X1,2024-01,1.1,8,10\nX2,2024-01,1.1,5,10\n", at: "Data/them.csv")
    let files = try workspace.run()
    #expect(files.summary.contains("Data/them.csv:2"))
    #expect(files.summary.contains("Data/so-lieu.csv:2"))
    #expect(try files.state("x", "X1", "2024-01") == "error: error 1.1@2024-01")
    #expect(try files.value("x", "X2", "2024-01") == "50")
    #expect(files.exitCode == 4)
  }

  @Test("a folder that is no workspace")
  func noWorkspace() throws {
    #expect(throws: WorkspaceFault.self) { try Workspace.open("/khong-co") }
    #expect(throws: WorkspaceFault.self) { try Workspace.open("/proc/self/fd") }
  }
}

@Suite("SHA-256")
struct FingerprintTests {
  @Test("agrees with the standard's examples, through run.json")
  func vectors() throws {
    let workspace = try TemporaryWorkspace([
      "Data/a.txt": "abc", "Data/b.txt": String(repeating: "a", count: 1000),
      "Data/c.txt": "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    ])
    let inputs = try Workspace.open(workspace.root).inputs
    #expect(
      inputs.map(\.sha256) == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
      ])
  }
}
