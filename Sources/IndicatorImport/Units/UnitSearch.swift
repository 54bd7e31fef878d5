import Indicators
import PlainText

/// Finds units by what people call them.
struct UnitSearch {
  let units: UnitRegister

  /// Units whose name is meant by a name written with or without "xã", "phường" before it, now or
  /// earlier.
  func indices(named name: String) -> [Int] {
    let (key, last) = (UnitSearch.bareKey(name), UnitSearch.lastLetter(name))
    return units.units.indices.filter { index in
      units[index].versions.contains { version in
        UnitSearch.lastLetter(version.name) == last && UnitSearch.bareKey(version.name) == key
      }
    }
  }

  /// What was found for a plan.
  enum Owner {
    case one(Int)
    /// No unit of that name and type; units that have the name alone.
    case none(named: [Int])
    /// So many have the name and type.
    case several(Int)
  }

  /// The unit whose plan it is: of its name, its type word, and under the units that its title
  /// names beside it.
  func owner(of plan: Plan, above: [UnitNaming]) -> Owner {
    let named = indices(named: plan.unitName)
    let period = plan.year.map(Period.year)
    let typed = named.filter { isCalled(plan.unitName, plan.unitType, $0, period) }
    let placed = typed.count > 1 ? typed.filter { lies($0, under: above, period) } : typed
    let found = placed.isEmpty ? typed : placed
    if found.isEmpty { return .none(named: named) }
    return found.count == 1 ? .one(found[0]) : .several(found.count)
  }

  /// The unit bears this name and this type word in the plan's year.
  private func isCalled(_ name: String, _ type: String, _ index: Int, _ period: Period?) -> Bool {
    let version = period.flatMap { units[index].version(in: $0) } ?? units[index].latest
    guard UnitSearch.bareKey(version.name) == UnitSearch.bareKey(name) else { return false }
    guard !type.isEmpty else { return true }
    let own = UnitSearch.typeWord(of: version.name) ?? version.type
    guard own.isEmpty else { return VietnameseText.nameKey(own) == VietnameseText.nameKey(type) }
    // A city is a province or lies in one.
    return UnitLevels.level(type) == version.level
      || type == "thành phố" && version.level == "district"
  }

  private func lies(_ index: Int, under above: [UnitNaming], _ period: Period?) -> Bool {
    let chain = period.map { units.ancestors(of: index, in: $0) } ?? units.ancestors(of: index)
    let names = Set(chain.map { UnitSearch.bareKey(units[$0].name) })
    return above.contains { names.contains(UnitSearch.bareKey($0.name)) }
  }

  /// A quick look that spares most of ten thousand names the longer one.
  private static func lastLetter(_ name: String) -> String {
    VietnameseText.fold(String(name.suffix(1)))
  }

  private static let types = [
    "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "tỉnh", "thành phố",
  ]

  private static func typeWord(of name: String) -> String? {
    let key = VietnameseText.lower(name).trimmedAndFolded
    return types.first { key.hasPrefix($0 + " ") }
  }

  private static func bareKey(_ name: String) -> String {
    let key = VietnameseText.lower(name).trimmedAndFolded
    return VietnameseText.nameKey(
      String(key.dropFirst(typeWord(of: name).map { $0.count + 1 } ?? 0)))
  }
}

extension UnitRegister {
  /// Units whose name is meant by a name written with or without "xã", "phường" before it.
  func indices(named name: String) -> [Int] { UnitSearch(units: self).indices(named: name) }
}
