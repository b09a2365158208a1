import LawLint

/// Which names in which folders a run depends on.
struct WatchedFiles {
  /// What matters in one folder.
  struct Names {
    /// Those of certain files.
    var exact: Set<String> = []
    /// The ends of those of all drafts or rules.
    var extensions: Set<String> = []
    /// Whether folders in it are watched too.
    var isDeep = false

    func include(_ name: String, isFolder: Bool) -> Bool {
      if exact.contains(name) { return true }
      guard !name.hasPrefix(".") else { return false }
      if isFolder { return isDeep }
      guard let dot = name.lastIndex(of: ".") else { return false }
      return extensions.contains(name[name.index(after: dot)...].lowercased())
    }
  }

  /// By path of the folder.
  private(set) var folders: [String: Names] = [:]
  /// What the run itself writes, and would otherwise be called again by.
  private let written: OwnFiles

  /// - Parameter written: Files and folders that the run writes.
  init(written: [String]) {
    self.written = OwnFiles(written)
  }

  /// A file, which need not be there.
  mutating func add(file path: String) {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    folders[Self.folder(of: path), default: Names()].exact.insert(name)
  }

  /// Adds folders that are gone to what matters in those above them, so that their return is seen.
  mutating func awaitMissingFolders() {
    for folder in folders.keys {
      var missing = folder
      while missing != "/", missing != ".", FileKind(of: FilePath(missing)) == .missing {
        add(file: missing)
        missing = Self.folder(of: missing)
      }
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// The files in a folder whose names end in certain ways, however deep they lie.
  mutating func add(folder path: String, extensions: [String]) {
    var waiting = [FilePath(path)]
    while let folder = waiting.popLast() {
      folders[folder.name, default: Names()].extensions.formUnion(extensions)
      folders[folder.name]?.isDeep = true
      for name in (try? Folder.names(in: folder)) ?? [] where name.first != UInt8(ascii: ".") {
        let inner = folder.appending(name)
        if FileKind(of: inner, followingLinks: false) == .folder, !written.cover(inner.name) {
          waiting.append(inner)
        }
      }
    }
  }

  /// Whether something that happened to a name in a folder asks for another run.
  func include(_ name: String, in folder: String, isFolder: Bool) -> Bool {
    guard folders[folder]?.include(name, isFolder: isFolder) ?? false else { return false }
    return !written.cover("\(folder)/\(name)")
  }
}
