import PlainText

/// What is known of the row a target stands in; it decides how the sentence is meant.
package struct TargetRow: Sendable, Hashable {
  package let label: String
  /// Of the document's column, else of the table of inputs.
  package let uom: String
  /// As declared in the table of inputs.
  package let direction: Direction?
  /// The year of the plan.
  package let year: Int?

  package init(label: String = "", uom: String = "", direction: Direction? = nil, year: Int? = nil)
  {
    self.label = label.composed.trimmedAndFolded
    self.uom = uom.composed.trimmedAndFolded
    self.direction = direction
    self.year = year
  }
}

/// What a row's label says of its values.
struct TargetLabel {
  let sentence: TargetSentence
  /// The unit in parentheses: "(ngày)", else the row's.
  let uom: String
  let hasUom: Bool

  init(_ row: TargetRow) {
    let all = TargetSentence(row.label)
    sentence = all.withoutNotes
    hasUom = !row.uom.isEmpty
    uom = hasUom ? row.uom : TargetLabel.note(all)
  }

  private static func note(_ sentence: TargetSentence) -> String {
    guard let open = sentence.tokens.lastIndex(where: { $0.key == "(" }) else { return "" }
    let close = sentence.tokens[open...].firstIndex { $0.key == ")" } ?? sentence.tokens.count
    return sentence.text(open + 1..<close)
  }

  var isEmpty: Bool { sentence.tokens.isEmpty }
  var all: Range<Int> { 0..<sentence.tokens.count }

  /// The values are percentages, so that their changes in % are percentage points.
  var isPercent: Bool {
    let unit = VietnameseText.fold(uom)
    if unit.contains("%") || unit.contains("phan tram") || unit == "ty le" { return true }
    if hasUom { return false }
    return sentence.has(TargetLabel.shares, in: all) || isShareByName
  }

  /// "Hộ nghèo" without "số": in plans always a rate.
  var isShareByName: Bool { sentence.length(of: TargetLabel.rates, at: 0) != nil }

  /// "Tỷ lệ …": whatever its unit, it is no amount.
  var isRateByWord: Bool { sentence.has(TargetLabel.shares, in: all) }

  /// The row counts things, so that "5/12" is no day.
  var countsThings: Bool { hasUom || sentence.length(of: TargetLabel.counts, at: 0) != nil }

  /// "Số thôn đạt chuẩn": things that are counted one by one, which have no percentage.
  var isNumberOfThings: Bool {
    guard !isPercent, let length = sentence.length(of: TargetLabel.counts, at: 0) else {
      return false
    }
    return sentence.has(TargetWords.counted, at: length)
  }

  var text: String { sentence.text(all) }

  /// The unit of measure is known, and is no percentage.
  var isOtherUnit: Bool { hasUom && !isPercent && !VietnameseText.fold(uom).contains("diem") }

  /// The value is itself a rise ("Tốc độ tăng …", true) or a fall ("Mức giảm …", false).
  var risesItself: Bool? {
    guard let start = all.first(where: { sentence.length(of: TargetLabel.growths, at: $0) != nil })
    else { return nil }
    let length = sentence.length(of: TargetLabel.growths, at: start) ?? 0
    let isRise = !(start..<start + length).contains { sentence.has(TargetWords.falls, at: $0) }
    return isRise && sentence.has(TargetWords.notChanging, at: start + length) ? nil : isRise
  }

  /// Places are what the row counts: "Xếp hạng PAR INDEX".
  var isRanking: Bool { sentence.length(of: TargetLabel.rankings, at: 0) != nil }

  /// The label says what its values are measured against: "so với kế hoạch", "chỉ tiêu giao".
  var isComparison: Bool {
    sentence.has([TargetWords.versus], in: all) || sentence.has(TargetWords.plans, in: all)
  }

  /// The row measures how long something takes.
  var isTime: Bool { sentence.length(of: TargetLabel.times, at: 0) != nil && !isPercent }

  /// The word by which a smaller value is better: "quá hạn", "hộ nghèo". Not where what follows
  /// or goes before makes it good: "hộ nghèo được hỗ trợ", "không quá hạn".
  var badWord: String? {
    guard risesItself == nil, !sentence.has(TargetLabel.remedies, in: all), !countsActions
    else { return nil }
    for index in all {
      guard let length = sentence.length(of: TargetLabel.bad, at: index) else { continue }
      let rest = index + length..<all.upperBound
      let isDenied =
        sentence.has(TargetWords.denials, at: index - 1)
        || sentence.has(TargetWords.none, in: 0..<index)
      if isDenied || sentence.has(TargetLabel.cures, in: rest) { return nil }
      guard sentence.has(TargetLabel.incomes, in: 0..<index) == false else { return nil }
      return sentence.text(index..<index + length)
    }
    return nil
  }

  /// What is counted is done about what is bad: "Tỷ lệ xử lý vi phạm". A verb behind what it is
  /// done to says only how: "hồ sơ giải quyết quá hạn".
  private var countsActions: Bool {
    var start = 0
    while let length = sentence.length(of: TargetLabel.heads, at: start), length > 0 {
      start += length
    }
    return sentence.length(of: TargetLabel.actions, at: start) != nil
  }

  /// The row measures time or ages: then a number of days is its own.
  func measures(_ unit: String) -> Bool {
    let key = VietnameseText.fold(unit)
    let units = VietnameseText.fold(uom).split { !$0.isLetter }
    let counted = [TargetPhrase("số \(unit)"), TargetPhrase("\(unit) thọ")]
    return units.contains { $0 == key } || sentence.has(counted, in: all)
      || sentence.has(TargetLabel.times, in: all) && ["ngay", "gio", "phut", "thang"].contains(key)
  }

  /// The label has this very number: it is a name there too ("xã đạt 19 tiêu chí").
  func names(_ number: Double) -> Bool { sentence.tokens.contains { $0.number == number } }

  func names(_ words: TargetPhrase) -> Bool { sentence.has([words], in: all) }
}

extension TargetLabel {
  private static let shares = TargetPhrase.list(
    "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "tốc độ tăng", "tốc độ giảm", "tốc độ tăng trưởng")
  private static let rates = TargetPhrase.list(
    "hộ nghèo", "hộ cận nghèo", "thất nghiệp", "trẻ em suy dinh dưỡng", "nghèo đa chiều")
  private static let growths = TargetPhrase.list(
    "tốc độ tăng", "tỷ lệ tăng", "mức tăng", "tăng trưởng", "tốc độ giảm", "mức giảm",
    "tỷ lệ giảm", "tỷ lệ cắt giảm", "mức cắt giảm", "tốc độ gia tăng", "tỉ lệ tăng",
    "tỉ lệ giảm", "nhịp độ tăng", "tiết kiệm", "rút ngắn", "cắt giảm")
  private static let rankings = TargetPhrase.list(
    "xếp hạng", "thứ hạng", "thứ bậc", "vị trí xếp hạng", "vị trí chỉ số", "hạng")
  /// What is bad to have.
  private static let bad = TargetPhrase.list(
    "quá hạn", "trễ hạn", "chậm hạn", "chậm muộn", "trễ", "muộn", "tồn đọng", "nợ đọng",
    "bị trả lại", "hộ nghèo",
    "cận nghèo", "nghèo đa chiều", "tái nghèo", "vi phạm", "tai nạn", "bỏ học", "lưu ban",
    "cháy", "nổ", "tội phạm", "phạm pháp", "tệ nạn", "ma túy", "nghiện", "bạo lực", "tảo hôn",
    "suy dinh dưỡng", "thấp còi", "nhẹ cân", "tử vong", "người chết", "bị thương", "sinh con thứ 3",
    "sinh con thứ ba", "mù chữ", "thất nghiệp", "nhà tạm", "dột nát", "ô nhiễm", "khiếu kiện",
    "khiếu nại vượt cấp", "điểm nóng", "ngộ độc", "dịch bệnh", "kỷ luật", "sai sót", "thất thoát",
    "thất thu", "hao hụt", "mắc bệnh", "đuối nước", "xâm hại", "ly hôn", "trộm cắp", "lãng phí",
    "không đạt", "chưa đạt", "thời gian giải quyết", "thời gian xử lý", "thời gian chờ",
    "thời gian trả")
  /// Words that make the whole good: a fall of poverty, the fight against crime.
  private static let remedies = TargetPhrase.list(
    "giảm", "thoát nghèo", "phòng chống", "phòng, chống", "phòng cháy", "chữa cháy", "xóa",
    "ngăn chặn", "khắc phục", "xoá")
  /// What a label begins with before it says what is counted.
  private static let heads = TargetPhrase.list(
    "tổng", "tổng số", "số", "số lượng", "số lượt", "số cuộc", "số đợt", "lượt", "cuộc", "đợt",
    "tỷ lệ", "tỉ lệ", "kết quả", "công tác", "hiệu quả", "chất lượng", "mức độ")
  /// What is done against what is bad, or for who suffers from it.
  private static let actions = TargetPhrase.list(
    "xử lý", "giải quyết", "phát hiện", "điều tra", "khám phá", "tiếp nhận", "thu hồi", "bao phủ",
    "phòng", "chống", "đấu tranh", "xin lỗi", "công khai", "kiểm tra", "giám sát", "thanh tra",
    "tuyên truyền", "truyền thông", "tập huấn", "bồi dưỡng", "đào tạo", "dạy nghề", "mô hình",
    "lớp", "buổi", "hội nghị", "câu lạc bộ", "tổ", "đội", "tin", "bài", "hỗ trợ", "giúp", "giúp đỡ",
    "trợ giúp", "tư vấn", "can thiệp", "phẫu thuật", "điều trị", "cai nghiện", "quản lý",
    "xây dựng",
    "sửa chữa", "cấp", "trao", "tặng", "khám", "khám bệnh", "vận động", "tố giác", "ngăn ngừa",
    "bảo vệ", "cứu", "khống chế", "thu gom", "trả nợ", "triệt phá", "bắt", "truy", "chuyển hóa",
    "chuyển hoá", "hòa giải", "hoà giải", "cho vay", "giải ngân", "thực hiện", "tham gia")
  /// Words after what is bad that make it good.
  private static let cures = TargetPhrase.list(
    "được", "có", "thoát", "tham gia", "sử dụng", "tiếp cận", "giải quyết", "xử lý", "phát hiện",
    "hỗ trợ", "khắc phục", "điều tra", "khám phá", "quay lại", "trở lại", "đạt", "vay")
  /// What the poor have, not how many they are.
  private static let incomes = TargetPhrase.list("thu nhập", "hỗ trợ", "vốn", "cho vay", "kinh phí")
  private static let counts = TargetPhrase.list("số", "tổng số", "số lượng")
  private static let times = TargetPhrase.list("thời gian", "thời hạn")
}
