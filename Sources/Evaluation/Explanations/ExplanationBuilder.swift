package import Indicators
import Columns
import PlainText

/// Explains one cell: evaluates its formulas again and notes what they read.
package final class ExplanationBuilder {
  private let evaluation: Evaluation
  /// Figures that were set at the prompt.
  private let supposed: Set<Supposed>
  private var seen: Set<Spot> = []
  private static let depthLimit = 12
  private static let nodeLimit = 400

  package struct Supposed: Hashable, Sendable {
    let column: Int
    let unit: Int
    let period: Period

    package init(column: Int, unit: Int, period: Period) {
      (self.column, self.unit, self.period) = (column, unit, period)
    }
  }

  private struct Spot: Hashable {
    let item: Int
    let unit: Int
    let period: Period
  }

  package init(_ evaluation: Evaluation, supposed: Set<Supposed> = []) {
    (self.evaluation, self.supposed) = (evaluation, supposed)
  }

  /// nil where nothing has that code or id.
  package func explain(_ id: String, unit: Int, period: Period) -> Explanation? {
    guard let item = evaluation.items.number(of: id.composed) else { return nil }
    seen = []
    return build(Spot(item: item, unit: unit, period: period), depth: 0)
  }

  private func build(_ spot: Spot, depth: Int) -> Explanation {
    let isNew = !seen.contains(spot)
    let isOpen =
      isNew && depth < ExplanationBuilder.depthLimit && seen.count < ExplanationBuilder.nodeLimit
    // What the limits close here may be opened where it is met again.
    if isOpen { seen.insert(spot) }
    return spot.item < evaluation.items.columnCount
      ? figure(spot, isOpen ? depth : nil, isNew) : derived(spot, isOpen ? depth : nil, isNew)
  }

  private func figure(_ spot: Spot, _ depth: Int?, _ isNew: Bool) -> Explanation {
    let snapshot = evaluation.snapshot
    let reading = snapshot.read(spot.item, unit: spot.unit, period: spot.period)
    let source = snapshot.source(spot.item, unit: spot.unit, period: spot.period)
    let isSupposed =
      source.isItsOwn
      && supposed.contains(Supposed(column: spot.item, unit: spot.unit, period: spot.period))
    let column = snapshot.columns[spot.item]
    return Explanation(
      code: column.code,
      label: snapshot.label(spot.item, unit: spot.unit, at: spot.period), uom: column.uom,
      unit: spot.unit,
      period: spot.period, reading: evaluation.reading(spot.item, spot.unit, spot.period),
      parts: reading.hasRatio ? (reading.numerator, reading.denominator) : nil,
      origin: isSupposed ? .supposed : .figures(source), target: target(spot), isMet: isMet(spot),
      inputs: depth.map { parts(of: spot, source, $0) } ?? [], isRepeated: !isNew)
  }

  /// The most figures that a sum is taken apart into.
  private static let partLimit = 40

  private func parts(of spot: Spot, _ source: FigureSource, _ depth: Int) -> [Explanation.Input] {
    let spots: [Spot]
    switch source {
    case .line, .nothing: return []
    case .periods(let periods):
      spots = periods.map { Spot(item: spot.item, unit: spot.unit, period: $0) }
    case .units(let units):
      spots = units.map { Spot(item: spot.item, unit: $0, period: spot.period) }
    }
    return spots.prefix(ExplanationBuilder.partLimit).map {
      Explanation.Input(aspects: [.value], value: build($0, depth: depth + 1))
    }
  }

  private func target(_ spot: Spot) -> Target? {
    evaluation.target(spot.item, Cell(unit: spot.unit, period: spot.period))
  }

  private func isMet(_ spot: Spot) -> Bool? {
    evaluation.isMet(spot.item, unit: spot.unit, period: spot.period)
  }

  private func derived(_ spot: Spot, _ depth: Int?, _ isNew: Bool) -> Explanation {
    let number = spot.item - evaluation.items.columnCount
    let versions = evaluation.items.derived[number]
    let version = evaluation.version(number, at: spot.period) ?? versions.list[0]
    let reading = evaluation.reading(spot.item, spot.unit, spot.period)
    let lines = evaluation.caller.formulaText(of: version.head)
    return Explanation(
      code: versions.id, label: version.head.label, uom: version.uom, unit: spot.unit,
      period: spot.period, reading: reading, parts: nil,
      origin: .formula(version.head.place, lines: lines),
      target: target(spot), isMet: isMet(spot),
      inputs: depth.map { inputs(of: spot, number, $0) } ?? [], isRepeated: !isNew)
  }

  private func inputs(of spot: Spot, _ derived: Int, _ depth: Int) -> [Explanation.Input] {
    guard let row = evaluation.grid.row(unit: spot.unit, period: spot.period) else { return [] }
    let reads = evaluation.reads(of: DerivedCell(derived: derived, row: row))
    var aspects: [Spot: [ReadingAspect]] = [:]
    var order: [Spot] = []
    for read in reads {
      let other = Spot(item: read.item, unit: read.unit, period: read.period)
      if aspects[other] == nil { order.append(other) }
      aspects[other, default: []].append(read.aspect)
    }
    return order.map {
      Explanation.Input(aspects: aspects[$0] ?? [], value: build($0, depth: depth + 1))
    }
  }
}

extension Evaluation {
  /// What an item says at a cell, computed now where need be.
  package func reading(_ item: Int, _ unit: Int, _ period: Period) -> ItemReading {
    reading(item, Cell(unit: unit, period: period))
  }

  /// The same at a cell that may have been reached from another year's.
  package func reading(_ item: Int, _ cell: Cell) -> ItemReading {
    while true {
      switch read(item, cell) {
      case .reading(let reading): return reading
      case .needs(let needed):
        if (try? demand(needed)) == nil {
          return ItemReading(content: .none(.error, .call(.interrupted)), coverage: 0)
        }
      }
    }
  }

  /// What a formula reads at a cell: it is evaluated again, recording.
  func reads(of cell: DerivedCell) -> [ReadingRecorder.Read] {
    guard (try? demand(cell)) != nil else { return [] }
    return recording { _ = try? attempt(cell) }
  }

  /// Runs something, and tells what it read. What it printed and where it failed was told when
  /// the cell was first evaluated.
  func recording(_ body: () -> Void) -> [ReadingRecorder.Read] {
    let (failures, lasting, printed) = (self.failures, lastingFailures, self.printed)
    let (recorder, outer) = (ReadingRecorder(), self.recorder)
    self.recorder = recorder
    body()
    self.recorder = outer
    (self.failures, lastingFailures, self.printed) = (failures, lasting, printed)
    return recorder.reads
  }
}

extension FigureSource {
  /// Not added up from others.
  fileprivate var isItsOwn: Bool {
    switch self {
    case .line, .nothing: true
    case .periods, .units: false
    }
  }
}
