/// All units of a workspace, addressed by index or code, in the order of their codes' bytes.
package struct UnitRegister: Sendable {
  /// What is said of one unit before the units above and below are looked up.
  package struct Entry: Sendable {
    package let unit: Unit
    package let parentCode: String?

    package init(unit: Unit, parentCode: String?) {
      self.unit = unit
      self.parentCode = parentCode
    }
  }

  package let units: [Unit]
  /// How many units lie above each, by index.
  package let depths: [Int]
  private let indexByCode: [String: Int]

  /// Codes must be unique. A parent that is not among the codes, or that would make a unit its
  /// own ancestor, is left out.
  package init(_ entries: [Entry]) {
    let entries = entries.sorted { $0.unit.code.utf8.lexicographicallyPrecedes($1.unit.code.utf8) }
    let index = Dictionary(
      entries.enumerated().map { ($1.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
    let parents = UnitRegister.treeParents(entries.map { $0.parentCode.flatMap { index[$0] } })
    var children = [[Int]](repeating: [], count: entries.count)
    for (child, parent) in parents.enumerated() { if let parent { children[parent].append(child) } }
    units = entries.enumerated().map { at, entry in
      UnitRegister.placed(entry.unit, parent: parents[at], children: children[at])
    }
    depths = parents.indices.map { UnitRegister.depth($0, parents) }
    indexByCode = index
  }

  package var count: Int { units.count }

  package subscript(index: Int) -> Unit { units[index] }

  package func index(of code: String) -> Int? { indexByCode[code] }

  /// The unit's ancestors, nearest first.
  package func ancestors(of index: Int) -> [Int] {
    var chain: [Int] = []
    var above = units[index].parent
    while let unit = above {
      chain.append(unit)
      above = units[unit].parent
    }
    return chain
  }

  /// The units of a level, in register order.
  package func indices(ofLevel level: String) -> [Int] {
    units.indices.filter { units[$0].level == level }
  }

  /// The levels in use, highest first.
  package var levels: [String] {
    var seen: [String] = []
    for index in units.indices.sorted(by: { depths[$0] < depths[$1] })
    where !seen.contains(units[index].level) {
      seen.append(units[index].level)
    }
    return seen
  }

  /// The unit everything lies under; with several, the first of the highest level.
  package var highest: Int? { units.indices.min { depths[$0] < depths[$1] } }

  private static func placed(_ unit: Unit, parent: Int?, children: [Int]) -> Unit {
    Unit(
      code: unit.code, name: unit.name, level: unit.level, type: unit.type, parent: parent,
      children: children, from: unit.from, to: unit.to)
  }

  private static func treeParents(_ parents: [Int?]) -> [Int?] {
    var tree = parents
    for start in parents.indices where closesLoop(start, tree) { tree[start] = nil }
    return tree
  }

  private static func closesLoop(_ start: Int, _ parents: [Int?]) -> Bool {
    var (above, steps) = (parents[start], 0)
    while let unit = above, steps <= parents.count {
      if unit == start { return true }
      above = parents[unit]
      steps += 1
    }
    return false
  }

  private static func depth(_ index: Int, _ parents: [Int?]) -> Int {
    var (depth, above) = (0, parents[index])
    while let unit = above {
      depth += 1
      above = parents[unit]
    }
    return depth
  }
}
