import LawLint

/// Why a file of rules cannot be used: which file and line, what is wrong, what to do.
public struct RuleFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Below the folder of rules: `discretion-power/authority-may.yaml`.
  public let path: String
  /// From 1.
  public let line: Int
  public let reason: String

  public var description: String { "\(path):\(line): \(reason)" }

  /// A word that is not among those allowed, with the nearest that is.
  static func unknown(_ word: String, as what: String, among known: [String], path: String, line: Int) -> Self
  {
    let hint = Spelling.nearest(to: word, in: known).map { "; did you mean ‘\($0)’?" } ?? ""
    return RuleFileError(path: path, line: line, reason: "‘\(word)’ is no \(what)\(hint)")
  }
}
