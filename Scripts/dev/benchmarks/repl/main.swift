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

// Completion over as many units as the nation has.
let offers = try offerTimes(runs: runs)
print(
  String(
    format: "offers among 10,598 units, median of %d: first %.1f ms, later %.1f ms", offers.count,
    median(offers.map(\.first)), median(offers.map(\.later))))
exit(own <= 30 && median(offers.map(\.first)) <= 50 ? 0 : 1)

/// How long after Tab the offers are listed, the first time and the second.
func offerTimes(runs: Int) throws -> [(first: Double, later: Double)] {
  let folder = try nationalWorkspace()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try (0..<runs).map { _ in
    let terminal = try PseudoTerminal([".build/release/chitieu", "repl", "--lang", "vi", folder])
    try terminal.wait(for: "2024-01> ", seconds: 30)
    func offer() throws -> Double {
      terminal.send("units[\"hoa khanh lo")
      try terminal.wait(for: "khanh lo")
      terminal.watch(seconds: 0.1)
      terminal.send("\t")
      let taken = try terminal.wait(for: "Hòa Khánh Lộc") * 1000
      terminal.send([0x1B])
      terminal.watch(seconds: 0.2)
      terminal.send([3])
      try terminal.wait(for: "2024-01> ")
      return taken
    }
    return (try offer(), try offer())
  }
}

/// A workspace with 63 provinces and 10,535 communes.
func nationalWorkspace() throws -> String {
  let folder = NSTemporaryDirectory() + "chitieu-bench-" + UUID().uuidString
  try FileManager.default.createDirectory(
    atPath: folder + "/Data", withIntermediateDirectories: true)
  let words = ["An", "Bình", "Châu", "Hòa", "Khánh", "Lộc", "Mỹ", "Phú", "Sơn", "Tân", "Vĩnh"]
  var units = "code,name,level,parent,type\n"
  for province in 1...63 { units += "P\(province),Tỉnh \(province),province,,tỉnh\n" }
  for number in 0..<10_535 {
    let name = [number % 11, number / 11 % 11, number / 121 % 11].map { words[$0] }
    units +=
      "\(10_000 + number),Xã \(name.joined(separator: " ")) \(number),commune,"
      + "P\(number % 63 + 1),xã\n"
  }
  let figures = "unit,period,indicator,numerator,denominator\n10000,2024-01,5.2,1,2\n"
  let files = ["don-vi.csv": units, "so-lieu.csv": figures]
  for (name, text) in files {
    try text.write(toFile: folder + "/Data/" + name, atomically: true, encoding: .utf8)
  }
  try FileManager.default.copyItem(
    atPath: "Data/tay-xuan/ke-hoach-2024.txt", toPath: folder + "/Data/ke-hoach.txt")
  return folder
}
