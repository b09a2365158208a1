extension Report {
  /// The report without words of the drafts, for readers who may know that something was found but not what is planned.
  ///
  /// The words are taken out of the report itself, so that no reporter has to know: the texts are blank, titles are gone,
  /// messages have `…` where they quote. Places, numbers of provisions, file names and identifiers stay. Fingerprints are made
  /// of addresses alone, since words can be guessed and held against a hash of them.
  ///
  /// - Parameter language: Of the messages; `nil` is that of each act.
  public func redacted(language: LanguageCode? = nil) -> Report {
    var redaction = Redaction(ruleSet, language: language)
    var report = Report(
      toolVersion: toolVersion, ruleSet: ruleSet, profile: profile,
      documents: documents.map { redaction.redacted($0) }, failures: failures, notices: notices,
      isRedacted: true)
    report.since = since?.redacted
    return report
  }
}

/// Takes the words of drafts out of the findings of a report, one document after another in its order.
package struct Redaction: Sendable {
  private let rules: [Rule.ID: Rule]
  private let language: LanguageCode?
  private var copies: [String: Int] = [:]

  /// - Parameter language: Of the messages; `nil` is that of each act.
  package init(_ ruleSet: RuleSet, language: LanguageCode?) {
    rules = Dictionary(ruleSet.rules.map { ($0.id, $0) }) { first, _ in first }
    self.language = language
  }

  package mutating func redacted(_ linted: LintedDocument) -> LintedDocument {
    let language = language ?? linted.language
    return LintedDocument(
      document: linted.document.blanked, language: linted.language,
      findings: linted.findings.map { redacted($0, in: linted.document, language) },
      accepted: linted.accepted.map {
        AcceptedFinding(
          finding: redacted($0.finding, in: linted.document, language), acceptance: $0.acceptance.redacted)
      }, earlier: linted.earlier?.redacted, severities: linted.severities)
  }

  mutating func redacted(_ finding: Finding, in document: Document, _ language: LanguageCode)
    -> Finding
  {
    let texts = rules[finding.rule]?.spokenTexts(language)
    return Finding(
      rule: finding.rule, code: finding.code, category: finding.category, kind: finding.kind,
      family: finding.family, severity: finding.severity, confidence: finding.confidence,
      principles: finding.principles, message: texts?.message.withoutQuotes ?? finding.rule,
      why: texts?.why.withoutQuotes ?? "", suggestion: texts?.suggestion.withoutQuotes ?? "",
      provision: finding.provision, range: finding.range, sentence: finding.sentence,
      related: finding.related, also: finding.also, fingerprint: fingerprint(of: finding, in: document))
  }

  private mutating func fingerprint(of finding: Finding, in document: Document) -> String {
    let digest = Fingerprint.digest([
      "redacted", finding.rule, document.metadata.identifier ?? document.source.name.path(below: nil),
      document.provisions[finding.provision].eId,
    ])
    let copy = copies[digest, default: 0]
    copies[digest] = copy + 1
    return "\(digest)_\(copy)"
  }
}

extension Rule {
  /// What a reader is told, in another language if need be.
  func spokenTexts(_ language: LanguageCode) -> Texts? {
    texts(language) ?? LanguageCode.allCases.lazy.compactMap(texts).first
  }
}

extension String {
  /// A template of a rule with `…` in the places where words of the draft would stand.
  var withoutQuotes: String {
    guard contains("{") else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open] + "…"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Acceptance {
  /// The acceptance without its reason, which may quote the draft.
  fileprivate var redacted: Acceptance {
    Acceptance(
      source: source, path: path, line: line, reason: reason.map { _ in "…" }, owner: owner, date: date,
      expires: expires)
  }
}

extension Document {
  /// The document with blanks for its text, so that all places stay what they are.
  fileprivate var blanked: Document {
    var metadata = metadata
    metadata.title = nil
    return Document(
      source: source, format: format, text: Array(repeating: 0x20, count: text.count), map: map,
      provisions: provisions, blocks: blocks, metadata: metadata, problems: problems)
  }
}
