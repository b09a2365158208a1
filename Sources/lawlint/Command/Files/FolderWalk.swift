/// The files in a folder and the folders in it, in the byte order of their names.
///
/// Hidden files are passed over, and the locks that Word keeps beside an open draft; so are links to folders, since they may lead round in a circle, and pipes and devices,
/// since reading one may never end.
struct FolderWalk {
  enum Visit {
    case file(FilePath)
    case unreadable(FilePath, CommandError)
  }

  /// How the names end of the files that are visited, in lower case.
  let extensions: [String]

  func visits(below root: FilePath) -> [Visit] {
    var visits: [Visit] = []
    // What is left to visit, the next last.
    var waiting = [(path: root, isFolder: true)]
    while let (path, isFolder) = waiting.popLast() {
      guard isFolder else {
        visits.append(.file(path))
        continue
      }
      do throws(CommandError) {
        let names = try Folder.names(in: path).sorted { $0.lexicographicallyPrecedes($1) }
        for name in names.reversed() {
          let inner = path.appending(name)
          if let isFolder = self.isFolder(inner, named: name) { waiting.append((inner, isFolder)) }
        }
      } catch {
        visits.append(.unreadable(path, error))
      }
    }
    return visits
  }

  /// Whether a name in a folder is a folder to visit or a file to read; `nil` when it is passed over.
  private func isFolder(_ path: FilePath, named name: [UInt8]) -> Bool? {
    guard name.first != UInt8(ascii: "."), !name.starts(with: "~$".utf8) else { return nil }
    if FileKind(of: path, followingLinks: false) == .folder { return true }
    guard hasKnownExtension(name) else { return nil }
    switch FileKind(of: path) {
    // A link to nothing is a file that cannot be read, so that somebody says so.
    case .file, .missing: return false
    case .folder, .other: return nil
    }
  }

  private func hasKnownExtension(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }
}
