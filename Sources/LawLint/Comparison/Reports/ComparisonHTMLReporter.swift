/// The comparison as a ministry keeps it: one page that needs nothing else, first the sums, then provision by provision what
/// became of the words and of the findings.
///
/// The page has no script and asks for nothing from elsewhere. What went is struck through and what came is underlined, so that
/// both are told apart on paper and without colours too.
public struct ComparisonHTMLReporter: ComparisonReporter {
  public static let name = "html"
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public func render(_ comparison: Comparison, of run: RunSettings) -> [UInt8] {
    var page = ComparisonPage(comparison, run, language: comparison.language(options))
    page.write()
    return page.html.bytes
  }
}

/// The page of one comparison.
private struct ComparisonPage {
  var html = HTMLWriter()
  private let comparison: Comparison
  private let run: RunSettings
  private let language: LanguageCode
  private let words: ComparisonWords
  private let pageWords: PageWords
  private var citations: ComparedCitations

  init(_ comparison: Comparison, _ run: RunSettings, language: LanguageCode) {
    self.comparison = comparison
    self.run = run
    self.language = language
    words = ComparisonWords.of(language)
    pageWords = ReportWords.page(language)
    citations = ComparedCitations(comparison)
  }

  private var title: String {
    comparison.title ?? comparison.new.document.source.name
  }

  mutating func write() {
    let frame = HTMLFrame(
      run: run, language: language, title: "\(words.comparison): \(title)",
      sources: comparison.isRedacted ? [] : [comparison.old.document.source, comparison.new.document.source],
      style: Self.style)
    frame.writeBeginning(to: &html)
    html.open("main")
    html.element("p", ["class": "d"], text: words.comparison)
    html.element("h1", text: title)
    html.element(
      "p", ["class": "d"],
      text: "\(comparison.old.document.source.name) → \(comparison.new.document.source.name)")
    writeSums()
    html.element("h2", ["id": "text"], text: words.provisions)
    let entries = comparison.entries
    if entries.isEmpty { html.element("p", text: words.nothing + ".") }
    for entry in entries { write(entry) }
    html.close("main")
    frame.writeEnd(to: &html)
  }

  /// What the page has that a report on one act has not.
  private static let style = """
    .z{max-width:44rem;border-top:1px solid var(--rule);padding:.8rem 0}
    .z h3{margin:0 0 .3em}.z h3 span{font:.875rem/1.4 var(--sans);color:var(--soft);margin-left:.5em}
    .z p{margin:.3em 0}.z .t{font:1.0625rem/1.55 var(--serif)}
    .z ul{list-style:none;margin:.4em 0;padding:0}.z li{border-left:3px var(--l) var(--c);padding-left:.8rem;margin:.5rem 0}
    .z li b{color:var(--c)}
    ins{background:var(--gt);color:inherit;text-decoration:underline}del{background:var(--et);color:inherit}

    """

  // MARK: Sums

  private mutating func writeSums() {
    html.open("p", ["class": "b"])
    html.text("\(words.provisions): \(words.summary(of: comparison.statusCounts))")
    html.close("p")
    html.element(
      "p", ["class": "b"],
      text: "\(words.faults): \(words.summary(of: comparison.faults, comparison.faultBalance))")
    let principles = comparison.principleBalances(run.profile)
      .map { (name: PrincipleName($0.principle).map { $0.name } ?? $0.principle, balance: $0.balance) }
    let categories = comparison.categoryBalances
      .map { (name: $0.category.name(language), balance: $0.balance) }
    writeTable(pageWords.byPrinciple, principles)
    writeTable(pageWords.byCategory, categories)
  }

  private mutating func writeTable(_ title: String, _ rows: [(name: String, balance: Comparison.Balance)]) {
    guard !rows.isEmpty else { return }
    let heads = [words.before, words.after, words.change]
    html.element("div", ["class": "q"]) { html in
      html.element("table") { html in
        html.element("caption", text: title)
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("td") { _ in }
            for head in heads { html.element("th", ["scope": "col"], text: head) }
          }
        }
        html.element("tbody") { html in
          for (name, balance) in rows {
            html.lineBreak()
            html.element("tr") { html in
              html.element("th", ["scope": "row"], text: name)
              for cell in [String(balance.old), String(balance.new), balance.sign] {
                html.element("td", text: cell)
              }
            }
          }
        }
      }
    }
  }

  // MARK: Provisions

  private mutating func write(_ entry: ComparedEntry) {
    let provision = entry.provision
    html.lineBreak()
    html.open("section", ["class": "z", "id": anchor(provision)])
    html.open("h3")
    html.text(
      [citations.both(provision), citations.heading(provision)].filter { !$0.isEmpty }
        .joined(separator: " "))
    let relation = words.relation(of: provision, &citations)
    html.element(
      "span",
      text: [words.statuses(of: provision), relation].filter { !$0.isEmpty }.joined(separator: ", "))
    html.close("h3")
    if let instruction = comparison.instruction(of: provision) {
      html.element("p", ["class": "d"], text: instruction)
    }
    write(comparison.wordChanges(of: provision))
    if provision.old == nil || provision.isChangedInPlace, let id = provision.new {
      writeAll("ins", id, in: comparison.new.document)
    }
    if provision.status == .removed, let id = provision.old {
      writeAll("del", id, in: comparison.old.document)
    }
    for part in entry.parts {
      html.element("p", ["class": "d"], text: "\(citations.both(part)): \(words.statuses(of: part))")
      write(comparison.wordChanges(of: part))
      if part.old == nil, let id = part.new { writeAll("ins", id, in: comparison.new.document) }
      if part.new == nil, let id = part.old { writeAll("del", id, in: comparison.old.document) }
    }
    write(entry.findings)
    html.close("section")
  }

  /// The identifier of the provision as it is now; one that is removed has that of what it was, marked.
  private func anchor(_ provision: ComparedProvision) -> String? {
    let now = provision.new.map { comparison.new.document.provisions[$0].eId }
    let was = provision.old.map { "-old-" + comparison.old.document.provisions[$0].eId }
    return now ?? was
  }

  /// All words of a section that came or went; what lies in a chapter is shown by itself.
  private mutating func writeAll(_ element: String, _ id: Provision.ID, in document: Document) {
    let isContainer = document.provisions[id].kind.isContainer
    for inner in isContainer ? id..<id + 1 : id..<document.provisions[id].end {
      let line = document.ownLine(of: inner)
      guard !line.isEmpty else { continue }
      html.element("p", ["class": "t"]) { $0.element(element, text: line) }
    }
  }

  private mutating func write(_ changes: WordChanges?) {
    guard let changes else { return }
    html.element("p", ["class": "t"]) { html in
      for (index, run) in changes.runs.enumerated() {
        if index > 0 { html.text(" ") }
        switch run.kind {
        case .kept: html.text(run.words)
        case .removed: html.element("del", text: run.words)
        case .added: html.element("ins", text: run.words)
        }
      }
    }
  }

  private mutating func write(_ findings: [ComparedFinding]) {
    guard !findings.isEmpty else { return }
    let reportWords = ReportWords.of(language)
    html.open("ul")
    for finding in findings {
      let tone = HTMLTone(finding.finding)
      html.open("li", ["class": finding.change == .fixed ? HTMLTone.credit.rawValue : tone.rawValue])
      html.element("b", text: words.change(finding.change))
      html.text(" · \(tone.word(reportWords, language)) · ")
      html.text("\(citations.citation(of: finding)): \(finding.finding.message) ")
      html.element("code", text: finding.finding.rule)
      html.close("li")
    }
    html.close("ul")
  }
}
