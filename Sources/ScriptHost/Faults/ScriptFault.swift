import Indicators
import LuaKit
import PlainText
package import Messages
import LuaSyntax

/// What is wrong in a script, as a value until a face words it. Scripts that catch it, and files,
/// see it in English.
package struct ScriptFault: Error, Sendable, Hashable {
  package let message: Message
  /// The names most like one that is not there.
  package let near: [String]
  /// Where it is, when that is not where it was raised: in a library.
  package let place: Place?
  /// The line there.
  package let sourceLine: String?
  /// The letters of that line that are meant.
  package let marked: Range<Int>?

  package init(
    _ message: Message, near: [String] = [], place: Place? = nil, sourceLine: String? = nil,
    marked: Range<Int>? = nil
  ) {
    self.message = message
    self.near = near
    self.place = place
    self.sourceLine = sourceLine
    self.marked = marked
  }

  /// Lua's own words, about another place than where it was raised.
  var isQuoted: Bool { message.key == .verbatim }

  package func text(_ language: Language) -> String {
    guard !near.isEmpty else { return message.text(language) }
    let names = near.map { "\"\($0)\"" }.joined(separator: " \(Message(.orWord).text(language)) ")
    return message.text(language) + Message(.didYouMean, names).text(language)
  }
}

extension ScriptFault: CustomStringConvertible {
  /// What scripts see: the place first where it is another one.
  package var description: String { (place.map { $0.text + ": " } ?? "") + text(.english) }
}

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
