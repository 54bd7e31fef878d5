/// The words targets are written with, folded (`VietnameseText.fold`).
enum TargetWords {
  /// Comparisons, longest first: "không dưới" before "dưới".
  static let comparisons: [(words: [String], comparison: Comparison)] = [
    (["khong", "vuot", "qua"], .atMost), (["khong", "lon", "hon"], .atMost),
    (["khong", "cao", "hon"], .atMost), (["khong", "nhieu", "hon"], .atMost),
    (["khong", "nho", "hon"], .atLeast), (["khong", "thap", "hon"], .atLeast),
    (["khong", "it", "hon"], .atLeast), (["lon", "hon", "hoac", "bang"], .atLeast),
    (["nho", "hon", "hoac", "bang"], .atMost),
    (["khong", "qua"], .atMost), (["khong", "duoi"], .atLeast), (["khong", "tren"], .atMost),
    (["toi", "da"], .atMost), (["nhieu", "nhat"], .atMost), (["cao", "nhat"], .atMost),
    (["toi", "thieu"], .atLeast), (["it", "nhat"], .atLeast), (["thap", "nhat"], .atLeast),
    (["lon", "hon"], .above), (["cao", "hon"], .above), (["nhieu", "hon"], .above),
    (["nho", "hon"], .below), (["thap", "hon"], .below), (["it", "hon"], .below),
    (["tren"], .above), (["hon"], .above), (["duoi"], .below), (["bang"], .equal),
    ([">="], .atLeast), (["<="], .atMost), ([">"], .above), (["<"], .below), (["="], .equal),
  ]

  /// Words before a number that add nothing to it.
  static let fillers: Set<String> = [
    "dat", "tu", "ty", "ti", "le", "la", "co", "so", "chi", "muc", "diem", "duoc", "phai", "va",
    "binh", "quan", "hang", "nam", "/", ":", "-", "\"", "tong",
  ]

  /// Soft words: a person has to judge.
  static let soft: [[String]] = [
    ["phan", "dau"], ["co", "ban"], ["duy", "tri"], ["khoang"], ["gan"], ["xap", "xi"],
    ["chua"], ["hoac"],
  ]

  /// Words that may make a demand of their own: a clause with one of them is never part of
  /// what stands before it.
  static let demanding: Set<String> = [
    "hoan", "thanh", "tot", "kha", "xuat", "sac", "gioi", "cai", "thien", "duy", "tri", "phan",
    "dau", "nhom", "vi", "loai", "muc", "tang", "giam", "khong", "duoc", "co", "dam", "bao",
    "dat", "hang", "xep", "nang", "truoc", "thang", "quy", "dung", "han", "som", "phai", "hon",
  ]

  /// What a place in a ranking is called.
  static let ranks: [[String]] = [
    ["vi", "tri"], ["thu", "hang"], ["thu", "bac"], ["xep", "hang"], ["xep", "thu"],
    ["dung", "thu"], ["hang"], ["thu"],
  ]

  static let better: Set<String> = ["cai", "tang", "nang", "tot", "tien"]

  /// Stands before the word that follows in this order somewhere in the words.
  static func position(of words: [String], in keys: [String]) -> Int? {
    guard keys.count >= words.count else { return nil }
    return (0...(keys.count - words.count)).first { start in
      keys[start...].starts(with: words)
    }
  }

  static func contain(_ keys: [String], any phrases: [[String]]) -> Bool {
    phrases.contains { position(of: $0, in: keys) != nil }
  }
}
