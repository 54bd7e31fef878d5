import Foundation
import Evaluation
import Columns
import Indicators
import Messages
import PlainText

/// A snapshot made from a few words, without files and without Lua.
///
/// Units are written `code` or `code<parent`, dates behind: `B<H 2024-04-01..2024-06-30`.
/// Inputs are written `code uom rollup rollup_units`, `-` for what is not declared. Figures are
/// written `unit period code number`, the number as `3/10`, `5`, `na`, `missing` or `error`.
struct MadeSnapshot {
  let snapshot: Snapshot

  init(units: [String], inputs: [String], figures: [String]) {
    let register = UnitRegister(units.map(MadeSnapshot.unit))
    let columns = ColumnRegister(plans: [], definitions: inputs.map(MadeSnapshot.input))
    snapshot = Snapshot(
      plans: PlanRegister(), units: register, columns: columns,
      rows: figures.enumerated().compactMap { MadeSnapshot.figure($1, $0, register, columns) })
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static func unit(_ text: String) -> UnitRegister.Entry {
    let words = words(text)
    let names = words[0].split(separator: "<").map(String.init)
    let dates = words.dropFirst().first.map { $0.components(separatedBy: "..") } ?? []
    return UnitRegister.Entry(
      code: names[0], name: words.count > 2 ? words[2] : names[0],
      level: names.count > 1 ? "commune" : "district", parentCode: names.dropFirst().first,
      from: dates.first.flatMap(CalendarDate.init(text:)),
      to: dates.last.flatMap(CalendarDate.init(text:)))
  }

  private static func input(_ text: String) -> InputDefinition {
    let words = words(text) + ["-", "-", "-"]
    let unitRollup: UnitRollup? =
      words[3].hasPrefix("weight:")
      ? .weight(String(words[3].dropFirst(7))) : Rollup(rawValue: words[3]).map(UnitRollup.rule)
    return InputDefinition(
      code: words[0], label: words[0], rollup: Rollup(rawValue: words[2]), unitRollup: unitRollup,
      uom: words[1] == "-" ? "" : words[1], direction: nil, numerator: "", denominator: "",
      source: "", place: Place(file: "inputs"))
  }

  private static func figure(
    _ text: String, _ row: Int, _ units: UnitRegister, _ columns: ColumnRegister
  ) -> FigureRow? {
    let words = words(text)
    guard let unit = units.index(of: words[0]), let period = Period(text: words[1]),
      let column = columns.index(of: words[2])
    else { return nil }
    var figure = FigureRow(
      unit: Int32(unit), column: Int32(column), period: period, state: .value, parts: [], file: 0,
      line: Int32(row + 1))
    figure.take(words[3])
    return figure
  }

  /// A reading in words: `value 40 (4/10) 0.5`, `missing not_additive`, `not_applicable`. The last
  /// number is the coverage, where that is not 1.
  func says(_ code: String, _ unit: String, _ period: String) -> String {
    guard let column = snapshot.columns.index(of: code), let unit = snapshot.units.index(of: unit),
      let period = MadeSnapshot.period(period)
    else { return "no such cell" }
    return text(snapshot.read(column, unit: unit, period: period))
  }

  private static func period(_ text: String) -> Period? { Period(text: text) }

  private static func rounded(_ number: Double) -> String {
    ((number * 1e6).rounded() / 1e6).decimalText
  }

  private func text(_ reading: Reading) -> String {
    guard reading.state == .value else {
      guard case .figure(let cause, _, _, _)? = reading.reason, reading.state == .missing else {
        return reading.state.text
      }
      return cause == .missing ? "missing" : "missing \(cause.rawValue)"
    }
    let parts =
      reading.hasRatio
      ? " (\(reading.numerator.decimalText)/\(reading.denominator.decimalText))" : ""
    let coverage = reading.coverage == 1 ? "" : " \(MadeSnapshot.rounded(reading.coverage))"
    return "value \(MadeSnapshot.rounded(reading.value))\(parts)\(coverage)"
  }
}

extension FigureRow {
  fileprivate mutating func take(_ number: String) {
    switch number {
    case "na": state = .notApplicable
    case "missing": state = .missing
    case "error": state = .error
    default: takeNumber(number.split(separator: "/").compactMap { Double($0) })
    }
  }

  private mutating func takeNumber(_ numbers: [Double]) {
    guard numbers.count == 2 else {
      (value, parts) = (numbers[0], .plain)
      return
    }
    (numerator, denominator, parts) = (numbers[0], numbers[1], .ratio)
    if denominator == 0 { state = .zeroDenominator }
  }
}
