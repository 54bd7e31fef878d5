import ArgumentParser
import Glibc
import Synchronization
import Messages
import Indicators

/// Words in the language in force, for the help texts, which ArgumentParser asks for itself.
enum Say {
  private static let chosen = Mutex(Language.vietnamese)

  static var language: Language {
    get { chosen.withLock { $0 } }
    set { chosen.withLock { $0 = newValue } }
  }

  static func text(vi: String, en: String) -> String { language == .english ? en : vi }

  static func help(vi: String, en: String, value: (vi: String, en: String)? = nil) -> ArgumentHelp {
    ArgumentHelp(
      stringLiteral: text(vi: vi, en: en), valueName: value.map { text(vi: $0.vi, en: $0.en) })
  }
}

extension ArgumentHelp {
  fileprivate init(stringLiteral text: String, valueName: String?) {
    self.init(text, valueName: valueName)
  }
}

/// `--lang`, else the locale, else Vietnamese.
enum LanguageChoice {
  static func language(_ arguments: [String]) -> Language {
    asked(arguments) ?? locale ?? .vietnamese
  }

  /// Looked for before the arguments are parsed: what is wrong with them is told in it.
  private static func asked(_ arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  private static var locale: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return Language(rawValue: String(value.prefix(2)))
    }
    return nil
  }
}

extension Language: ExpressibleByArgument {}
