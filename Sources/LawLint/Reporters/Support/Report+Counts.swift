extension LintedDocument {
  /// Whether the file was not read, or not to its end.
  package var hasError: Bool { document.problems.contains { $0.severity == .error } }
}

extension Report {
  /// How many files were not read to their end.
  package var unreadCount: Int { totals.unreadCount }

  /// The language of the report as a whole.
  func language(_ options: ReportOptions) -> LanguageCode { totals.language(options) }
}

/// How many findings a report has of each sort.
struct FindingCounts {
  private(set) var all = 0
  private(set) var bySeverity: [Severity: Int] = [:]
  private(set) var byKind: [Rule.Kind: Int] = [:]
  private(set) var byCategory: [Rule.Category: Int] = [:]

  /// Of ``bySeverity``, the faults.
  private(set) var faults: [Severity: Int] = [:]

  mutating func add(_ findings: [Finding]) {
    all += findings.count
    // By index: a finding holds a dozen strings, and to copy it would count references to all of them.
    for index in findings.indices {
      bySeverity[findings[index].severity, default: 0] += 1
      byKind[findings[index].kind, default: 0] += 1
      byCategory[findings[index].category, default: 0] += 1
      if findings[index].kind == .barrier { faults[findings[index].severity, default: 0] += 1 }
    }
  }
}

extension LintedDocument {
  /// The sections and articles, and the provisions outside them, in which there are faults.
  var flaggedSections: Set<Provision.ID> {
    var sections: Set<Provision.ID> = []
    for index in findings.indices where findings[index].kind == .barrier {
      sections.insert(document.section(of: findings[index].provision))
    }
    return sections
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
    var sections: Set<Provision.ID> = []
    var last: Provision.ID?
    // Blocks of one provision stand together.
    for block in blocks where (block.kind == .body || block.kind == .cell) && block.provision != last {
      sections.insert(section(of: block.provision))
      last = block.provision
    }
    return sections
  }
}
