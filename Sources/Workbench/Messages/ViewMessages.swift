package import Messages

/// The summary of a run.
extension MessageKey {
}

/// What `show` prints.
extension MessageKey {
  package static let noFigures = MessageKey("no_figures", vi: "chưa có", en: "none yet")
}

/// Conditions of a target in words.
extension MessageKey {
}
