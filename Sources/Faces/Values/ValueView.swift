import Workbench
import ScriptHost
import LineEditor
import Messages
import PlainText
import Evaluation
import Indicators
import LuaSyntax

/// Values as a person sees them on the screen.
struct ValueView {
  let session: Session
  let settings: ScreenSettings

  func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(session.language)
  }

  /// `Xã Tây Xuân, 2024-12`.
  func title(of cell: Cell) -> String {
    "\(session.snapshot.units[cell.unit].name.terminalSafe), \(cell.period.text)"
  }

  /// `missing 5.2@2024-10` in words.
  func words(_ absence: Absence) -> String {
    ReasonWords(snapshot: session.snapshot, language: session.language)
      .text(absence.reason, unit: absence.unit)
  }

  /// What a reading gives, in words.
  func text(_ content: ItemReading.Content) -> String {
    switch content {
    case .number(let number): ValueView.number(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .text(let text): text
    case .none(let state, _): say(state.label)
    }
  }

  private var plain: PlainValue { PlainValue(snapshot: session.snapshot) }

  /// All values of an input.
  func lines(_ values: [ShownValue], absence: Absence?) -> [ShownLine] {
    if let reason = reason(values, absence) {
      return [[Screen.Piece("nil", .faint), Screen.Piece("  (\(words(reason)))", .faint)]]
    }
    if values.count == 1 { return lines(values[0]) }
    if values.allSatisfy(isSmall) {
      return [values.flatMap { [piece($0), Screen.Piece("   ", .plain)] }.dropLast()]
    }
    return values.flatMap { lines($0) }
  }

  /// Why there is no value, where that is all the input gave.
  private func reason(_ values: [ShownValue], _ absence: Absence?) -> Absence? {
    guard let absence, case .nil? = values.first else { return nil }
    if values.count == 1 { return absence }
    if values.count == 2, case .text(absence.text) = values[1] { return absence }
    return nil
  }

  private func isSmall(_ value: ShownValue) -> Bool {
    switch value {
    case .table(let table): table.isEmpty
    case .cell, .indicator, .plan, .target: false
    default: true
    }
  }

  func lines(_ value: ShownValue, columns: [String]? = nil) -> [ShownLine] {
    switch value {
    case .table(let table): self.lines(table, columns)
    case .cell, .unit, .period, .indicator, .target, .plan, .units:
      CardView(session: session, view: self).lines(value)
    case .text(let text) where isLined(text): textLines(text, left: 0)
    case .cutText(let text) where isLined(text.start): textLines(text.start, left: text.linesLeft)
    default: [[piece(value)]]
    }
  }

  private func isLined(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "\n")) && !text.utf8.contains(0)
  }

  private static let mostLines = 2000

  /// A text in its lines; of a long one the first, and how many more there are.
  private func textLines(_ text: String, left: Int) -> [ShownLine] {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.prefix(ValueView.mostLines).map { ShownLine.plain(String($0)) }
    let more = lines.count - shown.count + left
    if more == 0 { return shown }
    return shown + [.plain(say(.linesLeft, VietnameseNumber.format(grouping: more)), .faint)]
  }

  private func lines(_ table: ShownTable, _ columns: [String]?) -> [ShownLine] {
    let short = plain.text(.table(table))
    if columns == nil, isFlat(table), short.displayWidth <= settings.width - 4 {
      return [[Screen.Piece(short, .plain)]]
    }
    if let grid = ValueGrid(table)?.keeping(columns) {
      return GridView(grid: grid, view: self, width: settings.width).lines
    }
    return fieldLines(table)
  }

  /// Only small values, and not many.
  private func isFlat(_ table: ShownTable) -> Bool {
    let values = table.head + table.fields.map(\.value)
    return table.length + table.fields.count <= 12 && table.tail.isEmpty
      && values.allSatisfy(isSmall)
  }

  /// A table by its keys, a line each.
  private func fieldLines(_ table: ShownTable) -> [ShownLine] {
    var pairs = table.head.enumerated().map { (String($0 + 1), $1) }
    pairs += table.fields.map { (key($0.key), $0.value) }
    let wide = min(30, pairs.map { $0.0.displayWidth }.max() ?? 0)
    var lines = pairs.prefix(200).map { name, value -> ShownLine in
      let left = max(10, settings.width - wide - 2)
      return [
        Screen.Piece(name.cut(to: wide).padded(to: wide) + "  ", .command),
        Screen.Piece(cell(value).cut(to: left), style(value)),
      ]
    }
    if pairs.count > 200 || table.isCut || table.length > table.head.count {
      lines.append(.plain("⋮", .faint))
    }
    return lines
  }

  private func key(_ value: ShownValue) -> String {
    if case .text(let text) = value { return text.terminalSafe }
    return cell(value)
  }

  func piece(_ value: ShownValue) -> Screen.Piece {
    if case .text(let text) = value { return Screen.Piece(LuaToken.quoted(text), .string) }
    if case .cutText = value { return Screen.Piece(plain.text(value), .string) }
    if case .nil = value { return Screen.Piece("nil", .faint) }
    return Screen.Piece(cell(value), style(value))
  }

  private func style(_ value: ShownValue) -> Style {
    switch value {
    case .nil: .faint
    case .integer, .number: .number
    case .boolean: .keyword
    default: .plain
    }
  }

  /// A value within a line: texts without quotes, tables as far as there is room.
  func cell(_ value: ShownValue) -> String {
    switch value {
    case .nil: "–"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer): ValueView.integer(integer)
    case .number(let number): ValueView.number(number)
    case .text(let text): text.terminalSafe
    case .cutText(let text): text.start.terminalSafe + "…"
    case .table(let table): tableCell(table)
    default: plain.text(value)
    }
  }

  /// As `cell`, numbers with at most two decimals: what stands in columns is to be compared.
  /// Objects of the model are told with their names.
  func roundedCell(_ value: ShownValue) -> String {
    switch value {
    case .unit(let unit):
      return "\(session.snapshot.units[unit].code)  \(session.snapshot.units[unit].name)"
        .terminalSafe
    case .indicator(let row):
      let indicator = session.snapshot.plan.indicators[row]
      return "\(indicator.code)  \(indicator.label)".terminalSafe
    default: break
    }
    guard case .number(let number) = value, number.isFinite else { return cell(value) }
    let rounded = VietnameseNumber.format(number, digits: settings.digits).withoutZeros
    let isSmall = abs(number) < 0.1 && number != 0 && settings.digits <= 2
    return isSmall ? ValueView.number(number) : rounded
  }

  /// A list of numbers in a cell is a sparkline.
  private func tableCell(_ table: ShownTable) -> String {
    let numbers = table.head.compactMap(\.plottable)
    guard table.fields.isEmpty, numbers.count == table.length, numbers.count >= 3 else {
      return plain.text(.table(table))
    }
    return Sparkline(numbers, isUnicode: settings.isUnicode).text
  }

  /// Whole numbers up to four digits may be years and are not parted.
  static func integer(_ integer: Int) -> String {
    integer.magnitude < 10_000 ? String(integer) : VietnameseNumber.format(grouping: integer)
  }

  /// Numbers that nobody counts digits of are written with a power of ten.
  static func number(_ number: Double) -> String {
    let size = abs(number)
    guard number.isFinite, size >= 1e16 || size < 1e-9 && size > 0 else {
      return VietnameseNumber.format(number)
    }
    return "\(number)".replacing(".", with: ",")
  }
}

extension VietnameseNumber {
  /// An integer of any size, exactly.
  static func format(grouping integer: Int) -> String {
    let digits = Array(String(integer.magnitude))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "." }
      text.append(digit)
    }
    return (integer < 0 ? "-" : "") + text
  }
}

extension ShownValue {
  /// A number to be drawn; `false` and nil leave a gap.
  var plottable: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .boolean(false), .nil: .nan
    default: nil
    }
  }
}
