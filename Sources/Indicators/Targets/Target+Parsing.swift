import PlainText

extension Target {
  /// Reads a target's sentence: "từ 87% trở lên, nhóm 25 dẫn đầu, vị trí 5/14".
  ///
  /// Numbers are Vietnamese style (`1.900 ha` is 1900); a dot that cannot part thousands is a
  /// decimal point, so that ">= 62.5" means the same in scripts and documents. A bare number is
  /// a floor, a ceiling where lower is better. What nothing certain can be read from becomes
  /// `.words`: not computable, never guessed.
  ///
  /// - Parameter row: what is known of the plan's row; nothing where a script says the target.
  package init(parsing text: String, row: TargetRow = TargetRow()) {
    let sentence = text.composed.trimmedAndFolded
    let reading = TargetReader(sentence, row)
    let ceiling: Direction? = reading.isCeilingByLabel ? .lower : nil
    let own = reading.conditions.lazy.compactMap(\.direction).first
    self.init(
      text: sentence, conditions: reading.conditions,
      direction: row.direction ?? own ?? ceiling, doubts: reading.doubts)
  }
}
