import LawLint

/// The files that arguments name, each once: files as they are, folders in the byte order of the names in them.
struct InputFiles {
  enum Entry: Sendable {
    case standardInput(StandardInput)
    case file(FilePath)
    /// A folder that could not be read, or holds nothing to read.
    case failure(Report.Failure)

    /// The path, or `-` for standard input that has none.
    var name: String {
      switch self {
      case .standardInput(let input): input.path ?? "-"
      case .file(let path): path.name
      case .failure(let failure): failure.path
      }
    }
  }

  /// How the names of files end that are read in folders.
  static let extensions = [
    "docx", "docm", "odt", "leg", "xml", "akn", "md", "markdown", "txt", "html", "htm", "xhtml",
  ]
  static let extensionList = extensions.map { "." + $0 }.joined(separator: " ")

  private(set) var entries: [Entry] = []
  private var seen: Set<FilePath> = []
  private let isExcluded: (FilePath) -> Bool

  /// - Parameters:
  ///   - standardInput: What `-` stands for.
  ///   - isExcluded: Which files in folders are passed over; what an argument names is always read.
  init(
    _ arguments: [String], standardInput: StandardInput = StandardInput(),
    excluding isExcluded: @escaping (FilePath) -> Bool = { _ in false }
  ) {
    self.isExcluded = isExcluded
    for argument in arguments {
      let path = FilePath(argument)
      if argument == "-" {
        if seen.insert(path).inserted { entries.append(.standardInput(standardInput)) }
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

  private mutating func addFolder(_ folder: FilePath) {
    let visits = FolderWalk(extensions: Self.extensions).visits(below: folder)
    if visits.isEmpty { fail(folder, "the folder holds no file that ends in \(Self.extensionList)") }
    for visit in visits {
      switch visit {
      case .file(let path): if !isExcluded(path) { add(path) }
      case .unreadable(let path, let error): fail(path, "the folder could not be read: \(error.message)")
      }
    }
  }

  private mutating func fail(_ path: FilePath, _ message: String) {
    entries.append(.failure(Report.Failure(path: path.name, message: message)))
  }
}
