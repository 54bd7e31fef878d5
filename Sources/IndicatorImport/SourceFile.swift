package import Indicators
package import Messages
package import Columns

/// A file of the workspace's data folder.
package struct SourceFile: Sendable {
  /// Relative to the workspace: `Data/tay-xuan/x.csv`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What became of a file.
package struct ImportedFile: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case plan, units, inputs, figures
    /// The form II.06a.
    case form
    /// Names for what has other codes in other years.
    case sharedCodes = "shared_codes"
    /// Tables that scripts read by themselves.
    case records
    /// What a run wrote.
    case output
    case notUsed
  }

  package let path: String
  package let kind: Kind
  /// Rows of data, without the header.
  package let rows: Int
  /// In bytes.
  package let size: Int
  /// Why it was not used.
  package let reason: Message?
}

/// Everything read from the workspace's files, and everything that was doubtful or wrong.
package struct ImportedData: Sendable {
  /// All plans, with their units.
  package let plans: PlanRegister
  package let units: UnitRegister
  package let columns: ColumnRegister
  /// In the order of the files and their rows.
  package var figures: [FigureRow]
  /// What was noted beside figures; `FigureRow.note` is a number in it.
  package let notes: [String]
  /// In the order given; `FigureRow.file` is an index into it.
  package let files: [ImportedFile]
  /// Sorted by file, row and column.
  package let issues: [Issue]

  /// What was noted beside a figure.
  package func note(of figure: FigureRow) -> String? {
    figure.note > 0 ? notes[Int(figure.note) - 1] : nil
  }
}
