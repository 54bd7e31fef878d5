import LuaKit
import PlainText
import Indicators

extension Topic {
  /// Vietnamese texts.
  static let vietnameseTexts = Topic { $0.addVietnameseTexts() }
}

/// `vi`, as far as it is about texts. They may be of any length: what works on them looks at the
/// stop now and then.
extension ScriptLibrary {
  private typealias Change = (String, Pause<LuaFailure>) throws(LuaFailure) -> String

  fileprivate func addVietnameseTexts() {
    let changes: [(String, String, String, Change)] = [
      ("lower", "Chữ thường.", "Lower case.", VietnameseText.lower),
      ("upper", "Chữ hoa.", "Upper case.", VietnameseText.upper),
      ("fold", "Chữ thường, không dấu.", "Lower case without accents.", VietnameseText.fold),
    ]
    for (name, vi, en, change) in changes {
      function(
        "vi.\(name)", [.required("text", .string)], results: "text", vi: vi, en: en,
        example: "vi.\(name)(\"Tỷ Lệ\")"
      ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
        let text = try stack.longString(1) ?? ""
        return pushed(
          try change(text) { () throws(LuaFailure) in try stack.checkStop() }, stack)
      }
    }
    addComparison()
  }

  private func addComparison() {
    function(
      "vi.compare", [.required("a", .string), .required("b", .string)], results: "-1, 0 or 1",
      vi: "So sánh theo thứ tự từ điển tiếng Việt.", en: "Compares in Vietnamese dictionary order.",
      example: "vi.compare(\"ăn\", \"an\") --> 1"
    ) { (stack: LuaStack) throws(LuaFailure) -> Int in
      let (left, right) = (try stack.longString(1) ?? "", try stack.longString(2) ?? "")
      stack.push(
        try VietnameseText.compare(left, right) { () throws(LuaFailure) in
          try stack.checkStop()
        })
      return 1
    }
  }
}
