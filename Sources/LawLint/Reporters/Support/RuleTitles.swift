/// The titles of rules in a reader's language; each is looked up once.
struct RuleTitles {
  private let rules: RuleSet
  private let language: LanguageCode
  private var known: [String: String] = [:]

  init(_ rules: RuleSet, _ language: LanguageCode) {
    self.rules = rules
    self.language = language
  }

  /// The rules that have found the same as a finding, each by its title and code, since a code tells a drafter nothing.
  mutating func also(_ finding: Finding) -> [String] { finding.also.map { named($0) } }

  private mutating func named(_ code: String) -> String {
    if let name = known[code] { return name }
    let title = rules.rule(named: code)?.texts(language)?.title.collapsed ?? ""
    let name = title.isEmpty ? code : "\(title) (\(code))"
    known[code] = name
    return name
  }
}
