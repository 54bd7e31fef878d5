import LuaKit
import Indicators
import PlainText
import Evaluation

extension ScriptLibrary {
  func describePlan() {
    planType.property("title") { [unowned(unsafe) self] stack, _ in
      pushed(snapshot.plan.title, stack)
    }
    planType.property("year") { [unowned(unsafe) self] stack, _ in
      guard let year = snapshot.plan.year else { return pushedNil(stack) }
      stack.push(year)
      return 1
    }
    planType.property("unit") { [unowned(unsafe) self] stack, _ in
      guard let unit = snapshot.planUnit else { return pushed(snapshot.plan.unitName, stack) }
      return pushed(unit: unit, stack)
    }
    planType.otherwise {
      [unowned(unsafe) self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      try refuseMistyped(planType, stack)
      return try pushIndicator(key: 2, stack)
    }
    planType.metamethod("__len") { [unowned(unsafe) self] stack in
      stack.push(snapshot.plan.indicators.count)
      return 1
    }
    planType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(snapshot.plan.title, stack)
    }
    describePlanMethods()
  }

  private func describePlanMethods() {
    method(
      planType, "each", results: "iterator",
      vi: "Duyệt các dòng của kế hoạch theo thứ tự: for i in plan:each() do … end.",
      en: "Goes through the plan's rows in order: for i in plan:each() do … end."
    ) { [unowned(unsafe) self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      iterate("indicators", stack) { [unowned(unsafe) self] stack, last in
        let next = indicatorType.payload(stack, last).map { $0 + 1 } ?? 0
        guard snapshot.plan.indicators.indices.contains(next) else { return pushedNil(stack) }
        return pushed(indicator: next, stack)
      }
    }
    method(
      planType, "leaves", [.optional("under", .any)], results: "list of codes",
      vi: "Mã các chỉ tiêu có số liệu (không phải đề mục), tất cả hoặc dưới một đề mục.",
      en: "Codes of the rows that have figures, all or those under a heading.",
      example: "#plan:leaves(\"5.3\") --> 6"
    ) { [unowned(unsafe) self] (stack: LuaStack, _: Int) throws(LuaFailure) -> Int in
      let under = stack.isNil(2) ? nil : try indicatorIndex(2, stack)
      return pushed(texts: leaves(under: under), stack)
    }
  }

  /// The codes of the rows below a heading, at any depth; of a leaf, its own.
  private func leaves(under heading: Int?) -> [String] {
    let plan = snapshot.plan
    guard let heading else { return plan.leaves.map(\.code) }
    let top = plan.indicators[heading].code
    return plan.leaves.filter { leaf in
      var code: String? = leaf.code
      while let current = code {
        if current == top { return true }
        code = plan[current]?.parent
      }
      return false
    }.map(\.code)
  }

  func describeIndicator() {
    func text(_ name: String, _ read: @escaping (Indicator) -> String?) {
      indicatorType.property(name) { [unowned(unsafe) self] stack, index in
        guard let text = read(snapshot.plan.indicators[index]) else { return pushedNil(stack) }
        return pushed(text, stack)
      }
    }
    text("code") { $0.code }
    text("label") { $0.label }
    text("owner") { $0.owner?.value }
    indicatorType.property("implementers") { [unowned(unsafe) self] stack, index in
      pushed(texts: snapshot.plan.indicators[index].implementers?.value ?? [], stack)
    }
    indicatorType.property("level") { [unowned(unsafe) self] stack, index in
      stack.push(snapshot.plan.indicators[index].level)
      return 1
    }
    indicatorType.property("is_heading") { [unowned(unsafe) self] stack, index in
      stack.push(snapshot.plan.indicators[index].isHeading)
      return 1
    }
    indicatorType.property("target") { [unowned(unsafe) self] stack, index in
      guard snapshot.plan.indicators[index].target != nil else { return pushedNil(stack) }
      targetType.pushUnique(index, number: index, stack)
      return 1
    }
    indicatorType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(indicatorType.payload(stack, 1).map { snapshot.plan.indicators[$0].code } ?? "", stack)
    }
    describeIndicatorRelations()
  }

  private func describeIndicatorRelations() {
    indicatorType.property("parent") { [unowned(unsafe) self] stack, index in
      let parent = snapshot.plan.indicators[index].parent.flatMap(snapshot.plan.index(of:))
      return parent.map { pushed(indicator: $0, stack) } ?? pushedNil(stack)
    }
    indicatorType.property("children") { [unowned(unsafe) self] stack, index in
      let codes = snapshot.plan.indicators[index].children
      return pushedList(codes.compactMap(snapshot.plan.index(of:)), stack) {
        [unowned(unsafe) self] in
        _ = pushed(indicator: $0, stack)
      }
    }
    indicatorType.property("columns") { [unowned(unsafe) self] stack, index in
      stack.pushTable()
      for column in snapshot.plan.indicators[index].columns {
        stack.setField(column.title, column.text)
      }
      return 1
    }
  }

  func pushed(indicator index: Int, _ stack: LuaStack) -> Int {
    indicatorType.pushUnique(index, number: index, stack)
    return 1
  }

  private func pushIndicator(key: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
    pushed(indicator: try indicatorIndex(key, stack), stack)
  }

  /// A row of the plan, given by its code or as an indicator.
  func indicatorIndex(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
    if let index = indicatorType.payload(stack, position) { return index }
    guard stack.kind(position) == .string, let code = try stack.text(position)?.composed else {
      throw codeFault(position, stack, "plan")
    }
    if let index = snapshot.plan.index(of: code) { return index }
    let near = Nearest.matches(code, among: snapshot.plan.indicators.map(\.code))
    throw .fault(.errorUnknownIndicator, code, near: near)
  }
}
