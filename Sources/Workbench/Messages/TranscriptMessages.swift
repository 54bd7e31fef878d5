package import Messages

/// Transcripts.
extension MessageKey {
  package static let explainCell = MessageKey(
    "explain_cell",
    vi: "không có số liệu nên không có kỳ để giải thích; hãy nêu --unit và --period",
    en: "there are no figures, so no period to explain; give --unit and --period")
}
