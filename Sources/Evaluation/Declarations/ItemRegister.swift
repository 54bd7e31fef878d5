package import Indicators
import PlainText

/// Everything a cell can be asked for, by number: the reported columns first, then the derived
/// in declaration order. Two versions of one derived, valid at different times, share a number.
package struct ItemRegister {
  package let columns: ColumnRegister
  package private(set) var derived: [Versions] = []
  private var numberByID: [String: Int] = [:]

  /// A derived in the versions it has had.
  package struct Versions {
    package let id: String
    package var list: [Derived]

    /// All versions are numbers.
    var isNumber: Bool { list.allSatisfy { $0.kind == .number } }

    func inForce(at period: Period) -> Int? {
      list.firstIndex { $0.head.isInForce(at: period) }
    }
  }

  init(columns: ColumnRegister) { self.columns = columns }

  package var columnCount: Int { columns.columns.count }

  /// The number of a code or id.
  package func number(of id: String) -> Int? {
    columns.index(of: id) ?? numberByID[id].map { columnCount + $0 }
  }

  package func name(_ item: Int) -> String {
    item < columnCount ? columns[item].code : derived[item - columnCount].id
  }

  /// All its values are numbers.
  package func isNumber(_ item: Int) -> Bool {
    item < columnCount || derived[item - columnCount].isNumber
  }

  package var names: [String] { columns.columns.map(\.code) + derived.map(\.id) }

  /// Adds a declaration; answers with the earlier one it collides with, if there is one and it
  /// is not to be replaced.
  mutating func add(_ new: Derived, replacing: Bool = false) -> Derived? {
    guard let at = numberByID[new.head.id] else {
      numberByID[new.head.id] = derived.count
      derived.append(Versions(id: new.head.id, list: [new]))
      return nil
    }
    if replacing { derived[at].list.removeAll { $0.head.collides(with: new.head) } }
    if let rival = derived[at].list.first(where: { $0.head.collides(with: new.head) }) {
      return rival
    }
    derived[at].list.append(new)
    return nil
  }

  /// The codes and ids most like one that is not there.
  package func nearest(_ id: String) -> [String] { Nearest.matches(id, among: names) }
}
