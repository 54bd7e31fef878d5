/// Where something stands: a file with row and column, both counted from 1.
package struct Place: Sendable, Hashable {
  /// Path relative to the workspace.
  package let file: String
  /// Line of a text file, row of a table; nil where the whole file is meant.
  package let row: Int?
  /// Column of the row; nil where the whole row is meant.
  package let column: Int?

  package init(file: String, row: Int? = nil, column: Int? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }

  /// `file:row:column`, the form editors and terminals can jump to.
  package var text: String {
    [file, row.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }

  /// By file as bytes, then row, then column.
  package func stands(before other: Place) -> Bool {
    if file != other.file { return file.utf8.lexicographicallyPrecedes(other.file.utf8) }
    return (row ?? 0, column ?? 0) < (other.row ?? 0, other.column ?? 0)
  }
}

/// How bad something is.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case info, warning, error

  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A doubt or a fault met while reading, with its place. An `error` means that something in
/// the file could not be used; a `warning` that it was used but looks wrong; an `info` that a
/// decision was taken by a stated rule.
package struct Issue: Sendable, Hashable {
  package let severity: Severity
  package let place: Place
  package let message: Message

  package init(_ severity: Severity, _ place: Place, _ message: Message) {
    self.severity = severity
    self.place = place
    self.message = message
  }
}
