/// The comparison as a comment on a pull request: what came and went of the findings, then the provisions, folded.
///
/// A comment has room for 65,536 characters; what does not fit is counted in its last line. Everything that comes from a draft
/// is escaped, so that no draft can give markup, links or mentions to the page.
public struct ComparisonMarkdownReporter: ComparisonReporter {
  public static let name = "markdown"
  private let options: ReportOptions

  /// In bytes, of which no way of counting characters gives more.
  var longest = 65_536

  public init(options: ReportOptions) { self.options = options }

  public func render(_ comparison: Comparison, of run: RunSettings) -> [UInt8] {
    let language = comparison.language(options)
    let words = ComparisonWords.of(language)
    var citations = ComparedCitations(comparison)
    var page = heading(comparison, words)
    let entries = comparison.entries
    if entries.isEmpty { page += "\n\(words.nothing).\n" }
    page += table(comparison, run, words, language)
    var hidden = 0
    for entry in entries {
      let text = "\n" + self.text(of: entry, comparison, words, language, &citations)
      // The line that says how many are left out needs room too.
      if hidden > 0 || page.utf8.count + text.utf8.count + 200 > longest {
        hidden += 1
      } else {
        page += text
      }
    }
    if hidden > 0 { page += "\n**… + \(hidden) \(words.provisions)**\n" }
    return Array(page.utf8)
  }

  private func heading(_ comparison: Comparison, _ words: ComparisonWords) -> String {
    let document = comparison.new.document
    let heading = [words.comparison, comparison.title.map(MarkdownText.escaped)].compactMap { $0 }
      .joined(separator: " · ")
    return """
      ### lawlint · \(heading)

      \(code(comparison.old.document.source.name)) → \(code(document.source.name))

      - **\(words.provisions)**: \(words.summary(of: comparison.statusCounts))
      - **\(words.faults)**: \(words.summary(of: comparison.faults, comparison.faultBalance))

      """
  }

  private func table(
    _ comparison: Comparison, _ run: RunSettings, _ words: ComparisonWords, _ language: LanguageCode
  ) -> String {
    let pageWords = ReportWords.page(language)
    let principles = comparison.principleBalances(run.profile).filter(\.balance.isMoving)
      .map { (PrincipleName($0.principle).map { $0.name } ?? $0.principle, $0.balance) }
    let categories = comparison.categoryBalances.filter(\.balance.isMoving)
      .map { ($0.category.name(language), $0.balance) }
    var text = ""
    for (title, rows) in [(pageWords.byPrinciple, principles), (pageWords.byCategory, categories)]
    where !rows.isEmpty {
      text += "\n| \(title) | \(words.before) | \(words.after) | \(words.change) |\n|---|--:|--:|--:|\n"
      for (name, balance) in rows {
        text += "| \(MarkdownText.escaped(name)) | \(balance.old) | \(balance.new) | \(balance.sign) |\n"
      }
    }
    return text
  }

  private func text(
    of entry: ComparedEntry, _ comparison: Comparison, _ words: ComparisonWords, _ language: LanguageCode,
    _ citations: inout ComparedCitations
  ) -> String {
    let provision = entry.provision
    let name = [citations.both(provision), citations.heading(provision)].filter { !$0.isEmpty }
      .joined(separator: " ")
    let relation = words.relation(of: provision, &citations)
    let what = [words.statuses(of: provision), relation].filter { !$0.isEmpty }.joined(separator: ", ")
    let summary = "<b>\(MarkdownText.escaped(name))</b> \(MarkdownText.escaped(what))"
    var lines: [String] = []
    if let instruction = comparison.instruction(of: provision) {
      lines.append("> *\(MarkdownText.escaped(instruction))*")
    }
    if let changes = comparison.wordChanges(of: provision) { lines.append("> \(marked(changes))") }
    for text in comparison.newTexts(of: provision) {
      lines.append("> <ins>\(MarkdownText.escaped(text))</ins>")
    }
    for part in entry.parts {
      lines.append("- \(MarkdownText.escaped(citations.both(part))): \(words.statuses(of: part))")
      if let changes = comparison.wordChanges(of: part) {
        lines.append("  > \(marked(changes))")
      } else if let words = comparison.newWords(of: part) {
        lines.append("  > <ins>\(MarkdownText.escaped(words))</ins>")
      }
    }
    if !lines.isEmpty, !entry.findings.isEmpty { lines.append("") }
    let reportWords = ReportWords.of(language)
    for finding in entry.findings {
      let severity = reportWords.severity(finding.finding.severity)
      let message = MarkdownText.escaped("\(citations.citation(of: finding)): \(finding.finding.message)")
      lines.append(
        "- **\(words.change(finding.change))** · \(severity) · \(message) \(code(finding.finding.rule))")
    }
    guard !lines.isEmpty else { return "- \(summary)\n" }
    return "<details><summary>\(summary)</summary>\n\n\(lines.joined(separator: "\n"))\n\n</details>\n"
  }

  private func marked(_ changes: WordChanges) -> String {
    changes.marked(
      removed: ("<del>", "</del>"), added: ("<ins>", "</ins>"), escaping: MarkdownText.escaped)
  }

  private func code(_ text: String) -> String { "<code>\(MarkdownText.escaped(text))</code>" }
}
