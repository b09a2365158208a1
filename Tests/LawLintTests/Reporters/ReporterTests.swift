import Testing

@testable import LawLint

@Suite struct ReporterTests {
  @Test(arguments: Reporters.all.map { $0.name })
  func writesAsRecorded(name: String) throws {
    let reporter = try #require(Reporters.named(name))
    try Golden.check(
      reporter.init(options: ReportOptions()).render(ReportFixture.report), against: "report.\(name)")
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
}
