import ScriptHost
import PlainText
import Messages
import Indicators

/// Parameters set on the command line that no script reads.
struct UnknownParameters {
  /// Names that are read: those asked for while scripts ran, and those in their texts.
  private let known: [String]
  private let set: [String]

  init(set names: some Sequence<String>, read: Set<String>, texts: [String]) {
    set = names.sorted()
    known = read.union(texts.flatMap(ParameterNames.of)).sorted()
  }

  /// nil where all are read.
  var fault: UsageFault? {
    guard let name = set.first(where: { !known.contains($0) }) else { return nil }
    let near = Nearest.matches(name, among: known)
    if !near.isEmpty {
      return UsageFault(Message(.unknownParameterNear, name, near.joined(separator: ", ")))
    }
    return UsageFault(
      known.isEmpty
        ? Message(.noParameters, name)
        : Message(.unknownParameter, name, known.joined(separator: ", ")))
  }
}
