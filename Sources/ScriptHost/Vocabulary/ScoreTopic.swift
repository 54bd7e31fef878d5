import LuaKit
import PlainText
import Indicators

extension Topic {
  /// Points and classes.
  static let score = Topic { $0.addScores() }
}

extension ScriptLibrary {
  /// `score`: how rubrics turn a value into points or a class.
  fileprivate func addScores() {
    function(
      "score.ratio",
      [
        .required("value", .number), .required("max_points", .number),
        .required("threshold", .number),
      ],
      results: "points", vi: "min(điểm tối đa, giá trị × điểm tối đa / ngưỡng).",
      en: "min(max_points, value × max_points / threshold).",
      example: "score.ratio(40, 2.5, 80) --> 1.25"
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
      example: "score.bands(85, { { 90, \"Tốt\" }, { 80, \"Khá\" }, { 0, \"Yếu\" } }) --> Khá"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      try pushBand(stack.double(1) ?? .nan, stack)
    }
  }

  private func pushBand(_ value: Double, _ stack: LuaStack) throws(LuaFailure) -> Int {
    var before = Double.infinity
    var answer: Int?
    for position in 0..<stack.rawLength(2) {
      if position & 0xFF == 0 { try stack.checkStop() }
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
