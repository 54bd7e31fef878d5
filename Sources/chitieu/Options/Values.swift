import ArgumentParser
import Messages
import Workbench
import Indicators
import PlainText

/// `5s`, `200ms`, `2m`.
struct TimeText: ExpressibleByArgument, CustomStringConvertible {
  let duration: Duration

  static let usual = TimeText(duration: .seconds(5))

  /// How it is typed.
  var description: String { "\((duration / .seconds(1)).decimalText)s" }

  init(duration: Duration) { self.duration = duration }

  init?(argument: String) {
    let digits = argument.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number > 0, number < 1e6 else { return nil }
    let milliseconds: Double
    switch argument.dropFirst(digits.count) {
    case "ms": milliseconds = number
    case "s", "": milliseconds = number * 1000
    case "m": milliseconds = number * 60_000
    default: return nil
    }
    guard milliseconds >= 1 else { return nil }
    duration = .milliseconds(Int64(milliseconds))
  }
}

/// `256M`, `1G`, `512K`.
struct SizeText: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  static let usual = SizeText(bytes: 256 << 20)

  /// How it is typed.
  var description: String { "\(bytes >> 20)M" }

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let digits = argument.prefix(while: \.isNumber)
    let factors = ["": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    guard let number = Int(digits), number > 0, number < 1 << 30,
      let factor = factors[argument.dropFirst(digits.count).uppercased()]
    else { return nil }
    bytes = number * factor
  }
}

extension PeriodRange: ExpressibleByArgument {
  init?(argument: String) { self.init(text: argument) }
}

extension CalendarDate: ExpressibleByArgument {
  init?(argument: String) { self.init(text: argument) }
}

/// `month`, `tháng,quý`: kinds of periods, in English or Vietnamese.
struct Granularities: ExpressibleByArgument {
  let kinds: [PeriodKind]

  init?(argument: String) {
    let words = argument.split(separator: ",").map { VietnameseText.fold(String($0)) }
    let found = words.compactMap { Granularities.kind($0.filter { $0 != " " }) }
    guard !words.isEmpty, found.count == words.count else { return nil }
    kinds = found
  }

  private static func kind(_ word: String) -> PeriodKind? {
    switch word {
    case "month", "thang": .month
    case "quarter", "quy": .quarter
    case "half", "nuanam": .half
    case "year", "nam": .year
    default: nil
    }
  }
}

/// From which severity on findings make the exit code 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  var severity: Severity? { Severity(rawValue: rawValue) }
}

extension RunOptions.Engine: ExpressibleByArgument {}

/// `name=value`.
struct Setting: ExpressibleByArgument {
  let name: String
  let value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    name = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}
