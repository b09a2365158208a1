import LawLint
import Synchronization

/// Finds the files of acts that drafts amend, among the drafts themselves and in the folders that `--context` names.
///
/// A file is known by its name, or by the identifier near its beginning; it is read whole only when a draft amends its act.
final class BaseActFiles: Sendable {
  private let paths: [FilePath]
  private let options: ReadingOptions
  /// By act, the indices of paths of the files that may hold it; found when it is first asked for.
  private let places = Mutex<[ActIdentifier: [Int]]?>(nil)

  /// How far into a file its identifier stands, in bytes.
  private static let headLength = 1 << 13

  /// - Parameter folders: Those that `--context` names.
  /// - Throws: A folder that is none, or that cannot be read.
  init(_ inputs: InputFiles, folders: [String], options: ReadingOptions) throws(CommandError) {
    var paths: [FilePath] = []
    for case .file(let path) in inputs.entries { paths.append(path) }
    var known = Set(paths.map(\.name))
    for name in folders {
      let folder = FilePath(name)
      guard FileKind(of: folder) == .folder else {
        throw CommandError(
          "--context \(name): this is no folder; name the folder that holds the acts that are amended")
      }
      for visit in FolderWalk(extensions: InputFiles.extensions).visits(below: folder) {
        switch visit {
        case .file(let path): if known.insert(path.name).inserted { paths.append(path) }
        case .unreadable(let path, let error):
          throw CommandError("--context \(path.name): the folder could not be read: \(error.message)")
        }
      }
    }
    self.paths = paths
    self.options = options
  }

  /// Where acts are looked for.
  ///
  /// A file that cannot be read is left out: what it would have shown is then said to be missing, with the note that the act
  /// was not read.
  var baseActs: BaseActs {
    BaseActs(
      numbers: { self.numbers($0) },
      file: { try? FileReader.draft(self.paths[$0], options: self.options) })
  }

  /// The indices of the paths of acts, in the order of the inputs and then of the folders.
  private func numbers(_ elis: [String]) -> [Int] {
    let wanted = elis.compactMap { ActIdentifier(eli: $0) }
    guard !wanted.isEmpty else { return [] }
    return places.withLock { places in
      let known = places ?? placesByAct()
      places = known
      return Set(wanted.flatMap { known[$0] ?? [] }).sorted()
    }
  }

  private func placesByAct() -> [ActIdentifier: [Int]] {
    var places: [ActIdentifier: [Int]] = [:]
    for (index, path) in paths.enumerated() {
      let name = path.name.split(separator: "/").last.map(String.init) ?? ""
      let head = (try? FileReader.head(of: path, length: Self.headLength)) ?? []
      for act in ActIdentifier.standing(in: head).union(ActIdentifier.named(byFile: name)) {
        places[act, default: []].append(index)
      }
    }
    return places
  }
}
