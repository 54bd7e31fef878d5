/// All units of a workspace, addressed by index or code, in the order of their codes' bytes.
package struct UnitRegister: Sendable {
  /// What one row of a table says of a unit, before the units above and below are looked up.
  package struct Entry: Sendable {
    package let code: String
    package let name: String
    package let level: String
    package let type: String
    package let parentCode: String?
    package let from: CalendarDate?
    package let to: CalendarDate?

    package init(
      code: String, name: String, level: String, type: String = "", parentCode: String? = nil,
      from: CalendarDate? = nil, to: CalendarDate? = nil
    ) {
      (self.code, self.name, self.level, self.type) = (code, name, level, type)
      (self.parentCode, self.from, self.to) = (parentCode, from, to)
    }
  }

  package let units: [Unit]
  /// How many units lie above each in its last version, by index.
  package let depths: [Int]
  /// Some unit has dates. Where none has, all exist always.
  package let isDated: Bool
  private let indexByCode: [String: Int]
  /// The unit above each, where that never changes; -1 where there is none.
  private let onlyParents: [Int32]
  private static let severalParents: Int32 = -2

  /// Entries of one code are versions of one unit; their spans must not overlap. A parent that is
  /// not among the codes, or that would make a unit its own ancestor, is left out.
  package init(_ entries: [Entry]) {
    let groups = UnitRegister.byCode(entries)
    let index = Dictionary(
      groups.enumerated().map { ($1[0].code, $0) }, uniquingKeysWith: { first, _ in first })
    let parents = UnitRegister.treeParents(
      groups.map { group in group.map { $0.parentCode.flatMap { index[$0] } } })
    var children = [[Int]](repeating: [], count: groups.count)
    for (child, above) in parents.enumerated() {
      for parent in Set(above.compactMap { $0 }) { children[parent].append(child) }
    }
    units = groups.indices.map {
      UnitRegister.unit(groups[$0], parents: parents[$0], children: children[$0])
    }
    let last = parents.map { $0[$0.count - 1] }
    depths = last.indices.map { UnitRegister.depth($0, last) }
    isDated = units.contains(where: \.isDated)
    indexByCode = index
    onlyParents = units.map { unit in
      unit.isDated || unit.versions.count > 1
        ? UnitRegister.severalParents : Int32(clamping: unit.parent ?? -1)
    }
  }

  /// The entries of each code in order of time, codes in the order of their bytes.
  private static func byCode(_ entries: [Entry]) -> [[Entry]] {
    Dictionary(grouping: entries, by: \.code).values.map { group in
      group.sorted { ($0.from ?? .distantPast) < ($1.from ?? .distantPast) }
    }.sorted { $0[0].code.utf8.lexicographicallyPrecedes($1[0].code.utf8) }
  }

  private static func unit(_ entries: [Entry], parents: [Int?], children: [Int]) -> Unit {
    let versions = zip(entries, parents).map { entry, parent in
      Unit.Version(
        name: entry.name, level: entry.level, type: entry.type, parent: parent, from: entry.from,
        to: entry.to)
    }
    return Unit(code: entries[0].code, versions: versions, children: children)
  }

  package var count: Int { units.count }

  package subscript(index: Int) -> Unit { units[index] }

  /// The unit directly above another in a period.
  package func parent(of index: Int, in period: Period) -> Int? {
    let only = onlyParents[index]
    if only == UnitRegister.severalParents { return units[index].version(in: period)?.parent }
    return only >= 0 ? Int(only) : nil
  }

  package func index(of code: String) -> Int? { indexByCode[code] }

  /// Whether a unit exists on some day of a period.
  package func exists(_ index: Int, in period: Period) -> Bool {
    !isDated || units[index].exists(in: period)
  }

  /// How many months of a period a unit exists in.
  package func monthCount(of index: Int, in period: Period) -> Int {
    isDated ? units[index].monthCount(in: period) : period.monthCount
  }
}

// MARK: - Above and below

extension UnitRegister {
  /// The unit's ancestors in a period, nearest first.
  package func ancestors(of index: Int, in period: Period) -> [Int] {
    chain(from: index) { parent(of: $0, in: period) }
  }

  /// The unit's ancestors at any time: those of each of its versions, and theirs.
  package func ancestors(of index: Int) -> [Int] {
    var (found, open): ([Int], [Int]) = ([], [index])
    while let unit = open.popLast() {
      for parent in units[unit].versions.compactMap(\.parent) where !found.contains(parent) {
        found.append(parent)
        open.append(parent)
      }
    }
    return found
  }

  private func chain(from index: Int, _ parent: (Int) -> Int?) -> [Int] {
    var chain: [Int] = []
    var above = parent(index)
    while let unit = above, !chain.contains(unit) {
      chain.append(unit)
      above = parent(unit)
    }
    return chain
  }

  /// The units that lie directly below a unit in a period, in register order.
  package func children(of index: Int, in period: Period) -> [Int] {
    units[index].children.filter { parent(of: $0, in: period) == index }
  }

  /// The units that lay directly below a unit at some time of one of its versions.
  package func children(of index: Int, version: Int) -> [Int] {
    let own = units[index].versions[version]
    return units[index].children.filter { child in
      units[child].versions.contains { $0.parent == index && $0.overlaps(own) }
    }
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

  /// The parents of each unit's versions, without those that would close a loop.
  private static func treeParents(_ parents: [[Int?]]) -> [[Int?]] {
    var tree = parents
    for start in parents.indices {
      for version in parents[start].indices where closesLoop(start, version, tree) {
        tree[start][version] = nil
      }
    }
    return tree
  }

  private static func closesLoop(_ start: Int, _ version: Int, _ parents: [[Int?]]) -> Bool {
    guard let first = parents[start][version] else { return false }
    var (seen, open): (Set<Int>, [Int]) = ([first], [first])
    while let unit = open.popLast() {
      if unit == start { return true }
      open += parents[unit].compactMap { $0 }.filter { seen.insert($0).inserted }
    }
    return false
  }

  private static func depth(_ index: Int, _ parents: [Int?]) -> Int {
    var (depth, above) = (0, parents[index])
    while let unit = above, depth <= parents.count {
      depth += 1
      above = parents[unit]
    }
    return depth
  }
}
