#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is either written whole or left as it was.
///
/// The bytes go to a new file in the same folder, which then takes the place of the old one and keeps its mode. A link
/// stays a link; what it leads to is replaced. A device or pipe is written directly.
struct AtomicFile {
  private let path: String

  init(_ path: String) { self.path = path }

  func put(_ bytes: [UInt8]) throws(CommandError) { try put { FileDescriptor.writeAll(bytes, to: $0) } }

  /// - Parameter write: Writes everything to a descriptor, and gives the error number when that failed.
  func put(_ write: (Int32) -> Int32?) throws(CommandError) {
    let target = try resolvedTarget()
    var info = stat()
    let exists = stat(target, &info) == 0
    if exists, info.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(errno) }
      let code = write(descriptor)
      close(descriptor)
      if let code { throw failure(code) }
      return
    }
    if exists, access(target, W_OK) != 0 { throw failure(errno) }
    try replace(target, mode: exists ? info.st_mode & 0o7777 : nil, by: write)
  }

  /// Where the file is, behind all links.
  private func resolvedTarget() throws(CommandError) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard errno == ENOENT else { throw failure(errno) }
    var info = stat()
    if lstat(path, &info) == 0 { throw CommandError("\(path) could not be written: it is a link to nothing") }
    return path
  }

  private func replace(
    _ target: String, mode: mode_t?, by write: (Int32) -> Int32?
  ) throws(CommandError) {
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(target[...$0]) } ?? "./"
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    let (descriptor, temporary) = try makeTemporary(in: folder, for: name, mode: mode == nil ? 0o666 : 0o600)
    var code = write(descriptor)
    if code == nil, let mode, fchmod(descriptor, mode) != 0 { code = errno }
    if code == nil, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == nil { code = errno }
    if code == nil, rename(temporary, target) != 0 { code = errno }
    if let code {
      unlink(temporary)
      throw failure(code)
    }
    syncFolder(folder)
  }

  /// - Parameter mode: Less what the process's mask takes away.
  private func makeTemporary(
    in folder: String, for name: String, mode: mode_t
  ) throws(CommandError) -> (descriptor: Int32, path: String) {
    for attempt in 0..<100 {
      let path = "\(folder).\(name.prefix(60)).\(getpid())-\(attempt)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (descriptor, path) }
      guard errno == EEXIST else { break }
    }
    throw failure(errno)
  }

  /// Makes the new name last through a power cut, where the file system can.
  private func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(_ code: Int32) -> CommandError {
    CommandError("\(path) could not be written: \(FileDescriptor.reason(code))")
  }
}
