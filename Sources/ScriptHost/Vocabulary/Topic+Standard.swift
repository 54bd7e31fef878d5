extension Topic {
  /// All that scripts see, in the order that `help` counts it.
  package static let standard: [Topic] = [
    .formula, .parameters, .libraries, .help, .declarations, .later, .plan, .indicator, .target,
    .units, .unit, .period, .cell, .readings, .judgements, .comparisons, .statistics, .vietnamese,
    .vietnameseTexts, .score, .random, .dates,
  ]
}
