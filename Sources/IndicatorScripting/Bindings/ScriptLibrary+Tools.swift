import Indicators
import LuaKit

extension ScriptLibrary {
  /// `stat`: over lists of numbers, `false` and nil left out.
  func addStatistics(_ stack: LuaStack) {
    statistic("mean", "Trung bình cộng.", "The mean.", stack) { Statistics.mean($0) }
    statistic("median", "Trung vị.", "The median.", stack) { Statistics.median($0) }
    statistic(
      "stddev", "Độ lệch chuẩn mẫu (n - 1).", "The sample standard deviation (n - 1).", stack
    ) { Statistics.standardDeviation($0) }
    statistic(
      "mad", "Trung vị độ lệch tuyệt đối so với trung vị.",
      "The median absolute deviation from the median.", stack
    ) { Statistics.mad($0) }
    statistic("sum", "Tổng.", "The sum.", stack) { $0.reduce(0, +) }
    statistic("min", "Nhỏ nhất.", "The smallest.", stack) { $0.min() }
    statistic("max", "Lớn nhất.", "The largest.", stack) { $0.max() }
    addPositionStatistics(stack)
  }

  private func statistic(
    _ name: String, _ vi: String, _ en: String, _ stack: LuaStack,
    _ compute: @escaping ([Double]) -> Double?
  ) {
    function(
      "stat.\(name)", [.required("list", .list)], results: "number", vi: vi, en: en,
      example: "stat.\(name)({ 1, 2, 6 })", stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      push(compute(try numbers(1, stack)), stack)
    }
  }

  private func addPositionStatistics(_ stack: LuaStack) {
    function(
      "stat.percentile", [.required("list", .list), .required("p", .number)], results: "number",
      vi: "Phân vị p (0 đến 100), nội suy tuyến tính như PERCENTILE.INC.",
      en: "The percentile p (0 to 100), linear as PERCENTILE.INC.",
      example: "stat.percentile({ 1, 2, 3, 4, 5 }, 50) --> 3.0", stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let p = stack.double(2) ?? .nan
      guard (0...100).contains(p) else {
        throw .fault(.percentileRange, "stat.percentile")
      }
      return push(Statistics.percentile(try numbers(1, stack), p), stack)
    }
    function(
      "stat.modified_z", [.required("x", .number), .required("list", .list)], results: "number",
      vi: "Điểm z sửa đổi 0,6745 × (x - trung vị) / MAD; MAD bằng 0 thì nil.",
      en: "The modified z-score 0.6745 × (x - median) / MAD; nil where the MAD is 0.",
      example: "stat.modified_z(9, { 1, 2, 3, 4, 9 })", stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      push(Statistics.modifiedZ(stack.double(1) ?? .nan, try numbers(2, stack)), stack)
    }
  }

  private func push(_ number: Double?, _ stack: LuaStack) -> Int {
    if let number { stack.push(number) } else { stack.pushNil() }
    return 1
  }

  /// A list's numbers. Holes are left out, so the list's end is its largest position.
  private func numbers(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> [Double] {
    var found: [(at: Int, number: Double)] = []
    stack.pushNil()
    while case (.ok, true) = stack.next(position) {
      try stack.checkStop()
      defer { stack.pop(1) }
      guard stack.kind(-2) == .number, let at = stack.integer(-2) else { continue }
      if stack.kind(-1) == .boolean, !stack.truth(-1) { continue }
      guard stack.kind(-1) == .number, let number = stack.double(-1) else {
        throw .host(
          ScriptFault(
            Message(.listElement, String(at), parts: [.luaType(stack.typeName(-1))])))
      }
      found.append((at, number))
    }
    return found.sorted { $0.at < $1.at }.map(\.number)
  }

  /// `vi`: numbers and texts as Vietnamese documents write them.
  func addVietnamese(_ stack: LuaStack) {
    function(
      "vi.number", [.required("text", .string)], results: "number",
      vi: "Đọc số viết kiểu Việt Nam; không phải số thì nil.",
      en: "Reads a number written in the Vietnamese way; nil where it is none.",
      example: "vi.number(\"1.234,5\") --> 1234.5", stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      push(VietnameseNumber.number(try shortText(1, of: "vi.number", stack)), stack)
    }
    function(
      "vi.format", [.required("x", .number), .optional("digits", .integer)], results: "text",
      vi: "Viết số kiểu Việt Nam.", en: "Writes a number in the Vietnamese way.",
      example: "vi.format(1234.5, 1) --> 1.234,5", stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let number = stack.double(1) ?? .nan
      guard number.isFinite else { return pushed("\(number)", stack) }
      let digits = stack.integer(2).map { max(0, min($0, 15)) }
      return pushed(VietnameseNumber.format(number, digits: digits), stack)
    }
    addVietnameseTexts(stack)
  }

  private func addVietnameseTexts(_ stack: LuaStack) {
    let changes: [(String, String, String, (String) -> String)] = [
      ("lower", "Chữ thường.", "Lower case.", VietnameseText.lower),
      ("upper", "Chữ hoa.", "Upper case.", VietnameseText.upper),
      ("fold", "Chữ thường, không dấu.", "Lower case without accents.", VietnameseText.fold),
    ]
    for (name, vi, en, change) in changes {
      function(
        "vi.\(name)", [.required("text", .string)], results: "text", vi: vi, en: en,
        example: "vi.\(name)(\"Tỷ Lệ\")", stack
      ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
        let text = try shortText(1, of: "vi.\(name)", stack)
        return pushed(
          try text.changed(change) { () throws(LuaFailure) in try stack.checkStop() }, stack)
      }
    }
    function(
      "vi.compare", [.required("a", .string), .required("b", .string)], results: "-1, 0 or 1",
      vi: "So sánh theo thứ tự từ điển tiếng Việt.", en: "Compares in Vietnamese dictionary order.",
      example: "vi.compare(\"ăn\", \"an\") --> 1", stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let left = try shortText(1, of: "vi.compare", stack)
      let right = try shortText(2, of: "vi.compare", stack)
      let order = try VietnameseText.compare(left, right) { () throws(LuaFailure) in
        try stack.checkStop()
      }
      stack.push(order)
      return 1
    }
  }

  /// `score`: how rubrics turn a value into points or a class.
  func addScores(_ stack: LuaStack) {
    function(
      "score.ratio",
      [
        .required("value", .number), .required("max_points", .number),
        .required("threshold", .number),
      ],
      results: "points", vi: "min(điểm tối đa, giá trị × điểm tối đa / ngưỡng).",
      en: "min(max_points, value × max_points / threshold).",
      example: "score.ratio(40, 2.5, 80) --> 1.25", stack
    ) { (stack: LuaStack) throws(LuaFailure) -> Int in
      let (value, points) = (stack.double(1) ?? .nan, stack.double(2) ?? .nan)
      guard let threshold = stack.double(3), threshold > 0 else {
        throw .fault(.thresholdPositive)
      }
      stack.push(min(points, value * points / threshold))
      return 1
    }
    function(
      "score.bands", [.required("value", .number), .required("bands", .list)], results: "label",
      vi: "Nhãn của bậc đầu tiên mà giá trị đạt, các bậc giảm dần.",
      en: "The label of the first band the value reaches; bands descend.",
      example: "score.bands(85, { { 90, \"Tốt\" }, { 80, \"Khá\" }, { 0, \"Yếu\" } }) --> Khá",
      stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      try pushBand(stack.double(1) ?? .nan, stack)
    }
  }

  private func pushBand(_ value: Double, _ stack: LuaStack) throws(LuaFailure) -> Int {
    var before = Double.infinity
    var answer: Int?
    for position in 0..<stack.rawLength(2) {
      try stack.checkStop()
      let limit = try pushBandLimit(position + 1, stack)
      guard limit < before else {
        throw .fault(.bandsDescend, limit.decimalText)
      }
      before = limit
      if answer == nil, value >= limit { answer = stack.top } else { stack.pop(1) }
    }
    guard let answer else {
      throw .fault(.bandsBelow, value.isFinite ? value.decimalText : "\(value)")
    }
    stack.copy(answer)
    return 1
  }

  /// Leaves the band's label on the stack.
  private func pushBandLimit(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> Double {
    stack.rawGet(2, at: position)
    guard stack.kind(-1) == .table else {
      throw .fault(.bandForm, String(position))
    }
    stack.rawGet(-1, at: 1)
    guard let limit = stack.double(-1), !stack.isNil(-1), !limit.isNaN else {
      throw .fault(.bandNumber, String(position))
    }
    stack.pop(1)
    let band = stack.top
    stack.rawGet(band, at: 2)
    stack.remove(band)
    return limit
  }
}
