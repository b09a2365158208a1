import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of entries that are named by digests, bounded in size.
///
/// Entries hold words of drafts, so nobody else may read them. A folder that holds anything but a cache is not taken for one,
/// since what is too much is deleted.
struct CacheFolder: Sendable {
  let path: String
  /// In bytes.
  private let limit: Int

  /// By this file backups and cleaners know a cache (https://bford.info/cachedir/).
  private static let tagName = "CACHEDIR.TAG"
  private static let tag = """
    Signature: 8a477f597d28d172789f06886806bc55
    # What lawlint found in drafts, and words of them. The folder can be deleted at any time.

    """
  /// Of the form of entries; another has another folder.
  private static let version = "1"
  private static let magic = Array("lawlint \(version)\n".utf8)

  /// - Throws: That the folder is another, or cannot be made.
  init(_ path: String, limit: Int) throws(CommandError) {
    self.path = path
    self.limit = limit
    switch FileKind(of: FilePath(path)) {
    case .missing:
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(errno) }
    case .folder: break
    case .file, .other: throw CommandError("the cache \(path) is no folder")
    }
    let tagPath = "\(path)/\(Self.tagName)"
    if FileKind(of: FilePath(tagPath)) == .missing {
      let names: [[UInt8]]
      do throws(CommandError) {
        names = try Folder.names(in: FilePath(path))
      } catch {
        throw CommandError("the cache \(path): \(error.message)")
      }
      // A run that was killed may have left the tag half made, under a hidden name.
      guard names.allSatisfy({ $0.starts(with: ".\(Self.tagName).".utf8) }) else {
        throw CommandError("\(path) is no cache: there are other files in it; give a new folder")
      }
      try AtomicFile(tagPath).put(Array(Self.tag.utf8))
    }
    _ = mkdir(entries, 0o700)
  }

  private var entries: String { "\(path)/\(Self.version)" }

  private func place(_ name: String) -> (folder: String, path: String) {
    let folder = "\(entries)/\(name.prefix(2))"
    return (folder, "\(folder)/\(name.dropFirst(2))")
  }

  // MARK: Entries

  /// What was put in under a name, or `nil`.
  func entry(_ name: String) -> [UInt8]? {
    let path = place(name).path
    guard let bytes = try? FileReader.bytes(of: FilePath(path)), bytes.starts(with: Self.magic) else {
      return nil
    }
    let head = Self.magic.count + 64
    guard bytes.count >= head else { return nil }
    let content = Array(bytes[head...])
    guard digest(of: content, name).elementsEqual(bytes[Self.magic.count..<head]) else { return nil }
    // What was used last is kept longest.
    utimensat(AT_FDCWD, path, nil, 0)
    return content
  }

  /// Of the name too: the content of another entry is as wrong as a damaged one.
  private func digest(of content: [UInt8], _ name: String) -> [UInt8] {
    Array(Checksum.of(Array(name.utf8) + content).utf8)
  }

  /// Puts an entry in, whole or not at all. What went wrong, or `nil`.
  func put(_ content: [UInt8], _ name: String) -> String? {
    let place = place(name)
    if mkdir(place.folder, 0o700) != 0, errno != EEXIST { return FileDescriptor.reason(errno) }
    var temporary = Array("\(place.folder)/.new-XXXXXX".utf8CString)
    let descriptor = mkstemp(&temporary)
    guard descriptor >= 0 else { return FileDescriptor.reason(errno) }
    // Not flushed to the disk: a power cut may damage the entry, and its digest shows that.
    var code = FileDescriptor.writeAll(
      Self.magic + digest(of: content, name) + content, to: descriptor)
    if close(descriptor) != 0, code == nil { code = errno }
    if code == nil, rename(temporary, place.path) != 0 { code = errno }
    guard let code else { return nil }
    unlink(temporary)
    return FileDescriptor.reason(code)
  }

  // MARK: Bounds

  private struct Entry {
    var path: FilePath
    var size: Int
    var used: timespec
    var isUnfinished: Bool
  }

  /// Takes out the entries that were not used for longest, where there are too many bytes, and what killed runs left.
  func prune() {
    var all: [Entry] = []
    for folder in (try? Folder.names(in: FilePath(entries))) ?? [] where folder.count == 2 {
      let folder = FilePath(entries).appending(folder)
      for name in (try? Folder.names(in: folder)) ?? [] {
        let isUnfinished = name.starts(with: ".new-".utf8)
        guard isUnfinished || name.count == 62 else { continue }
        let path = folder.appending(name)
        var info = stat()
        guard path.withCString({ lstat($0, &info) }) == 0, info.st_mode & S_IFMT == S_IFREG else { continue }
        all.append(
          Entry(
            path: path, size: Int(info.st_blocks) * 512, used: info.modified, isUnfinished: isUnfinished))
      }
    }
    let hourAgo = time(nil) - 3600
    for entry in all where entry.isUnfinished && entry.used.tv_sec < hourAgo { remove(entry) }
    all.removeAll(where: \.isUnfinished)
    var size = all.reduce(0) { $0 + $1.size }
    guard size > limit else { return }
    all.sort { ($0.used.tv_sec, $0.used.tv_nsec) < ($1.used.tv_sec, $1.used.tv_nsec) }
    // Some room is made, so that not every run has to.
    for entry in all where size > limit / 5 * 4 {
      remove(entry)
      size -= entry.size
    }
  }

  private func remove(_ entry: Entry) { entry.path.withCString { _ = unlink($0) } }

  private func failure(_ code: Int32) -> CommandError {
    CommandError("the cache \(path) could not be made: \(FileDescriptor.reason(code))")
  }
}

extension stat {
  fileprivate var modified: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
