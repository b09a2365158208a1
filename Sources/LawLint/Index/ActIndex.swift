/// What one act holds, found once, for the checks that read the whole act and for maps.
///
/// Everything stands in order of the text. Made only when a rule that is on asks for it.
public struct ActIndex: Sendable {
  public let document: Document
  /// The language of the act as a whole.
  public let language: LanguageCode
  /// The language of each provision.
  public let languages: [LanguageCode]
  public let sentences: [Sentence]
  public let references: [Reference]
  public let definitions: [Definition]
}
