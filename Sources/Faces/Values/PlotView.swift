import ScriptHost
import LineEditor
import Indicators
import LuaSyntax
import PlainText

/// A series as a line, names with numbers as bars; the target is marked.
struct PlotView {
  let view: ValueView
  let target: Double?
  /// The period of the last value of a series.
  let last: Period?

  init(view: ValueView, target: Double?, last: Period? = nil) {
    self.view = view
    self.last = last
    self.target = target.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Where a value lies between two others, as one of so many places. Halves, so that the span
  /// of the largest numbers is one too.
  static func place(_ value: Double, from low: Double, to high: Double, of count: Int) -> Int {
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    guard share.isFinite else { return 0 }
    return max(0, min(count - 1, Int((share * Double(count - 1)).rounded())))
  }

  private var settings: ScreenSettings { view.settings }

  /// nil where there is nothing that could be drawn.
  func lines(_ value: ShownValue) -> [ShownLine]? {
    guard case .table(let table) = value else { return nil }
    let numbers = table.head.compactMap(\.plottable)
    if table.length > 0, numbers.count == table.head.count {
      return numbers.contains(where: \.isFinite) ? curve(numbers) : nil
    }
    let bars = bars(table)
    return bars.isEmpty ? nil : draw(bars)
  }

  private typealias Bar = (name: String, value: Double)

  /// `{ name = number }`, or a list of `{ name, number }` or of rows with one text and one number.
  private func bars(_ table: ShownTable) -> [Bar] {
    let named = table.fields.compactMap { field in
      field.value.plottable.map { (view.cell(field.key), $0) }
    }
    return named
      + table.head.compactMap { element in
        guard case .table(let row) = element else { return nil }
        let cells = row.head + row.fields.map(\.value)
        guard let value = cells.lazy.compactMap(\.plottable).first else { return nil }
        let name = cells.first { $0.plottable == nil }
        return (name.map(view.cell) ?? "", value)
      }
  }

  private func draw(_ bars: [Bar]) -> [ShownLine] {
    let names = min(settings.width / 3, bars.map { $0.name.displayWidth }.max() ?? 0)
    let room = max(10, settings.width - names - 16)
    let values = bars.map(\.value).filter(\.isFinite) + [target ?? 0]
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    return bars.map { bar in
      let name = bar.name.cut(to: names).padded(to: names)
      let drawn = drawnBar(bar.value, low: low, high: high, room: room)
      let number = bar.value.isFinite ? " " + ValueView.number(rounded(bar.value)) : ""
      return [Screen.Piece(name + " ", .plain)] + drawn + [Screen.Piece(number, .number)]
    } + targetLine(settings.isUnicode ? "┃" : "|")
  }

  private func drawnBar(_ value: Double, low: Double, high: Double, room: Int) -> ShownLine {
    guard value.isFinite else { return [Screen.Piece(String(repeating: " ", count: room), .plain)] }
    func place(_ value: Double) -> Int { PlotView.place(value, from: low, to: high, of: room) }
    let (zero, end, mark) = (place(0), place(value), target.map(place))
    var letters = [Character](repeating: " ", count: room)
    for place in min(zero, end)...max(zero, end) { letters[place] = settings.isUnicode ? "█" : "#" }
    if let mark, letters.indices.contains(mark) { letters[mark] = settings.isUnicode ? "┃" : "|" }
    let isShort = target.map { value < $0 } ?? false
    return [Screen.Piece(String(letters), isShort ? .unmatched : .string)]
  }

  private func targetLine(_ sign: String) -> [ShownLine] {
    guard let target else { return [] }
    return [.plain("\(sign) " + view.say(.plotTarget, ValueView.number(target)), .faint)]
  }

  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  private static let rows = 10

  /// Points over their places, the target as a row of dashes.
  private func curve(_ numbers: [Double]) -> [ShownLine] {
    let finite = numbers.filter(\.isFinite) + (target.map { [$0] } ?? [])
    guard let low = finite.min(), let high = finite.max() else { return [] }
    func row(_ value: Double) -> Int {
      PlotView.place(value, from: low, to: high, of: PlotView.rows)
    }
    let labels = [high, high / 2 + low / 2, low].map { ValueView.number(rounded($0)) }
    let margin = labels.map(\.displayWidth).max() ?? 0
    let step = max(1, min(6, (settings.width - margin - 4) / numbers.count))
    let lines = (0..<PlotView.rows).reversed().map { level -> ShownLine in
      let label =
        low == high && level != 0
        ? ""
        : level == PlotView.rows - 1
          ? labels[0] : level == 0 ? labels[2] : level == PlotView.rows / 2 ? labels[1] : ""
      let isTarget = target.map { row($0) == level } ?? false
      let points = numbers.map { $0.isFinite && row($0) == level }
      return [
        Screen.Piece(label.padded(to: margin, right: true) + axis, .faint)
      ] + drawn(points, step, isTarget)
    }
    let foot = PlotAxis(numbers: numbers, last: last, step: step, isUnicode: settings.isUnicode)
    return lines + foot.lines(margin: margin) + gapLine(numbers)
      + targetLine(settings.isUnicode ? "╌╌" : "--")
  }

  /// What the marks of places without a value mean.
  private func gapLine(_ numbers: [Double]) -> [ShownLine] {
    if numbers.allSatisfy(\.isFinite) { return [] }
    return [.plain("\(PlotAxis.gap(settings.isUnicode))  " + view.say(.plotGap), .faint)]
  }

  private var axis: String { settings.isUnicode ? " ┤ " : " | " }

  private func drawn(_ points: [Bool], _ step: Int, _ isTarget: Bool) -> ShownLine {
    let dash = isTarget ? (settings.isUnicode ? "╌" : "-") : " "
    var pieces: ShownLine = []
    for point in points {
      let gap = String(repeating: dash, count: step - 1)
      if point {
        pieces.append(Screen.Piece(settings.isUnicode ? "●" : "*", .string))
      } else {
        pieces.append(Screen.Piece(dash, .faint))
      }
      if !gap.isEmpty { pieces.append(Screen.Piece(gap, .faint)) }
    }
    return pieces
  }
}
