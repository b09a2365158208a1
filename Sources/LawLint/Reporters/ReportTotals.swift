/// All that is said of the documents of a report together; a report that is written file by file keeps no more of them.
public struct ReportTotals: Sendable {
  package private(set) var documents = 0
  private(set) var provisions = 0
  private(set) var sections = 0
  private(set) var findings = FindingCounts()
  private(set) var acceptances = AcceptanceCounts()
  private(set) var earlier = EarlierTotals()
  /// The sections and articles, and the provisions outside them, that say something, and those in which there are faults.
  private(set) var speaking = 0
  private(set) var flagged = 0
  private(set) var languages: Set<LanguageCode> = []
  /// That of the first finding.
  private(set) var firstRule: Rule.ID?
  /// What kept documents from being read to their end, with the names of their files, in order of the report.
  package private(set) var problems: [Report.Failure] = []
  private var unreadNames: Set<String> = []
  /// The files that could not be opened.
  package var failures: [Report.Failure] = []
  package var notices: [Report.Notice] = []

  package init() {}

  /// Counts the next document of the report.
  package mutating func add(_ linted: LintedDocument) {
    let document = linted.document
    documents += 1
    provisions += document.provisions.count
    sections += document.sectionCount
    findings.add(linted.findings)
    acceptances.add(linted.accepted)
    earlier.add(linted)
    speaking += document.speakingSections.count
    flagged += linted.flaggedSections.count
    languages.insert(linted.language)
    firstRule = firstRule ?? linted.findings.first?.rule
    for problem in document.problems where problem.severity == .error {
      problems.append(Report.Failure(path: document.source.name, message: problem.message))
      unreadNames.insert(document.source.name)
    }
  }

  /// How many files were not read to their end.
  package var unreadCount: Int { unreadNames.count + failures.count }

  /// Whether a fault is as severe as `threshold` or more. What is no fault never counts.
  package func hasFault(atLeast threshold: Severity) -> Bool {
    findings.faults.contains { $0.key >= threshold && $0.value > 0 }
  }

  /// The language of the report as a whole: the one asked for, else that of all its acts, else English.
  func language(_ options: ReportOptions) -> LanguageCode {
    if let language = options.language { return language }
    return languages.count == 1 ? languages.first ?? .en : .en
  }
}

extension Report {
  package var totals: ReportTotals {
    var totals = ReportTotals()
    totals.failures = failures
    totals.notices = notices
    for linted in documents { totals.add(linted) }
    return totals
  }
}
