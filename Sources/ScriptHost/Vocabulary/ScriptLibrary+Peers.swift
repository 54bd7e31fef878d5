import Evaluation
import Indicators
import LuaKit

/// What a unit's peers have.
extension ScriptLibrary {
  /// The list that `c:peers` gives: whatever values there are.
  func pushPeers(
    _ item: Int, _ cell: Cell, _ options: PeerOptions, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    guard evaluation.items.isNumber(item) else {
      return try pushContents(item, cell, options, stack)
    }
    let values = try peerValues(item, cell, options)
    return pushedList(values.values, stack) { stack.push($0) }
  }

  /// Texts and truths are read one by one, and not kept.
  private func pushContents(
    _ item: Int, _ cell: Cell, _ options: PeerOptions, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    let peers = evaluation.peerGroups.members(try group(cell, options))
    evaluation.recorder?.note(item, cell, .peers)
    evaluation.recorder?.isPaused = true
    defer { evaluation.recorder?.isPaused = false }
    try ready(item, peers.map(cell.of))
    stack.pushTable(list: peers.count)
    var count = 0
    for unit in peers where push(try reading(item, cell.of(unit)).content, orFalseTo: stack) {
      count += 1
      stack.rawSet(-2, at: count)
    }
    return 1
  }

  /// The numbers of the unit's peers. They are kept, except where the running declaration reads
  /// figures in a way of its own.
  func peerValues(
    _ item: Int, _ cell: Cell, _ options: PeerOptions
  ) throws(LuaFailure) -> PeerValues {
    let group = try group(cell, options)
    evaluation.recorder?.note(item, cell, .peers)
    evaluation.recorder?.isPaused = true
    defer { evaluation.recorder?.isPaused = false }
    let isUsual = context.readsUsually && !evaluation.mayBeRenumbered(cell)
    let key = PeerValues.Key(item: item, group: group)
    if isUsual, let known = evaluation.peerValues[key] {
      note(known.coverage)
      return known
    }
    let values = try read(item, of: evaluation.peerGroups.members(group), cell)
    if isUsual {
      evaluation.keep(values, for: key, cell.period, isUsual: options.isDefault)
    }
    return values
  }

  private func group(
    _ cell: Cell, _ options: PeerOptions
  ) throws(LuaFailure) -> PeerGroups.Key {
    guard let group = evaluation.peerGroups.key(of: cell.unit, period: cell.period, options)
    else { throw .fault(.noUnitAbove, options.within ?? "") }
    return group
  }

  private func read(
    _ item: Int, of peers: [Int], _ cell: Cell
  ) throws(LuaFailure) -> PeerValues {
    try ready(item, peers.map(cell.of))
    var (units, values, coverage): ([Int], [Double], Double) = ([], [], 1)
    for unit in peers {
      let reading = try reading(item, cell.of(unit))
      guard let number = try number(reading.content, of: item) else { continue }
      coverage = min(coverage, reading.coverage)
      units.append(unit)
      values.append(number)
    }
    return PeerValues(units: units, values: values, coverage: coverage)
  }

  /// nil where a peer has no value. Texts and truths are values, but none that are compared.
  private func number(
    _ content: ItemReading.Content, of item: Int
  ) throws(LuaFailure) -> Double? {
    switch content {
    case .number(let number): return number
    case .none: return nil
    case .text: throw .fault(.peersAreTexts, evaluation.items.name(item))
    case .boolean: throw .fault(.peersAreBooleans, evaluation.items.name(item))
    }
  }
}
