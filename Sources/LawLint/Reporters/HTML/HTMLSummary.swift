/// What stands above an act: what was checked, how much was found, and where to begin.
struct HTMLSummary {
  /// How many rules are listed before all others.
  private static let first = 5
  /// How many numbers of notes stand in a row of a table.
  private static let longestRow = 12

  let act: HTMLAct
  /// Of the headings of the summary.
  let level: Int
  private let labels: Labels

  init(_ act: HTMLAct, level: Int) {
    self.act = act
    self.level = level
    labels = Labels(act.document)
  }

  func write(to html: inout HTMLWriter) {
    writeFacts(to: &html)
    writeProblems(to: &html)
    html.element("p", ["class": "b"]) { html in
      html.text(act.attention)
      let accepted = AcceptanceCounts([act.linted]).sentence(act.reader)
      if !accepted.isEmpty { html.text(" \(accepted).") }
    }
    guard !act.findings.isEmpty else { return }
    writeMostImportant(to: &html)
    html.element("div", ["class": "q"]) { html in
      let code = act.reader
      writeTable(
        act.pageWords.byPrinciple, rows(by: act.principles) { Label($0, PrincipleName($0)) }, to: &html)
      writeTable(
        act.pageWords.byCategory, rows(by: { [$0.category] }) { Label(text: $0.name(code)) }, to: &html)
      let units = rows(by: { [labels.unit(of: $0.provision)] }) { id in
        Label(text: labels[id] ?? act.document.citation(of: id).collapsed, anchor: act.anchors[id])
      }
      writeTable(labels.hasChapters ? act.pageWords.byChapter : act.pageWords.bySection, units, to: &html)
    }
  }

  // MARK: What was checked

  private func writeFacts(to html: inout HTMLWriter) {
    let document = act.document
    let facts = [
      document.source.name, document.metadata.identifier?.collapsed, document.format,
      act.pageWords.language(act.linted.language),
    ]
    html.element("p", ["class": "d"], text: facts.compactMap { $0 }.joined(separator: " · "))
  }

  private func writeProblems(to html: inout HTMLWriter) {
    var places = Places(act.document.source)
    for problem in act.document.problems {
      let place = places.place(of: problem.place)
      let isError = problem.severity == .error
      html.element("p", ["class": isError ? "pb e" : "pb"]) { html in
        html.element("b", text: isError ? act.words.unread : act.words.note)
        let position = place.position.map { " (\($0.line):\($0.column))" } ?? ""
        html.text(" \(problem.message)\(position)")
      }
    }
  }

  // MARK: Where to begin

  /// The gravest and most frequent of what is found, each once, at its first place: a rule that speaks thirty times is
  /// one thing to decide.
  private func writeMostImportant(to html: inout HTMLWriter) {
    let faults = act.findings.indices.filter { act.isOpenFault($0) && act.findings[$0].severity >= .info }
    let gravest = Dictionary(grouping: faults) { act.findings[$0].rule }.values
      .compactMap { places in
        // A rule may be graver in one place than in another.
        places.min { isGraver($0, than: $1) }.map { (first: $0, count: places.count) }
      }
      .sorted { a, b in
        let (x, y) = (act.findings[a.first], act.findings[b.first])
        let isEqual = x.severity == y.severity && x.confidence == y.confidence
        guard isEqual else { return isGraver(a.first, than: b.first) }
        return (-a.count, a.first) < (-b.count, b.first)
      }
      .prefix(Self.first)
    guard !gravest.isEmpty else { return }
    html.element("h\(level)", text: act.pageWords.mostImportant)
    html.element("ul", ["class": "v"]) { html in
      for (index, count) in gravest {
        let tone = act.tones[index]
        html.lineBreak()
        html.element("li", ["class": tone.rawValue]) { html in
          html.element("b", text: tone.word(act.words, act.reader))
          html.markup(" ")
          html.element("a", ["href": "#\(act.references[index])"], text: act.place(of: index))
          html.text(" \(act.findings[index].message)")
          if count > 1 {
            html.markup(" ")
            html.element("span", ["class": "d"], text: "(\(ReportWords.elsewhere(count - 1, act.reader)))")
          }
        }
      }
    }
  }

  private func isGraver(_ a: Int, than b: Int) -> Bool {
    let (x, y) = (act.findings[a], act.findings[b])
    if x.severity != y.severity { return x.severity > y.severity }
    return x.confidence == y.confidence ? a < b : x.confidence > y.confidence
  }

  // MARK: Tables

  private struct Label {
    var text: String
    var language: LanguageCode?
    var anchor: String?
    /// What programs call it.
    var id = ""

    init(text: String, anchor: String? = nil) {
      self.text = text
      self.anchor = anchor
    }

    init(_ principle: String, _ name: PrincipleName?) {
      text = name?.name ?? principle
      language = name?.language
      id = name == nil ? "" : principle
    }
  }

  private struct Row {
    var label: Label
    var findings: [Int] = []
    var counts = HTMLCounts()
  }

  /// A row for each key, in order of the keys.
  private func rows<Key: Hashable & Comparable>(
    by keys: (Finding) -> [Key], label: (Key) -> Label
  ) -> [Row] {
    var rows: [Key: Row] = [:]
    for (index, finding) in act.findings.enumerated() {
      for key in keys(finding) {
        var row = rows.removeValue(forKey: key) ?? Row(label: label(key))
        row.findings.append(index)
        row.counts.add(act.tones[index])
        rows[key] = row
      }
    }
    return rows.sorted { $0.key < $1.key }.map(\.value)
  }

  private func writeTable(_ caption: String, _ rows: [Row], to html: inout HTMLWriter) {
    guard !rows.isEmpty else { return }
    let tones = act.counts.tones
    html.lineBreak()
    html.element("table") { html in
      html.element("caption", text: caption)
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("td") { _ in }
          for tone in tones {
            html.element(
              "th", ["scope": "col", "class": tone.rawValue], text: tone.word(act.words, act.reader))
          }
          html.element("th", ["scope": "col", "class": "l"], text: act.pageWords.notes)
        }
      }
      html.element("tbody") { html in
        for row in rows { write(row, tones, to: &html) }
      }
    }
  }

  private func write(_ row: Row, _ tones: [HTMLTone], to html: inout HTMLWriter) {
    html.lineBreak()
    html.element("tr") { html in
      let language = row.label.language == act.reader ? nil : row.label.language
      html.element("th", ["scope": "row", "lang": language?.rawValue]) { html in
        if let anchor = row.label.anchor {
          html.element("a", ["href": "#\(anchor)"], text: row.label.text)
        } else {
          html.text(row.label.text)
        }
        if !row.label.id.isEmpty {
          html.markup(" ")
          html.element("span", ["class": "d"], text: row.label.id)
        }
      }
      for tone in tones {
        let count = row.counts[tone]
        html.element("td", ["class": tone.rawValue], text: count == 0 ? "–" : String(count))
      }
      html.element("td", ["class": "l"]) { html in
        for index in row.findings.prefix(Self.longestRow) {
          html.element("a", ["href": "#\(act.references[index])"], text: String(index + 1))
          html.markup(" ")
        }
        if row.findings.count > Self.longestRow { html.text("…") }
      }
    }
  }
}

extension HTMLAct {
  /// The address of a finding, or the act's title where it has none.
  func place(of finding: Int) -> String { citations[finding].isEmpty ? title : citations[finding] }

  /// How many sections need attention, in a sentence.
  var attention: String {
    let flagged = Set(
      findings.indices.filter(isOpenFault).map { document.section(of: findings[$0].provision) }
    ).count
    return words.attention(flagged, of: document.speakingSections.count) + "."
  }
}

/// The chapters of an act, or its sections where it has no chapters, as a table of contents names them.
private struct Labels {
  let hasChapters: Bool
  private let document: Document
  private var labels: [Provision.ID: String] = [:]

  init(_ document: Document) {
    self.document = document
    hasChapters = document.provisions.contains { $0.kind.isChapter }
    for block in document.blocks where block.kind == .number || block.kind == .heading {
      let words = document.string(block.range).collapsed
      guard !words.isEmpty else { continue }
      labels[block.provision] = labels[block.provision].map { $0 + " " + words } ?? words
    }
  }

  /// `nil` where there is neither number nor heading; a chapter is then called by its first words, since nobody cites it.
  subscript(id: Provision.ID) -> String? { labels[id] ?? opening(of: id) }

  private func opening(of id: Provision.ID) -> String? {
    let provision = document.provisions[id]
    guard provision.kind.isContainer else { return nil }
    let body = document.blocks(from: provision.range.lowerBound)
      .first { $0.kind == .body && $0.range.lowerBound < provision.range.upperBound }
    let words = body.map { document.string($0.range).collapsed.split(separator: " ") } ?? []
    guard words.count > Self.longestName else { return words.isEmpty ? nil : words.joined(separator: " ") }
    return words.prefix(Self.longestName).joined(separator: " ") + " …"
  }

  /// How many words stand for the name of a chapter.
  private static let longestName = 8

  /// The innermost chapter around a provision, or its section.
  func unit(of id: Provision.ID) -> Provision.ID {
    guard hasChapters else { return document.section(of: id) }
    var next: Provision.ID? = id
    while let inner = next {
      if document.provisions[inner].kind.isChapter { return inner }
      next = document.provisions[inner].parent
    }
    return 0
  }
}

extension Provision.Kind {
  fileprivate var isChapter: Bool { isContainer && self != .act || self == .annex }
}
