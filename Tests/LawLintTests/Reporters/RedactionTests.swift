import Testing

@testable import LawLint

@Suite struct RedactionTests {
  @Test(arguments: Reporters.all.map { $0.name })
  func leavesNoWordOfADraft(name: String) throws {
    let reporter = try #require(Reporters.named(name))
    let report = ReportFixture.report.redacted()
    let text = String(decoding: reporter.init(options: ReportOptions()).render(report), as: UTF8.self)
    let told = Set(Self.words(text))
    // What a reader is told anyway: the words of the form and of the rules, and the names of files.
    let empty = Report(
      toolVersion: "", ruleSet: report.ruleSet, profile: report.profile, documents: [], failures: [])
    let form = String(decoding: reporter.init(options: ReportOptions()).render(empty), as: UTF8.self)
    let known = Set(Self.words(Self.publicWords + " " + form))
    let secret = Self.draftWords.subtracting(known)
    #expect(secret.count > 30)
    #expect(told.isDisjoint(with: secret), "\(told.intersection(secret).sorted())")
  }

  @Test(arguments: ComparisonReporters.all.map { $0.name })
  func leavesNoWordOfEitherVersion(name: String) throws {
    let reporter = try #require(ComparisonReporters.named(name))
    let settings = ReportFixture.report.settings
    let comparison = ReportFixture.comparison.redacted(settings.ruleSet)
    let text = String(
      decoding: reporter.init(options: ReportOptions()).render(comparison, of: settings), as: UTF8.self)
    for word in ["vises", "ny og ne", "attester", "papir", "målebrev", "skjerm", "omgående", "tegn", "😀"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("etter høring.txt"))
  }

  @Test func knowsWhatChangedWithoutTheWords() {
    let full = ReportFixture.comparison
    let redacted = full.redacted(ReportFixture.report.ruleSet)
    #expect(redacted.provisions == full.provisions)
    #expect(redacted.findings.map(\.change) == full.findings.map(\.change))
    #expect(redacted.entries.map(\.parts) == full.entries.map(\.parts))
    #expect(redacted.entries.contains { !$0.parts.isEmpty })
  }

  @Test func keepsPlacesAndSaysWhatWasFound() throws {
    let report = ReportFixture.report.redacted(language: .en)
    let text = String(decoding: ConciseReporter(options: ReportOptions()).render(report), as: UTF8.self)
    #expect(text.contains("drafts/grants.xml:1:35: warning[DISC001] section 1: «…» lets … choose."))
  }

  @Test func makesFingerprintsOfAddresses() {
    func fingerprints(_ report: Report) -> [String] {
      report.redacted().documents.flatMap(\.findings).map(\.fingerprint)
    }
    let found = fingerprints(ReportFixture.report)
    #expect(Set(found).count == found.count)
    #expect(found == fingerprints(ReportFixture.report.redacted()))
    #expect(
      Set(found).isDisjoint(with: ReportFixture.report.documents.flatMap(\.findings).map(\.fingerprint)))
  }

  private static var draftWords: Set<String> {
    var words: Set<String> = []
    for linted in ReportFixture.report.documents {
      words.formUnion(Self.words(String(decoding: linted.document.text, as: UTF8.self)))
      words.formUnion(Self.words(linted.document.metadata.title ?? ""))
    }
    return words
  }

  private static var publicWords: String {
    let report = ReportFixture.report
    var words = report.documents.map(\.document.source.name) + report.failures.map(\.message)
    for rule in report.ruleSet.rules {
      let texts = rule.texts(.en)
      words += [rule.id, rule.category.rawValue, texts?.title ?? "", texts?.message ?? ""]
    }
    words += Severity.allCases.map(\.rawValue)
    for language in LanguageCode.allCases { words += Rule.Category.allCases.map { $0.name(language) } }
    words += report.documents.flatMap(\.findings).flatMap { [$0.rule, $0.category.rawValue] }
    return words.joined(separator: " ")
  }

  /// Words of more than four letters, in lower case.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.count > 4 }.map(String.init)
  }
}
