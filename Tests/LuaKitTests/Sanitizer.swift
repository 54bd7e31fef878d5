import Foundation

/// The sanitizer that is at work, as `Scripts/dev/sanitize` tells.
enum Sanitizer {
  private static let name = ProcessInfo.processInfo.environment["CHITIEU_SANITIZER"]

  /// All is slower by far.
  static let isOn = name != nil

  /// The thread sanitizer withholds the timer's signals from a thread that never leaves the
  /// interpreter: tests that stop such loops are left out then.
  static let withholdsSignals = name == "thread"
}
