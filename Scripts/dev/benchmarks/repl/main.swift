import Foundation
import TerminalDriver

/// A program with a prompt, and the text by which its prompt is known.
struct Prompting {
  let name: String
  let words: [String]
  let prompt: String
}

/// Where a program is, by PATH.
func path(of name: String) -> String? {
  let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
  return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
}

func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 15
var programs = [
  Prompting(
    name: "chitieu", words: [".build/release/chitieu", "repl", "--lang", "vi", "."],
    prompt: "2024-12> ")
]
for (name, arguments, prompt) in [
  ("lua5.4", ["-i"], "> "), ("duckdb", [], "D "), ("ipython", ["--no-banner"], "In "),
  ("python3", ["-q"], ">>> "),
] {
  if let path = path(of: name) {
    programs.append(Prompting(name: name, words: [path] + arguments, prompt: prompt))
  } else {
    print("\(name): not installed")
  }
}

// One after the other in each round, so that what disturbs the machine disturbs all alike.
var times: [String: [Double]] = [:]
for round in 0...runs {
  for program in programs {
    let start = DispatchTime.now().uptimeNanoseconds
    guard let terminal = try? PseudoTerminal(program.words),
      (try? terminal.wait(for: program.prompt, seconds: 30)) != nil
    else {
      print("\(program.name): no prompt came")
      continue
    }
    let taken = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
    if round > 0 { times[program.name, default: []].append(taken) }
  }
}

let own = median(times["chitieu"] ?? [.nan])
print("first prompt, median of \(runs) runs (least to most), and how many times chitieu's:")
for program in programs {
  guard let taken = times[program.name] else { continue }
  let (least, most) = (taken.min() ?? .nan, taken.max() ?? .nan)
  print(
    String(
      format: "%@  %6.1f ms  (%.1f to %.1f)  %.2f",
      program.name.padding(toLength: 8, withPad: " ", startingAt: 0), median(taken), least, most,
      median(taken) / own))
}
exit(own <= 30 ? 0 : 1)
