/// How a run ends. There is no other status.
enum ExitStatus: Int32, Error {
  /// Nothing at or over `--fail-on`.
  case success = 0
  /// Something at or over `--fail-on`.
  case findings = 1
  /// Anything not fully read or written, or a wrong setting or rule.
  case trouble = 2
}

/// Something that the person who runs the command must act on: what, where and what to do. The run ends with status 2.
struct CommandError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
