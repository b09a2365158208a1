import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads files whole.
enum FileReader {
  /// No law is as large. Transcoding makes at most three bytes of one, and places in a text are 32 bits wide.
  static let limit = 256 << 20

  static func read(_ path: FilePath) throws(CommandError) -> SourceFile {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw CommandError(FileDescriptor.reason(errno)) }
    defer { close(descriptor) }
    return try read(descriptor, name: path.name)
  }

  static func readStandardInput() throws(CommandError) -> SourceFile {
    try read(StandardStreams.input, name: "<stdin>")
  }

  private static func read(_ descriptor: Int32, name: String) throws(CommandError) -> SourceFile {
    var info = stat()
    let size = fstat(descriptor, &info) == 0 && info.st_size > 0 ? Int(info.st_size) : 1 << 16
    guard size <= limit else { throw CommandError("it is larger than \(limit >> 20) MiB; split it") }
    let bytes = try FileDescriptor.readAll(descriptor, expected: size, limit: limit)
    guard !bytes.isEmpty else { throw CommandError("the file is empty") }
    return SourceFile(name: name, bytes: bytes)
  }
}
