import Foundation
import LuaKit
import Testing

/// The documentation's examples. Each block of Swift there stands here word for word.
@Suite("The documentation")
struct TourTests {
  struct Row: Codable, Equatable {
    var code: String
    var value: Double?
  }

  @Test("of the tour is true: values, handles, coding")
  func values() throws {
    let state = try LuaState()
    let answer: Int = try state.run("return 6 * 7")
    #expect(answer == 42)
    let values = try state.run("return 'chữ', 1.5, true")
    #expect(values.count == 3 && values[0].text == "chữ")
    try state.run("function greet(name) return 'Chào ' .. name end")
    let greet: LuaFunction = try state.globals.get("greet")
    let greeting: String = try greet.call("An")
    #expect(greeting == "Chào An")
    let settings: LuaTable = try state.run("return { unit = 'xã', years = { 2024, 2025 } }")
    let years: [Int] = try settings.get("years")
    try settings.set("checked", true)
    #expect(years == [2024, 2025])
    let rows = try state.run(
      "return { { code = '5.2', value = 84.5 }, { code = '5.3' } }", decoding: [Row].self)
    try state.globals.set("rows", try state.encode(rows))
    #expect(try state.run("return rows[1].value") == 84.5)
  }

  @Test("of the tour is true: modules and the raw layer")
  func modules() throws {
    let state = try LuaState()
    let geometry = LuaModule("geometry", text: "Areas and lengths.")
    geometry.constant("inch", 2.54, text: "In centimetres.")
    geometry.define("area", ["width", "height"], "Of a rectangle.") {
      (width: Double, height: Double) in width * height
    }
    try state.register(geometry)
    let area: Double = try state.run("return geometry.area(2, geometry.inch)")
    #expect(area == 5.08)
    let signature = geometry.bindings[1].signature
    #expect(signature == "geometry.area(width, height)")
    geometry.add(LuaBinding("geometry.bytes", [.required("text", .string)], text: "")) {
      (stack: LuaStack) throws(LuaFailure) -> Int in
      guard let count = try stack.withBytes(1, { $0.count }) else { throw .unconverted(1) }
      stack.push(count)
      return 1
    }
    try state.register(geometry)
    #expect(try state.run("return geometry.bytes('ệ')") == 3)
  }

  @Test(
    "of the tour is true: limits, cancellation, pools",
    .disabled(if: Sanitizer.withholdsSignals))
  func limits() async throws {
    var stopped = false
    let limits = LuaLimits(memory: 16 << 20, time: .milliseconds(50))
    let careful = try LuaState(limits: limits)
    do throws(LuaError) {
      try careful.run("while true do pcall(function() while true do end end) end")
    } catch {
      stopped = error.kind == .deadline
    }
    #expect(stopped)
    let cancellation = LuaCancellation()
    let patient = try LuaState(limits: LuaLimits(time: nil), cancellation: cancellation)
    let stopper = Task.detached { cancellation.cancel() }
    #expect(throws: LuaError.self) { try patient.run("while true do end") }
    await stopper.value
    let pool = LuaStatePool(limits: limits) { (state: LuaState) throws(LuaError) in
      try state.globals.set("year", 2024)
    }
    let next = try pool.withState { (state: LuaState) throws(LuaError) -> Int in
      try state.run("year = year + 1 return year")
    }
    #expect(next == 2025)
  }

  final class Purse: LuaExposed {
    struct TooLittle: Error {}
    var coins = 0

    static let luaName = "Purse"
    static func describe(_ type: LuaType<Purse>) {
      type.property("coins", text: "What is in it.") { $0.coins }
      type.define("put", ["coins"], "Puts coins in.") { (purse: Purse, coins: Int) in
        purse.coins += coins
      }
      type.define("take", ["coins"], LuaText("Takes coins out.", results: "what is left")) {
        (purse: Purse, coins: Int) throws -> Int in
        guard coins <= purse.coins else { throw TooLittle() }
        purse.coins -= coins
        return purse.coins
      }
    }
  }

  @Test("of types and errors is true")
  func types() throws {
    let state = try LuaState()
    let purse = Purse()
    try state.globals.set("purse", purse)
    let left: Int = try state.run("purse:put(5) return purse:take(2)")
    #expect(left == 3 && purse.coins == 3)
    var place = ""
    do throws(LuaError) {
      try state.run("local x\nreturn x.y", name: "example")
    } catch {
      place = "\(error.chunk ?? ""):\(error.line ?? 0): \(error.message)"
    }
    #expect(place == "example:2: attempt to index a nil value (local 'x')")
  }

  /// Lines without their indentation, so that blocks are found where they are nested deeper.
  private static func flat(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test(
    "has no block that isn't tested here",
    arguments: ["LuaKit", "Tour", "ExposingAType", "Errors", "Limits", "Differences"])
  func blocks(_ article: String) throws {
    let here = URL(fileURLWithPath: #filePath)
    let source = Self.flat(try String(contentsOf: here, encoding: .utf8))
    let folder = here.deletingLastPathComponent()
      .appendingPathComponent("../../Sources/LuaKit/LuaKit.docc")
    let text = try String(
      contentsOf: folder.appendingPathComponent("\(article).md"), encoding: .utf8)
    for block in text.components(separatedBy: "```swift\n").dropFirst() {
      let code = block.components(separatedBy: "```")[0]
      #expect(source.contains(Self.flat(code)), "\(code)")
    }
  }
}
