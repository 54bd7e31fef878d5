import AttackCorpus
import Foundation
import LuaKit
import Testing

@Suite("Attacks", .serialized, .disabled(if: Sanitizer.withholdsSignals))
struct AttackTests {
  static let inProcess = Attack.all.filter { $0.interpreterBug == nil && $0.host != "api" }

  static let deadline = Duration.milliseconds(Sanitizer.isOn ? 600 : 200)

  @Test("are all there")
  func corpus() {
    #expect(Attack.all.count >= 68 + 100)
    #expect(Set(Attack.all.map(\.id)).count == Attack.all.count)
    #expect(Attack.all.allSatisfy { !$0.ends.isEmpty && !$0.text.isEmpty })
  }

  @Test("end as they should, wherever they are put", arguments: inProcess)
  func ends(_ attack: Attack) throws {
    for setting in settings(attack) {
      let run = try AttackRun(attack, setting, deadline: Self.deadline, memory: 64 << 20)
      #expect(run.fault(attack) == nil, "\(setting.rawValue)")
      #expect(run.overshoot < 2e9, "\(setting.rawValue)")
      #expect(run.memory < 80 << 20, "\(setting.rawValue)")
    }
  }

  /// All four; of the many attacks on limits each is put into one here, and into all by the
  /// benchmark.
  private func settings(_ attack: Attack) -> [Setting] {
    guard attack.kind == "limits" else { return Setting.allCases }
    let number = attack.id.utf8.reduce(0) { $0 + Int($1) }
    return [Setting.allCases[number % Setting.allCases.count]]
  }

  /// Every library function by name, and what else a script could have left.
  static let inventory = """
    local found = { tostring(getmetatable('')), ('x'):upper() }
    for name, value in pairs(_G) do
      if type(value) == 'table' and value ~= _G then
        for field, inner in pairs(value) do
          found[#found + 1] = name .. '.' .. field .. ':' .. type(inner)
        end
      end
      found[#found + 1] = name .. ':' .. type(value)
    end
    table.sort(found)
    return table.concat(found, ' ')
    """

  @Test("leave nothing for the next script, in a new state or in the same one after reset")
  func nextScript() throws {
    let pristine: String = try LuaState().run(Self.inventory)
    #expect(pristine.contains("string.gsub:function") && !pristine.contains("LEAK"))
    for attack in Self.inProcess where ["tamper", "state-bleed", "escape"].contains(attack.kind) {
      let state = try LuaState(limits: LuaLimits(memory: 64 << 20, time: .milliseconds(200)))
      _ = try? state.run(attack.text)
      #expect(try LuaState().run(Self.inventory) == pristine, "\(attack.id)")
      try state.reset()
      #expect(try state.run(Self.inventory) == pristine, "\(attack.id), after reset")
    }
  }

  @Test("a state that was attacked goes on working")
  func afterwards() throws {
    let counter = Case.Counter()
    let state = try AttackRun.state(.milliseconds(100), 64 << 20, counter)
    var baseline = 0
    for attack in Self.inProcess where attack.ends != [.ok] {
      _ = try? state.run(attack.text)
      try state.reset()
      #expect(try state.run("return 1 + 1") == 2, "\(attack.id)")
      #expect(counter.alive == 0, "\(attack.id)")
      if baseline == 0 { baseline = state.memoryInUse }
    }
    #expect(state.memoryInUse < baseline * 2)
  }

  @Test("a deadline unwinds three boundaries, and releases what they held")
  func nestedBoundaries() throws {
    let counter = Case.Counter()
    let state = try AttackRun.state(.milliseconds(100), 64 << 20, counter)
    let error = #expect(throws: LuaError.self) {
      try state.run(
        """
        local o = newcase(1)
        callback(function() local p = newcase(2)
          callback(function() pcall(callback, function() while true do end end) end)
        end)
        """)
    }
    #expect(error?.kind == .deadline)
    try state.close()
    #expect(counter.alive == 0)
  }

  @Test(
    "that break the interpreter itself break only the process they run in",
    .disabled(if: Sanitizer.isOn),
    arguments: Attack.all.filter { $0.interpreterBug != nil })
  func interpreterBugs(_ attack: Attack) throws {
    let child = Process()
    child.executableURL = Self.childProgram
    child.arguments = [attack.id]
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    try child.run()
    DispatchQueue.global().asyncAfter(deadline: .now() + 3) { [pid = child.processIdentifier] in
      kill(pid, SIGKILL)
    }
    child.waitUntilExit()
    let ended = child.terminationReason == .uncaughtSignal || child.terminationStatus == 0
    #expect(ended, "status \(child.terminationStatus)")
    #expect(attack.interpreterBug?.isEmpty == false)
  }

  /// It stands beside the test bundle.
  private static let childProgram: URL = {
    let itself =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? itself
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("attack-child")
  }()
}
