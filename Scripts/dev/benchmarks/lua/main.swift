// Prints what LuaKit costs beside plain C with Lua's own library, and says where a bar is missed.
#if canImport(Glibc)
  import Glibc
#endif

let wanted = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
let rounds = CommandLine.arguments.contains("--quick") ? 3 : 11

/// Words in the arguments choose comparisons by their names.
func isWanted(_ comparison: Comparison) -> Bool {
  wanted.isEmpty || wanted.contains { comparison.name.hasPrefix($0) }
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

func decimal(_ number: Double, _ digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let scaled = (number * scale).rounded()
  guard digits > 0 else { return "\(Int(scaled))" }
  let fraction = String(Int(scaled) % Int(scale))
  return "\(Int(scaled) / Int(scale))." + String(repeating: "0", count: digits - fraction.count)
    + fraction
}

func show(_ result: Comparison.Result, _ unit: Double, _ digits: Int) {
  let bar = result.bar.map { result.ratio <= $0 ? "≤ \($0)" : "MISSED: \($0)" } ?? ""
  print(
    padded(result.name, 28), padded(decimal(result.ours / unit, digits), 10),
    padded(decimal(result.plain / unit, digits), 10), padded(decimal(result.ratio, 2), 7), bar)
}

print("crossing the border, ns an operation: LuaKit, plain C, ratio (medians of \(rounds))")
for comparison in try Crossings(count: 300_000).comparisons() where isWanted(comparison) {
  show(try comparison.measure(rounds: rounds), 1, 1)
}

print("\ninside Lua, ms a run with all limits set: LuaKit, plain Lua, ratio")
var logarithms = 0.0
for comparison in try Workloads.comparisons() where isWanted(comparison) {
  let result = try comparison.measure(rounds: rounds)
  logarithms += log(result.ratio)
  show(result, 1e6, 1)
}
if !wanted.isEmpty { exit(0) }
let mean = exp(logarithms / Double(Workloads.scripts.count))
print("geometric mean \(decimal(mean, 3))", mean <= 1.03 ? "≤ 1.03" : "MISSED: 1.03")
