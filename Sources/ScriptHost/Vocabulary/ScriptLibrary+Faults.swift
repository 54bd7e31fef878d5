import LuaKit
import Evaluation
import Messages
import PlainText
import Indicators

/// What is said of keys that lead nowhere.
extension ScriptLibrary {
  /// A cell has neither a member nor an indicator of that name.
  func unknown(_ id: String) -> LuaFailure {
    let members = cellType.memberNames
    let near = Nearest.matches(id, among: members + evaluation.items.names, limit: 1)
    guard let first = near.first, members.contains(first) else {
      return .fault(.errorUnknownIndicator, id, near: evaluation.items.nearest(id))
    }
    return .fault(.unknownMemberOfCell, id, near: [first])
  }

  /// Objects of this type tell which member was meant.
  func refuseUnknownMembers<Payload>(of type: LuaType<Payload>) {
    type.otherwise {
      [unowned self, unowned type] (stack: LuaStack, _: Payload) throws(LuaFailure) -> Int in
      throw unknownMember(type, stack)
    }
  }

  /// A key that is no code, but nearly a member's name.
  func refuseMistyped<Payload>(
    _ type: LuaType<Payload>, _ stack: LuaStack
  ) throws(LuaFailure) {
    guard stack.kind(2) == .string, let name = try stack.text(2),
      !Nearest.matches(name, among: type.memberNames, limit: 1).isEmpty
    else { return }
    throw unknownMember(type, stack)
  }

  private func unknownMember<Payload>(
    _ type: LuaType<Payload>, _ stack: LuaStack
  ) -> LuaFailure {
    let isName = stack.kind(2) == .string && stack.lengthFault(2, .name) == nil
    let name = isName ? stack.string(2) : nil
    let near = name.map { Nearest.matches($0, among: type.memberNames, limit: 1) } ?? []
    let message = Message(.unknownMember, stack.keyText(2), parts: [.luaType(type.name)])
    return .host(ScriptFault(message, near: near))
  }

  /// What to say of a key that is no text: `c[5.10]` is the number 5.1 to Lua.
  func codeFault(_ position: Int, _ stack: LuaStack, _ object: String) -> LuaFailure {
    guard stack.kind(position) == .number, let number = stack.double(position) else {
      let type = Message.luaType(stack.typeName(position))
      return .host(ScriptFault(Message(.codeKey, object, parts: [type])))
    }
    let forms = codes(number).map { "\(object)[\"\($0)\"]" }
    let words = forms.dropLast().reversed().reduce(Message.verbatim(forms.last ?? "")) {
      Message(.orBoth, $1, parts: [$0])
    }
    return .host(ScriptFault(Message(.codeNumber, parts: [words])))
  }

  /// The codes that a number may have been meant for.
  private func codes(_ number: Double) -> [String] {
    let written = number.isFinite ? number.decimalText : "\(number)"
    var codes = evaluation.items.names.filter { Double($0) == number }
    for code in [written, written + "0"] where !codes.contains(code) && written.contains(".") {
      codes.append(code)
    }
    return codes.isEmpty ? [written] : codes
  }
}
