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
  /// The absolute paths of what the run itself writes, and would otherwise be called again by.
  private let written: Set<String>

  /// - Parameter written: Files and folders that the run writes.
  init(written: [String]) {
    self.written = Set(written.map(Self.absolute))
  }

  /// A file, which need not be there.
  mutating func add(file path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    folders[folder, default: Names()].exact.insert(name)
  }

  /// The files in a folder whose names end in certain ways, however deep they lie.
  mutating func add(folder path: String, extensions: [String]) {
    var waiting = [FilePath(path)]
    while let folder = waiting.popLast() {
      folders[folder.name, default: Names()].extensions.formUnion(extensions)
      folders[folder.name]?.isDeep = true
      for name in (try? Folder.names(in: folder)) ?? [] where name.first != UInt8(ascii: ".") {
        let inner = folder.appending(name)
        if FileKind(of: inner, followingLinks: false) == .folder, !isWritten(inner.name) {
          waiting.append(inner)
        }
      }
    }
  }

  /// Whether something that happened to a name in a folder asks for another run.
  func include(_ name: String, in folder: String, isFolder: Bool) -> Bool {
    guard folders[folder]?.include(name, isFolder: isFolder) ?? false else { return false }
    return !isWritten("\(folder)/\(name)")
  }

  /// Whether a path is that of something that the run writes, or lies in such a folder.
  private func isWritten(_ path: String) -> Bool {
    var path = Self.absolute(path)
    while let slash = path.lastIndex(of: "/"), !path.isEmpty {
      if written.contains(path) { return true }
      path = String(path[..<slash])
    }
    return false
  }

  private static func absolute(_ path: String) -> String {
    ConfigurationStack.absolute(path, in: Folder.current ?? "")
  }
}
