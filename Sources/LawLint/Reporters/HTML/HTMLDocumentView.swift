/// Writes an act in its own structure, with the words found marked and the notes beside them.
///
/// Provisions are opened and closed as they come, so that a draft nested a thousand deep costs no recursion.
struct HTMLDocumentView {
  private struct Frame {
    var id: Provision.ID
    var tag: String
    /// The level of headings in the provision.
    var level: Int
    var hasHeading = false
    var isListOpen = false
  }

  private let act: HTMLAct
  private let languages: [LanguageCode]
  private var marks: HTMLMarks
  private var frames: [Frame]
  /// Numbers that wait for the words which they stand before.
  private var numbers: [Block] = []
  private var nextFinding = 0

  /// - Parameter level: Of the headings of the act's parts.
  init(_ act: HTMLAct, level: Int) {
    self.act = act
    languages = act.languages()
    marks = HTMLMarks(act.findings, act.tones)
    frames = [Frame(id: 0, tag: "", level: level)]
  }

  private var document: Document { act.document }

  mutating func write(to html: inout HTMLWriter) {
    html.element(
      "div",
      [
        "class": act.isRedacted ? "a z" : "a",
        "lang": act.reader == act.linted.language ? nil : act.linted.language.rawValue,
      ]
    ) {
      html in
      var block = 0
      for provision in document.provisions.dropFirst() {
        write(from: &block, before: provision.range.lowerBound, to: &html)
        begin(provision, to: &html)
      }
      write(from: &block, before: nil, to: &html)
      writeNumbers(to: &html)
      close(to: 0, to: &html)
      endList(to: &html)
      if nextFinding < act.findings.count { act.writeNotes(nextFinding..<act.findings.count, to: &html) }
    }
  }

  // MARK: Provisions

  private mutating func begin(_ provision: Provision, to html: inout HTMLWriter) {
    if provision.kind == .subsection || provision.kind == .paragraph {
      // "§ 5. (1) Whoever …": the number of a section runs on into its first subsection.
      writeNumbersOfContainers(to: &html)
    } else {
      writeNumbers(to: &html)
    }
    close(to: provision.parent ?? 0, to: &html)

    let isItem = provision.kind == .point || provision.kind == .indent
    if !isItem { endList(to: &html) }
    let parent = frames[frames.count - 1]
    if isItem, !parent.isListOpen {
      html.open("ol")
      frames[frames.count - 1].isListOpen = true
    }
    let (tag, style) = Self.element(provision.kind)
    html.lineBreak()
    html.open(
      tag,
      [
        "class": style, "id": act.anchors[provision.id],
        "lang": languages[provision.id] == languages[parent.id] ? nil : languages[provision.id].rawValue,
      ])
    frames.append(
      Frame(id: provision.id, tag: tag, level: min(6, parent.level + (parent.hasHeading ? 1 : 0))))
  }

  /// Closes what is open inside a provision.
  private mutating func close(to id: Provision.ID, to html: inout HTMLWriter) {
    while frames.count > 1, let frame = frames.last, frame.id != id {
      // A number with nothing behind it still belongs to its provision.
      if let number = numbers.last, number.provision == frame.id { writeNumbers(to: &html) }
      endList(to: &html)
      html.close(frame.tag)
      frames.removeLast()
    }
  }

  private mutating func endList(to html: inout HTMLWriter) {
    guard frames[frames.count - 1].isListOpen else { return }
    html.close("ol")
    frames[frames.count - 1].isListOpen = false
  }

  private static func element(_ kind: Provision.Kind) -> (tag: String, style: String?) {
    switch kind {
    case .act, .book, .part, .title, .chapter, .division, .annex: ("section", "c")
    case .preamble: ("section", nil)
    case .section, .article: ("div", "s")
    case .subsection, .paragraph, .recital, .table: ("div", nil)
    case .point, .indent: ("li", nil)
    case .signature, .note: ("div", "f")
    case .quotation: ("blockquote", nil)
    }
  }

  // MARK: Text

  /// Writes the blocks that begin before a place, or all.
  private mutating func write(from next: inout Int, before end: Offset<InText>?, to html: inout HTMLWriter) {
    while next < document.blocks.count {
      let block = document.blocks[next]
      if let end, block.range.lowerBound >= end { return }
      if frames[frames.count - 1].id != block.provision { close(to: block.provision, to: &html) }
      endList(to: &html)
      var following = next + 1
      switch block.kind {
      case .number: numbers.append(block)
      case .heading: writeHeading(block, to: &html)
      case .body:
        writeNumbersOfContainers(to: &html)
        writeText(block, in: "p", nil, to: &html)
      case .note: writeText(block, in: "p", "f", to: &html)
      case .cell:
        while following < document.blocks.count, document.blocks[following].kind == .cell,
          document.blocks[following].provision == block.provision
        {
          following += 1
        }
        writeTable(next..<following, to: &html)
      }
      next = following
    }
  }

  private mutating func writeHeading(_ block: Block, to html: inout HTMLWriter) {
    frames[frames.count - 1].hasHeading = true
    writeText(block, in: "h\(frames[frames.count - 1].level)", nil, to: &html)
  }

  /// A block behind its number, and its notes in the margin.
  private mutating func writeText(
    _ block: Block, in tag: String, _ style: String?, to html: inout HTMLWriter
  ) {
    beside(block.range.upperBound, to: &html) { view, html in
      html.element(tag, ["class": style]) { html in
        view.writePendingNumbers(to: &html)
        view.writeMarked(block.range, to: &html)
      }
    }
  }

  /// Numbers with no words behind them: that of a chapter without heading, that of a list in a section without text.
  private mutating func writeNumbers(to html: inout HTMLWriter) {
    guard let last = numbers.last else { return }
    let isHeading = document.provisions[last.provision].kind.isContainer
    let tag = isHeading ? "h\(frames[frames.count - 1].level)" : "p"
    if isHeading { frames[frames.count - 1].hasHeading = true }
    beside(last.range.upperBound, to: &html) { view, html in
      html.element(tag, ["class": isHeading ? nil : "n"]) { view.writePendingNumbers(to: &$0) }
    }
  }

  private mutating func writeNumbersOfContainers(to html: inout HTMLWriter) {
    if let last = numbers.last, document.provisions[last.provision].kind.isContainer {
      writeNumbers(to: &html)
    }
  }

  private mutating func writePendingNumbers(to html: inout HTMLWriter) {
    for number in numbers {
      let kind = document.provisions[number.provision].kind
      html.open(kind == .section || kind == .article ? "b" : "span", ["class": "n"])
      writeMarked(number.range, to: &html)
      html.close(kind == .section || kind == .article ? "b" : "span")
      html.markup(" ")
    }
    numbers.removeAll(keepingCapacity: true)
  }

  private mutating func writeTable(_ cells: Range<Int>, to html: inout HTMLWriter) {
    let end = document.blocks[cells.upperBound - 1].range.upperBound
    writeNumbers(to: &html)
    beside(end, to: &html) { view, html in
      html.element("table") { html in
        for row in HTMLTable(cells, of: view.document).rows {
          html.lineBreak()
          html.element("tr") { html in
            for cell in row { view.writeCell(cell, to: &html) }
          }
        }
      }
    }
  }

  private mutating func writeCell(_ cell: HTMLTable.Cell, to html: inout HTMLWriter) {
    html.element(cell.isHeader ? "th" : "td") { html in
      for (number, block) in cell.blocks.enumerated() {
        if number > 0 { html.open("br") }
        writeMarked(document.blocks[block].range, to: &html)
      }
    }
  }

  // MARK: Marks and notes

  /// Puts the notes on words that begin before `end` beside what is written.
  private mutating func beside(
    _ end: Offset<InText>, to html: inout HTMLWriter,
    _ write: (inout HTMLDocumentView, inout HTMLWriter) -> Void
  ) {
    let first = nextFinding
    while nextFinding < act.findings.count, act.findings[nextFinding].range.lowerBound < end {
      nextFinding += 1
    }
    if act.isRedacted {
      // The numbers that wait still have to be passed, though there is nothing to show.
      var unseen = HTMLWriter()
      write(&self, &unseen)
      if first < nextFinding { act.writeNotes(first..<nextFinding, to: &html) }
      return
    }
    guard first < nextFinding else { return write(&self, &html) }
    html.open("div", ["class": "r"])
    write(&self, &html)
    act.writeNotes(first..<nextFinding, to: &html)
    html.close("div")
  }

  private mutating func writeMarked(_ range: TextRange, to html: inout HTMLWriter) {
    for piece in marks.pieces(of: range) {
      for tone in piece.tones { html.open("mark", ["class": tone.rawValue]) }
      html.text(document.text[piece.range.indices()])
      for _ in piece.tones { html.close("mark") }
      for finding in piece.ending {
        html.element(
          "a",
          [
            "class": "x \(act.tones[finding].rawValue)", "id": act.references[finding],
            "href": "#\(act.notes[finding])",
          ],
          text: String(finding + 1))
      }
    }
  }
}
