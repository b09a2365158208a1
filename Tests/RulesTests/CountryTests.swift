import LawLint
import Testing

@testable import Rules

@Suite struct CountryTests {
  private func library(_ entry: String) throws -> RuleLibrary {
    let text = "country: no\nchecked: 2026-11-22\nregisters: [\(entry)]\nsolutions: []"
    return try RuleLibrary([
      RuleFolder(contents: [("lexicons/countries/no.yaml", Array(text.utf8))])
    ])
  }

  @Test func `an entry says where it is from, or that nobody has verified it`() throws {
    let silent = try #require(throws: RuleFileError.self) {
      try library("{ name: Folkeregisteret, holds: [residence] }")
    }
    #expect(silent.reason.contains("unverified: true"))
    let known = try library("{ name: Folkeregisteret, holds: [residence], unverified: true }")
    #expect(known.ruleSet.countries[.no]?.registers.map(\.name) == ["Folkeregisteret"])
  }

  @Test func `a key that is no key is named with the one that was meant`() throws {
    let error = try #require(throws: RuleFileError.self) {
      try library("{ name: Folkeregisteret, hold: [residence], unverified: true }")
    }
    #expect(error.reason.contains("did you mean ‘holds’"))
  }

  @Test func `every fact that a register holds has a class of words`() throws {
    let rules = try RuleLibrary.builtIn().ruleSet
    #expect(rules.countries.count == 4)
    for (_, country) in rules.countries {
      for fact in country.registers.flatMap(\.facts) {
        #expect(rules.lexicons["fact-\(fact)"] != nil, "\(fact)")
      }
    }
  }

  private static let cases: [(LanguageCode, String, String, Jurisdiction)] = [
    (
      .nb, "Den som har søkt, skal legge ved dokumentasjon på inntekt. Vedtaket kan påklages.",
      "Skatteetaten",
      .no
    ),
    (.da, "Ansøgeren skal vedlægge dokumentation for indkomst. Afgørelsen kan påklages.", "eIndkomst", .dk),
    (
      .de, "Der Antragsteller hat sein Einkommen nachzuweisen. Der Antrag ist zu begründen.", "Finanzamt", .de
    ),
  ]

  @Test(arguments: cases)
  func `a missing basis names the register of the country`(
    language: LanguageCode, sentence: String, register: String, country: Jurisdiction
  ) throws {
    let rules = try RuleLibrary.builtIn().ruleSet
    let analyzer = Analyzer(rules: rules, profile: Profile(jurisdiction: country), language: language)
    let found = try analyzer.lint(SourceFile(name: "act.txt", bytes: Array(sentence.utf8))).flatMap(
      \.findings
    )
    .filter { $0.code == "DAT001" }
    #expect(found.count == 1)
    #expect(found.first?.message.contains(register) == true, "\(found.map(\.message))")
  }
}
