/// How a file is read, where a reader has a choice.
public struct ReadingOptions: Hashable, Sendable {
  public var docxView = DocxView.accepted

  public init() {}
}

/// Which text of a Word document with tracked changes is read.
public enum DocxView: String, Hashable, Sendable, CaseIterable {
  /// The text as it is when all changes are accepted.
  case accepted
  /// The text as it was before the changes.
  case original
}
