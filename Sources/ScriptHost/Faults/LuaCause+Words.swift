package import LuaKit
package import Messages

extension LuaCause {
  /// In words of the field.
  package var message: Message {
    switch self {
    case .operation(let operation, let type, let variable):
      operation.message(type, variable)
    case .comparison(let left, let right) where left == right: Message(.errorCompareTwo, left)
    case .comparison(let left, let right): Message(.errorCompare, left, right)
    case .argument(let number, let function, let expected, let got):
      Message(.errorLuaArgument, String(number), function, expected, got)
    case .stackOverflow(let detail): Message(.errorStack, detail)
    case .raised("nil"): Message(.errorNothing)
    case .raised("table"): Message(.errorTable)
    case .raised(let type): Message(.errorValue, type)
    case .openText(let stop): Message(.errorOpenText, stop.description)
    case .unclosed(let word, let opened, let line, let stop):
      Message(.errorUnclosed, word, opened, String(line), stop.description)
    case .expected("<eof>", let stop): Message(.errorUnexpected, stop.description)
    case .expected(let word, let stop): Message(.errorExpected, word, stop.description)
    case .unexpected(let stop): Message(.errorUnexpected, stop.description)
    }
  }
}

extension LuaCause.Operation {
  fileprivate func message(_ type: String, _ variable: LuaCause.Variable?) -> Message {
    guard let variable else { return unnamed(type) }
    let (kind, name) = (variable.kind, variable.name)
    switch (self, type) {
    case (.call, "nil") where [.global, .method, .field].contains(kind):
      return Message(.errorNoFunction, name)
    case (.call, _): return Message(.errorNotCallableNamed, type, kind.rawValue, name)
    case (.index, "nil"): return Message(.errorNilIndexNamed, kind.rawValue, name)
    case (.index, _): return Message(.errorNoIndexNamed, type, kind.rawValue, name)
    case (.concatenate, "nil"): return Message(.errorNilTextNamed, kind.rawValue, name)
    case (.concatenate, _): return Message(.errorNoTextNamed, type, kind.rawValue, name)
    case (.arithmetic, "nil"), (.bitwise, "nil"):
      return Message(.errorNilNumberNamed, kind.rawValue, name)
    case (.arithmetic, _), (.bitwise, _):
      return Message(.errorNoNumberNamed, type, kind.rawValue, name)
    case (.length, _): return Message(.errorLength, type, " (\(kind.rawValue) '\(name)')")
    }
  }

  private func unnamed(_ type: String) -> Message {
    switch self {
    case .call: Message(.errorNotCallable, type, "")
    case .index: Message(.errorNilIndex, type, "")
    case .concatenate: Message(.errorNilText, type, "")
    case .arithmetic where type == "nil", .bitwise where type == "nil": Message(.errorNilNumber)
    case .arithmetic, .bitwise: Message(.errorNoNumber, type, "")
    case .length: Message(.errorLength, type, "")
    }
  }
}
