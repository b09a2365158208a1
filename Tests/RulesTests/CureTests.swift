import LawLint
import Testing

@testable import Rules

@Suite struct CureTests {
  private static let demand = """
    code: TEST001
    category: paper-form
    severity: warning
    nb:
      title: Tittel
      message: Loven krever «{hit}».
      why: Hvorfor.
      suggestion: Skriv hvordan.
      match:
        any: ["underskrift"]
    """

  private static func credit(kind: String = "credit", curing rule: String = "paper-form/demand") -> String {
    """
    code: TEST002
    category: digital-channel
    kind: \(kind)
    severity: hint
    cures: { in: article, rules: [\(rule)] }
    nb:
      title: Tittel
      message: «{hit}» er bra.
      why: Hvorfor.
      suggestion: Behold den.
      match:
        any: ["elektronisk signatur"]
    """
  }

  private func library(_ credit: String) throws -> RuleLibrary {
    try RuleLibrary([
      RuleFolder(contents: [
        ("paper-form/demand.yaml", Array(Self.demand.utf8)),
        ("digital-channel/credit.yaml", Array(credit.utf8)),
      ])
    ])
  }

  private func demands(in text: String, severity: String = "warning") throws -> [Finding] {
    let demand = Self.demand.replacing("severity: warning", with: "severity: \(severity)")
    let library = try RuleLibrary([
      RuleFolder(contents: [
        ("paper-form/demand.yaml", Array(demand.utf8)),
        ("digital-channel/credit.yaml", Array(Self.credit().utf8)),
      ])
    ])
    let analyzer = Analyzer(rules: library.ruleSet, profile: Profile(), language: .nb)
    return try analyzer.lint(SourceFile(name: "act.txt", bytes: Array(text.utf8)))
      .flatMap(\.findings).filter { $0.code == "TEST001" }
  }

  private static let cured = "§ 1. Søknaden skal ha underskrift. Den kan gis med elektronisk signatur."

  @Test func `a clause in the same section lowers the finding and is its related place`() throws {
    let found = try demands(in: Self.cured)
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.related.count == 1)
  }

  @Test func `a clause in another section cures nothing`() throws {
    let found = try demands(
      in: "§ 1. Søknaden skal ha underskrift.\n\n§ 2. Klagen kan gis med elektronisk signatur.")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.related.isEmpty == true)
  }

  @Test func `what is lowered to a hint is left out of a review`() throws {
    #expect(try demands(in: Self.cured, severity: "info").isEmpty)
    #expect(try demands(in: "§ 1. Søknaden skal ha underskrift.", severity: "info").count == 1)
  }

  @Test func `only a credit cures, and only a rule that exists`() throws {
    #expect(throws: RuleFileError.self) { try library(Self.credit(kind: "barrier")) }
    #expect(throws: RuleFileError.self) { try library(Self.credit(curing: "paper-form/demands")) }
  }
}
