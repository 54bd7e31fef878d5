// Prints how long after its deadline each attack ends, closing included. With `--child ID` it
// runs one attack and prints its end: for those that bring the interpreter itself down.
import AttackCorpus
import Foundation

let deadline = Duration.milliseconds(300)
let memory = 64 << 20

func runChild(_ id: String) throws {
  guard let attack = Attack.all.first(where: { $0.id == id }) else { exit(2) }
  let run = try AttackRun(attack, .main, deadline: deadline, memory: memory)
  print(run.end.rawValue, run.text.prefix(200))
}

func milliseconds(_ nanoseconds: Double) -> String { String(format: "%8.1f ms", nanoseconds / 1e6) }

/// How the process ended that ran an attack which Debian's interpreter can't stand.
func endInChild(_ attack: Attack) throws -> String {
  let child = Process()
  child.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
  child.arguments = ["--child", attack.id]
  let output = Pipe()
  child.standardOutput = output
  child.standardError = FileHandle.nullDevice
  try child.run()
  DispatchQueue.global().asyncAfter(deadline: .now() + 10) {
    kill(child.processIdentifier, SIGKILL)
  }
  let text = output.fileHandleForReading.readDataToEndOfFile()
  child.waitUntilExit()
  let words = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
  let wasKilled = child.terminationReason == .uncaughtSignal
  return wasKilled ? "signal \(child.terminationStatus)" : "ended: \(words)"
}

func report(_ overshoots: [Double], _ name: String) {
  let sorted = overshoots.sorted()
  guard let last = sorted.last else { return }
  let high = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
  print(
    "\(name), \(sorted.count) runs: median", milliseconds(sorted[sorted.count / 2]), " 95 %",
    milliseconds(high), " most", milliseconds(last))
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--child" {
  try runChild(CommandLine.arguments[2])
  exit(0)
}

let settings = CommandLine.arguments.contains("--all") ? Setting.allCases : [.main]
var stopped: [Double] = []
var fillers: [Double] = []
var faults = 0
for attack in Attack.all where attack.interpreterBug == nil && attack.host != "api" {
  for setting in settings {
    let run = try AttackRun(attack, setting, deadline: deadline, memory: memory)
    let fault = run.fault(attack)
    if fault != nil { faults += 1 }
    let fills = run.end == .memory || attack.ends.contains(.memory)
    if run.end == .deadline || run.overshoot > 0 {
      if fills { fillers.append(run.overshoot) } else { stopped.append(run.overshoot) }
    }
    let id = attack.id.padding(toLength: 6, withPad: " ", startingAt: 0)
    let end = run.end.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
    print(
      id, end, run.overshoot > 0 ? milliseconds(run.overshoot) : "    in time", attack.title,
      fault ?? "")
  }
}
for attack in Attack.all {
  guard let bug = attack.interpreterBug else { continue }
  print(attack.id, "in a child process,", try endInChild(attack), "— upstream", bug)
}
print("\nafter the deadline of 300 ms, closing included")
report(stopped, "stopped")
report(fillers, "those that may fill the memory")
print("faults: \(faults)")
exit(faults == 0 ? 0 : 1)
