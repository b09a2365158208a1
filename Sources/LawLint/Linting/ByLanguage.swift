/// A value for each of some languages, made when it is asked for.
///
/// The rules of all languages are built into the command, and a run reads drafts in one or two of them.
public struct ByLanguage<Value: Sendable>: Sendable {
  private let value: @Sendable (LanguageCode) -> Value?

  public init(_ value: @escaping @Sendable (LanguageCode) -> Value?) { self.value = value }

  public init(_ values: [LanguageCode: Value]) { self.init { values[$0] } }

  public subscript(language: LanguageCode) -> Value? { value(language) }

  /// The languages that have a value.
  public var languages: [LanguageCode] { LanguageCode.allCases.filter { self[$0] != nil } }

  public func replacing(_ new: Value, in changed: LanguageCode) -> Self {
    Self { [value] language in language == changed ? new : value(language) }
  }
}

extension ByLanguage: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (LanguageCode, Value)...) {
    self.init(Dictionary(uniqueKeysWithValues: elements))
  }
}
