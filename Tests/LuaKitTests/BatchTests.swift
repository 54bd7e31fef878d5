import LuaKit
import Testing

/// A function called for a run of objects gives what it gives for each, or is left.
@Suite("Calls in batches")
struct BatchTests {
  private let state: LuaState
  private let type = LuaType<Int>("number")
  private let most = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  /// Numbers below 100 have a plain `value`; the others ask the host.
  init() throws {
    state = try LuaState(limits: LuaLimits(memory: 8 << 20, time: .milliseconds(200)))
    most.initialize(to: 100)
    type.items { stack, number, _ in
      stack.push(number)
      return 1
    }
    type.setReader(UnsafeRawPointer(most)) { payload, _, _, context, answer in
      guard let number = payload?.load(as: Int.self), let most = context?.load(as: Int.self),
        number < most
      else { return 0 }
      return answer?.pointee.set(.integer(number)) ?? 0
    }
    type.register(in: state)
    type.setItem("value", 0, in: state)
  }

  /// What calls gave: a number, a truth, or `left`.
  private func results(
    _ code: String, _ numbers: [Int], _ arguments: [String] = []
  ) throws -> (left: Int?, texts: [String]) {
    let function = try state.load("return " + code, name: "rows").call()
    guard case .function(let function)? = function.first else { return (nil, []) }
    let rows = LuaBatch(function.reference, type, arguments: arguments)
    let count = numbers.count * rows.callsPerObject
    let (values, marks) = (
      UnsafeMutablePointer<Double>.allocate(capacity: count),
      UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    )
    defer {
      values.deallocate()
      marks.deallocate()
    }
    let left = numbers.withUnsafeBufferPointer { rows.call($0, numbers: values, marks: marks) }
    let texts = (0..<count).map { place in
      switch LuaBatch<Int>.Mark(rawValue: marks[place]) {
      case .number?: "\(values[place])"
      case .isTrue?: "true"
      case .isFalse?: "false"
      default: "left"
      }
    }
    return (left, texts)
  }

  static let cases: [(code: String, numbers: [Int], left: Int?, texts: String)] = [
    ("function(n) return n.value * 2 end", [1, 2, 3], 0, "2.0 4.0 6.0"),
    ("function(n) return n.value > 1 end", [1, 2], 0, "false true"),
    ("function(n) return n.value end", [1, 500, 3], 1, "1.0 left 3.0"),
    ("function(n) return n.value end", [500, 501, 502], 3, "left left left"),
    ("function(n) if n.value ~= 2 then return 1 end end", [1, 2, 3], 0, "1.0 left 1.0"),
    ("function(n) return 'text' end", [1], 0, "left"),
    ("function(n) print(n.value) return 1 end", [1, 2], 2, "left left"),
    ("function(n) if n.value == 2 then error('x') end return 1 end", [1, 2, 3], 1, "1.0 left 1.0"),
    ("function(n) return (pcall(function() return n.value end)) end", [1, 500], 1, "true left"),
    ("function(...) return select('#', ...) end", [1, 2], 0, "1.0 1.0"),
    ("function(n) return coroutine.wrap(function() return n.value end)() end", [7], 0, "7.0"),
    ("function(n) coroutine.yield() end", [7], 1, "left"),
    ("function(n) local t = {} for i = 1, 1e5 do t[i] = { i } end return #t end", [7, 8], nil, ""),
    ("function(n) return n.value, 9 end", [3], 0, "3.0"),
    ("math.type", [3], 0, "left"), ("function() end", [], 0, ""),
  ]

  @Test("give numbers and truths; whatever needs more is left", arguments: cases)
  func calls(_ entry: (code: String, numbers: [Int], left: Int?, texts: String)) throws {
    let (left, texts) = try results(entry.code, entry.numbers)
    if entry.left == nil { return #expect(texts.count == entry.numbers.count) }
    #expect(left == entry.left)
    #expect(texts.joined(separator: " ") == entry.texts)
  }

  @Test("with texts, each object meets each text in turn")
  func arguments() throws {
    let code =
      "function(n, t) if t == 'b' and n.value == 2 then error() end return n.value + #t end"
    let (left, texts) = try results(code, [1, 2, 500], ["a", "b", "ccc"])
    #expect(left == 4)
    #expect(texts == ["2.0", "2.0", "4.0", "3.0", "left", "5.0", "left", "left", "left"])
  }

  @Test("what one run left does not show in the next")
  func isFresh() throws {
    _ = try results("function(n) return n.value end", [1, 2, 3])
    let again = try results("function(n) if n.value == 5 then return 6 end end", [4, 5, 500])
    #expect(again.texts == ["left", "6.0", "left"])
  }

  @Test("a limit ends the run, and the calls before it stand")
  func limits() throws {
    let code = "function(n) if n.value == 3 then while true do end end return 1 end"
    let (left, texts) = try results(code, [1, 2, 3, 4])
    #expect(left == nil)
    #expect(texts == ["1.0", "1.0", "left", "left"])
    #expect(try state.load("return 1 + 1", name: "after").call(as: Int.self) == 2)
  }
}
