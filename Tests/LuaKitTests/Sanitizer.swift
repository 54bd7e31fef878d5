import Foundation

/// Whether the thread sanitizer is at work, which withholds the timer's signals from a thread
/// that never leaves the interpreter: tests that stop such loops are left out then.
enum Sanitizer {
  static let withholdsSignals =
    ProcessInfo.processInfo.environment["CHITIEU_THREAD_SANITIZER"] != nil
}
