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

  static func bytes(of path: FilePath) throws(CommandError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw CommandError(FileDescriptor.reason(errno)) }
    defer { close(descriptor) }
    return try bytes(of: descriptor)
  }

  /// - Throws: What is wrong with the file, without its name.
  static func draft(_ path: FilePath, options: ReadingOptions) throws(CommandError) -> SourceFile {
    try draft(bytes(of: path), name: path.name, options)
  }

  static func draft(
    _ bytes: [UInt8], name: String, _ options: ReadingOptions
  ) throws(CommandError) -> SourceFile {
    guard !bytes.isEmpty else { throw CommandError("the file is empty") }
    return SourceFile(name: name, bytes: bytes, options: options)
  }

  static func bytes(of descriptor: Int32) throws(CommandError) -> [UInt8] {
    var info = stat()
    let size = fstat(descriptor, &info) == 0 && info.st_size > 0 ? Int(info.st_size) : 1 << 16
    guard size <= limit else { throw CommandError("it is larger than \(limit >> 20) MiB; split it") }
    return try FileDescriptor.readAll(descriptor, expected: size, limit: limit)
  }
}
