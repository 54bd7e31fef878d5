import PlainText

/// A unit with a power of ten before it: "nghìn tấn", "tỷ đồng", "trđ".
struct TargetScale {
  let factor: Double
  let unit: String

  init?(_ uom: String) {
    let plain = VietnameseText.lower(uom).filter { $0 != "." }.trimmedAndFolded
    if let short = TargetScale.short[plain] {
      (factor, unit) = short
      return
    }
    let words = plain.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { return nil }
    guard let factor = TargetScale.factors[first] else {
      (self.factor, unit) = (1, plain)
      return
    }
    (self.factor, unit) = (factor, words.count > 1 ? words[1] : "")
  }

  private static let factors: [String: Double] = [
    "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
  ]
  private static let short: [String: (Double, String)] = [
    "trđ": (1e6, "đồng"), "tr đồng": (1e6, "đồng"), "tỷđ": (1e9, "đồng"), "tỷ đ": (1e9, "đồng"),
    "triệu đ": (1e6, "đồng"), "triệuđồng": (1e6, "đồng"), "tỉđ": (1e9, "đồng"), "đ": (1, "đồng"),
  ]
}
