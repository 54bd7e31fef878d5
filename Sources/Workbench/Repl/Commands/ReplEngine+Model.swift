import IndicatorImport
import ScriptHost
import LineEditor
import Evaluation
import Columns
import Indicators
import Messages
import PlainText

extension ReplEngine {
  /// The cell in force; told where there is none.
  var cellInForce: Cell? {
    if model.cell == nil { fail(Message(.noCell)) }
    return model.cell
  }

  func setUnit(_ words: String) {
    guard let cell = cellInForce else { return }
    guard !words.isEmpty else { return say(view.lines(.unit(cell.unit))) }
    switch find(unit: words) {
    case .found(let unit):
      model.move(to: Cell(unit: unit, period: cell.period))
      say([.plain(model.cellTitle(cell.of(unit)), .faint)])
    case .several(let units):
      let names = units.prefix(8).map {
        "\(model.snapshot.units[$0].code) \(model.snapshot.units[$0].name)"
      }
      fail(Message(.severalUnits, words, names.joined(separator: "; ")))
    case .none(let near):
      fail(
        near.isEmpty
          ? Message(.noUnit, words) : Message(.noUnitNear, words, near.joined(separator: ", ")))
    }
  }

  enum UnitSearch {
    case found(Int)
    case several([Int])
    case none(near: [String])
  }

  /// By code, by name, or by a part of the name, accents ignored.
  func find(unit words: String) -> UnitSearch {
    let units = model.snapshot.units
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

  func setPeriod(_ text: String) {
    guard let cell = cellInForce else { return }
    guard !text.isEmpty else { return say(view.lines(.period(cell.period))) }
    guard let period = Period(typed: text) else {
      return fail(Message(.noPeriod, text))
    }
    model.move(to: Cell(unit: cell.unit, period: period))
    say([.plain(model.cellTitle(cell.at(period)), .faint)])
    if !model.snapshot.periods(period.kind).contains(period) {
      say([.plain(Message(.periodWithoutFigures, period.text).text(language), .faint)])
    }
  }

  // What would be if.

  func suppose(_ text: String) {
    guard let cell = cellInForce else { return }
    if text.isEmpty { return tellSuppositions() }
    if ["off", "thôi", "bỏ"].contains(text.composed.lowercased()) {
      model.suppose([])
      return say(Message(.whatIfDropped))
    }
    var suppositions = model.supposed
    for part in SupposedFigure.parts(text) {
      guard let supposition = supposition(part, cell) else { return }
      suppositions.removeAll { $0.isSamePlace(as: supposition) }
      suppositions.append(supposition)
    }
    model.suppose(suppositions)
    tellSuppositions()
  }

  private func tellSuppositions() {
    guard !model.supposed.isEmpty else { return say(Message(.whatIfNone)) }
    let words = model.supposed.map { supposition in
      let unit = model.snapshot.units[Int(supposition.row.unit)].name
      return "\(supposition.text)  (\(unit), \(supposition.row.period.text))"
    }
    say(words.map { .plain(Message(.whatIfLine, $0).text(language), .faint) })
  }

  /// `5.2=80`, `5.2=30/60`, `5.2=missing`; nil where it could not be read, which was told.
  private func supposition(_ text: String, _ cell: Cell) -> ReplModel.Supposition? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      fail(Message(.whatIfForm, text))
      return nil
    }
    guard let column = column(of: parts[0]) else { return nil }
    guard model.snapshot.grid.row(unit: cell.unit, period: cell.period) != nil else {
      fail(Message(.whatIfOutside, cell.period.text))
      return nil
    }
    guard
      let row = SupposedFigure(column: column, cell: cell, real: model.realSnapshot).row(parts[1])
    else {
      fail(Message(.whatIfForm, text))
      return nil
    }
    return ReplModel.Supposition(text: text, row: row)
  }

  private func column(of code: String) -> Int? {
    guard let item = model.evaluation.item(code.composed) else {
      fail(unknownIndicator(code))
      return nil
    }
    guard item < model.evaluation.columnCount, !model.isHeading(item) else {
      fail(Message(.whatIfDerived, code))
      return nil
    }
    return item
  }
}
