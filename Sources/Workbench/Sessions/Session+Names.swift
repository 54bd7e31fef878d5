import Evaluation
import Indicators
import LuaKit
import LuaSyntax
import Messages
import PlainText
package import ScriptHost

/// What names stand for, and which are like one that stands for nothing.
extension Session {
  package func isHeading(_ item: Int) -> Bool {
    item < evaluation.columnCount && snapshot.columns[item].isHeading
  }

  /// The global names most like one; of very short ones any would be.
  func nearest(to name: String) -> [String] {
    guard name.count > 2 else { return [] }
    return Nearest.matches(
      name, among: prompt.globalNames.map(\.name).filter { $0 != name && $0 != "_" })
  }

  /// The names most like the one an error says is not there.
  package func nearest(to failure: PromptFailure) -> [String] {
    guard failure.fault == nil, let cause = failure.cause, cause.isAboutNil,
      let variable = cause.variable
    else { return [] }
    switch variable.kind {
    case .global: return nearest(to: variable.name)
    case .field, .method:
      guard let line = failure.line else { return [] }
      return Nearest.matches(variable.name, among: members(before: variable.name, in: line))
    default: return []
    }
  }

  /// The names that could have stood where one stands behind a dot or colon.
  private func members(before name: String, in line: String) -> [String] {
    let tree = LuaTree(line)
    for place in tree.tokens.indices where tree.tokens[place].text == name {
      guard let chain = LuaChain(before: place - 1, in: tree) else { continue }
      return prompt.members(of: chain.root, chain.steps).map(\.name)
    }
    return []
  }

  /// What to say where nothing has that code or id.
  func unknownIndicator(_ id: String) -> Message {
    UnknownIndicator.message(id, among: evaluation.itemNames)
  }
}
