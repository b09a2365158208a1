import LawLint
import Testing

@testable import Rules

@Suite struct CountRuleTests {
  private static let rule = """
    code: TEST002
    category: complexity
    severity: info
    params: { max: { type: int, default: 2, min: 1, max: 9 } }
    nb:
      title: Tittel
      message: Setningen har {count} vilkår (grensen er {max}).
      why: Hvorfor.
      suggestion: Del setningen.
      match: { count: { any: ["hvis"] } }
    """

  private func library(_ rule: String) throws -> RuleLibrary {
    try RuleLibrary([RuleFolder(contents: [("complexity/test.yaml", Array(rule.utf8))])])
  }

  private func findings(_ text: String, _ settings: LintSettings) throws -> [Finding] {
    let analyzer = Analyzer(rules: try library(Self.rule).ruleSet, profile: Profile(), language: .nb)
    return try analyzer.lint(SourceFile(name: "act.txt", bytes: Array(text.utf8)), settings: settings)
      .flatMap(\.findings)
  }

  private static let sentence = "§ 1. Støtte gis hvis a, hvis b og hvis c."

  @Test func `what is over the limit is one finding that tells how many there are`() throws {
    let found = try findings(Self.sentence, LintSettings(language: .nb))
    #expect(found.map(\.message) == ["Setningen har 3 vilkår (grensen er 2)."])
  }

  @Test func `a configuration moves the limit`() throws {
    let settings = LintSettings(language: .nb, parameters: ["complexity/test": ["max": 3]])
    #expect(try findings(Self.sentence, settings).isEmpty)
  }

  @Test func `two sentences are counted apart`() throws {
    let text = "§ 1. Støtte gis hvis a og hvis b. Støtte gis hvis c."
    #expect(try findings(text, LintSettings(language: .nb)).isEmpty)
  }

  @Test(arguments: [
    ("params: { max: { type: text, default: 2 } }", "‘text’ is no type"),
    ("params: { max: { type: int } }", "‘default’ is missing"),
    ("params: { max: { type: int, default: 12, max: 9 } }", "‘default’ is not from 0 to 9"),
    ("params: { most: { type: int, default: 2 } }", "needs a parameter ‘max’"),
    ("params: { severity: { type: int, default: 2 } }", "cannot be called ‘severity’"),
  ])
  func `a wrong parameter is an error that says why`(line: String, reason: String) throws {
    let rule = Self.rule.replacingLine(startingWith: "params:", with: line)
    let error = try #require(throws: RuleFileError.self) { try library(rule) }
    #expect(error.reason.contains(reason), "\(error.reason)")
  }
}

extension String {
  fileprivate func replacingLine(startingWith start: String, with line: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix(start) ? line[...] : $0 }
      .joined(separator: "\n")
  }
}
