#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program, started without a shell, so that no argument is ever more than an argument.
struct Subprocess {
  /// What a program said, and how it ended.
  struct Outcome {
    /// The status, or `nil` when a signal ended it.
    let status: Int32?
    let output: [UInt8]
    let error: [UInt8]
  }

  /// Our ends of its pipes, and its number.
  let input: Int32
  let output: Int32
  let error: Int32
  private let process: pid_t

  /// Where a program is, by the folders of `PATH`.
  ///
  /// Folders that are not absolute are passed over: what lies in a draft's own folder must not be run.
  static func path(of program: String) -> String? {
    guard let value = getenv("PATH") else { return nil }
    return String(cString: value).split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 && FileKind(of: FilePath($0)) == .file }
  }

  /// Starts a program.
  ///
  /// - Parameter environment: What is set beside, or over, the environment of this process.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws(CommandError) {
    var pipes: [(read: Int32, write: Int32)] = []
    func closeAll() {
      for pipe in pipes {
        close(pipe.read)
        close(pipe.write)
      }
    }
    for _ in 0..<3 {
      guard let pipe = Self.makePipe() else {
        let code = errno
        closeAll()
        throw Self.failure(program, code)
      }
      pipes.append(pipe)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes[0].read, StandardStreams.input)
    posix_spawn_file_actions_adddup2(&actions, pipes[1].write, StandardStreams.output)
    posix_spawn_file_actions_adddup2(&actions, pipes[2].write, StandardStreams.error)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This process ignores SIGPIPE; other programs expect to be ended by it.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var id: pid_t = 0
    let code = Self.withCStrings([program] + arguments) { argv in
      Self.withCStrings(Self.variables(environment)) { envp in
        posix_spawn(&id, program, &actions, &attributes, argv, envp)
      }
    }
    guard code == 0 else {
      closeAll()
      throw Self.failure(program, code)
    }
    close(pipes[0].read)
    close(pipes[1].write)
    close(pipes[2].write)
    input = pipes[0].write
    output = pipes[1].read
    error = pipes[2].read
    process = id
  }

  private static func failure(_ program: String, _ code: Int32) -> CommandError {
    CommandError("\(program) could not be started: \(FileDescriptor.reason(code))")
  }

  /// A pipe whose ends no other program inherits.
  private static func makePipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func variables(_ set: [String: String]) -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      let name = String(text.prefix { $0 != "=" })
      if set[name] == nil { variables.append(text) }
      next += 1
    }
    return variables + set.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }

  // MARK: The end

  /// Closes its input, reads all that it says, and waits until it ends.
  func finish(limit: Int) throws(CommandError) -> Outcome {
    close(input)
    let said = drain(limit: limit)
    close(output)
    close(error)
    let status = wait()
    guard let said else { throw CommandError("a program said more than \(limit >> 20) MiB") }
    return Outcome(status: status, output: said.output, error: said.error)
  }

  /// Reads both streams at once: a program that waits for one of them to be read would never end.
  private func drain(limit: Int) -> (output: [UInt8], error: [UInt8])? {
    var said: (output: [UInt8], error: [UInt8]) = ([], [])
    var streams = [output, error].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while streams.contains(where: { $0.fd >= 0 }) {
      if poll(&streams, nfds_t(streams.count), -1) < 0 {
        if errno == EINTR { continue }
        return nil
      }
      for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
        let count = read(streams[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          streams[index].fd = -1
        } else if index == 0 {
          said.output += buffer[..<count]
        } else {
          said.error += buffer[..<count]
        }
      }
      if said.output.count + said.error.count > limit { return nil }
    }
    return said
  }

  /// Waits until it ends. Its status, or `nil` when a signal ended it.
  @discardableResult
  func wait() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
