import LuaKit
import Evaluation
import Messages
import Indicators

extension LuaFailure {
  /// Raises a fault: the one who called gets it back as a value.
  static func fault(_ key: MessageKey, _ arguments: String..., near: [String] = []) -> LuaFailure {
    .host(ScriptFault(Message(key, arguments: arguments), near: near))
  }
}

extension LuaError {
  /// What the host found wrong, as a value; nil where Lua or the script itself said it.
  var fault: ScriptFault? {
    switch kind {
    case .deadline: ScriptFault(Message(.limitTime))
    case .memory: ScriptFault(Message(.limitMemory))
    case .output: ScriptFault(Message(.limitOutput))
    case .unwatched: ScriptFault(Message(.limitUnwatched))
    default: (underlying as? ScriptFault) ?? refusal.map { ScriptFault($0.asMessage) }
    }
  }
}

extension LuaArgumentFault {
  fileprivate var asMessage: Message {
    switch kind {
    case .wrong(let position, let parameter, let expected, let got):
      Message(
        .argumentWrong, function, String(position), parameter, signature,
        parts: [expected.message, .luaType(got)])
    case .tooMany(let given, let accepted, let decimal?):
      Message(.argumentsDecimal, function, String(given), String(accepted), decimal)
    case .tooMany(let given, let accepted, nil):
      Message(.argumentsTooMany, function, String(given), String(accepted), signature)
    case .receiver(let expected, let got):
      Message(.argumentReceiver, function, parts: [.luaType(expected), .luaType(got)])
    }
  }
}

extension LuaBinding.Kind {
  fileprivate var message: Message {
    switch self {
    case .any: Message(.kindAny)
    case .boolean: Message(.kindBoolean)
    case .number: Message(.kindNumber)
    case .integer: Message(.kindInteger)
    case .string: Message(.kindText)
    case .table: Message(.kindTable)
    case .list: Message(.kindList)
    case .function: Message(.kindFunction)
    case .object(let name): .luaType(name)
    }
  }
}
