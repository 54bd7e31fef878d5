package import Messages

/// What levels of units are called.
package enum LevelNames {
  /// A level that is none of the usual ones is a word of the units table.
  package static func message(_ level: String) -> Message {
    switch level {
    case "commune": Message(.levelCommune)
    case "district": Message(.levelDistrict)
    case "province": Message(.levelProvince)
    case "nation": Message(.levelNation)
    default: .verbatim(level)
    }
  }
}

extension MessageKey {
  fileprivate static let levelCommune = MessageKey("level_commune", vi: "xã", en: "commune")
  fileprivate static let levelDistrict = MessageKey("level_district", vi: "huyện", en: "district")
  fileprivate static let levelProvince = MessageKey("level_province", vi: "tỉnh", en: "province")
  fileprivate static let levelNation = MessageKey("level_nation", vi: "cả nước", en: "nation")
}
