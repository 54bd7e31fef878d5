/// A row of numbers as a row of small bars; gaps for what is not there.
struct Sparkline {
  private let numbers: [Double]
  private let isUnicode: Bool

  init(_ numbers: [Double], isUnicode: Bool) {
    (self.numbers, self.isUnicode) = (numbers, isUnicode)
  }

  private static let bars = Array("▁▂▃▄▅▆▇█")
  private static let signs = Array("_.-=+*#@")

  var text: String {
    let finite = numbers.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return "" }
    let marks = isUnicode ? Sparkline.bars : Sparkline.signs
    return String(
      numbers.map { number in
        guard number.isFinite else { return " " }
        guard high > low else { return marks[marks.count / 2] }
        let share = (number / 2 - low / 2) / (high / 2 - low / 2)
        guard share.isFinite else { return marks[0] }
        return marks[max(0, min(marks.count - 1, Int(share * Double(marks.count))))]
      })
  }
}
