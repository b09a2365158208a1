import LawLint

/// The folders in which files are looked for that belong to a draft: its own, and those above it up to the top of the repository.
///
/// Outside a repository the last is the folder that lawlint was started in; for a draft that does not lie there, its own.
struct ProjectFolders {
  /// From the draft's own folder upwards, absolute.
  let folders: [String]

  /// - Parameter path: A file or folder, or `-` for standard input, which lies where lawlint was started.
  init(around path: String) throws(CommandError) {
    guard let current = Folder.current else {
      throw CommandError("the folder that lawlint was started in is gone")
    }
    let absolute = (path == "-" ? current : path.hasPrefix("/") ? path : "\(current)/\(path)").path(
      below: nil)
    let isFolder = FileKind(of: FilePath(absolute)) == .folder
    var all: [String] = []
    var next = isFolder ? absolute : Self.parent(of: absolute)
    while true {
      all.append(next)
      if FileKind(of: FilePath(Self.joined(next, ".git"))) != .missing || next == "/" { break }
      next = Self.parent(of: next)
    }
    if all.last == "/" {
      let last = all.firstIndex(of: current.path(below: nil)) ?? 0
      all = Array(all[...last])
    }
    folders = all
  }

  /// The nearest file that has a name, which ends in `.yml`, or `nil`.
  ///
  /// - Throws: That a nearer one ends in `.yaml`: who wrote it believes that it holds.
  func nearest(_ name: String) throws(CommandError) -> String? {
    for folder in folders {
      let path = Self.joined(folder, name)
      if FileKind(of: FilePath(path)) == .file { return path }
      let other = path.dropLast("yml".count) + "yaml"
      guard FileKind(of: FilePath(String(other))) != .file else {
        throw CommandError("\(String(other).shown): lawlint reads \(name) and not this; rename the file")
      }
    }
    return nil
  }

  private static func parent(of path: String) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
