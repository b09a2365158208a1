import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `lawlint-history`, which reads and writes histories.
///
/// It is a program of its own beside `lawlint`, because the libraries that it needs would cost every run of `lawlint` time.
struct HistoryProgram {
  private static let name = "lawlint-history"

  private let path: String

  init() throws(CommandError) {
    guard let own = realpath(Self.ownPath, nil) else {
      throw CommandError("lawlint cannot find itself: \(FileDescriptor.reason(errno))")
    }
    defer { free(own) }
    let command = String(cString: own)
    path = String(command[...(command.lastIndex(of: "/") ?? command.startIndex)]) + Self.name
    guard access(path, X_OK) == 0 else {
      throw CommandError("\(path) is not there; lawlint history needs it, install it beside lawlint")
    }
  }

  private static var ownPath: String {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size))
      _ = _NSGetExecutablePath(&path, &size)
      return String(cString: path)
    #else
      return "/proc/self/exe"
    #endif
  }

  /// Runs a subcommand on a history; what is wrong, the program says itself.
  ///
  /// - Parameter input: What it reads before it writes anything.
  /// - Returns: What it prints.
  func run(
    _ command: String, on file: HistoryFile, _ arguments: [String], input: [UInt8] = []
  ) throws -> [UInt8] {
    let input = try (bytes: input, pipe: Pipe())
    let output = try Pipe()
    let child = try start(
      [path, command, "--history=\(file.history)"] + arguments, input: input.pipe, output: output)
    close(input.pipe.reading)
    close(output.writing)
    // A program that has ended does not read; its status says why.
    _ = FileDescriptor.writeAll(input.bytes, to: input.pipe.writing)
    close(input.pipe.writing)
    let printed = try FileDescriptor.readAll(output.reading, expected: 1 << 16, limit: FileReader.limit)
    close(output.reading)
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    guard status != 0 else { return printed }
    if status == ExitStatus.trouble.rawValue << 8 { throw ExitStatus.trouble }
    throw CommandError("\(path) ended unexpectedly; nothing half-written is left")
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(CommandError) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        throw CommandError("no pipe could be made: \(FileDescriptor.reason(errno))")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  private func start(_ arguments: [String], input: Pipe, output: Pipe) throws(CommandError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reading, StandardStreams.input)
    posix_spawn_file_actions_adddup2(&actions, output.writing, StandardStreams.output)
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, nil, words, variables)
    guard code == 0 else {
      throw CommandError("\(path) could not be started: \(FileDescriptor.reason(code))")
    }
    return child
  }

  /// Where its libraries are, and where it may keep what is too large for memory; nothing else matters to it.
  private static var environment: [String] {
    let names: [String] = ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "SWIFT_BACKTRACE"]
    return names.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
  }
}
