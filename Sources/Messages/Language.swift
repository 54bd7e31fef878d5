/// A language people read: every message exists in both.
package enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}
