import LuaKit
import Testing

/// Readings that are answered without Lua, and those that are left to the ordinary members.
@Suite("Answers of a plain reader")
struct AnswerTests {
  private enum Member: Int32 { case index, twice, isLarge, name, next, half }

  /// Numbers below 100 are answered plainly.
  private static func type() -> LuaType<Int> {
    let type = LuaType<Int>("number")
    type.items { stack, number, item in
      stack.push("ordinary \(number + item)")
      return 1
    }
    for name in ["twice", "isLarge", "name", "next"] {
      type.method(LuaBinding(name, [.optional("item", .any)], text: "")) { stack, number in
        stack.push("ordinary \(name) \(number)")
        return 1
      }
    }
    type.readsPlainly("twice", as: Member.twice.rawValue)
    type.readsPlainly("isLarge", as: Member.isLarge.rawValue)
    type.readsPlainly("name", as: Member.name.rawValue)
    type.readsPlainly("next", as: Member.next.rawValue, arguments: 0...0)
    type.readsPlainly(property: "half", as: Member.half.rawValue)
    return type
  }

  private static let reader: LuaReader = { payload, member, item, context, answer in
    guard let number = payload?.load(as: Int.self), let answer,
      let most = context?.load(as: Int.self), let member = Member(rawValue: member)
    else { return 0 }
    if member == .half { return answer.pointee.set(.number(Double(number) / 2)) }
    guard number < most else { return 0 }
    switch member {
    case .index: return answer.pointee.set(.integer(number + Int(item)))
    case .twice: return answer.pointee.set(.number(2 * Double(number)))
    case .isLarge: return answer.pointee.set(.boolean(number > 10))
    case .name: return answer.pointee.set(.text("plain"))
    case .next: return answer.pointee.set(object: number + 1)
    case .half: return 0
    }
  }

  static let readings: [(code: String, text: String)] = [
    ("n.a", "12"), ("n:twice('a')", "10.0"), ("n:isLarge('a')", "false"),
    ("n:name('a')", "plain"), ("n.half", "2.5"), ("n:next().a", "13"),
    ("n:next():next():next().a", "15"), ("m.half", "250.0"), ("m.a", "ordinary 507"),
    ("m:twice('a')", "ordinary twice 500"), ("m:next()", "ordinary next 500"),
    ("n:twice()", "ordinary twice 5"), ("n:twice('b')", "ordinary twice 5"),
    ("n:next('a')", "ordinary next 5"), ("math.type(n.a)", "integer"),
    ("(function() local t = {} for i = 1, 9 do t[i] = n:next().a end return t[9] end)()", "13"),
    ("n:next().a .. m.half .. n:next().a", "13250.013"),
  ]

  @Test("are plain where there is one, ordinary where not", arguments: readings)
  func read(_ code: String, _ text: String) throws {
    let type = AnswerTests.type()
    let most = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    most.initialize(to: 100)
    defer { most.deallocate() }
    type.setReader(UnsafeRawPointer(most), AnswerTests.reader)
    let state = try LuaState()
    type.register(in: state)
    type.setItem("a", 7, in: state)
    let stack = state.stack
    stack.pushGlobals()
    for (name, number) in [("n", 5), ("m", 500)] {
      type.push(number, stack)
      stack.setField(name)
    }
    stack.pop(1)
    let result: String = try state.load("return tostring(\(code))", name: "x").call()
    #expect(result == text)
  }
}
