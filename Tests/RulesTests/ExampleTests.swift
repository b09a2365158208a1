import LawLint
import Rules
import Testing

@Suite struct ExampleTests {
  static let library = Result { try RuleLibrary.builtIn() }

  @Test func `every example of every rule shows what it says`() throws {
    let library = try Self.library.get()
    let tester = RuleTester(library.ruleSet)
    for rule in library.ruleSet.rules {
      for failure in try tester.failures(of: rule, library.examples(of: rule.id)) {
        Issue.record("rules/\(rule.id).yaml:\(failure.example.line): found \(failure.found)")
      }
    }
  }
}

@Suite struct BuiltInRulesTests {
  static let rules = (try? RuleLibrary.builtIn().ruleSet.rules) ?? []

  @Test func `every rule has a code of its own`() {
    let codes = Self.rules.flatMap { [$0.code] }
    #expect(!codes.isEmpty)
    #expect(Set(codes).count == codes.count, "\(codes.filter { code in codes.count { $0 == code } > 1 })")
  }

  @Test(arguments: rules) func `a rule speaks to readers of every language, and names its sources`(rule: Rule)
  {
    for language in LanguageCode.allCases {
      let texts = rule.texts(language)
      #expect(texts != nil, "\(language)")
      for text in [texts?.title, texts?.message, texts?.why, texts?.suggestion] {
        #expect(text?.isEmpty == false)
      }
    }
    #expect(rule.principles.allSatisfy { PrincipleName($0) != nil }, "\(rule.principles)")
    // Acts of a country without principles of its own are held to those of the Union.
    #expect(rule.principles.contains { $0.hasPrefix("eu/") })
    #expect(!rule.sources.isEmpty)
    #expect(rule.id.hasPrefix(rule.category.rawValue + "/"))
  }

  @Test(arguments: rules) func `a rule has at least three examples a language, good and bad`(rule: Rule)
    throws
  {
    let examples = try RuleLibrary.builtIn().examples(of: rule.id)
    for language in rule.matching.languages {
      let own = examples.filter { $0.language == language }
      #expect(own.count >= 3, "\(language)")
      #expect(Set(own.map(\.isBad)).count == 2, "\(language)")
    }
  }
}
