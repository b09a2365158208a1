import LawLint

/// Files and folders that lawlint writes itself, and that are therefore no drafts where they lie among drafts.
struct OwnFiles {
  /// Absolute.
  private var paths: Set<String> = []

  init() {}

  init(_ paths: [String]) { self.paths = Set(paths.map(Self.absolute)) }

  /// - Parameter drafts: What a run was told to lint; a folder that holds it stays a folder of drafts, even where reports
  ///   are written into it.
  mutating func add(_ path: String, beside drafts: [String]) {
    let own = OwnFiles([path])
    if !drafts.contains(where: own.cover) { paths.formUnion(own.paths) }
  }

  /// Whether a path is one of them, or lies in such a folder.
  func cover(_ path: String) -> Bool {
    guard !paths.isEmpty else { return false }
    var path = Self.absolute(path)
    while let slash = path.lastIndex(of: "/") {
      if paths.contains(path) { return true }
      path = String(path[..<slash])
    }
    return false
  }

  private static func absolute(_ path: String) -> String {
    ConfigurationStack.absolute(path, in: Folder.current ?? "")
  }
}
