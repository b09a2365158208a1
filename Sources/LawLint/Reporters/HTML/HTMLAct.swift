/// One act on the page: its findings with numbers and addresses, and the words and links that its parts share.
///
/// Whatever needs a pass over the act is found here, once.
struct HTMLAct {
  let linted: LintedDocument
  /// Those that are open and those that somebody has accepted, in order of the text.
  let findings: [Finding]
  /// By finding: the answer that somebody has given.
  let acceptances: [Acceptance?]
  let tones: [HTMLTone]
  /// From 1, in the order of the page.
  let number: Int
  /// The language of notes and headings; the act's own text may be in another.
  let reader: LanguageCode
  let words: ReportWords
  let pageWords: PageWords
  /// By provision: the identifier of its element.
  let anchors: [String]
  /// By finding: the identifier of its note.
  let notes: [String]
  /// By finding: the identifier of its number behind the words found; that of its note when the words were taken out.
  let references: [String]
  /// By finding: the address of its provision.
  let citations: [String]
  /// By finding: the other places that belong to it.
  let related: [[Link]]
  /// By finding: the other rules that have found the same.
  let also: [[String]]
  let counts: HTMLCounts
  /// Whether the act's text was taken out, so that only the notes are shown.
  let isRedacted: Bool
  /// The country whose principles the act answers to.
  private let jurisdiction: Jurisdiction

  struct Link: Equatable {
    var text: String
    var anchor: String
  }

  var document: Document { linted.document }
  var anchor: String { anchors.first ?? "" }

  /// The act's title, or the name of its file.
  var title: String {
    let title = document.metadata.title?.collapsed ?? ""
    return title.isEmpty ? document.source.name : title
  }

  /// Whether a finding is a fault that nobody has accepted.
  func isOpenFault(_ finding: Int) -> Bool {
    findings[finding].kind == .barrier && acceptances[finding] == nil
  }

  /// The principles of a finding that the act's own country, or else the Union, has agreed on; all if it has none.
  func principles(of finding: Finding) -> [String] { finding.principles(in: jurisdiction) }

  /// Those that its own country or the Union has agreed on, as they call them.
  func principleNames(of finding: Finding) -> [PrincipleName] { finding.principleNames(in: jurisdiction) }

  /// - Parameter isAlone: Whether the page shows this act only, so that links to it need not name it.
  init(
    _ linted: LintedDocument, number: Int, isAlone: Bool, of report: Report, options: ReportOptions,
    anchors page: inout HTMLAnchors
  ) {
    let document = linted.document
    let prefix = isAlone ? "" : "d\(number)-"
    self.linted = linted
    let all =
      (linted.findings.map { ($0, nil) } + linted.answered.map { ($0.finding, Optional($0.acceptance)) })
      .sorted { $0.0.isBefore($1.0) }
    findings = all.map(\.0)
    acceptances = all.map(\.1)
    tones = all.map { $1 == nil ? HTMLTone($0) : .accepted }
    self.number = number
    isRedacted = report.isRedacted
    jurisdiction = linted.jurisdiction(in: report.profile)
    reader = options.language ?? linted.language
    words = ReportWords.of(reader)
    pageWords = ReportWords.page(reader)

    var anchors: [String] = []
    anchors.reserveCapacity(document.provisions.count)
    for provision in document.provisions {
      anchors.append(page.claim(provision.eId.isEmpty ? "d\(number)" : prefix + provision.eId))
    }
    var addresses = Citations(document)
    var notes: [String] = []
    var references: [String] = []
    var citations: [String] = []
    var related: [[Link]] = []
    var also: [[String]] = []
    var titles = RuleTitles(report.ruleSet, reader)
    for (index, finding) in findings.enumerated() {
      notes.append(page.claim(prefix + finding.fingerprint))
      references.append(report.isRedacted ? notes[index] : page.claim("\(prefix)n\(index + 1)"))
      citations.append(addresses.citation(of: finding.provision).collapsed)
      var links: [Link] = []
      for range in finding.related {
        let id = document.provision(at: range.lowerBound).id
        let link = Link(text: addresses.citation(of: id).collapsed, anchor: anchors[id])
        if id != finding.provision, !link.text.isEmpty, !links.contains(link) { links.append(link) }
      }
      related.append(links)
      also.append(titles.also(finding))
    }
    self.anchors = anchors
    self.notes = notes
    self.references = references
    self.citations = citations
    self.related = related
    self.also = also
    counts = HTMLCounts(tones)
  }

  /// The language of each provision, for readers that speak the text.
  func languages() -> [LanguageCode] {
    var tokens = Vec<Token>(capacity: 1 << 14)
    var words = WordTable()
    document.text.withUnsafeBufferPointer { text in
      for block in document.blocks where block.kind != .number && block.kind != .note {
        Tokenizer.tokenize(text, block.range.indices(), into: &tokens, words: &words)
      }
    }
    var detector = LanguageDetector()
    return detector.languages(of: document, tokens: tokens.elements, in: words).provisions
  }
}
