/// What lawlint understood of one act: its words, sentences and norms, each at its place.
///
/// Made for people who want to see why a rule matched (`lawlint dump`) and for checks that read the whole act.
public struct Analysis: Sendable {
  public let document: Document
  /// The language of the act as a whole.
  public let language: LanguageCode
  /// The language of each provision.
  public let languages: [LanguageCode]
  public let tokens: [Token]
  /// In order of the text.
  public let sentences: [Sentence]
  /// In order of the text.
  public let norms: [Norm]
}
