package import Indicators
package import Evaluation

/// A value as it was when it was to be shown, out of Lua's reach: bounded in depth and size, and
/// read without running any code of scripts.
package indirect enum ShownValue: Sendable {
  case `nil`
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  /// The start of a text that is too long to be read whole.
  case cutText(ShownText)
  case table(ShownTable)
  /// A function, by its documented name where it has one.
  case function(String?)
  case unit(Int)
  case period(Period)
  case indicator(Int)
  /// The target of the plan's row of that number.
  case target(Int)
  case cell(Cell)
  case plan
  case units
  /// Anything else, by the name of its type.
  case other(String)
}

/// The start of a text, and how much was left out.
package struct ShownText: Sendable {
  package let start: String
  /// Bytes of the whole text.
  package let bytes: Int
  /// Line breaks in what was left out.
  package let linesLeft: Int
}

/// A table's elements, as far as they were read.
package struct ShownTable: Sendable {
  package struct Field: Sendable {
    package let key: ShownValue
    package let value: ShownValue

    package init(key: ShownValue, value: ShownValue) { (self.key, self.value) = (key, value) }
  }

  /// How many elements its list has.
  package var length = 0
  /// The first elements of the list.
  package var head: [ShownValue] = []
  /// The last ones, where those between were left out.
  package internal(set) var tail: [ShownValue] = []
  /// What is no element of the list, sorted by key.
  package var fields: [Field] = []
  /// Not everything was read.
  package internal(set) var isCut = false
  /// It holds the table it is in: not read again.
  package internal(set) var isCycle = false

  package init() {}

  package var isEmpty: Bool { length == 0 && fields.isEmpty && !isCut && !isCycle }
}

/// How much of a value is read.
package struct ShownLimits: Sendable {
  /// Elements from the start of a list, and from its end.
  package var head = 40
  package var tail = 20
  /// Fields of a table, beside its list.
  package var fields = 2000
  package var depth = 6
  /// Values altogether.
  package var values = 20_000
  /// Bytes of a text that is shown by itself, and of one in a table.
  package var text = 65_536
  package var textInTable = 1024
  /// Bytes of all texts together; of each the first few are read all the same.
  package var bytes = 1 << 17

  package init() {}

  /// Enough for what is handed to other programs.
  package static var machine: ShownLimits {
    var limits = ShownLimits()
    (limits.head, limits.tail, limits.depth, limits.values) = (1_000_000, 0, 16, 1_000_000)
    (limits.fields, limits.bytes) = (1_000_000, 64 << 20)
    (limits.text, limits.textInTable) = (limits.bytes, limits.bytes)
    return limits
  }
}

extension ShownValue {
  /// Something of it was left out.
  package var isCut: Bool {
    switch self {
    case .cutText: true
    case .table(let table):
      table.isCut || table.length > table.head.count + table.tail.count
        || table.head.contains(where: \.isCut) || table.tail.contains(where: \.isCut)
        || table.fields.contains { $0.key.isCut || $0.value.isCut }
    default: false
    }
  }

  /// A table as such, anything else as it is.
  package var withoutElements: ShownValue {
    if case .table = self { .table(ShownTable()) } else { self }
  }
}
