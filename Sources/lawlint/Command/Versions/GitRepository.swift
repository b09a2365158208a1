import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The git repository around the folder that lawlint was started in, read through the program `git`.
///
/// Only its objects are read: neither the index nor the files beside it are looked at or written. So nothing that a repository
/// configures is run: no hooks, filters, text converters, file monitors or pagers, and nothing is fetched.
struct GitRepository {
  private static let program = "git"
  private static let variables = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C",
  ]
  private static let precautions = [
    "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
  ]
  /// A list of all files of a repository is no longer.
  private static let mostOutput = 256 << 20

  private let git: String
  /// The top folder, absolute, without links in its path.
  let top: String

  /// A file of a commit.
  struct File {
    /// From the top folder.
    let path: [UInt8]
    /// The name of its content.
    let blob: String

    var name: String { String(decoding: path, as: UTF8.self) }
  }

  init() throws(CommandError) {
    guard let git = Subprocess.path(of: Self.program) else {
      throw CommandError("--since needs the program git, which is not in PATH; install it")
    }
    self.git = git
    let outcome = try Self.run(git, ["rev-parse", "--show-toplevel"])
    guard outcome.status == 0 else {
      throw CommandError("--since needs a git repository: \(Self.reason(outcome))")
    }
    top = String(decoding: outcome.output.dropLast(), as: UTF8.self)
  }

  private static func run(_ git: String, _ arguments: [String]) throws(CommandError) -> Subprocess.Outcome {
    try Subprocess(git, precautions + arguments, environment: variables).finish(limit: mostOutput)
  }

  /// What git complained of, in one line.
  private static func reason(_ outcome: Subprocess.Outcome) -> String {
    let line = outcome.error.split(separator: 0x0A).first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let reason = line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
    return reason.isEmpty ? "git ended without a reason" : reason
  }

  // MARK: Commits

  /// The commit in which the present one and a revision part.
  func mergeBase(with revision: String) throws(CommandError) -> String {
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(0) else {
      throw CommandError("--since: ‘\(revision)’ is no revision; give a branch, a tag or a commit")
    }
    let commit = try self.commit(revision)
    let head = try self.commit("HEAD")
    let outcome = try Self.run(git, ["merge-base", commit, head])
    guard outcome.status == 0, let base = Self.line(outcome) else {
      throw CommandError(
        "--since: ‘\(revision)’ and HEAD have no commit in common; in a shallow clone, fetch more of the history"
      )
    }
    return base
  }

  private func commit(_ revision: String) throws(CommandError) -> String {
    let outcome = try Self.run(
      git, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    guard outcome.status == 0, let commit = Self.line(outcome) else {
      throw CommandError(
        revision == "HEAD"
          ? "--since: this repository has no commit yet"
          : "--since: there is no revision ‘\(revision)’ in this repository; git fetch may bring it")
    }
    return commit
  }

  private static func line(_ outcome: Subprocess.Outcome) -> String? {
    outcome.output.split(separator: 0x0A).last.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files of a commit, in order; links and other repositories in it are left out.
  func files(of commit: String) throws(CommandError) -> [File] {
    let outcome = try Self.run(git, ["ls-tree", "-r", "-z", "--full-tree", commit])
    guard outcome.status == 0 else { throw CommandError("--since: \(Self.reason(outcome))") }
    return outcome.output.split(separator: 0).compactMap { entry in
      // mode SP type SP blob TAB path
      guard let tab = entry.firstIndex(of: 0x09) else { return nil }
      let cells = entry[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 3, cells[0].hasPrefix("100") else { return nil }
      return File(path: Array(entry[(tab + 1)...]), blob: cells[2])
    }
  }

  // MARK: Contents

  func contents() throws(CommandError) -> GitContents {
    GitContents(
      try Subprocess(git, Self.precautions + ["cat-file", "--batch"], environment: Self.variables))
  }

  // MARK: Paths

  /// A path from the top folder.
  ///
  /// - Throws: That the file does not lie in the repository.
  func path(of file: FilePath) throws(CommandError) -> [UInt8] {
    let slash = file.bytes.lastIndex(of: UInt8(ascii: "/"))
    let isFolder = FileKind(of: file, followingLinks: false) == .folder
    let folder = isFolder ? file.bytes : slash.map { Array(file.bytes[...$0]) } ?? Array(".".utf8)
    let name = isFolder ? [] : Array(file.bytes[(slash.map { $0 + 1 } ?? 0)...])
    guard var resolved = Self.resolved(folder) else {
      throw CommandError("\(file.name): \(FileDescriptor.reason(errno))")
    }
    if !name.isEmpty { resolved += (resolved.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name }
    let root = Array(top.utf8)
    if resolved == root { return [] }
    guard resolved.starts(with: root + [UInt8(ascii: "/")]) else {
      throw CommandError(
        "\(file.name): it lies outside of the git repository \(top); --since cannot know what it was")
    }
    return Array(resolved[(root.count + 1)...])
  }

  /// A path without links, or `nil`.
  private static func resolved(_ path: [UInt8]) -> [UInt8]? {
    (path + [0]).withUnsafeBytes { bytes in
      guard let resolved = realpath(bytes.baseAddress!.assumingMemoryBound(to: CChar.self), nil) else {
        return nil
      }
      defer { free(resolved) }
      return Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
    }
  }
}
