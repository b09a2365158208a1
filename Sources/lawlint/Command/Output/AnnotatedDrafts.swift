import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes drafts back with the findings in them: one to a file, or each under its own name into a folder.
struct AnnotatedDrafts {
  private let annotator: any Annotator

  init(_ annotator: any Annotator) { self.annotator = annotator }

  private var format: String { type(of: annotator).name }

  /// - Parameter target: A file, or a folder, whose name ends in a slash where it is not there yet; `nil` is standard output.
  func put(_ report: Report, to target: String?) throws(CommandError) {
    let drafts = report.byFile
    // Why there is none is said already.
    guard !drafts.isEmpty else { return }
    guard let target else {
      let bytes = try annotated(only(drafts, orElse: "\(format)=FOLDER/"))
      if type(of: annotator).isBinary, Terminal.isTerminal(StandardStreams.output) {
        throw CommandError("a terminal cannot show \(format); give it a file: --format \(format)=FILE")
      }
      return try StandardStreams.put(bytes)
    }
    if isFolder(target) { return try put(drafts, into: target) }
    try put(only(drafts, orElse: "\(format)=\(target)/"), as: target)
  }

  private func only(_ drafts: [Report], orElse format: String) throws(CommandError) -> Report {
    guard let draft = drafts.first, drafts.count == 1 else {
      throw CommandError(
        "\(drafts.count) drafts cannot be annotated in one file; give a folder: --format \(format)")
    }
    return draft
  }

  // MARK: Folders

  private func isFolder(_ path: String) -> Bool {
    var info = stat()
    return path.hasSuffix("/") || stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes what can be written, and then says what could not.
  private func put(_ drafts: [Report], into folder: String) throws(CommandError) {
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw CommandError("\(folder) could not be made: \(FileDescriptor.reason(errno))")
    }
    var taken: Set<String> = []
    var reasons: [String] = []
    for draft in drafts {
      let name = free(name(of: draft), &taken)
      do throws(CommandError) {
        try put(draft, as: folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)")
      } catch {
        reasons.append(error.message)
      }
    }
    if !reasons.isEmpty { throw CommandError(reasons.joined(separator: "\n")) }
  }

  /// The name of the annotated file, without folders.
  private func name(of draft: Report) -> String {
    let path = draft.documents.first?.document.source.name ?? ""
    let base = path.split(separator: "/").last.map(String.init) ?? path
    return type(of: annotator).fileName(for: base == SourceFile.standardInput ? "stdin" : base)
  }

  /// The name, with a number before its ending if another draft has it already.
  private func free(_ name: String, _ taken: inout Set<String>) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var result = name
    var copy = 2
    // Volumes that take two names for one because of case are no place for both.
    while !taken.insert(result.lowercased()).inserted {
      result = "\(name[..<dot])-\(copy)\(name[dot...])"
      copy += 1
    }
    return result
  }

  // MARK: Files

  private func put(_ draft: Report, as file: String) throws(CommandError) {
    for linted in draft.documents where isSame(linted.document.source.name, file) {
      throw CommandError("\(file) is the draft itself; give the annotated one another name")
    }
    try AtomicFile(file).put(annotated(draft))
  }

  private func isSame(_ path: String, _ other: String) -> Bool {
    var (a, b) = (stat(), stat())
    return stat(path, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  private func annotated(_ draft: Report) throws(CommandError) -> [UInt8] {
    do throws(AnnotationError) {
      return try annotator.annotated(draft)
    } catch {
      throw CommandError(error.message)
    }
  }
}
