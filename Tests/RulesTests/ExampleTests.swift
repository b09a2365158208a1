import LawLint
import Rules
import Testing

@Suite struct ExampleTests {
  static let library = Result { try RuleLibrary.builtIn() }

  @Test func `every example of every rule shows what it says`() throws {
    let library = try Self.library.get()
    let tester = RuleTester(library.ruleSet)
    for rule in library.ruleSet.rules {
      for failure in try tester.failures(of: rule, library.examples[rule.id] ?? []) {
        Issue.record("rules/\(rule.id).yaml:\(failure.example.line): found \(failure.found)")
      }
    }
  }
}
