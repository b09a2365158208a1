/// The faults as a comment on a pull request: provision by provision, those with the most severe faults first, folded.
///
/// Why a rule speaks and what to write stand at its first finding, so that there is room for more findings.
/// A comment has room for 65,536 characters; what does not fit is counted in its last line. Everything that comes from a draft
/// is escaped, so that no draft can give markup, links or mentions to the page.
public struct MarkdownReporter: Reporter {
  public static let name = "markdown"
  private let options: ReportOptions

  /// In bytes, of which no way of counting characters gives more.
  var longest = 65_536

  public init(options: ReportOptions) { self.options = options }

  /// The faults of one section.
  private struct Item {
    let linted: LintedDocument
    let faults: [ListedFinding]
    let severity: Severity
    /// The section as a lawyer cites it, behind the title of its act where the comment is about several.
    let address: String
  }

  /// A rule whose reason has been given in a language.
  private struct Explained: Hashable {
    let rule: Rule.ID
    let language: LanguageCode
  }

  public func render(_ report: Report) -> [UInt8] {
    let language = report.language(options)
    let isAlone = report.documents.count == 1
    let items = report.documents.flatMap { self.items(of: $0, isAlone: isAlone) }
    var page = heading(report, language)
    for notice in report.notices {
      page += "\n- \(code("\(notice.path):\(notice.line)")) \(MarkdownText.escaped(notice.message))\n"
    }
    let unread = report.unreadFiles(below: options.root)
    if !unread.isEmpty { page += "\n" }
    for file in unread {
      page +=
        "- **\(ReportWords.of(language).unread)** \(code(file.path)): \(MarkdownText.escaped(file.message))\n"
    }
    var hidden = 0
    var explained: Set<Explained> = []
    // `sorted` keeps the order of the report among equals.
    for item in items.sorted(by: { $0.severity > $1.severity }) {
      // The line that says how many are left out needs room too.
      let room = hidden > 0 ? 0 : longest - page.utf8.count - 200
      let (text, written) = self.text(of: item, room: room, &explained)
      page += text
      hidden += item.faults.count - written
    }
    if hidden > 0 { page += "\n**… \(ReportWords.more(hidden, language))**\n" }
    let answers = self.answers(report, language)
    if page.utf8.count + answers.utf8.count <= longest { page += answers }
    return Array(page.utf8)
  }

  private func heading(_ report: Report, _ language: LanguageCode) -> String {
    let sentence = report.attention(ReportWords.of(language))
    let accepted = AcceptanceCounts(report.documents).sentence(language)
    let rest = [sentence.counts, accepted].filter { !$0.isEmpty }.joined(separator: " · ")
    let title = report.documents.count == 1 ? report.documents[0].document.metadata.title : nil
    let heading = ["lawlint", MarkdownText.escaped(title ?? "")].filter { !$0.isEmpty }
      .joined(separator: " · ")
    return "### \(heading)\n\n**\(sentence.provisions)**\(rest.isEmpty ? "" : " — " + rest)\n"
  }

  /// What people have accepted, folded: the provision, the reason, and who answers for it.
  private func answers(_ report: Report, _ language: LanguageCode) -> String {
    let words = AcceptanceWords.of(language)
    let lines = report.documents.flatMap { $0.listedAcceptances(below: options.root) }.compactMap { listed in
      listed.acceptance.flatMap { $0.isAnswer ? answer($0, to: listed, words) : nil }
    }
    guard !lines.isEmpty else { return "" }
    return "\n<details><summary>\(lines.count) \(words.accepted)</summary>\n\n\(lines.joined())\n</details>\n"
  }

  private func answer(_ acceptance: Acceptance, to listed: ListedFinding, _ words: AcceptanceWords) -> String
  {
    let place = code(listed.start.position.map { "\(listed.path):\($0.line)" } ?? listed.path)
    let message = "- \(MarkdownText.escaped(listed.addressedMessage)) \(code(listed.finding.rule)) \(place)\n"
    return message + "  - *\(words.reason)*: \(MarkdownText.escaped(acceptance.reason ?? "")) "
      + "(\(MarkdownText.escaped(words.source(of: acceptance))))\n"
  }

  // MARK: Sections

  private func items(of linted: LintedDocument, isAlone: Bool) -> [Item] {
    let document = linted.document
    let faults = Dictionary(
      grouping: linted.listedFindings(below: options.root).filter { $0.finding.kind == .barrier },
      by: { document.section(of: $0.finding.provision) })
    var citations = Citations(linted.document)
    return faults.keys.sorted().compactMap { section in
      guard let here = faults[section], let worst = here.map(\.finding.severity).max() else { return nil }
      let title = isAlone ? "" : document.metadata.title ?? ""
      let address = [title, citations.citation(of: section)].map(MarkdownText.escaped)
        .filter { !$0.isEmpty }.joined(separator: " · ")
      return Item(linted: linted, faults: here, severity: worst, address: address)
    }
  }

  /// The gravest of a section's faults, as many as have room in so many bytes, and how many those are.
  private func text(of item: Item, room: Int, _ explained: inout Set<Explained>) -> (String, written: Int) {
    let words = ReportWords.of(options.language ?? item.linted.language)
    let path =
      item.faults.first.map { fault in
        code(fault.start.position.map { "\(fault.path):\($0.line)" } ?? fault.path)
      } ?? ""
    // In words: “§ 5 (2)” would be another provision.
    let count = item.faults.count > 1 ? " – \(words.findings(item.faults.count))" : ""
    let summary = ["<b>\(words.severity(item.severity))</b>", item.address + count, path]
      .filter { !$0.isEmpty }.joined(separator: " ")
    var text = "\n<details><summary>\(summary)</summary>\n\n"
    let end = "\n</details>\n"
    var written = 0
    for fault in item.faults.sorted(by: { $0.finding.severity > $1.finding.severity }) {
      let next = self.text(of: fault, in: item.linted, words, &explained)
      if text.utf8.count + next.utf8.count + end.utf8.count > room { break }
      text += next
      written += 1
    }
    return written == 0 ? ("", 0) : (text + end, written)
  }

  private func text(
    of fault: ListedFinding, in linted: LintedDocument, _ words: ReportWords,
    _ explained: inout Set<Explained>
  ) -> String {
    let finding = fault.finding
    var text = "- **\(words.severity(finding.severity))** \(MarkdownText.escaped(fault.addressedMessage))"
    text += " \(code(finding.rule)) \(code(finding.code))\n"
    let clause = quotation(of: finding, in: linted.document, words)
    if !clause.isEmpty { text += "  > \(clause)\n" }
    let language = options.language ?? linted.language
    guard explained.insert(Explained(rule: finding.rule, language: language)).inserted else { return text }
    let remarks = [(words.why, finding.why), (words.suggestion, finding.suggestion)].filter { !$0.1.isEmpty }
    // A blank line, or the remarks would be part of the quotation.
    if !clause.isEmpty, !remarks.isEmpty { text += "\n" }
    for (word, remark) in remarks { text += "  - *\(word)*: \(MarkdownText.escaped(remark))\n" }
    return text
  }

  /// The words found in the sentence around them, or in what fits of it.
  private func quotation(of finding: Finding, in document: Document, _ words: ReportWords) -> String {
    var clause = MarkedText(finding.clause, of: document, marking: finding.range)
    clause.shorten(to: 300)
    clause.enclose(in: words.quotes)
    return clause.lines(width: .max).flatMap(\.parts).map { part in
      // Spaces between the parts must outlive `escaped`, which takes those at the ends away.
      let escaped = part.text.split(separator: " ", omittingEmptySubsequences: false)
        .map { MarkdownText.escaped(String($0)) }.joined(separator: " ")
      return part.isMarked ? "<strong>\(escaped)</strong>" : escaped
    }.joined()
  }

  private func code(_ text: String) -> String { "<code>\(MarkdownText.escaped(text))</code>" }
}
