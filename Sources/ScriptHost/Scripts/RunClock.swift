import Indicators
import LuaSyntax
import Messages
import PlainText

/// Calendar arithmetic for `os.time` and `os.date`, in Vietnamese time (UTC+7, no summer time).
enum RunClock {
  static let offset = 7 * 3600

  /// A moment, taken apart.
  struct Parts {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    let second: Int
    /// 1 for Sunday.
    let weekday: Int
    let dayOfYear: Int

    var fields: [(String, Int)] {
      [
        ("year", year), ("month", month), ("day", day), ("hour", hour), ("min", minute),
        ("sec", second), ("wday", weekday), ("yday", dayOfYear),
      ]
    }
  }

  /// Seconds since 1970 of the day's 00:00.
  static func time(_ date: CalendarDate) -> Int {
    days(year: date.year, month: date.month, day: date.day) * 86400 - offset
  }

  /// Days since 1970-01-01 in the Gregorian calendar; months and days may overflow. (Howard
  /// Hinnant, "chrono-Compatible Low-Level Date Algorithms".)
  static func days(year: Int, month: Int, day: Int) -> Int {
    let months = year * 12 + month - 1
    let (year, month) = (floor(months, 12), months - floor(months, 12) * 12 + 1)
    let shifted = month <= 2 ? year - 1 : year
    let era = floor(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
      + day - 1
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }

  static func parts(of time: Int) -> Parts {
    let local = max(-60_000_000_000_000, min(time, 60_000_000_000_000)) + offset
    let days = floor(local, 86400)
    let seconds = local - days * 86400
    let (year, month, day) = civil(days)
    return Parts(
      year: year, month: month, day: day, hour: seconds / 3600, minute: seconds / 60 % 60,
      second: seconds % 60, weekday: (days + 4) - floor(days + 4, 7) * 7 + 1,
      dayOfYear: days - RunClock.days(year: year, month: 1, day: 1) + 1)
  }

  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = floor(shifted, 146_097)
    let day = shifted - era * 146_097
    let year = (day - day / 1460 + day / 36524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (
      year + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// A date written by a format of `strftime`, in the C locale; nil for an unknown letter.
  static func text(_ format: String, _ parts: Parts) -> String? {
    var words = ""
    var letters = format.makeIterator()
    while let letter = letters.next() {
      guard letter == "%" else {
        words.append(letter)
        continue
      }
      guard let conversion = letters.next(), let text = convert(conversion, parts) else {
        return nil
      }
      words += text
    }
    return words
  }

  private static func convert(_ letter: Character, _ parts: Parts) -> String? {
    switch letter {
    case "Y": "\(parts.year)"
    case "y": padded(parts.year % 100)
    case "m": padded(parts.month)
    case "d": padded(parts.day)
    case "H": padded(parts.hour)
    case "M": padded(parts.minute)
    case "S": padded(parts.second)
    case "I": padded((parts.hour + 11) % 12 + 1)
    case "p": parts.hour < 12 ? "AM" : "PM"
    case "j": String("\(1000 + parts.dayOfYear)".suffix(3))
    case "w": "\(parts.weekday - 1)"
    case "A": weekdays[parts.weekday - 1]
    case "a": String(weekdays[parts.weekday - 1].prefix(3))
    case "B": months[parts.month - 1]
    case "b", "h": String(months[parts.month - 1].prefix(3))
    case "n": "\n"
    case "t": "\t"
    case "%": "%"
    default: composite(letter, parts)
    }
  }

  private static func composite(_ letter: Character, _ parts: Parts) -> String? {
    switch letter {
    case "F": text("%Y-%m-%d", parts)
    case "T", "X": text("%H:%M:%S", parts)
    case "R": text("%H:%M", parts)
    case "D", "x": text("%m/%d/%y", parts)
    case "c": text("%a %b \(parts.day < 10 ? " " : "")\(parts.day) %H:%M:%S %Y", parts)
    case "Z": "+07"
    case "z": "+0700"
    default: nil
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
