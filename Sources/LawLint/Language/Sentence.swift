/// A sentence, or an item of a list, of a document's text.
public struct Sentence: Sendable, Hashable {
  public var range: TextRange
  /// Indices into the analysis's tokens.
  public var tokens: Range<Int>
  /// Index into ``Document/blocks``.
  public var block: Int
  public var provision: Provision.ID
}
