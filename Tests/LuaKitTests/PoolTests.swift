import Foundation
import LuaKit
import Synchronization
import Testing

@Suite("Pooled states", .serialized)
struct PoolTests {
  /// Fewer where a sanitizer makes each of them slow.
  static let runs =
    ProcessInfo.processInfo.environment["CHITIEU_STRESS_RUNS"].flatMap { Int($0) } ?? 100_000

  @Test("nothing of a script reaches the next one")
  func pristine() throws {
    let pool = LuaStatePool { (state: LuaState) throws(LuaError) in
      let module = LuaModule("host")
      module.constant("answer", 42)
      try state.register(module)
    }
    for _ in 0..<3 {
      let seen = try pool.withState { (state: LuaState) throws(LuaError) -> Bool in
        try state.run(
          """
          local pristine = LEAK == nil and string.leak == nil and host.answer == 42
          LEAK, string.leak, host.answer = 1, 1, nil
          return pristine
          """)
      }
      #expect(seen)
    }
  }

  @Test("a state whose handle was kept does not go back to the pool")
  func kept() throws {
    let pool = LuaStatePool()
    let table = try pool.withState { (state: LuaState) throws(LuaError) -> LuaTable in
      try state.run("return { 1 }")
    }
    _ = try pool.withState { (state: LuaState) throws(LuaError) in try state.run("x = 1") }
    #expect(table.count == 1)
  }

  /// What the runs of all threads came to.
  final class Tally: Sendable {
    let finished = Atomic(0)
    let cancelled = Atomic(0)
    let wrong = Atomic(0)
    let next = Atomic(0)
  }

  private static func run(_ number: Int, _ pool: LuaStatePool, _ tally: Tally) {
    let cancellation = LuaCancellation()
    let isEndless = number % 200 == 7 && !Sanitizer.withholdsSignals
    if isEndless || number % 50 == 3 { cancelSoon(cancellation, after: number % 5) }
    do throws(LuaError) {
      let sum = try pool.withState(cancellation: cancellation) {
        (state: LuaState) throws(LuaError) -> Int in
        try state.run(
          isEndless
            ? "while true do pcall(function() while true do end end) end"
            : "local t = {} for i = 1, 10 do t[i] = i + \(number) end return t[1] + t[10]")
      }
      if sum != 2 * number + 11 { tally.wrong.add(1, ordering: .relaxed) }
      tally.finished.add(1, ordering: .relaxed)
    } catch {
      if error.kind == .cancelled {
        tally.cancelled.add(1, ordering: .relaxed)
      } else {
        tally.wrong.add(1, ordering: .relaxed)
      }
    }
  }

  private static func cancelSoon(_ cancellation: LuaCancellation, after milliseconds: Int) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
      cancellation.cancel()
    }
  }

  private static func luaBytes(_ pool: LuaStatePool) -> Int {
    let bytes = try? pool.withState { (state: LuaState) throws(LuaError) -> Int in
      state.memoryInUse
    }
    return bytes ?? 0
  }

  private static var residentBytes: Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
  }

  private static func work(_ pool: LuaStatePool, _ tally: Tally, upTo limit: Int) {
    let threads = (0..<4).map { _ in
      Thread {
        while true {
          let number = tally.next.add(1, ordering: .relaxed).oldValue
          if number >= limit { break }
          run(number, pool, tally)
        }
      }
    }
    for thread in threads { thread.start() }
    while !threads.allSatisfy(\.isFinished) { Thread.sleep(forTimeInterval: 0.01) }
  }

  @Test("many short runs on four threads, some cancelled: all accounted for, memory flat")
  func stress() {
    let pool = LuaStatePool(limits: LuaLimits(memory: 8 << 20, time: .seconds(60)))
    let tally = Tally()
    Self.work(pool, tally, upTo: Self.runs / 5)
    let early = (lua: Self.luaBytes(pool), resident: Self.residentBytes)
    tally.next.store(Self.runs / 5, ordering: .relaxed)
    Self.work(pool, tally, upTo: Self.runs)
    let finished = tally.finished.load(ordering: .relaxed)
    let cancelled = tally.cancelled.load(ordering: .relaxed)
    #expect(tally.wrong.load(ordering: .relaxed) == 0)
    #expect(finished + cancelled == Self.runs)
    #expect(cancelled >= Self.runs / 200 || Sanitizer.withholdsSignals)
    #expect(Self.luaBytes(pool) < early.lua + early.lua / 2)
    // Other tests take memory at the same time, so the process is measured where it runs alone.
    if ProcessInfo.processInfo.environment["CHITIEU_ALONE"] != nil {
      #expect(Self.residentBytes < early.resident + 16 << 20)
    }
  }
}
