import Evaluation
import Indicators
package import Messages
import PlainText

/// What to say where no indicator has a code or id.
package enum UnknownIndicator {
  /// Among the columns of a workspace.
  package static func message(_ code: String, in workspace: Workspace) -> Message {
    message(code, among: workspace.snapshot.columns.columns.map(\.code))
  }

  /// Among the names there are.
  package static func message(_ code: String, among names: [String]) -> Message {
    let near = Nearest.matches(code, among: names)
    return near.isEmpty
      ? Message(.indicatorNotFound, code)
      : Message(.indicatorNotFoundNear, code, near.map { "\"\($0)\"" }.joined(separator: ", "))
  }
}
