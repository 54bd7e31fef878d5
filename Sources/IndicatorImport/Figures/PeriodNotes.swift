import Messages
import Indicators

/// What is said once for a whole file of its periods: that they were read though written another
/// way, and those that could be read in two.
struct PeriodNotes {
  private struct Note {
    let row: Int
    let text: String
    var rows = 1
  }

  private var unusual: (note: Note, period: Period)?
  private var days: Note?

  /// - Parameter text: empty where another such period was noted before.
  mutating func add(_ text: String, readAs period: Period, row: Int) {
    if unusual == nil {
      unusual = (Note(row: row, text: text), period)
    } else {
      unusual?.note.rows += 1
    }
  }

  mutating func addDay(_ text: String, row: Int) {
    if days == nil { days = Note(row: row, text: text) } else { days?.rows += 1 }
  }

  var hasUnusual: Bool { unusual != nil }

  func tell(in faults: inout FaultLog, column: Int) {
    if let (note, period) = unusual {
      let message = Message(.periodsRead, note.text.shortened, period.text, "\(note.rows)")
      faults.add(.info, row: note.row, column: column, message)
    }
    if let days {
      let message = Message(.daysForPeriods, days.text.shortened, "\(days.rows)")
      faults.add(.error, row: days.row, column: column, message)
    }
  }
}
