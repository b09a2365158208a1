/// A term that the act says the meaning of.
public struct Definition: Sendable, Hashable {
  /// The term as the draft writes it.
  public let term: String
  /// The words of the term.
  public let range: TextRange
  /// The provision that says what the term means.
  public let provision: Provision.ID
  /// Whether the act says that the meaning holds in all of it: "I denne loven menes med …".
  public let holdsInAct: Bool
  /// Whether a word outside the definition is the term, one of its forms, or a compound with it.
  public internal(set) var isUsed: Bool

  /// The term as terms are compared: in lower case, with one space between words.
  public var key: String { term.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
