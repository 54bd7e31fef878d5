/// What ArgumentParser found wrong with the options, as a value.
///
/// It keeps its errors to itself and gives only sentences in English. So they are looked into by
/// reflection; where they are not as they are known here, there is no fault, and its own words
/// are told.
enum ParserFault {
  case unknownOption(String)
  case missingValue(String)
  case unexpectedValue(option: String, value: String)
  /// `option` is nil for an argument without one.
  case invalidValue(option: String?, value: String)
  case extra([String])

  init?(_ error: any Error) {
    guard let fault = Mirror(reflecting: error).descendant("parserError"),
      let (kind, parts) = ParserFault.parts(fault), let found = ParserFault.fault(kind, parts)
    else { return nil }
    self = found
  }

  private static func fault(_ kind: String, _ parts: [Any]) -> ParserFault? {
    switch (kind, parts.count) {
    case ("unknownOption", 2...): name(parts[1]).map(ParserFault.unknownOption)
    case ("invalidOption", 1...): (parts[0] as? String).map(ParserFault.unknownOption)
    case ("missingValueForOption", 2...), ("missingValueOrUnknownCompositeOption", 2...):
      name(parts[1]).map(ParserFault.missingValue)
    case ("unexpectedValueForOption", 3...):
      name(parts[1]).map { .unexpectedValue(option: $0, value: "\(parts[2])") }
    case ("unableToParseValue", 3...):
      .invalidValue(option: some(parts[1]).flatMap(name), value: "\(parts[2])")
    case ("unexpectedExtraValues", 1...): extra(parts[0])
    default: nil
    }
  }

  /// The name of an enumeration's case, and what comes with it.
  private static func parts(_ value: Any) -> (String, [Any])? {
    guard let child = Mirror(reflecting: value).children.first, let kind = child.label else {
      return nil
    }
    let inner = Mirror(reflecting: child.value)
    return (kind, inner.displayStyle == .tuple ? inner.children.map(\.value) : [child.value])
  }

  /// `--unit`, `-o`.
  private static func name(_ value: Any) -> String? {
    guard let (kind, parts) = parts(value), let word = parts.first else { return nil }
    return (kind == "long" ? "--" : "-") + "\(word)"
  }

  private static func some(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }

  /// Pairs of an origin and a word.
  private static func extra(_ value: Any) -> ParserFault? {
    let words = Mirror(reflecting: value).children.compactMap { pair in
      Mirror(reflecting: pair.value).children.map(\.value).last as? String
    }
    return words.isEmpty ? nil : .extra(words)
  }
}
