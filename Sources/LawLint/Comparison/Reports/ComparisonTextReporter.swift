/// The comparison as a drafter reads it in a terminal: provision by provision, what became of the words and of the findings.
///
///     § 3 → § 4 Søknad                                                  omnummerert, endret
///       første ledd   endret
///         Søknaden avgjøres innen [-rimelig tid-] {+tre uker+}.
///       rettet   vurder   «rimelig tid» sier ikke hvor lang tiden er.   vague-time/reasonable-time
///
/// Provisions that are as they were are counted, and not shown.
public struct ComparisonTextReporter: ComparisonReporter {
  public static let name = "text"
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public func render(_ comparison: Comparison, of run: RunSettings) -> [UInt8] {
    let language = comparison.language(options)
    let words = ComparisonWords.of(language)
    var citations = ComparedCitations(comparison)
    var page = TextPage(options)
    let names = "\(comparison.old.document.source.name) → \(comparison.new.document.source.name)"
    page.heading(comparison.title, at: names.printable)
    page.blankLine()
    let entries = comparison.entries
    for (index, entry) in entries.enumerated() {
      // Sections of which there is nothing to say but their new numbers stand line below line.
      if index > 0, entry.isDetailed || entries[index - 1].isDetailed { page.blankLine() }
      write(entry, of: comparison, words, language, &citations, to: &page)
    }
    if entries.isEmpty { page.line(words.nothing, .bold) }
    page.blankLine()
    page.line("\(words.provisions):  \(words.summary(of: comparison.statusCounts))", .bold)
    page.line(
      "\(words.faults):  \(words.summary(of: comparison.faults, comparison.faultBalance))", .bold)
    writeBalances(comparison, run, words, language, to: &page)
    return Array(page.text.utf8)
  }

  private func write(
    _ entry: ComparedEntry, of comparison: Comparison, _ words: ComparisonWords, _ language: LanguageCode,
    _ citations: inout ComparedCitations, to page: inout TextPage
  ) {
    let provision = entry.provision
    let relation = words.relation(of: provision, &citations)
    page.heading(
      [citations.both(provision), citations.heading(provision)].filter { !$0.isEmpty }.joined(separator: " "),
      at: [words.statuses(of: provision), relation].filter { !$0.isEmpty }.joined(separator: ", "))
    if let instruction = comparison.instruction(of: provision) { page.remark("", instruction, column: 1) }
    write(comparison.wordChanges(of: provision), to: &page)
    for text in comparison.newTexts(of: provision) { page.remark("+", text, column: 2) }
    for part in entry.parts {
      page.statement(
        words.statuses(of: part), style(of: part.status), citations.both(part), label: "")
      write(comparison.wordChanges(of: part), to: &page)
      // New words are those of the part; they are nowhere else in the report.
      if let words = comparison.newWords(of: part) { page.remark("+", words, column: 2) }
    }
    let reportWords = ReportWords.of(language)
    for finding in entry.findings {
      let word = "\(words.change(finding.change)) · \(label(finding.finding, reportWords))"
      let citation = citations.citation(of: finding)
      page.statement(
        word, style(of: finding.change), "\(citation): \(finding.finding.message)",
        label: finding.finding.rule)
    }
  }

  private func write(_ changes: WordChanges?, to page: inout TextPage) {
    guard let changes else { return }
    page.remark("", changes.marked(removed: ("[-", "-]"), added: ("{+", "+}")), column: 1)
  }

  private func label(_ finding: Finding, _ words: ReportWords) -> String {
    switch finding.kind {
    case .barrier: words.severity(finding.severity)
    case .observation: words.observation
    case .credit: words.credit
    }
  }

  private func style(of status: ComparedProvision.Status) -> Paint.Style {
    switch status {
    case .unchanged: .dim
    case .changed, .renumbered, .moved: .cyan
    case .new: .green
    case .removed: .red
    }
  }

  private func style(of change: ComparedFinding.Change) -> Paint.Style {
    switch change {
    case .new: .red
    case .fixed: .green
    case .moved, .unchanged: .dim
    }
  }

  // MARK: The end

  private func writeBalances(
    _ comparison: Comparison, _ run: RunSettings, _ words: ComparisonWords, _ language: LanguageCode,
    to page: inout TextPage
  ) {
    let pageWords = ReportWords.page(language)
    let principles = comparison.principleBalances(run.profile).filter(\.balance.isMoving)
      .map { ($0.balance, PrincipleName($0.principle).map { $0.name } ?? $0.principle) }
    let categories = comparison.categoryBalances.filter(\.balance.isMoving)
      .map { ($0.balance, $0.category.name(language)) }
    for (title, rows) in [(pageWords.byPrinciple, principles), (pageWords.byCategory, categories)]
    where !rows.isEmpty {
      page.blankLine()
      page.line(title, .bold)
      for (balance, name) in rows {
        let count = "\(balance.old) → \(balance.new)"
        page.remark(balance.sign, "\(count)   \(name)", column: 5)
      }
    }
  }
}

extension WordChanges {
  /// The text with signs around what went and what came, and without words far from both.
  func marked(
    removed: (String, String), added: (String, String), escaping escape: (String) -> String = { $0 }
  ) -> String {
    runs.enumerated().map { index, run in
      switch run.kind {
      case .removed: return removed.0 + escape(run.words) + removed.1
      case .added: return added.0 + escape(run.words) + added.1
      case .kept:
        return escape(Self.shortened(run.words, isFirst: index == 0, isLast: index == runs.count - 1))
      }
    }.joined(separator: " ")
  }

  /// How many words are shown on each side of a change.
  private static let context = 8

  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ")
    guard words.count > 2 * context + 2 else { return text }
    let before = isFirst ? "" : words.prefix(context).joined(separator: " ") + " "
    let behind = isLast ? "" : " " + words.suffix(context).joined(separator: " ")
    return before + "…" + behind
  }
}
