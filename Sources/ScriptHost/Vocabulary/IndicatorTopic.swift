import LuaKit
import Indicators
import PlainText
import Evaluation

extension Topic {
  /// Rows of the plan.
  static let indicator = Topic { $0.addIndicator() }
}

extension ScriptLibrary {
  fileprivate func addIndicator() {
    func text(_ name: String, vi: String, en: String, _ read: @escaping (Indicator) -> String?) {
      property(indicatorType, name, vi: vi, en: en) { [unowned(unsafe) self] stack, index in
        guard let text = read(snapshot.plan.indicators[index]) else { return pushedNil(stack) }
        return pushed(text, stack)
      }
    }
    text("code", vi: "Mã chỉ tiêu.", en: "The code.") { $0.code }
    text("label", vi: "Tên chỉ tiêu.", en: "The name.") { $0.label }
    text("owner", vi: "Đơn vị theo dõi.", en: "Who watches it.") { $0.owner?.value }
    property(
      indicatorType, "implementers", vi: "Các đơn vị thực hiện.", en: "Who does it."
    ) { [unowned(unsafe) self] stack, index in
      pushed(texts: snapshot.plan.indicators[index].implementers?.value ?? [], stack)
    }
    property(
      indicatorType, "level", vi: "Độ sâu trong kế hoạch.", en: "Its depth."
    ) { [unowned(unsafe) self] stack, index in
      stack.push(snapshot.plan.indicators[index].level)
      return 1
    }
    property(
      indicatorType, "is_heading", vi: "Là đề mục, không có số liệu.",
      en: "A heading, without figures."
    ) { [unowned(unsafe) self] stack, index in
      stack.push(snapshot.plan.indicators[index].isHeading)
      return 1
    }
    property(
      indicatorType, "target", gives: .target, vi: "Mục tiêu.", en: "The target."
    ) { [unowned(unsafe) self] stack, index in
      guard snapshot.plan.indicators[index].target != nil else { return pushedNil(stack) }
      targetType.pushUnique(index, number: index, stack)
      return 1
    }
    indicatorType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(indicatorType.payload(stack, 1).map { snapshot.plan.indicators[$0].code } ?? "", stack)
    }
    describeIndicatorRelations()
    refuseUnknownMembers(of: indicatorType)
  }

  private func describeIndicatorRelations() {
    property(
      indicatorType, "parent", gives: .indicator, vi: "Đề mục chứa nó.", en: "The heading above."
    ) { [unowned(unsafe) self] stack, index in
      let parent = snapshot.plan.indicators[index].parent.flatMap(snapshot.plan.index(of:))
      return parent.map { pushed(indicator: $0, stack) } ?? pushedNil(stack)
    }
    property(
      indicatorType, "children", vi: "Các dòng bên dưới.", en: "The rows below."
    ) { [unowned(unsafe) self] stack, index in
      let codes = snapshot.plan.indicators[index].children
      return pushedList(codes.compactMap(snapshot.plan.index(of:)), stack) {
        [unowned(unsafe) self] in
        _ = pushed(indicator: $0, stack)
      }
    }
    property(
      indicatorType, "columns", vi: "Các cột khác của dòng trong văn bản.",
      en: "What else the document's row held."
    ) { [unowned(unsafe) self] stack, index in
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

  func pushIndicator(key: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
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
