/// Rules and the lexicons that they speak of.
public struct RuleSet: Sendable {
  /// In order of id.
  public let rules: [Rule]
  /// Classes of words by name and language, each entry a token expression of one word.
  public let lexicons: [String: ByLanguage<[String]>]
  private let compilations = RuleCompilations()

  /// What registers hold and authorities share, by country.
  public let countries: [Jurisdiction: Country]

  public init(
    rules: [Rule], lexicons: [String: ByLanguage<[String]>], countries: [Jurisdiction: Country] = [:]
  ) {
    self.rules = rules.sorted { $0.id < $1.id }
    self.lexicons = lexicons
    self.countries = countries
  }

  /// The rule that has an id, a code or a former id.
  public func rule(named name: String) -> Rule? {
    rules.first { $0.id == name || $0.code == name } ?? rules.first { $0.formerly.contains(name) }
  }

  /// The rules of one language, ready to be matched; all copies of a rule set share them.
  ///
  /// - Throws: The first expression that cannot be read.
  func compiled(for language: LanguageCode) throws(RuleCompilationError) -> CompiledRules {
    try compilations.rules(of: self, for: language)
  }
}
