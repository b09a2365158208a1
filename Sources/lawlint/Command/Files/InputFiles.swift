import LawLint

/// The files that arguments name, each once: files as they are, folders in the byte order of the names in them.
struct InputFiles {
  enum Entry: Sendable {
    case standardInput
    case file(FilePath)
    /// A folder that could not be read, or holds nothing to read.
    case failure(Report.Failure)
  }

  /// How the names of files end that are read in folders.
  static let extensions = ["xml", "akn", "md", "markdown", "txt", "html", "htm", "xhtml"]

  private(set) var entries: [Entry] = []
  private var seen: Set<FilePath> = []

  init(_ arguments: [String]) {
    for argument in arguments {
      let path = FilePath(argument)
      if argument == "-" {
        if seen.insert(path).inserted { entries.append(.standardInput) }
      } else if FileKind(of: path) == .folder {
        addFolder(path)
      } else {
        add(path)
      }
    }
  }

  private mutating func add(_ path: FilePath) {
    if seen.insert(path).inserted { entries.append(.file(path)) }
  }

  private mutating func fail(_ path: FilePath, _ message: String) {
    entries.append(.failure(Report.Failure(path: path.name, message: message)))
  }

  private mutating func addFolder(_ root: FilePath) {
    let before = entries.count + seen.count
    // What is left to visit, the next last.
    var waiting = [(path: root, kind: FileKind.folder)]
    while let (path, kind) = waiting.popLast() {
      guard kind == .folder else {
        add(path)
        continue
      }
      do {
        let names = try Folder.names(in: path).sorted { $0.lexicographicallyPrecedes($1) }
        for name in names.reversed() {
          let inner = path.appending(name)
          if let kind = Self.kindToVisit(inner, named: name) { waiting.append((inner, kind)) }
        }
      } catch {
        fail(path, "the folder could not be read: \(error.message)")
      }
    }
    if entries.count + seen.count == before {
      fail(
        root,
        "the folder holds no file that ends in \(Self.extensions.map { "." + $0 }.joined(separator: " "))")
    }
  }

  /// Whether a name in a folder is visited, and as what. Links to folders are not, since they may lead round in a circle.
  private static func kindToVisit(_ path: FilePath, named name: [UInt8]) -> FileKind? {
    guard name.first != UInt8(ascii: ".") else { return nil }
    if FileKind(of: path, followingLinks: false) == .folder { return .folder }
    guard hasKnownExtension(name) else { return nil }
    switch FileKind(of: path) {
    case .file: return .file
    // A link to nothing is visited, so that the report says so.
    case .missing: return .file
    case .folder, .other: return nil
    }
  }

  private static func hasKnownExtension(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }
}
