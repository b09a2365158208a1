import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The wish of a person or a program that a run which goes on for ever should end: SIGINT or SIGTERM.
///
/// It is heeded between two reports, so that none is left half-written; the second time the process ends as it would without.
struct Interrupt {
  /// Where a handler, which may know nothing else, says that a signal came.
  private static let writer = Atomic<Int32>(-1)

  /// Can be read from when it came.
  let descriptor: Int32

  init() throws(CommandError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw CommandError("no pipe could be made: \(FileDescriptor.reason(errno))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    Self.writer.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        var byte: UInt8 = 1
        _ = write(Interrupt.writer.load(ordering: .sequentiallyConsistent), &byte, 1)
        signal(number, SIG_DFL)
      }
    }
  }
}
