import Indicators
import Columns

/// The targets of all columns as far as they are plain numbers, where one plan speaks for all
/// units and years.
final class PlainTargets {
  /// A target for each column; nil where several plans speak.
  let list: UnsafeMutablePointer<PlainTarget?>?

  init(_ snapshot: Snapshot) {
    guard snapshot.plans.entries.count == 1, let plan = snapshot.plans.entries.first?.plan else {
      list = nil
      return
    }
    let columns = snapshot.columns
    let list = UnsafeMutablePointer<PlainTarget?>.allocate(capacity: columns.columns.count)
    for column in columns.columns.indices {
      let isOwn = column < columns.sharedStart
      let target = isOwn ? plan[columns[column].code]?.target?.value : nil
      let plain = target.flatMap {
        PlainTarget(
          $0, isRatio: snapshot.figures[column].isRatio, columnDirection: columns[column].direction)
      }
      (list + column).initialize(to: plain)
    }
    self.list = list
  }

  deinit { list?.deallocate() }
}
