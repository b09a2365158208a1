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

  /// The first bytes of a file.
  static func head(of path: FilePath, length: Int) throws(CommandError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw CommandError(FileDescriptor.reason(errno)) }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, length))
    }
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

  /// Reads a stream to its end. A file that is written meanwhile is no file: its halves may belong to two drafts.
  static func bytes(of descriptor: Int32) throws(CommandError) -> [UInt8] {
    var before = stat()
    let isFile = fstat(descriptor, &before) == 0 && before.st_mode & S_IFMT == S_IFREG
    let size = isFile && before.st_size > 0 ? Int(before.st_size) : 1 << 16
    guard size <= limit else { throw CommandError("it is larger than \(limit >> 20) MiB; split it") }
    let bytes = try FileDescriptor.readAll(descriptor, expected: size, limit: limit)
    var after = stat()
    if isFile, fstat(descriptor, &after) == 0, !isSame(before, after) {
      throw CommandError("it changed while it was read; save it and run lawlint again")
    }
    return bytes
  }

  private static func isSame(_ before: stat, _ after: stat) -> Bool {
    #if canImport(Darwin)
      let (first, second) = (before.st_mtimespec, after.st_mtimespec)
    #else
      let (first, second) = (before.st_mtim, after.st_mtim)
    #endif
    return before.st_size == after.st_size && first.tv_sec == second.tv_sec && first.tv_nsec == second.tv_nsec
  }
}
