import DocumentTables
import Indicators

// Unit, period and indicator: without them a figure cannot be placed.
extension FigureTable {
  mutating func readUnit() -> Int32? {
    let code = bytes(places.unit)
    if let last = lastUnit, CodeIndex.equal(code, last.code) { return last.index }
    let index = code.isEmpty ? keys.onlyUnit : keys.unitIndex.index(of: code)
    guard let index = index ?? unusualUnit() else { return nil }
    lastUnit = (code, index)
    return index
  }

  /// A code in another normal form, one that lost its zeros, a blank, or an unknown one.
  private mutating func unusualUnit() -> Int32? {
    let code = text(places.unit)
    if code.isEmpty {
      if let only = keys.onlyUnit { return only }
      repeated(places.unit, .blankKey, "unit") { Message(.blankKey, "unit") }
      return nil
    }
    if let index = keys.units.index(of: code).map({ Int32($0) }) ?? repaired[code] { return index }
    if let whole = keys.unitWithZeros(code), let index = keys.units.index(of: whole) {
      repaired[code] = Int32(index)
      faults.add(
        .warning, row: reader.row, column: places.unit + 1, Message(.lostZeros, code, whole))
      return Int32(index)
    }
    if keys.onlyUnit != nil, keys.units.indices(named: code) == [0] { return 0 }
    let (keys, isWorthGuessing) = (keys, faults.isWorthGuessing)
    repeated(places.unit, .unknownUnit, code) {
      Message.unknown(
        .unknownUnit, alone: .unknownUnitAlone, code, isWorthGuessing ? keys.units(near: code) : [])
    }
    return nil
  }

  mutating func readPeriod() -> Period? {
    let code = bytes(places.period)
    if let period = PeriodText.period(code) { return period }
    let text = text(places.period)
    if text.isEmpty {
      repeated(places.period, .blankKey, "period") { Message(.blankKey, "period") }
      return nil
    }
    repeated(places.period, .badPeriod, text) {
      let form = PeriodText.suggestion(for: text)
      return Message(.badPeriod, text.shortened, form ?? "2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024")
    }
    return nil
  }

  mutating func readColumn() -> Int32? {
    let code = bytes(places.indicator)
    if let index = keys.columnIndex.index(of: code), !keys.isHeading[Int(index)] {
      return index
    }
    let text = text(places.indicator)
    if text.isEmpty {
      repeated(places.indicator, .blankKey, "indicator") { Message(.blankKey, "indicator") }
      return nil
    }
    let (keys, plan, isWorthGuessing) = (keys, plan, faults.isWorthGuessing)
    guard let index = keys.columns.index(of: text) else {
      repeated(places.indicator, .unknownIndicator, text) {
        Message.unknown(
          .unknownIndicator, alone: .unknownIndicatorAlone, text,
          isWorthGuessing ? keys.columns(near: text) : [])
      }
      return nil
    }
    guard keys.columns[index].isHeading else { return Int32(index) }
    repeated(places.indicator, .headingFigure, text) {
      Message(.headingFigure, text.shortened, keys.leaves(under: text, of: plan))
    }
    return nil
  }
}
