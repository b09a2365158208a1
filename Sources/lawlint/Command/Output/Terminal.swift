import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What standard output and error are connected to, and what the environment asks of them.
enum Terminal {
  static func isTerminal(_ stream: Int32) -> Bool { isatty(stream) == 1 }

  /// How a report that goes to standard output is to look.
  static func options(_ options: ReportOptions, color: ColorChoice) -> ReportOptions {
    var options = options
    options.isTerminal = isTerminal(StandardStreams.output)
    options.width = width
    switch color {
    case .always: options.color = true
    case .never: options.color = false
    case .auto: options.color = options.isTerminal && value("NO_COLOR") == nil && value("TERM") != "dumb"
    }
    return options
  }

  /// `COLUMNS`, else the terminal's width, else 80.
  private static var width: Int {
    if let columns = value("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(StandardStreams.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
