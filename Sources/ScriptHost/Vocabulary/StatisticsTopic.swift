import LuaKit
import Evaluation
import Messages
import PlainText
import Indicators

extension Topic {
  /// Statistics of lists.
  static let statistics = Topic { $0.addStatistics() }
}

extension ScriptLibrary {
  private typealias Statistic =
    ([Double], Pause<LuaFailure>) throws(LuaFailure) -> Double?

  /// `stat`: over lists of numbers, `false` and nil left out.
  fileprivate func addStatistics() {
    statistic("mean", "Trung bình cộng.", "The mean.") { list, _ in Statistics.mean(list) }
    statistic("median", "Trung vị.", "The median.", Statistics.median)
    statistic(
      "stddev", "Độ lệch chuẩn mẫu (n - 1).", "The sample standard deviation (n - 1)."
    ) { list, _ in Statistics.standardDeviation(list) }
    statistic(
      "mad", "Trung vị độ lệch tuyệt đối so với trung vị.",
      "The median absolute deviation from the median.", Statistics.mad)
    statistic("sum", "Tổng.", "The sum.") { list, _ in list.reduce(0, +) }
    statistic("min", "Nhỏ nhất.", "The smallest.") { list, _ in list.min() }
    statistic("max", "Lớn nhất.", "The largest.") { list, _ in list.max() }
    addPositionStatistics()
  }

  private func statistic(
    _ name: String, _ vi: String, _ en: String, _ compute: @escaping Statistic
  ) {
    function(
      "stat.\(name)", [.required("list", .list)], results: "number", vi: vi, en: en,
      example: "stat.\(name)({ 1, 2, 6 })"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      push(try compute(try numbers(1, stack), stack.checkStop), stack)
    }
  }

  private func addPositionStatistics() {
    function(
      "stat.percentile", [.required("list", .list), .required("p", .number)], results: "number",
      vi: "Phân vị p (0 đến 100), nội suy tuyến tính như PERCENTILE.INC.",
      en: "The percentile p (0 to 100), linear as PERCENTILE.INC.",
      example: "stat.percentile({ 1, 2, 3, 4, 5 }, 50) --> 3.0"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let p = stack.double(2) ?? .nan
      guard (0...100).contains(p) else {
        throw .fault(.percentileRange, "stat.percentile")
      }
      return push(
        try Statistics.percentile(try numbers(1, stack), p, stack.checkStop), stack)
    }
    function(
      "stat.modified_z", [.required("x", .number), .required("list", .list)], results: "number",
      vi: "Điểm z sửa đổi 0,6745 × (x - trung vị) / MAD; MAD bằng 0 thì nil.",
      en: "The modified z-score 0.6745 × (x - median) / MAD; nil where the MAD is 0.",
      example: "stat.modified_z(9, { 1, 2, 3, 4, 9 })"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let list = try numbers(2, stack)
      return push(
        try Statistics.modifiedZ(stack.double(1) ?? .nan, list, stack.checkStop), stack)
    }
  }

  func push(_ number: Double?, _ stack: LuaStack) -> Int {
    if let number { stack.push(number) } else { stack.pushNil() }
    return 1
  }

  /// A list's numbers. Holes are left out, so the list's end is its largest position.
  private func numbers(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> [Double] {
    var list = NumberList()
    stack.pushNil()
    while case (.ok, true) = stack.next(position) {
      defer { stack.pop(1) }
      guard stack.kind(-2) == .number, let at = stack.integer(-2) else { continue }
      if stack.kind(-1) == .boolean, !stack.truth(-1) { continue }
      guard stack.kind(-1) == .number, let number = stack.double(-1) else {
        throw .host(
          ScriptFault(
            Message(.listElement, String(at), parts: [.luaType(stack.typeName(-1))])))
      }
      list.add(number, at: at)
    }
    try stack.checkStop()
    return try list.inOrder { () throws(LuaFailure) in try stack.checkStop() }
  }
}

/// Numbers of a table as they are met: those of its list come in order.
private struct NumberList {
  private var found: [(at: Int, number: Double)] = []
  private var isInOrder = true

  mutating func add(_ number: Double, at position: Int) {
    if let last = found.last, last.at > position { isInOrder = false }
    found.append((position, number))
  }

  func inOrder<Stop: Error>(_ pause: Pause<Stop>) throws(Stop) -> [Double] {
    if isInOrder { return found.map(\.number) }
    return try found.sorted(pause) { $0.at < $1.at }.map(\.number)
  }
}
