/// One table that a run writes.
package protocol RunFile: Sendable {
  /// Its name in the output folder.
  var name: String { get }
  /// Its text, UTF-8 with `\n`.
  func bytes(_ record: RunRecord, _ style: CSVStyle) -> [UInt8]
}

/// The tables of a run, in the order they are written. The account comes after them: it holds
/// their fingerprints.
package let runTables: [any RunFile] = [
  DerivedFile(), StatesFile(), FindingsFile(), StandingFile(),
]

/// What was run on what, how it went, how long it took, and which tables are its own.
package let accountFileName = "run.json"
