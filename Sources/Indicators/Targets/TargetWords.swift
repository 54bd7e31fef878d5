/// The words targets are written with.
enum TargetWords {
  // MARK: Bounds

  /// Comparisons that stand before a number.
  static let comparisons: [(phrase: TargetPhrase, comparison: Comparison)] = [
    (.atMost, "không vượt quá|không lớn hơn|không cao hơn|không nhiều hơn|không quá|không trên"),
    (.atMost, "không vượt|không hơn|tối đa|nhiều nhất|cao nhất|nhỏ hơn hoặc bằng|chậm nhất"),
    (.atMost, "thấp hơn hoặc bằng"),
    (.atLeast, "không nhỏ hơn|không thấp hơn|không ít hơn|không dưới|lớn hơn hoặc bằng"),
    (.atLeast, "cao hơn hoặc bằng|tối thiểu|ít nhất|thấp nhất"),
    (.above, "lớn hơn|cao hơn|nhiều hơn|trên|hơn|vượt quá|vượt trên"),
    (.below, "nhỏ hơn|thấp hơn|ít hơn|dưới|chưa đến|chưa tới"),
    (.atLeast, ">="), (.atMost, "<="), (.above, ">"), (.below, "<"), (.equal, "="),
  ].flatMap { comparison, texts in
    texts.split(separator: "|").map { (TargetPhrase(String($0)), comparison) }
  }

  /// Between a comparison and its number.
  static let insideBound = TargetWordSet("từ là mức : bình quân hằng hàng năm tháng / có được")
  static let insideLongBound = TargetWordSet(
    "từ là mức : bình quân hằng hàng năm tháng / có được đạt phải cũng")

  static let upward = TargetPhrase.list("trở lên", "hoặc hơn", "trở đi")
  static let downward = TargetPhrase.list("trở xuống", "trở lại")
  static let range = TargetWordSet("- đến tới")
  static let openEnds = TargetPhrase.list("dưới", "chưa đến", "chưa tới")

  // MARK: What stands before a number

  /// Words that add nothing to the number they stand before.
  static let fillers = TargetWordSet(
    """
    đạt từ tỷ tỉ lệ là có số chỉ tiêu mức được phải và bình quân hằng hàng năm / : - " ' tổng
    chiếm đến tới vào trong hết cuối đầu ở thêm mỗi khoản chung toàn cả hiện nay bằng hoặc
    """, marksNeeded: "thứ còn")
  /// Verbs that ask for what follows without changing the bound.
  static let verbs = TargetWordSet(
    """
    phấn đấu duy trì giữ vững bảo đảm đảm khuyến khích nâng hoàn vượt hướng thuộc nằm lọt giao
    tăng giảm cắt kéo hạ lên xuống rút ngắn tiết kiệm mới tiếp tục quyết tâm cố gắng nỗ lực ổn định thành mục tiêu
    yêu cầu
    """)
  /// Verbs that bring about what is counted: "kết nạp 25 đảng viên". Before a percentage they
  /// may be names ("Xây dựng 41,8%").
  static let deeds = TargetWordSet(
    """
    bố trí kết nạp thu hút tuyển dụng đào tạo xây dựng tổ chức thành lập mở trồng phát triển
    giải quyết tạo hỗ trợ cấp vận động công nhận số hóa rà soát ban hành kiểm tra huy đón sản
    xuất khởi đưa lắp đặt trao tặng xóa sửa chữa khám tiêm cung tiếp nhận xử lý tham gia lập
    thực hiện
    """)
  /// Tells that the number is what is reached.
  static let reaching = TargetWordSet("đạt chiếm bằng = : lên xuống là có", marksNeeded: "còn")
  static let reachingVerbs = TargetWordSet("đạt chiếm là có")
  /// "thêm 2 xã": of the year, or more than before?
  static let more = TargetWordSet("thêm")
  static let upTo = TargetWordSet("lên")
  static let downTo = TargetWordSet("xuống", marksNeeded: "còn")
  static let denials = TargetWordSet("không chưa trừ")
  static let vague = TargetPhrase.list(
    "khoảng", "gần", "xấp xỉ", "chừng", "ước", "cơ bản", "trên dưới", "trên, dưới")
  static let vagueWords = TargetWordSet("khoảng gần xấp xỉ chừng ước cơ bản trên dưới")
  static let quotes = TargetWordSet("\" ' : -")
  static let soft = TargetPhrase.list("phấn đấu", "khuyến khích", "hướng tới", "hướng đến")

  // MARK: Changes

  static let rises = TargetWordSet("tăng")
  static let falls = TargetWordSet("giảm", marksNeeded: "hạ rút tiết")
  /// After "tăng" or "giảm": then it is no change of a value.
  static let notChanging = TargetWordSet("cường nghèo thiểu gia tốc")
  static let higherThan = TargetPhrase.list("cao hơn", "nhiều hơn", "lớn hơn", "vượt")
  static let lowerThan = TargetPhrase.list("thấp hơn", "ít hơn", "nhỏ hơn")
  static let times = TargetPhrase.list("gấp", "bằng", "tăng")
  static let versus = TargetPhrase("so với")
  static let asInYear = TargetPhrase.list("bằng năm", "bằng mức năm", "như năm", "bằng cùng kỳ")
  /// Between "so với" and the year.
  static let untilYear = TargetWordSet(
    "năm thực hiện cùng kỳ của cuối số kết quả ước mức trước ngoái liền kề hết thời điểm")
  static let yearBefore = TargetPhrase.list(
    "cùng kỳ", "năm trước", "năm ngoái", "năm liền trước", "năm liền kề", "kỳ trước")
  static let plans = TargetPhrase.list(
    "kế hoạch", "dự toán", "chỉ tiêu", "nghị quyết", "pháp lệnh", "mục tiêu")

  // MARK: Places

  static let places = TargetPhrase.list(
    "vị trí", "thứ hạng", "thứ bậc", "xếp hạng", "xếp thứ", "đứng thứ", "xếp vị trí",
    "đứng vị trí", "xếp thứ hạng")
  static let shortPlaces = TargetPhrase.list("hạng", "thứ", "xếp", "đứng")
  static let post = TargetPhrase("vị trí việc làm")
  static let beforePlace = TargetWordSet("từ số ở là : trong nhóm tốp top", marksNeeded: "thứ")
  /// Before "thứ": an ordinal, not a place.
  static let behindPlace = TargetWordSet("dưới sau ngoài giảm")
  static let placing = TargetWordSet("xếp đứng")
  static let shortRank = TargetPhrase.list("hạng")
  static let means = TargetPhrase.list("mỗi", "bình quân", "trên", "một")
  static let over = TargetPhrase.list("vượt quá", "vượt trên")
  static let not = TargetPhrase.list("không")
  /// What has grades that are no places: "đường hạng 3", "đô thị hạng 5".
  static let graded = TargetWordSet("đường trình viện thị chợ viên sạn trạm nhà lái chức sĩ")
  /// Behind "thứ 5": a day of the week.
  static let weekly = TargetPhrase.list("hằng tuần", "hàng tuần", "trong tuần", "mỗi tuần")
  static let ordinals = TargetWordSet("lần con kỳ khóa quý tuần loại ngày cấp")
  static let groups = TargetPhrase.list("nhóm", "top", "tốp", "trong số", "nhóm số")
  static let tops = TargetPhrase.list("top", "tốp")
  static let leading = TargetPhrase.list(
    "dẫn đầu", "đứng đầu", "cao nhất", "tốt nhất", "hàng đầu", "tốp đầu", "nhóm đầu")
  static let among = TargetWordSet("trong thuộc vào số nằm lọt")
  static let steps = TargetPhrase.list("bậc", "hạng", "vị trí", "thứ hạng", "thứ bậc")
  /// After "hạng" or "bậc": then it is no place ("3 hạng mục").
  static let afterStep = TargetWordSet("mục học mầm tiểu lương thợ")
  static let better = TargetPhrase.list("cải thiện", "tăng", "nâng", "tốt hơn", "tiến", "cao hơn")
  static let otherThanPlace = TargetPhrase.list("tỷ lệ", "tỉ lệ", "cả về", "điểm", "không")

  // MARK: Parts and other demands

  static let parts = TargetPhrase.list(
    "trong đó", "trong số đó", "bao gồm", "gồm", "cụ thể", "chia ra", "riêng")
  static let alone = TargetPhrase("riêng")
  static let with = TargetPhrase("với")
  static let notWith = TargetWordSet("so đối cùng gắn phù")
  static let and = TargetPhrase.list("và", "đồng thời")
  /// A part of a sentence that begins so is a demand, though it has no number.
  static let demands = TargetPhrase.list(
    "trong nhóm", "thuộc nhóm", "xếp loại", "đạt loại", "hoàn thành tốt", "hoàn thành xuất sắc",
    "có vị trí", "có thứ hạng", "vị trí", "thứ hạng", "cải thiện vị trí", "cải thiện thứ hạng",
    "cải thiện thứ bậc", "duy trì vị trí", "duy trì thứ hạng", "giữ vững vị trí", "xếp hạng",
    "hoàn thành trước")
  static let noneIs = TargetPhrase.list("không để", "không có")
  static let none = TargetPhrase.list(
    "không để xảy ra", "không xảy ra", "không để phát sinh", "không phát sinh", "không còn",
    "không để", "không có")
  static let qualifiers = TargetPhrase.list("lớn", "nghiêm trọng", "phức tạp", "kéo dài", "mới")
  static let carryOut = TargetPhrase("thực hiện")
  static let exceeding = TargetPhrase("vượt")
  static let reachOrExceed = TargetPhrase.list("đạt và vượt", "đạt hoặc vượt", "đạt, vượt")
  static let perEach = TargetPhrase("mỗi")
  static let periods = TargetWordSet("năm tháng quý tuần ngày kỳ")
}
