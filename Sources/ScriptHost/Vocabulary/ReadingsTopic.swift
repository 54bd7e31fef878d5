import LuaKit
import Evaluation
import Columns
import Indicators
import LuaSyntax
import PlainText

extension Topic {
  /// What a cell says of one item.
  static let readings = Topic { $0.addReadings() }
}

extension ScriptLibrary {
  /// The readings of a cell that speak of one item.
  fileprivate func addReadings() {
    method(
      cellType, "value", [.required("id", .any, .code)], results: "value",
      vi: "Giá trị; không có giá trị thì công thức kết thúc với trạng thái đó.",
      en: "The value; where there is none the formula ends with that state.",
      example: "c:value(\"5.2\")"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      try pushValue(try item(2, stack), cell, stack)
    }
    part("num", \.numerator, .wholeNumerator, vi: "Tử số.", en: "The numerator.")
    part("den", \.denominator, .wholeDenominator, vi: "Mẫu số.", en: "The denominator.")
    method(
      cellType, "opt", [.required("id", .any, .code), .optional("default", .any)], results: "value",
      vi: "Giá trị, hoặc giá trị thay thế (nil) nếu không có; không bao giờ kết thúc công thức.",
      en: "The value, else the default (nil); never ends the formula.",
      example: "c:opt(\"5.2\", 0)"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let reading = try reading(try item(2, stack), cell)
      if push(reading.content, stack) { return 1 }
      if stack.top < 3 { stack.pushNil() } else { stack.copy(3) }
      return 1
    }
    method(
      cellType, "state", [.required("id", .any, .code)], results: "state, reason",
      vi: "Trạng thái: value, missing, not_applicable, zero_denominator, error; và lý do.",
      en: "The state: value, missing, not_applicable, zero_denominator, error; and the reason.",
      example: "c:state(\"2\")"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      guard case .none(let state, let reason) = try reading(try item(2, stack), cell).content else {
        return pushed("value", stack)
      }
      stack.push(state.text)
      stack.push(reason.text(in: snapshot, unit: cell.unit))
      return 2
    }
    method(
      cellType, "coverage", [.required("code", .any, .code)], results: "0 … 1",
      vi: "Phần kỳ hoặc đơn vị con có số liệu trong giá trị cộng dồn.",
      en: "What share of the periods or units below was there.",
      example: "c:ytd():coverage(\"5.2\")"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let reading = try outcome(try item(2, stack), cell)
      if case .none = reading.content { stack.push(0.0) } else { stack.push(reading.coverage) }
      return 1
    }
  }

  /// Numerator or denominator, as reported or rolled up, also where the denominator is 0.
  private func part(
    _ name: String, _ path: KeyPath<Reading, Double>, _ whole: FigureRow.Parts, vi: String,
    en: String
  ) {
    method(
      cellType, name, [.required("code", .any, .code)], results: "number", vi: vi, en: en,
      example: "c:\(name)(\"5.2\")"
    ) { [unowned(unsafe) self] (stack: LuaStack, cell: Cell) throws(LuaFailure) -> Int in
      let item = try item(2, stack)
      evaluation.recorder?.note(item, cell, whole == .wholeNumerator ? .numerator : .denominator)
      guard let reading = try ratioReading(item, cell) else {
        let reason = Reason.item(.noRatio, evaluation.items.name(item), cell.period)
        return context.missing == .zero
          ? pushedZero(stack) : try absent(cell, .missing, reason, stack)
      }
      if reading.state != .error, reading.coverage < context.leastCoverage {
        return context.missing == .zero
          ? pushedZero(stack) : try absent(cell, .missing, coverageReason(item, cell), stack)
      }
      guard reading.hasRatio, reading.state == .value || reading.state == .zeroDenominator else {
        if reading.state == .missing, context.missing == .zero { return pushedZero(stack) }
        let state = reading.state == .value ? .missing : reading.state
        return try absent(cell, state, noRatio(reading, item, cell), stack)
      }
      let number = reading[keyPath: path]
      if reading.parts.contains(whole), let integer = Int(exactly: number) {
        stack.push(integer)
      } else {
        stack.push(number)
      }
      return 1
    }
  }

  /// nil for a derived, which has no numerator.
  private func ratioReading(_ item: Int, _ cell: Cell) throws(LuaFailure) -> Reading? {
    guard item < evaluation.items.columnCount else { return nil }
    if evaluation.isRenumbered(item, cell) {
      return Reading(
        .missing,
        lack: Reading.Lack(
          cause: .renumbered, column: item, unit: cell.unit, period: cell.period))
    }
    let reading = snapshot.read(item, unit: cell.unit, period: cell.period)
    note(reading.coverage)
    return reading
  }

  private func noRatio(_ reading: Reading, _ item: Int, _ cell: Cell) -> Reason {
    reading.state == .value
      ? .figure(.noRatio, column: item, unit: cell.unit, period: cell.period)
      : reading.reason ?? Reason(reading.state)
  }

  private func pushedZero(_ stack: LuaStack) -> Int {
    stack.push(0)
    return 1
  }

  /// Pushes the value, or ends the formula.
  func pushValue(_ item: Int, _ cell: Cell, _ stack: LuaStack) throws(LuaFailure) -> Int {
    if let recorder = evaluation.recorder { recorder.note(item, cell, .value) }
    if let number = UnsafePointer(plain).number(item, cell) {
      stack.push(number)
      return 1
    }
    let reading = try reading(try notHeading(item), cell)
    if push(reading.content, stack) { return 1 }
    guard case .none(let state, let reason) = reading.content else { return 0 }
    return try absent(cell, state, reason, stack)
  }

  /// False where there is no value.
  private func push(_ content: ItemReading.Content, _ stack: LuaStack) -> Bool {
    switch content {
    case .number(let number): stack.push(number)
    case .boolean(let boolean): stack.push(boolean)
    case .text(let text): stack.push(text)
    case .none: return false
    }
    return true
  }

  /// A value is not there: the formula ends, unless the cell is lenient or nobody computes a
  /// formula: then nil, and the reason.
  func absent(
    _ cell: Cell, _ state: FigureState, _ reason: Reason, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    if context.mode == .formula, !cell.isLenient {
      context.ending = .state(state, reason)
      throw .end
    }
    let words = reason.text(in: snapshot, unit: cell.unit)
    if context.mode == .outside {
      context.lastAbsence = Absence(reason: reason, unit: cell.unit, text: words)
    }
    stack.pushNil()
    stack.push(words)
    return 2
  }

  /// An item's reading as the running declaration wants it: too small a coverage is missing,
  /// and in a check with `missing = "zero"` a missing figure is 0.
  func reading(_ item: Int, _ cell: Cell) throws(LuaFailure) -> ItemReading {
    if let recorder = evaluation.recorder { recorder.note(item, cell, .value) }
    if let number = UnsafePointer(plain).number(item, cell) {
      return ItemReading(content: .number(number))
    }
    var reading = try outcome(item, cell)
    if case .none(.missing, _) = reading.content, context.missing == .zero {
      reading.content = .number(0)
      return reading
    }
    if case .none = reading.content { return reading }
    note(reading.coverage)
    if reading.coverage < context.leastCoverage {
      reading.content = .none(.missing, coverageReason(item, cell))
    }
    return reading
  }

  func note(_ coverage: Double) { context.coverage = min(context.coverage, coverage) }

  private func coverageReason(_ item: Int, _ cell: Cell) -> Reason {
    .item(.coverage, evaluation.items.name(item), cell.period)
  }

  /// A reading. Where a derived is not computed yet, a formula is ended to be called again; at
  /// the prompt it is computed at once.
  private func outcome(_ item: Int, _ cell: Cell) throws(LuaFailure) -> ItemReading {
    while true {
      switch evaluation.read(item, cell) {
      case .reading(let reading): return reading
      case .needs(let needed):
        if context.mode == .formula { throw suspend([needed]) }
        try compute(needed)
      }
    }
  }

  /// Ends the call until these are computed.
  func suspend(_ needs: [DerivedCell]) -> LuaFailure {
    context.ending = .needs(needs)
    return .end
  }
}
