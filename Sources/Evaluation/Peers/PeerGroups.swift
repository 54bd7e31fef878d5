package import Indicators
import PlainText

/// Who a unit is compared with: by default the units of its level under the same parent.
package struct PeerOptions: Hashable {
  /// A level: all units of the unit's own level under its ancestor of that level.
  package var within: String?
  /// Only units of this type.
  package var type: String?
  /// `asc`: the smallest value is the best; nil: as the indicator's direction says.
  package var order: Order?

  package enum Order: String { case asc, desc }

  /// The published rank speaks of the usual comparison only.
  package init() {}

  package var isDefault: Bool { within == nil && type == nil && order == nil }
}

/// Looks up peers, remembering the groups.
package final class PeerGroups {
  /// What makes units peers: all of a level, under one ancestor, perhaps of one type.
  package struct Key: Hashable {
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

  /// The group a unit is compared with in a period; nil where it has no ancestor of the level
  /// asked for.
  package func key(of unit: Int, period: Period, _ options: PeerOptions) -> Key? {
    guard let ancestor = ancestor(of: unit, period, options.within) else { return nil }
    return Key(
      level: units[unit].level, ancestor: ancestor.unit, isDirect: options.within == nil,
      type: options.type, period: period)
  }

  /// The units of a group that exist in its period, in unit order.
  package func members(_ key: Key) -> [Int] {
    if let group = groups[key] { return group }
    let group = find(key)
    groups[key] = group
    return group
  }

  private struct Ancestor { let unit: Int? }

  private func ancestor(of unit: Int, _ period: Period, _ level: String?) -> Ancestor? {
    let above = units.ancestors(of: unit, in: period)
    guard let level else { return Ancestor(unit: above.first) }
    if let ancestor = above.first(where: { units[$0].level == level }) {
      return Ancestor(unit: ancestor)
    }
    return level == "nation" ? Ancestor(unit: nil) : nil
  }

  private func find(_ key: Key) -> [Int] {
    candidates(key).filter { index in
      guard let version = units[index].version(in: key.period), version.level == key.level
      else { return false }
      return key.type.map { VietnameseText.nameKey($0) == VietnameseText.nameKey(version.type) }
        ?? true
    }
  }

  /// The units below the group's ancestor; with none, those that have nothing above them or, of a
  /// nation that is no unit, all.
  private func candidates(_ key: Key) -> [Int] {
    guard let ancestor = key.ancestor else {
      return units.units.indices.filter {
        !key.isDirect || units[$0].version(in: key.period)?.parent == nil
      }
    }
    let children = units.children(of: ancestor, in: key.period)
    return key.isDirect ? children : below(children, key.period).sorted()
  }

  private func below(_ direct: [Int], _ period: Period) -> [Int] {
    direct + direct.flatMap { below(units.children(of: $0, in: period), period) }
  }
}
