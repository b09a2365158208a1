#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a path leads to.
enum FileKind {
  case file, folder, missing
  /// A pipe, a socket or a device; reading one may never end.
  case other

  init(of path: FilePath, followingLinks: Bool = true) {
    var info = stat()
    guard path.withCString({ followingLinks ? stat($0, &info) : lstat($0, &info) }) == 0 else {
      self = .missing
      return
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

enum Folder {
  /// The folder that relative paths begin in, or `nil` when it is gone.
  static var current: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// The names in a folder, in no order, without `.` and `..`.
  static func names(in path: FilePath) throws(CommandError) -> [[UInt8]] {
    guard let folder = path.withCString({ opendir($0) }) else {
      throw CommandError(FileDescriptor.reason(errno))
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    guard errno == 0 else { throw CommandError(FileDescriptor.reason(errno)) }
    return names
  }
}
