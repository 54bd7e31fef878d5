import Glibc

/// How long the phases of a run took.
struct Stopwatch {
  private(set) var laps: [(name: String, seconds: Double)] = []
  private var start = ContinuousClock.now

  /// Ends a phase.
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    let (seconds, attoseconds) = (now - start).components
    laps.append((name, Double(seconds) + Double(attoseconds) * 1e-18))
    start = now
  }

  var total: Double { laps.reduce(0) { $0 + $1.seconds } }

  /// Most memory the process had, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Int(usage.ru_maxrss) * 1024
  }
}
