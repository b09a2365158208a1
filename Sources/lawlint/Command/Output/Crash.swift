#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a fault of lawlint's own may show: nothing of the draft.
///
/// The runtime of Swift would print registers and what they point to, and the system would leave a file with all of
/// the memory. Drafts are confidential, and logs and such files are not.
enum Crash {
  #if canImport(Darwin)
    private static let coreSize = RLIMIT_CORE
  #else
    private static let coreSize = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  #endif

  /// Whoever sets `SWIFT_BACKTRACE` looks for the fault, and gets what it says.
  static func showNothing() {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    var limit = rlimit()
    getrlimit(coreSize, &limit)
    limit.rlim_cur = 0
    setrlimit(coreSize, &limit)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      signal(number) { number in
        // Only what is safe in a handler: the memory may be damaged.
        let message: StaticString =
          "lawlint: stopped by a fault of its own; please report it, with what SWIFT_BACKTRACE=enable=yes shows\n"
        _ = write(StandardStreams.error, message.utf8Start, message.utf8CodeUnitCount)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
