/// A unit as scripts hold it: one object for each of its versions.
struct UnitObject: BitwiseCopyable {
  /// Index in the register.
  let index: Int
  /// Which of the unit's versions.
  let version: Int

  /// Its own among all units and versions: a table of units has few rows for one code.
  var number: Int { index << 16 | version }
}
