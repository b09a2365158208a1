/// What a note in a draft says of a finding: how grave it is and where, the message, why, what to write, and the rule.
struct NoteText {
  /// `should fix`, in the reader's language.
  let grade: String
  /// The provision as a lawyer cites it; may be empty.
  let citation: String
  /// In order; `lead` is a word such as `why`, or empty.
  let paragraphs: [(lead: String, text: String)]

  init(_ finding: Finding, citation: String, principles: [String], _ language: LanguageCode) {
    let words = ReportWords.of(language)
    grade = HTMLTone(finding).word(words, language)
    self.citation = citation
    var paragraphs = [(lead: "", text: finding.message.collapsed)]
    if !finding.why.isEmpty { paragraphs.append((words.why, finding.why.collapsed)) }
    if !finding.suggestion.isEmpty { paragraphs.append((words.suggestion, finding.suggestion.collapsed)) }
    let named = principles.map { id in PrincipleName(id).map { "\($0.name) (\(id))" } ?? id }
    paragraphs.append(("", (["\(finding.code) \(finding.rule)"] + named).joined(separator: " · ")))
    self.paragraphs = paragraphs
  }
}

extension LintedDocument {
  /// The notes on the findings that nobody has accepted, in their order.
  func notes(in report: Report, _ options: ReportOptions) -> [(finding: Finding, text: NoteText)] {
    let reader = options.language ?? language
    let jurisdiction = jurisdiction(in: report.profile)
    var citations = Citations(document)
    return findings.map { finding in
      let citation = citations.citation(of: finding.provision).collapsed
      let principles = finding.principles(in: jurisdiction)
      return (finding, NoteText(finding, citation: citation, principles: principles, reader))
    }
  }
}
