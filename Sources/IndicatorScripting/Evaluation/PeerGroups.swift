import Indicators

/// Who a unit is compared with: by default the units of its level under the same parent.
struct PeerOptions: Hashable {
  /// A level: all units of the unit's own level under its ancestor of that level.
  var within: String?
  /// Only units of this type.
  var type: String?
  /// `asc`: the smallest value is the best; nil: as the indicator's direction says.
  var order: Order?

  enum Order: String { case asc, desc }

  /// The published rank speaks of the usual comparison only.
  var isDefault: Bool { within == nil && type == nil && order == nil }
}

/// Looks up peers, remembering the groups.
final class PeerGroups {
  private struct Key: Hashable {
    let level: String
    let ancestor: Int?
    let type: String?
    let period: Period
  }

  private let units: UnitRegister
  private var groups: [Key: [Int]] = [:]

  init(units: UnitRegister) { self.units = units }

  /// The unit's peers that exist in the period, itself included, in unit order; nil where the
  /// unit has no ancestor of the level asked for.
  func peers(of unit: Int, period: Period, _ options: PeerOptions) -> [Int]? {
    guard let ancestor = ancestor(of: unit, options.within) else { return nil }
    let key = Key(
      level: units[unit].level, ancestor: ancestor.unit, type: options.type, period: period)
    if let group = groups[key] { return group }
    let group = members(key, direct: options.within == nil)
    groups[key] = group
    return group
  }

  private struct Ancestor { let unit: Int? }

  private func ancestor(of unit: Int, _ level: String?) -> Ancestor? {
    guard let level else { return Ancestor(unit: units[unit].parent) }
    let above = units.ancestors(of: unit)
    if let ancestor = above.first(where: { units[$0].level == level }) {
      return Ancestor(unit: ancestor)
    }
    return level == "nation" ? Ancestor(unit: nil) : nil
  }

  private func members(_ key: Key, direct: Bool) -> [Int] {
    units.units.indices.filter { index in
      let unit = units[index]
      guard unit.level == key.level, unit.exists(in: key.period),
        key.type == nil || unit.type == key.type
      else { return false }
      if direct { return unit.parent == key.ancestor }
      return key.ancestor.map { units.ancestors(of: index).contains($0) } ?? true
    }
  }
}
