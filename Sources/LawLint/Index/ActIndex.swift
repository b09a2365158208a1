/// What one act holds, found once, for the checks that read the whole act and for maps.
///
/// Everything stands in order of the text. Made only when a rule that is on asks for it, and only the parts that it asks for.
public struct ActIndex: Sendable {
  /// What is read of an act. Each part costs time, so a check says which ones it reads.
  public struct Parts: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let references = Parts(rawValue: 1 << 0)
    /// The terms that the act defines, and which of them it uses. Needs the references too.
    public static let definitions: Parts = [Parts(rawValue: 1 << 1), .references]

    public static let all: Parts = [.references, .definitions]
  }

  public let document: Document
  /// The language of the act as a whole.
  public let language: LanguageCode
  /// The language of each provision.
  public let languages: [LanguageCode]
  public let sentences: [Sentence]
  /// What was read; the other parts are empty.
  public let parts: Parts
  public internal(set) var references: [Reference] = []
  public internal(set) var definitions: [Definition] = []
}
