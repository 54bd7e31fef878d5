import ArgumentParser

/// Whether output has colours.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Terminal.isInteractive && !Terminal.isDumb && !Terminal.hasNoColour
    }
  }
}
