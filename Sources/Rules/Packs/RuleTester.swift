public import LawLint

/// Runs the examples of rules through the shipped path: reader, sentences, norms, matcher.
public struct RuleTester {
  /// An example that does not show what it says it shows.
  public struct Failure: Hashable, Sendable {
    public let rule: Rule.ID
    public let example: RuleExample
    /// What the rule found, as words.
    public let found: [String]
  }

  private let lexicons: [String: ByLanguage<[String]>]

  public init(_ ruleSet: RuleSet) { lexicons = ruleSet.lexicons }

  /// The examples of a rule that fail.
  public func failures(of rule: Rule, _ examples: [RuleExample]) throws(RuleCompilationError) -> [Failure] {
    let ruleSet = RuleSet(rules: [rule], lexicons: lexicons)
    var failures: [Failure] = []
    for language in LanguageCode.allCases {
      let own = examples.filter { $0.language == language }
      guard !own.isEmpty else { continue }
      let analyzer = Analyzer(rules: ruleSet, profile: Profile(strictness: .full), language: language)
      for example in own {
        let file = SourceFile(name: "example.txt", bytes: Array(example.text.utf8))
        var ranges: [Range<Int>] = []
        for linted in try analyzer.lint(file) {
          ranges += linted.findings.map { linted.document.sourceRange(of: $0.range).indices() }
        }
        if ranges != example.expected {
          let text = Array(example.text.utf8)
          let found = ranges.map { String(decoding: text[$0], as: UTF8.self) }
          failures.append(Failure(rule: rule.id, example: example, found: found))
        }
      }
    }
    return failures
  }
}
