import Evaluation
import IndicatorImport
import Indicators
import Messages
import PlainText
import ScriptHost

/// The cell in force, and finding units.
extension Session {
  /// To the unit of that code or name; without words, what is known of the unit in force.
  package func setUnit(_ words: String) {
    guard let cell = cellInForce else { return }
    guard !words.isEmpty else { return answer(.card(.unit(cell.unit))) }
    switch find(unit: words) {
    case .found(let unit): go(to: cell.of(unit))
    case .several(let units):
      let names = units.prefix(8).map { "\(snapshot.units[$0].code) \(snapshot.units[$0].name)" }
      refuse(Message(.severalUnits, words, names.joined(separator: "; ")))
    case .none(let near):
      refuse(
        near.isEmpty
          ? Message(.noUnit, words) : Message(.noUnitNear, words, near.joined(separator: ", ")))
    }
  }

  private func go(to cell: Cell) {
    move(to: cell)
    answer(.moved(to: cell))
  }

  /// What words may mean as a unit.
  package enum UnitSearch {
    case found(Int)
    case several([Int])
    case none(near: [String])
  }

  /// By code, by name, or by a part of the name, accents ignored.
  package func find(unit words: String) -> UnitSearch {
    let units = snapshot.units
    if let unit = units.index(of: words.composed) { return .found(unit) }
    let wanted = VietnameseText.fold(words.composed.trimmedAndFolded)
    let exact = units.units.indices.filter { VietnameseText.fold(units[$0].name) == wanted }
    if exact.count == 1 { return .found(exact[0]) }
    let partly =
      exact.isEmpty
      ? units.units.indices.filter { VietnameseText.fold(units[$0].name).contains(wanted) } : exact
    if partly.count == 1 { return .found(partly[0]) }
    if !partly.isEmpty { return .several(partly) }
    let names = units.units.flatMap { [$0.code, $0.name] }
    return .none(near: Nearest.matches(words, among: names))
  }

  /// To that period; without a text, what is known of the period in force.
  package func setPeriod(_ text: String) {
    guard let cell = cellInForce else { return }
    guard !text.isEmpty else { return answer(.card(.period(cell.period))) }
    guard let period = Period(typed: text) else {
      refuse(Message(.noPeriod, text))
      return
    }
    go(to: cell.at(period))
    if !snapshot.periods(period.kind).contains(period) {
      answer(.remark(Message(.periodWithoutFigures, period.text)))
    }
  }
}
