extension LintedDocument {
  /// Whether the file was not read, or not to its end.
  package var hasError: Bool { document.problems.contains { $0.severity == .error } }
}

extension Report {
  /// How many files were not read to their end.
  package var unreadCount: Int {
    Set(documents.filter(\.hasError).map(\.document.source.name)).count + failures.count
  }

  /// Whether a fault is as severe as `threshold` or more. What is no fault never counts.
  package func hasFault(atLeast threshold: Severity) -> Bool {
    documents.contains { linted in
      linted.findings.contains { $0.kind == .barrier && $0.severity >= threshold }
    }
  }

  /// The language of the report as a whole: the one asked for, else that of all its acts, else English.
  func language(_ options: ReportOptions) -> LanguageCode {
    if let language = options.language { return language }
    let languages = Set(documents.map(\.language))
    return languages.count == 1 ? languages.first ?? .en : .en
  }
}

/// How many findings a report has of each sort.
struct FindingCounts {
  private(set) var all = 0
  private(set) var bySeverity: [Severity: Int] = [:]
  private(set) var byKind: [Rule.Kind: Int] = [:]
  private(set) var byCategory: [Rule.Category: Int] = [:]

  init(_ report: Report) {
    for linted in report.documents {
      all += linted.findings.count
      // By index: a finding holds a dozen strings, and to copy it would count references to all of them.
      for index in linted.findings.indices {
        bySeverity[linted.findings[index].severity, default: 0] += 1
        byKind[linted.findings[index].kind, default: 0] += 1
        byCategory[linted.findings[index].category, default: 0] += 1
      }
    }
  }
}

extension Document {
  /// How many sections or articles the act has.
  var sectionCount: Int {
    provisions.indices.count { provisions[$0].kind == .section || provisions[$0].kind == .article }
  }

  /// The section or article that a provision lies in, or the provision itself outside them.
  func section(of id: Provision.ID) -> Provision.ID {
    var next: Provision.ID? = id
    while let inner = next {
      if provisions[inner].kind == .section || provisions[inner].kind == .article { return inner }
      next = provisions[inner].parent
    }
    return id
  }

  /// The sections and articles, and the provisions outside them, that say something.
  var speakingSections: Set<Provision.ID> {
    Set(blocks.filter { $0.kind == .body || $0.kind == .cell }.map { section(of: $0.provision) })
  }
}
