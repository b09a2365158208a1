import LawLint

/// The files of a run as they were at an earlier revision of their repository.
struct EarlierVersions: Sendable {
  let name: String
  let commit: String
  /// By the name of a file of the run, the file that it was.
  private let origins: [String: GitRepository.File]
  /// Files in the folders of the run that are gone, and are not there under another name.
  private let gone: [GitRepository.File]
  private let top: String
  private let contents: GitContents
  private let reading: ReadingOptions

  /// - Parameters:
  ///   - revision: As the person who runs the command calls it.
  ///   - paths: The arguments of the run.
  ///   - files: What they name.
  ///   - isExcluded: Which files in folders are passed over.
  init(
    _ revision: String, paths: [String], files: InputFiles, reading: ReadingOptions,
    excluding isExcluded: (FilePath) -> Bool
  ) throws(CommandError) {
    let repository = try GitRepository()
    name = revision
    commit = try repository.mergeBase(with: revision)
    top = repository.top
    contents = try repository.contents()
    self.reading = reading
    let old = try repository.files(of: commit)
    let byPath = Dictionary(old.map { ($0.path, $0) }) { first, _ in first }
    var origins: [String: GitRepository.File] = [:]
    var new: [FilePath] = []
    for entry in files.entries {
      switch entry {
      case .failure: break
      case .standardInput:
        throw CommandError("--since compares files with what they were; standard input was nowhere")
      case .file(let path):
        if let file = byPath[try repository.path(of: path)] {
          origins[path.name] = file
        } else {
          new.append(path)
        }
      }
    }
    var missing = old.filter { Self.isDraft($0.path) && Self.isMissing($0, below: repository.top) }
    let renamed = new.isEmpty ? [:] : Self.renamed(new, among: missing, contents, reading)
    for (path, index) in renamed { origins[path.name] = missing[index] }
    let taken = Set(renamed.values)
    let folders = try Self.folders(among: paths, in: repository)
    missing = missing.indices.filter { !taken.contains($0) }.map { missing[$0] }
      .filter { file in folders.contains { file.path.starts(with: $0) } }
    gone = missing.filter { [top] in !isExcluded(FilePath(Self.shown($0, below: top))) }
    self.origins = origins
  }

  /// The folders of the repository that arguments name, each with a slash behind it; the top is empty.
  private static func folders(
    among paths: [String], in repository: GitRepository
  ) throws(CommandError) -> [[UInt8]] {
    var folders: [[UInt8]] = []
    for path in paths where FileKind(of: FilePath(path)) == .folder {
      let folder = try repository.path(of: FilePath(path))
      folders.append(folder.isEmpty ? [] : folder + [UInt8(ascii: "/")])
    }
    return folders
  }

  /// Whether a folder that holds the file would have it linted.
  private static func isDraft(_ path: [UInt8]) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"))
    guard let name = parts.last, !parts.contains(where: { $0.first == UInt8(ascii: ".") }),
      !name.starts(with: "~$".utf8), let dot = name.lastIndex(of: UInt8(ascii: "."))
    else { return false }
    return InputFiles.extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }

  private static func isMissing(_ file: GitRepository.File, below top: String) -> Bool {
    FileKind(of: FilePath(top).appending(file.path), followingLinks: false) == .missing
  }

  /// By a file that is new, the index of the one that it was.
  private static func renamed(
    _ new: [FilePath], among missing: [GitRepository.File], _ contents: GitContents, _ reading: ReadingOptions
  ) -> [FilePath: Int] {
    // What cannot be read is said where it is linted.
    let files = new.compactMap { path in
      (try? FileReader.draft(path, options: reading)).map { (path, $0) }
    }
    let gone = missing.enumerated().compactMap { index, file in
      (try? contents.bytes(of: file)).map {
        (index, SourceFile(name: file.name, bytes: $0, options: reading))
      }
    }
    let origins = RenamedFiles.origins(of: files.map(\.1), among: gone.map(\.1))
    return Dictionary(origins.map { (files[$0.key].0, gone[$0.value].0) }) { first, _ in first }
  }

  /// A path as reports show it.
  private static func shown(_ file: GitRepository.File, below top: String) -> String {
    "\(top)/\(file.name)".shown
  }

  // MARK: For each file

  /// The file as it was, or `nil` when it is new.
  func source(of name: String) throws(CommandError) -> SourceFile? {
    guard let file = origins[name] else { return nil }
    return try source(file)
  }

  /// The files that are gone, in order of their names.
  func goneSources() throws(CommandError) -> [SourceFile] {
    var sources: [SourceFile] = []
    for file in gone { sources.append(try source(file)) }
    return sources
  }

  private func source(_ file: GitRepository.File) throws(CommandError) -> SourceFile {
    SourceFile(name: Self.shown(file, below: top), bytes: try contents.bytes(of: file), options: reading)
  }
}
