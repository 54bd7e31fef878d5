import LuaKit
import Evaluation
import PlainText

extension Topic {
  /// Random numbers that are the same in each run.
  static let random = Topic { $0.addRandom() }
  /// The date of the run.
  static let dates = Topic { $0.addDates() }
}

/// Random numbers and the date: the same in every run of the same inputs.
extension ScriptLibrary {
  fileprivate func addRandom() {
    plainFunction("math.random") {
      [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      try pushRandom(stack)
    }
    plainFunction("math.randomseed") {
      [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let seed = stack.double(1) ?? 0
      context.reseed(seed.bitPattern)
      return 0
    }
  }

  /// As Lua's: a float below 1, or an integer from 1 or m up to n; 0 for any integer.
  private func pushRandom(_ stack: LuaStack) throws(LuaFailure) -> Int {
    let bits = context.nextRandom(seedKey)
    if stack.top == 0 {
      stack.push(Double(bits >> 11) * 0x1p-53)
      return 1
    }
    let first = try integer(1, stack)
    if stack.top == 1, first == 0 {
      stack.push(Int(bitPattern: UInt(bits)))
      return 1
    }
    let (low, high) = stack.top == 1 ? (1, first) : (first, try integer(2, stack))
    guard low <= high else { throw .argument(stack.top, "interval is empty") }
    let span = UInt64(bitPattern: Int64(high)) &- UInt64(bitPattern: Int64(low))
    let offset = span == .max ? bits : bits % (span + 1)
    stack.push(Int(truncatingIfNeeded: UInt64(bitPattern: Int64(low)) &+ offset))
    return 1
  }

  /// Random numbers of a call start from what it is about, not from when it is made. (FNV-1a.)
  private func seedKey(_ subject: CallSubject) -> UInt64 {
    let cell = evaluation.cellText(subject.cell)
    let words = "\(subject.head.id)\u{0}\(cell)\u{0}\(subject.code ?? "")"
    return words.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func integer(_ index: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
    if let integer = stack.integer(index) { return integer }
    throw .argument(index, "number has no integer representation")
  }

  /// The run's date instead of the clock's, always UTC+7.
  fileprivate func addDates() {
    plainFunction("os.time") {
      [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      if stack.isNil(1) {
        stack.push(today)
        return 1
      }
      guard stack.kind(1) == .table else { throw .argument(1, "table expected") }
      stack.push(try time(fromTable: stack))
      return 1
    }
    plainFunction("os.date") {
      [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let time = stack.isNil(2) ? today : try integer(2, stack)
      return try pushDate(try stack.text(1, .format) ?? "%c", RunClock.parts(of: time), stack)
    }
  }

  private var today: Int { RunClock.time(scripts.settings.date) }

  private func time(fromTable stack: LuaStack) throws(LuaFailure) -> Int {
    func field(_ name: String, _ usual: Int?) throws(LuaFailure) -> Int {
      stack.push(name)
      stack.rawGet(1)
      defer { stack.pop(1) }
      if let integer = stack.integer(-1), integer.magnitude < 1_000_000_000 { return integer }
      guard stack.isNil(-1), let usual else {
        throw .message("field '\(name)' missing or not an integer in date table")
      }
      return usual
    }
    let days = RunClock.days(
      year: try field("year", nil), month: try field("month", nil), day: try field("day", nil))
    let (hour, minute) = (try field("hour", 12), try field("min", 0))
    return days * 86400 + hour * 3600 + minute * 60 + (try field("sec", 0)) - RunClock.offset
  }

  private func pushDate(
    _ format: String, _ parts: RunClock.Parts, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    let format = format.hasPrefix("!") ? String(format.dropFirst()) : format
    if format.hasPrefix("*t") {
      stack.pushTable(fields: 9)
      for (name, number) in parts.fields {
        stack.push(number)
        stack.setField(name)
      }
      stack.push(false)
      stack.setField("isdst")
      return 1
    }
    guard let text = RunClock.text(format, parts) else {
      throw .argument(1, "invalid conversion specifier in '\(format.cut(toBytes: 200))'")
    }
    return pushed(text, stack)
  }
}
