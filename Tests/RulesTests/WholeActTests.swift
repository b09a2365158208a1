import LawLint
import Testing

@testable import Rules

@Suite struct WholeActTests {
  private static let rule = """
    code: TEST001
    category: privacy
    severity: info
    once: true
    nb:
      title: Tittel
      message: Loven krever opplysninger {count} steder; når slettes de?
      why: Hvorfor.
      suggestion: Skriv når de slettes.
      match:
        any: ["registrerer opplysninger"]
        when: { in: document, any: ["helse"] }
        unless: { in: document, any: ["slettes"] }
    """

  private func findings(_ text: String) throws -> [Finding] {
    let library = try RuleLibrary([RuleFolder(contents: [("privacy/test.yaml", Array(Self.rule.utf8))])])
    let analyzer = Analyzer(rules: library.ruleSet, profile: Profile(), language: .nb)
    return try analyzer.lint(SourceFile(name: "act.txt", bytes: Array(text.utf8))).flatMap(\.findings)
  }

  @Test func `what an act lacks is said once, with every place that asks for it`() throws {
    let found = try findings(
      "§ 1. Kommunen registrerer opplysninger om helse.\n\n§ 2. Etaten registrerer opplysninger.")
    #expect(found.count == 1)
    #expect(found.first?.related.count == 1)
    #expect(found.first?.message == "Loven krever opplysninger 2 steder; når slettes de?")
  }

  @Test func `a clause anywhere in the act satisfies it`() throws {
    let text = "§ 1. Kommunen registrerer opplysninger om helse.\n\n§ 9. Opplysningene slettes etter ett år."
    #expect(try findings(text).isEmpty)
  }

  @Test func `an act without the condition is left alone`() throws {
    #expect(try findings("§ 1. Kommunen registrerer opplysninger.").isEmpty)
  }
}
