// Numbers that are names, and what numbers count.
extension TargetWords {
  // MARK: Years and days

  static let terms = TargetPhrase.list(
    "giai đoạn", "thời kỳ", "nhiệm kỳ", "năm học", "các năm", "những năm", "từ năm", "năm", "từ",
    "kỳ")
  static let year = TargetPhrase("năm")
  static let beforeYear = TargetWordSet("năm đến tới vào trong cuối đầu hết của kỳ hiện từ trước")
  /// What may follow a year that has no "năm" before it.
  static let afterYear = TargetWordSet(
    "đạt có là phấn đấu tăng giảm xuống lên trở ít tối trên dưới : chiếm", marksNeeded: "còn")
  static let day = TargetPhrase("ngày")
  static let month = TargetPhrase("tháng")
  static let quarter = TargetPhrase("quý")
  /// Before a day: it is one to be kept.
  static let due = TargetWordSet(
    "trước hạn đến tới xong thành nhất vào trong ngày tháng quý cuối")
  static let since = TargetWordSet("từ đầu sau kể")
  static let beforeDay = TargetWordSet("ngày hết cuối là : tháng năm thời điểm mùng")
  static let until = TargetWordSet("đến tới tính")
  static let events = TargetPhrase.list(
    "sau khi", "kể từ", "từ khi", "từ ngày", "trước khi", "tính từ", "sau")

  // MARK: Names

  static let documents = TargetPhrase.list(
    "nghị quyết", "quyết định", "kế hoạch", "nghị định", "thông tư", "chỉ thị", "công văn",
    "luật", "đề án", "chương trình", "hướng dẫn", "kết luận", "văn bản", "điều", "khoản", "mục",
    "phụ lục", "mẫu", "biểu", "quy chuẩn", "iso", "tcvn", "thông báo", "dự án")
  static let numberSign = TargetPhrase("số")
  static let issuers = TargetWordSet(
    "qđ nq kh nđ tt ct ubnd hđnd bc cv hd kl qh tu tw bnv ttg cp nđcp btc tb đa ctr")
  static let named = TargetPhrase.list(
    "mức độ", "cấp độ", "phiên bản", "thế hệ", "lần thứ", "con thứ", "quốc lộ", "covid", "ảnh",
    "thực tế", "video", "kỳ thứ", "mức")
  /// Before small numbers only: "lớp 5", but "cấp 200 giấy".
  static let numbered = TargetPhrase.list(
    "cấp", "loại", "lớp", "khối", "khu", "vùng", "lần", "khóa", "đợt", "nhóm", "tổ", "bậc")

  // MARK: Units

  static let percent = TargetPhrase("phần trăm")
  static let point = TargetPhrase("điểm")
  static let timesUnit = TargetPhrase("lần")
  /// Limits and ages: they say of whom or how fast, unless the row itself measures them.
  static let limits = TargetWordSet(
    "giờ phút ngày tháng tuần tuổi năm giây sao h", marksNeeded: "quý")
  static let attributes = TargetWordSet("tiêu m2 km2 m km độ")
  static let measures = TargetWordSet(
    """
    % điểm đồng tỷ tỉ triệu nghìn ngàn tấn tạ kg ha m2 km km2 usd lít kwh đ trđ tr yến gam
    """)
  /// The smaller units that may follow a larger one in one amount, by the larger one.
  static let partsOfAmount: [String: TargetWordSet] = [
    "ty": TargetWordSet("triệu nghìn ngàn"), "ti": TargetWordSet("triệu nghìn ngàn"),
    "trieu": TargetWordSet("nghìn ngàn đồng"), "gio": TargetWordSet("phút"),
    "ngay": TargetWordSet("giờ"), "tan": TargetWordSet("tạ yến kg"),
    "thang": TargetWordSet("ngày"), "km": TargetWordSet("m"), "m": TargetWordSet("cm"),
  ]
  /// What others have on the average: no baseline of the row's own.
  static let meansOfOthers = TargetPhrase.list(
    "bình quân chung", "mức bình quân", "trung bình chung", "mức trung bình", "bình quân của tỉnh",
    "bình quân của huyện", "bình quân toàn tỉnh", "bình quân cả nước", "trung bình của tỉnh",
    "bình quân của cả nước", "mức chung")
  static let criteria = TargetPhrase.list("tiêu chí", "mặt", "chỉ tiêu", "nội dung", "chỉ số")
  /// What is counted one by one: no share.
  static let counted = TargetWordSet(
    """
    xã thôn làng hộ người vụ con cơ dự mô lớp giường cuộc lượt trường doanh hợp đảng cán công
    """)
  /// Words that end a unit.
  static let afterUnit = TargetWordSet(
    """
    đạt được có của trong tại vào ở so theo trên cho với từ đến tới trước và hoặc là do để bằng
    tăng giảm trở không dẫn đứng sau khi bị chưa đã thuộc đủ trừ chiếm lên xuống bình
    """, marksNeeded: "còn thì")
  static let perPeople = TargetWordSet("dân người hộ vạn")
  static let shareOf = TargetWordSet("số tổng")
  /// What a claim of its own counts: it is not this row's unless the label names it.
  static let quantities = TargetPhrase.list(
    "doanh thu", "sản lượng", "giá trị", "thu nhập", "tổng vốn", "năng suất", "diện tích",
    "kim ngạch", "dân số", "lợi nhuận", "tổng mức", "tổng thu", "tổng chi", "tổng đàn",
    "vốn đầu tư", "tổng diện tích", "kinh phí", "thuế", "học phí", "chi phí")
  /// Words that tell nothing about the subject.
  static let functionWords = TargetWordSet(
    """
    của các những cho và theo tại trên ở trong với được là số tổng toàn này đó thì do để bởi
    một về bị tỷ tỉ lệ chỉ tiêu đạt có - / : " ' , . % xã + “ ” hoặc trở lên xuống hằng hàng năm
    """)
}
