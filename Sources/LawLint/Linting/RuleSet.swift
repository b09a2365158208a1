/// Rules and the lexicons that they speak of.
public struct RuleSet: Sendable {
  /// In order of id.
  public let rules: [Rule]
  /// Classes of words by name and language, each entry a token expression of one word.
  public let lexicons: [String: [LanguageCode: [String]]]
  /// Names the rule set, such as `builtin 0.1.0`.
  public let version: String

  public init(rules: [Rule], lexicons: [String: [LanguageCode: [String]]], version: String) {
    self.rules = rules.sorted { $0.id < $1.id }
    self.lexicons = lexicons
    self.version = version
  }

  /// The rule that has an id, a code or a former id.
  public func rule(named name: String) -> Rule? {
    rules.first { $0.id == name || $0.code == name } ?? rules.first { $0.formerly.contains(name) }
  }
}
