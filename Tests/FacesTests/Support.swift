import Faces
import TestSupport

extension RunFiles {
  /// What a run says on the screen.
  var summary: String { SummaryView(run).text }
}
