import Testing

@testable import LawLint

@Suite struct FindingTests {
  @Test func tellsEqualFindingsOfOneSentenceApart() throws {
    let findings = try lint("§ 1. Han kan søke, og hun kan klage.", strictness: .full)
    let names = findings.map { $0.fingerprint.split(separator: "_") }
    #expect(findings.count == 2)
    #expect(Set(names.map { $0[0] }).count == 1)
    #expect(names.map { $0[1] } == ["0", "1"])
  }

  /// A name does not depend on what stands beside it, and so not on what the noise budget drops.
  @Test func givesTheFindingThatIsKeptTheNameThatItHasAmongAll() throws {
    let text = "§ 1. Han kan søke, og hun kan klage. Han kan møte."
    let all = try lint(text, strictness: .full)
    let kept = try lint(text, strictness: .review)
    #expect(all.count == 3)
    #expect(kept.map(\.fingerprint) == [all[0].fingerprint])
  }

  @Test func keepsTheFindingOfMostWordsHoweverTheLinesAreBroken() throws {
    for gap in [" ", "\n              "] {
      let kept = try lint(
        "§ 1. Han skal\(gap)straks møte. Han kan ikke klage.", any: ["skal straks", "kan ikke klage"],
        strictness: .review)
      #expect(kept.map(\.message) == ["{who}: «kan ikke klage» {other}"])
    }
  }

  @Test(arguments: [
    ("Straffeprosessloven", Strictness.review, 0), ("Straffeprosessloven", .full, 1),
    ("Friluftsloven", .review, 1),
  ])
  func leavesWhatCourtsJudgeToTheFullReport(title: String, strictness: Strictness, count: Int) throws {
    let findings = try lint(
      "\(title)\n\n§ 1. Han kan søke.", strictness: strictness,
      lexicons: ["court-act": [.nb: ["+straffeprosess"]]])
    #expect(findings.count == count)
  }

  @Test func fillsThePlacesOfAMessage() throws {
    let findings = try lint("§ 1. Departementet kan gi dispensasjon.", strictness: .full)
    #expect(findings.map(\.message) == ["Departementet: «kan» {other}"])
    #expect(findings.map(\.why) == ["Fordi."])
  }

  @Test func guardsSeeTheWholeUnitAndNothingElse() throws {
    let text = "§ 1. Han kan søke.\n\n§ 2. Hun kan klage. Loven gjelder."
    func places(_ unit: Rule.Guard.Unit) throws -> [Int] {
      try lint(text, unless: [Rule.Guard(unit: unit, any: ["gjelder"])]).map(\.range.lowerBound.index)
    }
    #expect(try places(.document) == [])
    #expect(try places(.article).count == 1)
    #expect(try places(.sentence).count == 2)
  }

  private func lint(
    _ text: String, any: [String] = ["who:(han|hun|departementet) [kan]"], strictness: Strictness = .full,
    unless: [Rule.Guard] = [],
    lexicons: [String: ByLanguage<[String]>] = [:]
  ) throws -> [Finding] {
    let texts = Rule.Texts(
      title: "Kan", message: "{who}: «{hit}» {other}", why: "Fordi.", suggestion: "Skriv skal.")
    let rule = Rule(
      id: "test/kan", code: "TEST001", formerly: [], category: .discretionPower, kind: .barrier,
      family: "test", status: .stable, since: "", principles: [], sources: [], confidence: .medium,
      severity: SeverityTable(standard: .on(.info)), scope: Rule.Scope(),
      matching: [.nb: Rule.Matching(any: any, unless: unless)], texts: { _ in texts })
    let analyzer = Analyzer(
      rules: RuleSet(rules: [rule], lexicons: lexicons), profile: Profile(strictness: strictness),
      language: .nb)
    let file = SourceFile(name: "act.txt", bytes: Array(text.utf8))
    return try analyzer.lint(file).flatMap(\.findings)
  }
}
