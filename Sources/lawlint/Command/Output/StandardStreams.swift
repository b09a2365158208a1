import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard input, output and error. `print` would lose a report silently when the disk is full.
enum StandardStreams {
  static let input: Int32 = 0
  static let output: Int32 = 1
  static let error: Int32 = 2

  /// Must run before any file is opened.
  static func prepare() {
    // A reader that has seen enough, such as `head`, shows as EPIPE instead of a signal.
    signal(SIGPIPE, SIG_IGN)
    // A closed standard stream would give its number to the first file opened. In its place goes a stream that
    // fails the same way.
    for (stream, mode) in [(input, O_WRONLY), (output, O_RDONLY), (error, O_RDONLY)]
    where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", mode)
    }
  }

  /// Writes all bytes to standard output. A reader that has gone away is no error.
  static func put(_ bytes: [UInt8]) throws(CommandError) {
    try put { FileDescriptor.writeAll(bytes, to: $0) }
  }

  /// - Parameter write: Writes everything to a descriptor, and gives the error number when that failed.
  static func put(_ write: (Int32) -> Int32?) throws(CommandError) {
    guard let code = write(output), code != EPIPE else { return }
    throw CommandError("standard output could not be written: \(FileDescriptor.reason(code))")
  }

  /// Says one thing on standard error, without control characters. Nothing can be done when that fails.
  static func complain(_ message: String, prefix: String = "lawlint: ") {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(\.printable)
    let text = prefix + lines.joined(separator: "\n") + "\n"
    _ = FileDescriptor.writeAll(Workflow.guarded(Array(text.utf8)), to: error)
  }

  /// Ends the process; a report that cannot be flushed to its disk makes any status 2.
  static func exit(_ status: ExitStatus) -> Never {
    var status = status
    if close(output) == -1, errno != EBADF, errno != EINTR {
      complain("standard output could not be written: \(FileDescriptor.reason(errno))")
      status = .trouble
    }
    _exit(status.rawValue)
  }
}
