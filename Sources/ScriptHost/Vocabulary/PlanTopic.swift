import LuaKit
import Indicators
import PlainText
import Evaluation

extension Topic {
  /// The plan: its rows, by code.
  static let plan = Topic { $0.addPlan() }
}

extension ScriptLibrary {
  fileprivate func addPlan() {
    property(
      planType, "title", vi: "Tên kế hoạch.", en: "The plan's title."
    ) { [unowned(unsafe) self] stack, _ in
      pushed(snapshot.plan.title, stack)
    }
    property(
      planType, "year", vi: "Năm kế hoạch.", en: "The plan's year."
    ) { [unowned(unsafe) self] stack, _ in
      guard let year = snapshot.plan.year else { return pushedNil(stack) }
      stack.push(year)
      return 1
    }
    property(
      planType, "unit", gives: .unit, vi: "Đơn vị có kế hoạch này.", en: "Whose plan it is."
    ) { [unowned(unsafe) self] stack, _ in
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
    setGlobal("plan") { planType.push(0, $0) }
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
      planType, "leaves", [.optional("under", .any, .indicator)], results: "list of codes",
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
}
