import Messages
import Indicators
import PlainText

/// What the properties of the model's objects are, for completion and help: methods describe
/// themselves, properties are told here.
struct MemberNote: Sendable {
  let type: String
  let name: String
  let vi: String
  let en: String
  /// The type of its value, where that is an object.
  var result: String?

  func text(_ language: Language) -> String { language == .vietnamese ? vi : en }

  static func find(_ type: String, _ name: String) -> MemberNote? {
    all.first { $0.type == type && $0.name == name }
  }

  static let all: [MemberNote] = [
    .init(type: "c", name: "unit", vi: "Đơn vị của ô.", en: "The cell's unit.", result: "unit"),
    .init(
      type: "c", name: "period", vi: "Kỳ báo cáo của ô.", en: "The cell's period.",
      result: "period"),
    .init(
      type: "c", name: "maybe", vi: "Cùng ô đó, nhưng không có số thì cho nil.",
      en: "The same cell, whose readings give nil instead of ending.", result: "c"),
    .init(type: "plan", name: "title", vi: "Tên kế hoạch.", en: "The plan's title."),
    .init(type: "plan", name: "year", vi: "Năm kế hoạch.", en: "The plan's year."),
    .init(
      type: "plan", name: "unit", vi: "Đơn vị có kế hoạch này.", en: "Whose plan it is.",
      result: "unit"),
    .init(type: "indicator", name: "code", vi: "Mã chỉ tiêu.", en: "The code."),
    .init(type: "indicator", name: "label", vi: "Tên chỉ tiêu.", en: "The name."),
    .init(
      type: "indicator", name: "target", vi: "Mục tiêu.", en: "The target.", result: "target"),
    .init(type: "indicator", name: "owner", vi: "Đơn vị theo dõi.", en: "Who watches it."),
    .init(
      type: "indicator", name: "implementers", vi: "Các đơn vị thực hiện.", en: "Who does it."),
    .init(
      type: "indicator", name: "parent", vi: "Đề mục chứa nó.", en: "The heading above.",
      result: "indicator"),
    .init(type: "indicator", name: "children", vi: "Các dòng bên dưới.", en: "The rows below."),
    .init(type: "indicator", name: "level", vi: "Độ sâu trong kế hoạch.", en: "Its depth."),
    .init(
      type: "indicator", name: "is_heading", vi: "Là đề mục, không có số liệu.",
      en: "A heading, without figures."),
    .init(
      type: "indicator", name: "columns", vi: "Các cột khác của dòng trong văn bản.",
      en: "What else the document's row held."),
    .init(type: "target", name: "text", vi: "Mục tiêu như văn bản ghi.", en: "As written."),
    .init(type: "target", name: "value", vi: "Con số của mục tiêu.", en: "Its number."),
    .init(type: "target", name: "op", vi: "Phép so sánh: >=, <= …", en: "The comparison."),
    .init(type: "target", name: "unit", vi: "Đơn vị tính.", en: "The unit of measure."),
    .init(type: "target", name: "conditions", vi: "Các điều kiện.", en: "Its conditions."),
    .init(type: "unit", name: "code", vi: "Mã đơn vị.", en: "The code."),
    .init(type: "unit", name: "name", vi: "Tên đơn vị.", en: "The name."),
    .init(type: "unit", name: "level", vi: "Cấp: commune, province …", en: "Its level."),
    .init(type: "unit", name: "type", vi: "Loại: xã, phường …", en: "Its type."),
    .init(
      type: "unit", name: "parent", vi: "Đơn vị cấp trên.", en: "The unit above.",
      result: "unit"),
    .init(type: "unit", name: "children", vi: "Các đơn vị cấp dưới.", en: "The units below."),
    .init(
      type: "unit", name: "predecessors", vi: "Các đơn vị đã nhập thành nó.",
      en: "The units it was made of."),
    .init(type: "period", name: "text", vi: "Kỳ viết thành chữ: 2024-03.", en: "As written."),
    .init(type: "period", name: "year", vi: "Năm.", en: "The year."),
    .init(type: "period", name: "kind", vi: "Loại kỳ: month, quarter …", en: "Its kind."),
    .init(type: "period", name: "index", vi: "Thứ tự trong năm.", en: "Its number in the year."),
    .init(
      type: "period", name: "count", vi: "Số kỳ loại đó trong năm.",
      en: "How many of its kind a year has."),
  ]
}
