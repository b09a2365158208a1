/// The report as a drafter reads it in a terminal: the provision first, the clause quoted, why it matters, what to write.
///
/// Why, try and from stand at the first finding of a rule in each act.
///
///     Act on Grants 2027 · § 5(2)                                drafts/grants.xml:214:31
///       should fix   This leaves the outcome to the Agency.      discretion-power/authority-may DISC001
///
///         “The Agency may grant an exemption if it considers this appropriate.”
///                                            ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾
///         why    A system cannot decide this case; every application needs a case officer.
///         try    “… if the conditions in subsection (3) are met”
///         from   Digital-ready policymaking: Digital-ready drafting · confidence medium
public struct TextReporter: StreamingReporter {
  public static let name = "text"
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public func parts(of documents: [LintedDocument], at index: Int, in run: RunSettings) -> [[UInt8]] {
    guard let source = documents.first?.document.source else { return [[]] }
    var places = Places(source)
    var page = TextPage(options)
    for linted in documents { write(linted, in: run, &places, to: &page) }
    return [Array(page.text.utf8)]
  }

  public func frame(_ totals: ReportTotals, in run: RunSettings) -> ReportFrame {
    var page = TextPage(options)
    for failure in totals.failures {
      let words = ReportWords.of(totals.language(options))
      page.heading(failure.path.printable, at: "")
      page.statement(words.unread, .red, failure.message, label: "")
      page.blankLine()
    }
    writeSummary(of: totals, in: run, to: &page)
    return ReportFrame(bytes: Array(page.text.utf8), places: [0])
  }

  // MARK: One act

  private func write(
    _ linted: LintedDocument, in run: RunSettings, _ places: inout Places, to page: inout TextPage
  ) {
    let document = linted.document
    let words = ReportWords.of(options.language ?? linted.language)
    let name = document.source.name.printable
    var citations = Citations(document)
    var titles = RuleTitles(run.ruleSet, options.language ?? linted.language)
    var explained: Set<Rule.ID> = []
    for problem in document.problems {
      let place = places.place(of: problem.place, in: document)
      page.heading(document.metadata.title ?? name, at: place.address(in: name))
      let isError = problem.severity == .error
      page.statement(isError ? words.unread : words.note, isError ? .red : .dim, problem.message, label: "")
      page.blankLine()
    }
    for finding in linted.findings {
      let place = places.range(of: finding.range, in: document).start
      page.heading(
        document.metadata.title, citation: citations.citation(of: finding.provision),
        at: place.address(in: name))
      let (word, style) = label(finding, words)
      page.statement(word, style, finding.message, label: "\(finding.rule) \(finding.code)")
      page.blankLine()
      page.quotation(clause(of: finding, in: document, words))
      // Said once an act: a reason read for the tenth time hides the eleventh finding.
      if explained.insert(finding.rule).inserted {
        page.remark(words.why, finding.why, column: words.remarkColumns)
        page.remark(words.suggestion, finding.suggestion, column: words.remarkColumns)
        page.remark(words.source, source(of: finding, in: linted, run, words), column: words.remarkColumns)
      }
      page.remark(words.also, also(finding, in: document, &titles, &citations), column: words.remarkColumns)
      page.blankLine()
    }
    writeAccepted(in: linted, words, &places, to: &page)
  }

  private func writeAccepted(
    in linted: LintedDocument, _ words: ReportWords, _ places: inout Places, to page: inout TextPage
  ) {
    let document = linted.document
    let acceptance = AcceptanceWords.of(options.language ?? linted.language)
    var citations = Citations(document)
    for accepted in linted.answered {
      let finding = accepted.finding
      let place = places.range(of: finding.range, in: document).start
      page.heading(
        document.metadata.title, citation: citations.citation(of: finding.provision),
        at: place.address(in: document.source.name.printable))
      page.statement(
        acceptance.accepted, .dim, finding.message, label: "\(finding.rule) \(finding.code)")
      page.blankLine()
      page.quotation(clause(of: finding, in: document, words))
      let column = acceptance.reason.columns + 2
      page.remark(acceptance.reason, accepted.acceptance.reason ?? "", column: column)
      page.remark("", acceptance.source(of: accepted.acceptance), column: column)
      page.blankLine()
    }
  }

  private func label(_ finding: Finding, _ words: ReportWords) -> (String, Paint.Style) {
    switch (finding.kind, finding.severity) {
    case (.credit, _): (words.credit, .green)
    case (.observation, _): (words.observation, .dim)
    case (.barrier, .error): (words.error, .red)
    case (.barrier, .warning): (words.warning, .yellow)
    case (.barrier, .info): (words.info, .cyan)
    case (.barrier, .hint): (words.hint, .dim)
    }
  }

  /// The clause with the words found marked, without words far away from them.
  private func clause(of finding: Finding, in document: Document, _ words: ReportWords) -> MarkedText {
    var clause = MarkedText(finding.clause, of: document, marking: finding.range)
    clause.shorten(to: 480)
    clause.enclose(in: words.quotes)
    return clause
  }

  /// What the finding answers to, as the act's own country calls it, else the first source of its rule; and how sure it is.
  private func source(
    of finding: Finding, in linted: LintedDocument, _ run: RunSettings, _ words: ReportWords
  ) -> String {
    let names = finding.principleNames(in: linted.jurisdiction(in: run.profile))
    let principles = names.first.map { "\($0.guide): " + names.map(\.name).joined(separator: "; ") }
    let source = run.ruleSet.rule(named: finding.rule)?.sources.first
      .map { [$0.title, $0.pinpoint].compactMap { $0 }.joined(separator: ", ") }
    return [
      principles ?? source ?? finding.principles.joined(separator: ", "),
      "\(words.confidence) \(words.confidence(finding.confidence))",
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The other places of the finding, and the rules that have found the same.
  private func also(
    _ finding: Finding, in document: Document, _ titles: inout RuleTitles, _ citations: inout Citations
  ) -> String {
    var places: [String] = []
    for range in finding.related {
      let id = document.provision(at: range.lowerBound).id
      let citation = citations.citation(of: id)
      if id != finding.provision, !citation.isEmpty, !places.contains(citation) { places.append(citation) }
    }
    return (places + titles.also(finding)).joined(separator: ", ")
  }

  // MARK: The end

  /// What is fixed and moved since an earlier revision.
  private func write(_ since: EarlierRevision, _ totals: ReportTotals, to page: inout TextPage) {
    let words = ComparisonWords.of(totals.language(options))
    let new = totals.findings.faults.values.reduce(0, +)
    page.line(
      "\(words.since) \(since.shown):  \(totals.earlier.sentence(new: new, since, words))", .bold)
    for (change, finding) in totals.earlier.changes(since) {
      page.statement(
        words.change(change), change == .fixed ? .green : .dim,
        "\(finding.path.printable) \(finding.citation)", label: "\(finding.rule) \(finding.code)")
    }
  }

  private func writeSummary(of totals: ReportTotals, in run: RunSettings, to page: inout TextPage) {
    let words = ReportWords.of(totals.language(options))
    let attention = totals.attention(words)
    page.line(
      [attention.provisions, attention.counts].filter { !$0.isEmpty }.joined(separator: ":  "), .bold)
    let accepted = totals.acceptances.sentence(totals.language(options))
    if !accepted.isEmpty { page.paragraph(accepted, .dim) }
    if let since = run.since { write(since, totals, to: &page) }
    for notice in totals.notices {
      page.paragraph(
        "\(notice.path):\(notice.line): \(notice.message)", notice.severity == .warning ? .yellow : .dim)
    }
    if totals.unreadCount > 0 { page.line("\(words.unreadFiles): \(totals.unreadCount)", .red) }
    if let rule = totals.firstRule {
      page.line("lawlint explain \(rule)   \(words.explain)", .dim)
    }
  }
}
