import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The contents of files as commits hold them, read one after another from one `git cat-file`.
///
/// Contents are what is in the repository: no filter or converter touches them.
final class GitContents: @unchecked Sendable {
  // Guards the conversation with the program: a question and its answer.
  private var lock = pthread_mutex_t()
  private let process: Subprocess

  init(_ process: Subprocess) {
    self.process = process
    pthread_mutex_init(&lock, nil)
    // Nobody reads what it complains of; a pipe that nobody reads could stop it.
    close(process.error)
  }

  deinit {
    close(process.input)
    close(process.output)
    process.wait()
    pthread_mutex_destroy(&lock)
  }

  /// The content of a file. Any worker may ask.
  func bytes(of file: GitRepository.File) throws(CommandError) -> [UInt8] {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    guard FileDescriptor.writeAll(Array((file.blob + "\n").utf8), to: process.input) == nil,
      let head = readLine()
    else { throw failure(file) }
    // blob SP type SP size
    let cells = head.split(separator: " ")
    guard cells.count == 3, cells[1] == "blob", let size = Int(cells[2]) else { throw failure(file) }
    guard size <= FileReader.limit else {
      // The next answer stands behind this one.
      for _ in 0..<size + 1 { _ = read(1) }
      throw CommandError("\(file.name): it is larger than \(FileReader.limit >> 20) MiB")
    }
    guard var bytes = read(size + 1), bytes.popLast() == 0x0A else { throw failure(file) }
    return bytes
  }

  private func failure(_ file: GitRepository.File) -> CommandError {
    CommandError("\(file.name): git could not give its earlier content; git fsck tells what is missing")
  }

  private func readLine() -> String? {
    var line: [UInt8] = []
    while let byte = read(1)?.first {
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }

  private func read(_ count: Int) -> [UInt8]? {
    var done = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while done < count {
        let got = systemRead(process.output, buffer.baseAddress! + done, count - done)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        done += got
      }
      initialized = done
    }
    return done == count ? bytes : nil
  }

  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer, count)
    #else
      Glibc.read(descriptor, buffer, count)
    #endif
  }
}
