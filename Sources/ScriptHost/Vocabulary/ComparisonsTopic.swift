import LuaKit
import Evaluation
import Indicators
import LuaSyntax
import PlainText

extension Topic {
  /// A cell's values beside those of others.
  static let comparisons = Topic { $0.addComparisons() }
}

extension ScriptLibrary {
  /// Readings over several cells: a series of periods, or the unit's peers.
  fileprivate func addComparisons() {
    method(
      cellType, "series", [.required("id", .any, .code), .optional("n", .integer)],
      results: "list of values",
      vi: "n giá trị gần nhất đến kỳ này, cũ trước; kỳ không có giá trị là false.",
      en: "The last n values up to this period, oldest first; false where there is none.",
      example: "stat.mean(c:series(\"5.2\", 3))"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      try pushSeries(try item(2, stack), cell, stack)
    }
    method(
      cellType, "rank", [.required("id", .any, .code), .optional("options", .any)],
      results: "place, number ranked",
      vi: "Hạng đã công bố; không có thì hạng tính theo giá trị (1, 2, 2, 4) giữa các đơn vị "
        + "cùng cấp, cùng đơn vị cấp trên.",
      en: "The published place; else the competition rank (1, 2, 2, 4) among the units of the "
        + "same level and parent.",
      example: "c:rank(\"5.2\", { within = \"province\" })"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      try pushRank(try item(2, stack), cell, try options(3, cell, stack), stack)
    }
    method(
      cellType, "peers", [.required("id", .any, .code), .optional("options", .any)],
      results: "list of values", vi: "Giá trị của các đơn vị cùng nhóm, kể cả đơn vị này.",
      en: "The values of the unit's peers, its own included."
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let item = try item(2, stack)
      return try pushPeers(item, cell, try options(3, cell, stack), stack)
    }
    describePeerStatistics()
  }

  private func describePeerStatistics() {
    peerStatistic("median", vi: "Trung vị của nhóm.", en: "The peers' median.") {
      $0.median
    }
    peerStatistic(
      "mad", vi: "Trung vị độ lệch tuyệt đối so với trung vị của nhóm.",
      en: "The peers' median absolute deviation from their median."
    ) { $0.mad }
    method(
      cellType, "percentile",
      [.required("id", .any, .code), .required("p", .number), .optional("options", .any)],
      results: "number", vi: "Phân vị p (0 đến 100) của nhóm, như PERCENTILE.INC.",
      en: "The peers' percentile p (0 to 100), as PERCENTILE.INC."
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let p = stack.double(3) ?? .nan
      guard (0...100).contains(p) else { throw .fault(.percentileRange, "c:percentile") }
      let item = try item(2, stack)
      let values = try peerValues(item, cell, try options(4, cell, stack))
      return try push(Statistics.percentile(ofSorted: values.sorted, p), item, cell, stack)
    }
  }

  private func peerStatistic(
    _ name: String, vi: String, en: String, _ compute: @escaping (PeerValues) -> Double?
  ) {
    method(
      cellType, name, [.required("id", .any, .code), .optional("options", .any)], results: "number",
      vi: vi, en: en
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let item = try item(2, stack)
      let values = try peerValues(item, cell, try options(3, cell, stack))
      return try push(compute(values), item, cell, stack)
    }
  }

  private func push(
    _ result: Double?, _ item: Int, _ cell: Cell, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    guard let result else { return try absent(cell, .missing, noPeers(item, cell), stack) }
    stack.push(result)
    return 1
  }

  private func noPeers(_ item: Int, _ cell: Cell) -> Reason {
    .item(.noPeers, evaluation.items.name(item), cell.period)
  }

  private func pushSeries(
    _ item: Int, _ cell: Cell, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    let count = stack.isNil(3) ? evaluation.periodsUpTo(cell.period) : try steps(3, stack)
    guard count > 0 else { return pushedList([Double](), stack) { _ in } }
    let cells = (0..<count).reversed().map { cell.at(cell.period.earlier(by: $0)) }
    try ready(item, cells)
    stack.pushTable(list: count)
    for (offset, cell) in cells.enumerated() {
      if offset & 0xFF == 0 { try stack.checkStop() }
      if !push(try reading(item, cell).content, orFalseTo: stack) { stack.push(false) }
      stack.rawSet(-2, at: offset + 1)
    }
    if context.mode == .outside { context.latestSeries = (stack.identity(-1), cell.period) }
    return 1
  }

  func push(_ content: ItemReading.Content, orFalseTo stack: LuaStack) -> Bool {
    switch content {
    case .number(let number): stack.push(number)
    case .boolean(let boolean): stack.push(boolean)
    case .text(let text): stack.push(text)
    case .none: return false
    }
    return true
  }

  /// Sees to it that all these are computed: one restart instead of one for each.
  func ready(_ item: Int, _ cells: [Cell]) throws(LuaFailure) {
    guard item >= evaluation.items.columnCount else { return }
    var needs: [DerivedCell] = []
    for cell in cells {
      let outcome = evaluation.read(item, cell)
      if case .needs(let needed) = outcome { needs.append(needed) }
    }
    if needs.isEmpty { return }
    if context.mode == .formula { throw suspend(needs) }
    for needed in needs { try compute(needed) }
  }

  private func pushRank(
    _ item: Int, _ cell: Cell, _ options: PeerOptions, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    if options.isDefault, item < evaluation.items.columnCount, !evaluation.isRenumbered(item, cell),
      let rank = snapshot.publishedRank(item, unit: cell.unit, period: cell.period)
    {
      evaluation.recorder?.note(item, cell, .rank)
      stack.push(rank.place)
      guard let total = rank.total else { return 1 }
      stack.push(total)
      return 2
    }
    return try pushComputedRank(item, cell, options, stack)
  }

  /// One more than the number of peers that are better.
  private func pushComputedRank(
    _ item: Int, _ cell: Cell, _ options: PeerOptions, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    let values = try peerValues(item, cell, options)
    guard let own = values.own(cell.unit) else {
      if case .none(let state, let reason) = try reading(item, cell).content {
        return try absent(cell, state, reason, stack)
      }
      return try absent(cell, .missing, noPeers(item, cell), stack)
    }
    let ascending =
      options.order.map { $0 == .asc } ?? evaluation.lowerIsBetter(item, cell)
    stack.push(values.place(of: own, ascending: ascending))
    stack.push(values.values.count)
    return 2
  }

  /// `{ within = "province", type = "phường", order = "asc" }`, or just `"asc"`.
  private func options(
    _ position: Int, _ cell: Cell, _ stack: LuaStack
  ) throws(LuaFailure) -> PeerOptions {
    var options = PeerOptions()
    if stack.isNil(position) { return options }
    if stack.kind(position) == .string {
      options.order = try order(try stack.text(position))
      return options
    }
    guard stack.kind(position) == .table else {
      throw .fault(.optionsForm)
    }
    var reader = FieldReader(stack: stack, table: position)
    options.within = reader.text("within")
    options.type = reader.text("type")
    options.order = try reader.text("order").map { text throws(LuaFailure) in try order(text) }
    reader.refuseUnknown()
    if let fault = reader.faults.first { throw .host(fault) }
    if let level = options.within, !snapshot.units.levels.contains(level) {
      throw .fault(.withinLevel, level, snapshot.units.levels.joined(separator: ", "))
    }
    return options
  }

  private func order(_ text: String?) throws(LuaFailure) -> PeerOptions.Order {
    if let text, let order = PeerOptions.Order(rawValue: text) { return order }
    throw .fault(.optionsOrder, text ?? "")
  }
}

extension Evaluation {
  /// How many periods of this kind there are from the first that holds a figure to this one.
  func periodsUpTo(_ period: Period) -> Int {
    guard let first = snapshot.periods(period.kind).first else { return 0 }
    return max(0, (period.year - first.year) * period.count + period.index - first.index + 1)
  }
}
