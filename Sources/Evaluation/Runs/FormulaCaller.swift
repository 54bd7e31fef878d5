package import Indicators
package import Messages

/// What the functions of declarations are called by: the evaluation knows no Lua.
///
/// Calls about one cell stand between `begin` and `end`: what they print, how well what they read
/// is covered and their random numbers belong together.
package protocol FormulaCaller: AnyObject {
  /// The run is to end as soon as it can.
  var isCancelled: Bool { get }

  /// The next calls are about this.
  func begin(_ subject: CallSubject)

  /// Calls a function; a reading that isn't computed yet ends it as `.needs`.
  func call(_ formula: Formula, _ arguments: FormulaArguments) -> FormulaEnd

  /// No more calls are about it.
  func end() -> CallRecord

  /// Calls a function for each of these cells, and each code where there are some, as far as
  /// plain readings answer all it asks; no `begin` and no `end` belong to it. Calls that would
  /// need more, print or fail are left.
  /// - Returns: how many were begun and left; nil where nothing is settled.
  func callBatch(
    _ formula: Formula, of head: DeclarationHead, missing: Check.MissingRule, codes: [String],
    _ cells: UnsafeBufferPointer<Cell>, _ results: BatchResults
  ) -> Int?

  /// The lines of a declaration's formula; empty where it isn't written there.
  func formulaText(of head: DeclarationHead) -> [String]

  /// The line of a script at a place; nil where it isn't known.
  func line(at place: Place, of script: Int) -> String?
}

extension FormulaCaller {
  package func callBatch(
    _ formula: Formula, of head: DeclarationHead, missing: Check.MissingRule, codes: [String],
    _ cells: UnsafeBufferPointer<Cell>, _ results: BatchResults
  ) -> Int? { nil }
}

/// What calls are about, and how their readings are taken. One object serves for all cells of a
/// check, whose calls come one after the other.
package final class CallSubject {
  package let head: DeclarationHead
  @exclusivity(unchecked) package internal(set) var cell: Cell
  /// The code of a check's `each`.
  @exclusivity(unchecked) package internal(set) var code: String?
  /// What a missing figure means to the readings.
  package let missing: Check.MissingRule
  /// A check of the whole plan: it looks at cells from outside.
  package let isPlanWide: Bool

  package init(
    head: DeclarationHead, cell: Cell, missing: Check.MissingRule = .skip, isPlanWide: Bool = false
  ) {
    (self.head, self.cell) = (head, cell)
    (self.missing, self.isPlanWide) = (missing, isPlanWide)
  }
}

/// What a function is called with, behind the cell.
package enum FormulaArguments {
  /// The cell and the code, where there is one.
  case cell
  /// `message(c, code, left, right)`
  case sides(Double?, Double?)
}

/// What a function returned.
package enum FormulaValue {
  case nothing
  case number(Double)
  case boolean(Bool)
  case text(String)
  /// Something else, by the name of its type.
  case other(String)
  /// A text longer than it may be.
  indirect case tooLong(ScriptFault)

  /// The name of the value's type.
  package var typeName: String {
    switch self {
    case .nothing: "nil"
    case .number: "number"
    case .boolean: "boolean"
    case .text, .tooLong: "string"
    case .other(let name): name
    }
  }
}

/// How a call ended.
package enum FormulaEnd {
  /// Its first two results.
  case returned(FormulaValue, FormulaValue)
  /// The host ended it: something it read has no value.
  case state(FigureState, Reason)
  /// It needs values that are not computed yet, and is to be called again when they are.
  case needs([DerivedCell])
  case failed(CallFailure)
}

/// What is known of calls besides their results.
package struct CallRecord {
  /// The least coverage among their readings.
  package var coverage = 1.0
  package var printed = ""

  package init(coverage: Double = 1, printed: String = "") {
    (self.coverage, self.printed) = (coverage, printed)
  }
}

/// What an evaluation has before it gets its caller: nothing is declared, so nothing is called.
final class NoFormulas: FormulaCaller, Sendable {
  static let shared = NoFormulas()

  var isCancelled: Bool { false }
  func begin(_ subject: CallSubject) {}
  func call(_ formula: Formula, _ arguments: FormulaArguments) -> FormulaEnd {
    .returned(.nothing, .nothing)
  }
  func end() -> CallRecord { CallRecord() }
  func formulaText(of head: DeclarationHead) -> [String] { [] }
  func line(at place: Place, of script: Int) -> String? { nil }
}
