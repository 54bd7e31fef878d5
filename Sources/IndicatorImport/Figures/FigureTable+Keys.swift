import DocumentTables
import Messages
import Indicators
import PlainText

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
    if tellLostZeros(code) { return nil }
    let (keys, isWorthGuessing) = (keys, faults.isWorthGuessing)
    repeated(places.unit, .unknownUnit, code) {
      Message.unknown(
        .unknownUnit, alone: .unknownUnitAlone, code, isWorthGuessing ? keys.units(near: code) : [])
    }
    return nil
  }

  /// Several units have the code with zeros before it: which one is not guessed.
  private mutating func tellLostZeros(_ code: String) -> Bool {
    let fits = keys.unitsWithZeros(code)
    guard fits.count > 1 else { return false }
    repeated(places.unit, .lostZerosUnclear, code) { [self] in
      Message(.lostZerosUnclear, code, levelFirst(fits).joined(separator: ", "))
    }
    return true
  }

  /// Units of the level that most rows of the file report for come first, then the lowest.
  private func levelFirst(_ codes: [String]) -> [String] {
    let levels = LevelTally(reader.bytes, delimiter, column: places.unit, keys: keys)
    return codes.enumerated().sorted { left, right in
      let (one, other) = (levels.weight(left.element), levels.weight(right.element))
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  /// nil where there is none; `tellPeriod` then says why.
  @inline(__always)
  mutating func readPeriod() -> Period? {
    guard case .period(let period, let isUsual) = periods.meaning(bytes(places.period)) else {
      return nil
    }
    if !isUsual {
      let written = notes.hasUnusual ? "" : text(places.period)
      notes.add(written, readAs: period, row: reader.row)
    }
    return period
  }

  /// What is wrong with the row's period.
  mutating func tellPeriod() {
    let text = text(places.period)
    if text.isEmpty {
      repeated(places.period, .blankKey, "period") { Message(.blankKey, "period") }
    } else if case .day = periods.meaning(bytes(places.period)) {
      notes.addDay(text, row: reader.row)
    } else {
      repeated(places.period, .badPeriod, text) {
        Message(.badPeriod, text.shortened, "2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024")
      }
    }
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
