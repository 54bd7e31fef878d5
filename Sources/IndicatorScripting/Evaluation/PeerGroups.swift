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
  /// What makes units peers: all of a level, under one ancestor, perhaps of one type.
  struct Key: Hashable {
    let level: String
    let ancestor: Int?
    /// The ancestor is the parent.
    let isDirect: Bool
    let type: String?
    let period: Period
  }

  private let units: UnitRegister
  private var groups: [Key: [Int]] = [:]

  init(units: UnitRegister) { self.units = units }

  /// The group a unit is compared with; nil where it has no ancestor of the level asked for.
  func key(of unit: Int, period: Period, _ options: PeerOptions) -> Key? {
    guard let ancestor = ancestor(of: unit, options.within) else { return nil }
    return Key(
      level: units[unit].level, ancestor: ancestor.unit, isDirect: options.within == nil,
      type: options.type, period: period)
  }

  /// The units of a group that exist in its period, in unit order.
  func members(_ key: Key) -> [Int] {
    if let group = groups[key] { return group }
    let group = find(key)
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

  private func find(_ key: Key) -> [Int] {
    units.units.indices.filter { index in
      let unit = units[index]
      guard unit.level == key.level, unit.exists(in: key.period),
        key.type == nil || unit.type == key.type
      else { return false }
      if key.isDirect { return unit.parent == key.ancestor }
      return key.ancestor.map { units.ancestors(of: index).contains($0) } ?? true
    }
  }
}
