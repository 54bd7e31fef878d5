package import Indicators
import LuaKit
package import Evaluation
import LuaSyntax
import PlainText

/// What a function of the prompt asks to be shown.
package enum PromptRequest: Sendable {
  case show(ShownValue, ShowOptions)
  /// `last`: the period of the last value, where the values are a series of periods.
  case plot(ShownValue, target: Double?, last: Period?)
  case explain(id: String, unit: Int, period: Period)
}

extension Prompt {
  /// Adds the functions that only the prompt has: `show`, `plot`, `explain`. `cell` gives the
  /// cell in force.
  package func open(
    cell: @escaping () -> Cell?, answer: @escaping (PromptRequest) -> Void
  ) {
    guard let library = script.library else { return }
    addShow(library, answer)
    addPlot(library, answer)
    addExplain(library, cell, answer)
    builtinNames = Set(globalNames.map(\.name)).union(["c", "_"])
  }

  private func addShow(
    _ library: ScriptLibrary, _ answer: @escaping (PromptRequest) -> Void
  ) {
    library.function(
      "show", [.required("x", .any), .optional("options", .table)],
      vi: "Hiện một giá trị thành bảng, thẻ hay danh sách. Tùy chọn: sort = \"cột\" (\"-cột\" "
        + "là giảm dần), columns = { \"cột\", … }, rows = số dòng hoặc \"all\".",
      en: "Shows a value as a grid, a card or a list. Options: sort = \"column\" (\"-column\" "
        + "for descending), columns = { \"column\", … }, rows = how many or \"all\".",
      example: "show({ { a = 2 }, { a = 9 } }, { sort = \"-a\" })"
    ) { [unowned self, unowned library] (stack: LuaStack) throws(LuaFailure) -> Int in
      try refuseInFormula("show")
      let options = try ShowOptions(2, stack)
      var reader = ShownValueReader(library, stack, options.limits(limits))
      answer(.show(options.applied(to: reader.value(at: 1), limits), options))
      return 0
    }
  }

  private func addPlot(
    _ library: ScriptLibrary, _ answer: @escaping (PromptRequest) -> Void
  ) {
    library.function(
      "plot", [.required("x", .any), .optional("target", .number)],
      vi: "Vẽ một dãy số: đường theo kỳ, hay thanh ngang cho bảng tên và số; có vạch mục tiêu.",
      en: "Draws a series as a line, or names with numbers as bars, with the target marked.",
      example: "plot(c:series(\"5.2\", 6), 60)"
    ) { [unowned self, unowned library] (stack: LuaStack) throws(LuaFailure) -> Int in
      try refuseInFormula("plot")
      var limits = ShownLimits()
      (limits.head, limits.tail) = (500, 0)
      var reader = ShownValueReader(library, stack, limits)
      let series = library.context.latestSeries
      let last = series?.table == stack.identity(1) ? series?.last : nil
      answer(.plot(reader.value(at: 1), target: stack.double(2), last: last))
      return 0
    }
  }

  private func addExplain(
    _ library: ScriptLibrary, _ cell: @escaping () -> Cell?,
    _ answer: @escaping (PromptRequest) -> Void
  ) {
    library.function(
      "explain",
      [
        .required("id", .any, .code), .optional("unit", .any, .unit),
        .optional("period", .any, .period),
      ],
      vi: "Giải thích một giá trị được tính từ đâu, đến từng dòng của tệp số liệu.",
      en: "Tells what a value was computed from, down to the lines of files.",
      example: "explain(\"5.2\")"
    ) { [unowned self, unowned library] (stack: LuaStack) throws(LuaFailure) -> Int in
      try refuseInFormula("explain")
      let item = try library.item(1, stack)
      let unit = stack.isNil(2) ? cell()?.unit : try library.unitIndex(2, stack)
      let period = stack.isNil(3) ? cell()?.period : try library.period(3, stack)
      guard let unit, let period else { throw .fault(.explainWhere) }
      let id = library.evaluation.items.name(item)
      answer(.explain(id: id, unit: unit, period: period))
      return 0
    }
  }

  /// A formula is evaluated when its value is needed, perhaps often, and by nobody who looks.
  private func refuseInFormula(_ name: String) throws(LuaFailure) {
    guard script.context.mode == .outside else {
      throw .fault(.promptOnly, name)
    }
  }
}
