// Runs one attack and prints its end: for those that bring the interpreter itself down.
import AttackCorpus
import Glibc

guard CommandLine.arguments.count == 2,
  let attack = Attack.all.first(where: { $0.id == CommandLine.arguments[1] })
else { exit(2) }
let run = try AttackRun(attack, .main, deadline: .milliseconds(300), memory: 64 << 20)
print(run.end.rawValue, run.text.prefix(200))
