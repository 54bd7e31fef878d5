package import Messages

/// What is wrong with the options that were typed.
extension MessageKey {
  package static let unknownOption = MessageKey(
    "unknown_option", vi: "không có tùy chọn {0}; xem các tùy chọn bằng: {1}",
    en: "there is no option {0}; see the options with: {1}")
  package static let unknownOptionNear = MessageKey(
    "unknown_option_near", vi: "không có tùy chọn {0} (ý bạn là {1}?)",
    en: "there is no option {0} (did you mean {1}?)")
  package static let missingOptionValue = MessageKey(
    "missing_option_value", vi: "sau {0} còn thiếu giá trị; ví dụ: {1}",
    en: "{0} needs a value, such as: {1}")
  package static let unexpectedOptionValue = MessageKey(
    "unexpected_option_value", vi: "{0} không nhận giá trị, nhưng đã gõ \"{1}\"",
    en: "{0} takes no value, but got \"{1}\"")
  package static let invalidOptionValue = MessageKey(
    "invalid_option_value", vi: "{0} không hiểu \"{1}\"; ví dụ: {2}",
    en: "{0} doesn't understand \"{1}\"; write for example: {2}")
  package static let invalidArgument = MessageKey(
    "invalid_argument", vi: "không hiểu \"{0}\"", en: "\"{0}\" is not understood")
  package static let extraArguments = MessageKey(
    "extra_arguments", vi: "không biết dùng {0} vào việc gì; xem: {1}",
    en: "nothing is known to do with {0}; see: {1}")
  package static let exampleBy = MessageKey(
    "example_by", vi: "tháng, quý, nửa năm, năm", en: "month, quarter, half, year")
  package static let examplePeriod = MessageKey(
    "example_period", vi: "2025-03, 2025-Q1, 2025, 2025-01..2025-06",
    en: "2025-03, 2025-Q1, 2025, 2025-01..2025-06")
  package static let exampleLevel = MessageKey(
    "example_level", vi: "xã, huyện, tỉnh", en: "commune, district, province")
  package static let exampleUnit = MessageKey("example_unit", vi: "21844", en: "21844")
  package static let exampleEngine = MessageKey(
    "example_engine", vi: "fast, plain", en: "fast, plain")
  package static let exampleFailOn = MessageKey(
    "example_fail_on", vi: "error, warning, info, never", en: "error, warning, info, never")
  package static let examplePlan = MessageKey("example_plan", vi: "2025", en: "2025")
  package static let exampleSet = MessageKey(
    "example_set", vi: "tên=giá trị (nguong=80)", en: "name=value (limit=80)")
  package static let exampleTimeout = MessageKey(
    "example_timeout", vi: "5s, 200ms, 2m", en: "5s, 200ms, 2m")
  package static let exampleMemory = MessageKey("example_memory", vi: "256M, 1G", en: "256M, 1G")
  package static let exampleDate = MessageKey("example_date", vi: "2025-01-05", en: "2025-01-05")
  package static let exampleColour = MessageKey(
    "example_colour", vi: "auto, always, never", en: "auto, always, never")
  package static let exampleLanguage = MessageKey("example_language", vi: "vi, en", en: "vi, en")
  package static let exampleOutput = MessageKey("example_output", vi: "ket-qua", en: "results")
  package static let exampleCode = MessageKey(
    "example_code", vi: "'print(c[\"5.2\"])'", en: "'print(c[\"5.2\"])'")
}
