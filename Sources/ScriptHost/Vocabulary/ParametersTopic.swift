import LuaKit
import Indicators
import PlainText
import Evaluation

extension Topic {
  /// Parameters of a run.
  static let parameters = Topic { $0.addParam() }
}

extension ScriptLibrary {
  fileprivate func addParam() {
    function(
      "param", [.required("name", .string), .required("default", .any)], results: "value",
      vi: "Tham số đặt bằng --set tên=giá trị; không đặt thì lấy giá trị mặc định.",
      en: "A parameter set by --set name=value; where it isn't, the default.",
      example: "param(\"nguong\", 80) --> 80"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let name = try stack.text(1) ?? ""
      try scripts.noteParameter(name)
      guard let text = scripts.settings.parameters[name] else {
        stack.copy(2)
        return 1
      }
      return try pushParameter(name, text, stack)
    }
  }

  /// A parameter has its default's type.
  private func pushParameter(
    _ name: String, _ text: String, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    switch stack.kind(2) {
    case .number:
      if stack.isInteger(2), let integer = Int(text) {
        stack.push(integer)
      } else if let number = Double(text), number.isFinite {
        stack.push(number)
      } else {
        throw .fault(.paramNoNumber, name, text)
      }
    case .boolean:
      guard text == "true" || text == "false" else {
        throw .fault(.paramNoBoolean, name, text)
      }
      stack.push(text == "true")
    default: stack.push(text.composed)
    }
    return 1
  }
}
