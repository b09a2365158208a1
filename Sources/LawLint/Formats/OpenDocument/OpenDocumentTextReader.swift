/// Cuts the text of an OpenDocument into paragraphs.
struct OpenDocumentTextReader {
  private let tree: XMLTree
  private let styles: OpenDocumentStyles
  private var numbering: OpenDocumentNumbering
  private(set) var lines: ParagraphLines
  private var cell = DraftLine.Cell.none
  /// How many tables and tables of contents are open.
  private var tables = 0
  private var contents = 0
  /// The notes of the open paragraph, which follow it.
  private var notes: [XMLTree.ID] = []

  init(_ tree: XMLTree, styles: OpenDocumentStyles) {
    self.tree = tree
    self.styles = styles
    numbering = OpenDocumentNumbering(styles)
    lines = ParagraphLines(content: tree.content)
  }

  mutating func read(_ body: XMLTree.ID) {
    var walk = XMLWalk(tree, from: body)
    while let event = walk.next() {
      switch event {
      case .begin(let element): if !begin(element) { walk.skipInside() }
      case .end(let element): end(element)
      case .text(let node): append(node)
      }
    }
    lines.end()
  }

  // MARK: Elements

  /// Whether to go into the element.
  private mutating func begin(_ element: XMLTree.ID) -> Bool {
    let place = tree.range(element)
    switch tree.name(element) {
    case "p", "h": beginParagraph(element)
    case "list":
      numbering.beginList(
        style: tree.attribute(element, "style-name"), id: tree.attribute(element, "id"),
        continues: tree.attribute(element, "continue-numbering") == "true",
        after: tree.attribute(element, "continue-list"))
    case "list-item": numbering.beginItem(start: tree.attribute(element, "start-value").flatMap { Int($0) })
    case "table":
      tables += 1
      cell = .first
    case "table-of-content", "alphabetical-index", "illustration-index": contents += 1
    case "s", "tab": lines.append([0x20], for: place)
    case "line-break": lines.breakLine(at: place)
    case "note":
      notes.append(element)
      return false
    // What was deleted is kept apart from the text.
    case "tracked-changes", "annotation", "annotation-end", "index-title-template", "forms", "sequence-decls",
      "variable-decls", "user-field-decls", "script", "ruby-text", "title", "desc":
      return false
    default: break
    }
    return true
  }

  private mutating func end(_ element: XMLTree.ID) {
    switch tree.name(element) {
    case "p", "h":
      lines.end()
      for note in notes { writeNote(note) }
      notes = []
    case "list": numbering.endList()
    case "table": tables -= 1
    case "table-of-content", "alphabetical-index", "illustration-index": contents -= 1
    default: break
    }
  }

  private mutating func beginParagraph(_ element: XMLTree.ID) {
    var style = ParagraphLines.Style()
    let name = tree.attribute(element, "style-name")
    style.isNote = contents > 0
    style.label = numbering.label(style: styles.list(ofStyle: name))
    if tables > 0 {
      style.cell = cell
      cell = .other
    } else if styles.isTitle(name) {
      style.level = 1
    } else if tree.name(element) == "h" {
      let level = tree.attribute(element, "outline-level").flatMap { Int($0) } ?? 1
      style.label = style.label ?? numbering.label(ofHeading: level)
      // The first level below the title of the act.
      style.level = min(9, max(1, level)) + 1
    }
    lines.begin(style, at: tree.range(element).lowerBound)
  }

  /// Writes the paragraphs of a note as one, without the mark by which it is referred to.
  private mutating func writeNote(_ note: XMLTree.ID) {
    guard let body = tree.firstElement(note, "note-body") else { return }
    var style = ParagraphLines.Style()
    style.isFootnote = true
    lines.begin(style, at: tree.range(body).lowerBound)
    var walk = XMLWalk(tree, from: body)
    while let event = walk.next() {
      switch event {
      case .begin(let element):
        switch tree.name(element) {
        case "p", "h", "s", "tab", "line-break":
          let place = tree.range(element).lowerBound
          lines.appendSpace(for: place..<place)
        case "annotation", "annotation-end", "ruby-text", "note": walk.skipInside()
        default: break
        }
      case .end: continue
      case .text(let node): append(node)
      }
    }
    lines.end()
  }

  private mutating func append(_ node: XMLTree.ID) {
    switch tree.nodes[node].kind {
    case .text: lines.append(tree.range(node))
    case .decodedText: lines.append(tree.bytes(node), for: tree.range(node))
    case .element, .processingInstruction: break
    }
  }
}
