#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bytes that wait to be written: few in memory, and more in a file without a name, which is gone when the process is.
struct Spool: Sendable {
  /// How many bytes stay in memory.
  static let limit = 1 << 20

  private(set) var isEmpty = true
  private var recent: [UInt8] = []
  private var file: Int32?
  /// How many bytes are in the file.
  private var filed = 0
  private var hasRoom = true

  mutating func append(_ bytes: [UInt8]) {
    if !bytes.isEmpty { isEmpty = false }
    recent += bytes
    if recent.count > Self.limit, hasRoom { moveToFile() }
  }

  /// Writes all that was appended. The error number when that failed.
  func copy(to descriptor: Int32) -> Int32? {
    if let file, let code = FileDescriptor.copy(filed, from: file, to: descriptor) { return code }
    return FileDescriptor.writeAll(recent, to: descriptor)
  }

  /// Where there is no folder for it or the disk is full, the bytes stay in memory.
  private mutating func moveToFile() {
    file = file ?? Self.makeFile()
    guard let file, FileDescriptor.writeAll(recent, to: file) == nil else {
      if let file {
        // What was written of them is written once more.
        lseek(file, off_t(filed), SEEK_SET)
      }
      hasRoom = false
      return
    }
    filed += recent.count
    recent.removeAll(keepingCapacity: true)
  }

  private static func makeFile() -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var path = Array("\(folder.isEmpty ? "/tmp" : folder)/lawlint-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }
}
