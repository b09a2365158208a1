import LawLint
import Synchronization

/// Finds the files of acts that drafts amend, among the drafts themselves and in the folders that `--context` names.
///
/// A file is known by its name, or by the identifier near its beginning; it is read whole only when a draft amends its act.
final class BaseActFiles: Sendable {
  private let paths: [FilePath]
  private let options: ReadingOptions
  /// By index of path, the first bytes of the files that were looked at.
  private let heads = Mutex<[Int: [UInt8]]>([:])

  /// How far into a file its identifier stands, in bytes.
  private static let headLength = 1 << 13

  /// - Parameter folders: Those that `--context` names.
  /// - Throws: A folder that is none, or that cannot be read.
  init(_ inputs: InputFiles, folders: [String], options: ReadingOptions) throws(CommandError) {
    var paths: [FilePath] = []
    for case .file(let path) in inputs.entries { paths.append(path) }
    for name in folders {
      let folder = FilePath(name)
      guard FileKind(of: folder) == .folder else {
        throw CommandError(
          "--context \(name): this is no folder; name the folder that holds the acts that are amended")
      }
      for visit in FolderWalk(extensions: InputFiles.extensions).visits(below: folder) {
        switch visit {
        case .file(let path): if !paths.contains(path) { paths.append(path) }
        case .unreadable(let path, let error):
          throw CommandError("--context \(path.name): the folder could not be read: \(error.message)")
        }
      }
    }
    self.paths = paths
    self.options = options
  }

  /// The files of acts, in the order of the inputs and then of the folders.
  ///
  /// A file that cannot be read is left out: what it would have shown is then said to be missing, with the note that the act
  /// was not read.
  func files(_ elis: [String]) -> [SourceFile] {
    let needles = elis.compactMap { ActIdentifier(eli: $0) }
    guard !needles.isEmpty else { return [] }
    return paths.indices.compactMap { index -> SourceFile? in
      let name = paths[index].name.split(separator: "/").last.map(String.init) ?? ""
      let head = head(of: index)
      guard needles.contains(where: { $0.names(fileName: name) || $0.stands(in: head) }) else { return nil }
      return try? FileReader.draft(paths[index], options: options)
    }
  }

  private func head(of index: Int) -> [UInt8] {
    if let known = heads.withLock({ $0[index] }) { return known }
    let head = (try? FileReader.head(of: paths[index], length: Self.headLength)) ?? []
    heads.withLock { $0[index] = head }
    return head
  }
}
