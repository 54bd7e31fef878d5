/// Times two ways of doing the same thing, turn by turn in one process.
struct Comparison {
  let name: String
  /// The ratio that is aimed at; nil where the geometric mean counts.
  let bar: Double?
  /// How many operations one round does.
  let count: Int
  let ours: () throws -> Void
  let plain: () throws -> Void

  struct Result {
    let name: String
    let ours: Double
    let plain: Double
    let ratio: Double
    let bar: Double?
  }

  /// Medians of nanoseconds an operation, and the median of the ratios, over `rounds`.
  func measure(rounds: Int) throws -> Result {
    var ours: [Double] = []
    var plain: [Double] = []
    var ratios: [Double] = []
    for round in 0...rounds {
      let mine = try time(self.ours)
      let theirs = try time(self.plain)
      if round == 0 { continue }  // warms up
      ours.append(mine)
      plain.append(theirs)
      ratios.append(mine / theirs)
    }
    return Result(
      name: name, ours: ours.median, plain: plain.median, ratio: ratios.median, bar: bar)
  }

  private func time(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let taken = try clock.measure(body)
    let (seconds, attoseconds) = taken.components
    return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(count)
  }
}

extension [Double] {
  /// The middle value, of an uneven number of values.
  var median: Double { sorted()[count / 2] }
}
