package import Indicators

/// A value as it was when it was to be shown, out of Lua's reach: bounded in depth and size, and
/// read without running any code of scripts.
package indirect enum ShownValue: Sendable {
  case `nil`
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
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
  /// Bytes of one text; what is longer is cut.
  package var text = 64 << 10
  /// Bytes of all texts together.
  package var bytes = 256 << 10

  package init() {}

  /// Enough for what is handed to other programs.
  package static var machine: ShownLimits {
    var limits = ShownLimits()
    (limits.head, limits.tail, limits.depth, limits.values) = (1_000_000, 0, 16, 3_000_000)
    limits.fields = 1_000_000
    (limits.text, limits.bytes) = (16 << 20, 64 << 20)
    return limits
  }
}
