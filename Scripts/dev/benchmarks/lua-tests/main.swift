// Runs Lua's own test files (`testes/` of its repository) inside LuaKit's sandbox, each in a state
// of its own, and says which of their claims don't hold. The files are not part of this project.
import Foundation
import LuaKit

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: lua-tests FOLDER CUTS\n".utf8))
  exit(2)
}
let folder = CommandLine.arguments[1]
let cuts = try Cuts(contentsOf: CommandLine.arguments[2])
var (claims, faults) = (0, 0)
for name in cuts.files {
  let outcome = try TestFile(folder: folder, name: name, cuts: cuts).run()
  claims += outcome.claims
  faults += outcome.faults.count
  print("\(name): \(outcome.claims) claims, \(outcome.faults.count) faults")
  for fault in outcome.faults { print("  \(fault)") }
}
print("\(claims) claims, \(faults) faults; \(cuts.differences.count) documented differences")
exit(faults == 0 ? 0 : 1)
