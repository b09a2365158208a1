import Testing

@testable import LawLint

@Suite struct ReporterTests {
  @Test(arguments: Reporters.all.map { $0.name })
  func writesAsRecorded(name: String) throws {
    let reporter = try #require(Reporters.named(name))
    try Golden.check(
      reporter.init(options: ReportOptions()).render(ReportFixture.report), against: "report.\(name)")
  }

  @Test(arguments: ComparisonReporters.all.map { $0.name })
  func writesComparisonsAsRecorded(name: String) throws {
    let reporter = try #require(ComparisonReporters.named(name))
    try Golden.check(
      reporter.init(options: ReportOptions())
        .render(ReportFixture.comparison, of: ReportFixture.report.settings),
      against: "comparison.\(name)")
  }

  @Test func marksWordsWithColourOnATerminal() throws {
    var options = ReportOptions()
    options.color = true
    options.width = 60
    try Golden.check(
      TextReporter(options: options).render(ReportFixture.report), against: "report.colour.text")
  }

  @Test(arguments: [1, 60, 72, 100, 1000])
  func keepsTextWithinThePage(width: Int) {
    var options = ReportOptions()
    options.width = width
    let text = String(decoding: TextReporter(options: options).render(ReportFixture.report), as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("lawlint explain") && !line.contains(":  ")
    {
      #expect(line.columns <= max(width, 44))
    }
  }

  @Test func saysThatNothingWasFound() {
    let empty = Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(),
      documents: [],
      failures: [])
    #expect(
      String(decoding: TextReporter(options: ReportOptions()).render(empty), as: UTF8.self)
        == "Nothing found in 0 provisions\n")
    #expect(ConciseReporter(options: ReportOptions()).render(empty).isEmpty)
  }

  /// What a program reads goes to the log of a workflow as it is, so no draft may begin a line there.
  @Test(arguments: Reporters.all.filter { $0.isForPrograms }.map { $0.name })
  func letsNoDraftBeginALine(name: String) throws {
    let reporter = try #require(Reporters.named(name))
    let commands = ["::error ", "::warning ", "::notice "]
    let text = String(
      decoding: reporter.init(options: ReportOptions()).render(ReportFixture.report), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) where line.drop(while: \.isWhitespace).hasPrefix("::")
    {
      #expect(name == "github" && commands.contains(where: line.hasPrefix), "\(line)")
    }
  }

  @Test func countsOnlyFaultsTowardsTheThreshold() {
    #expect(ReportFixture.report.totals.hasFault(atLeast: .error))
    #expect(ReportFixture.report.unreadCount == 2)
  }
}

@Suite struct ReportWordsTests {
  @Test(arguments: LanguageCode.allCases)
  func tellSeveritiesApart(language: LanguageCode) {
    let words = ReportWords.of(language)
    #expect(Set(Severity.allCases.map(words.severity)).count == Severity.allCases.count)
    #expect(words.attention.many.contains("{n}") && words.attention.one.contains("{all}"))
  }

  @Test(arguments: [
    (0, 1, LanguageCode.en, "Nothing found in 1 provision"), (1, 1, .en, "1 of 1 provision needs attention"),
    (2, 3, .en, "2 of 3 provisions need attention"), (1, 1, .nb, "1 av 1 bestemmelse bør ses på"),
    (1, 2, .nn, "1 av 2 føresegner bør sjåast på"), (0, 1, .da, "Intet fundet i 1 bestemmelse"),
    (0, 2, .sv, "Inget funnet i 2 bestämmelser"), (1, 1, .de, "1 von 1 Vorschrift ist zu prüfen"),
    (2, 2, .de, "2 von 2 Vorschriften sind zu prüfen"), (2, 1, .en, "2 of 2 provisions need attention"),
  ])
  func countProvisions(flagged: Int, all: Int, language: LanguageCode, sentence: String) {
    #expect(ReportWords.of(language).attention(flagged, of: all) == sentence)
  }

  @Test(arguments: LanguageCode.allCases)
  func tellOneFromMany(language: LanguageCode) {
    let words = ReportWords.of(language)
    #expect(words.findings(1).hasPrefix("1 ") && words.findings(2).hasPrefix("2 "))
    #expect(!ReportWords.more(1, language).isEmpty && ReportWords.elsewhere(2, language).contains("2"))
  }

  @Test func nameThePrinciplesOfTheCountry() {
    let finding = ReportFixture.report.documents[0].findings[0]
    #expect(finding.principleNames(in: .no).map(\.guide) == ["Én digital offentlig sektor"])
    #expect(finding.principleNames(in: .dk).map(\.name) == ["Enkle og klare regler"])
    #expect(finding.principleNames(in: .de).isEmpty && finding.principles(in: .de) == finding.principles)
  }
}
