import PlainText

extension Indicator {
  /// Its label without what spelling changes: two rows with the same meaning are the same
  /// indicator.
  package var meaning: String {
    VietnameseText.nameKey(label.filter { !".,;:".contains($0) })
  }
}
