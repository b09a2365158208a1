import LawLint

extension String {
  /// An absolute path as messages and reports show it: from the folder that lawlint was started in, with `..` for what lies
  /// beside or above it, so that a report does not tell on which machine it was made.
  ///
  /// A path that has nothing in common with that folder stays absolute.
  var shown: String {
    guard hasPrefix("/"), let current = Folder.current else { return path(below: nil) }
    let parts = path(below: nil).split(separator: "/")
    let folders = current.split(separator: "/")
    let common = zip(parts, folders).prefix { $0 == $1 }.count
    guard common > 0 || folders.isEmpty else { return path(below: nil) }
    let steps = Array(repeating: "..", count: folders.count - common) + parts.dropFirst(common)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}
