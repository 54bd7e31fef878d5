package import Evaluation
import LuaKit
import Messages
import LuaSyntax
import Indicators

/// All scripts of a session, each in a Lua state of its own, and the evaluation of what they
/// declare, which calls them.
package final class Scripts {
  package let evaluation: Evaluation
  let settings: ScriptSettings
  let loader: LibraryLoader
  /// What scripts see.
  let topics: [Topic]
  /// Receives what is printed while scripts load, and at the prompt.
  let output: (String) -> Bool
  /// In loading order; declarations know theirs by number.
  @exclusivity(unchecked) package internal(set) var list: [Script] = []
  /// The script that the evaluation calls.
  @exclusivity(unchecked) var called: Script?
  /// Names that `param` was asked for.
  package private(set) var parametersRead: Set<String> = []
  /// What scripts hold that Lua takes, though it can't have been meant.
  var warnings: [ScriptWarning] = []
  /// Fingerprints of the libraries that scripts required, by path.
  var libraries: [String: String] = [:]

  package init(
    snapshot: Snapshot, settings: ScriptSettings, topics: [Topic],
    loader: @escaping LibraryLoader = { _ in nil },
    output: @escaping (String) -> Bool = { _ in true }
  ) {
    (self.settings, self.topics) = (settings, topics)
    self.loader = loader
    self.output = output
    evaluation = Evaluation(snapshot: snapshot)
    evaluation.caller = self
  }

  /// Computes every derived and evaluates every check on the cells selected.
  package func run(_ selection: Selection) -> RunResult {
    var result = evaluation.run(selection)
    result.warnings = warnings.sorted { $0.place.stands(before: $1.place) }
    result.libraries = libraries
    return result
  }

  func noteParameter(_ name: String) throws(LuaFailure) {
    let most = evaluation.mostDeclarations
    guard parametersRead.count < most || parametersRead.contains(name)
    else { throw .fault(.paramTooMany, String(most)) }
    parametersRead.insert(name)
  }

  /// Looks through a text for what Lua takes but can't have been meant.
  func lookThrough(_ source: ScriptSource) {
    let traps = SyntaxTraps.warnings(in: source.text)
    if traps.isEmpty { return }
    let lines = TextLines(source.text)
    for trap in traps {
      let warning = ScriptWarning(trap, in: lines, file: source.path)
      // Several scripts may require the same library.
      if !warnings.contains(warning) { warnings.append(warning) }
    }
  }

  /// A library that a script requires; the run's account names it.
  func library(_ path: String) -> ScriptSource? {
    guard let source = loader(path + ".lua") else { return nil }
    libraries[source.path] = source.sha256
    lookThrough(source)
    return source
  }

  /// Warnings since the last time, for the prompt.
  package func takeWarnings() -> [ScriptWarning] {
    defer { warnings = [] }
    return warnings
  }
}
