import LuaKit
import PlainText
import Indicators

extension Topic {
  /// Numbers as Vietnamese documents write them.
  static let vietnamese = Topic { $0.addVietnamese() }
}

extension ScriptLibrary {
  /// `vi`: numbers and texts as Vietnamese documents write them.
  fileprivate func addVietnamese() {
    function(
      "vi.number", [.required("text", .string)], results: "number",
      vi: "Đọc số viết kiểu Việt Nam; không phải số thì nil.",
      en: "Reads a number written in the Vietnamese way; nil where it is none.",
      example: "vi.number(\"1.234,5\") --> 1234.5"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      push(VietnameseNumber.number(try stack.text(1) ?? ""), stack)
    }
    function(
      "vi.format", [.required("x", .number), .optional("digits", .integer)], results: "text",
      vi: "Viết số kiểu Việt Nam.", en: "Writes a number in the Vietnamese way.",
      example: "vi.format(1234.5, 1) --> 1.234,5"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let number = stack.double(1) ?? .nan
      guard number.isFinite else { return pushed("\(number)", stack) }
      let digits = stack.integer(2).map { max(0, min($0, 15)) }
      return pushed(VietnameseNumber.format(number, digits: digits), stack)
    }
  }
}
