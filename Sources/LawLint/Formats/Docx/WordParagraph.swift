/// A paragraph of Word: where its characters stand, and what numbers and structures it.
struct WordParagraph {
  enum Piece {
    case verbatim(ContentRange)
    /// Characters that stand for an element or a reference.
    case unit([UInt8], ContentRange)
    /// Begins a new line within the paragraph.
    case lineBreak(ContentRange)
  }

  var start: Offset<InContent>
  var pieces: [Piece] = []
  var style: String?
  /// What the paragraph says itself; its style may say the rest.
  var numbering = NumberingReference()
  var outlineLevel: Int?
  var cell = DraftLine.Cell.none
  /// A line of a table of contents.
  var isContents = false

  /// Takes the properties of another paragraph, whose mark ends the text of both.
  mutating func adoptProperties(of other: WordParagraph) {
    let text = pieces
    let first = start
    self = other
    pieces = text + other.pieces
    start = first
  }
}

/// Reads the paragraphs of a Word document in the order in which they are read on paper.
///
/// The walk over the tree keeps no more than what is open: stories, which are the body and the text boxes in it, and
/// in each the paragraph and the tables. A paragraph whose mark is deleted in the view goes on in the next one.
struct WordTextReader {
  private let word: WordTree
  private let styles: WordStyles
  private let view: DocxView
  private var stories = [Story()]
  /// The paragraphs of text boxes, which follow the paragraph that they are anchored in.
  private var boxed: [WordParagraph] = []
  /// How many content controls are open that hold a table of contents.
  private var openContents: [WordTree.ID] = []

  private(set) var paragraphs: [WordParagraph] = []
  /// The first reference to a footnote or endnote, and how many there are.
  private(set) var notes: (first: Offset<InContent>, count: Int)?
  /// The first tracked change, and how many there are.
  private(set) var changes: (first: Offset<InContent>, count: Int)?
  /// Where text is kept in another file or format.
  private(set) var missing: Offset<InContent>?

  private struct Story {
    var paragraph: WordParagraph?
    var tables: [Table] = []
    /// The paragraph goes on in the next one.
    var isJoined = false
  }

  private struct Table {
    /// A table of one column is a frame around text.
    var isFrame: Bool
    var hasText = false
  }

  init(_ word: WordTree, styles: WordStyles, view: DocxView) {
    self.word = word
    self.styles = styles
    self.view = view
  }

  mutating func read(_ body: WordTree.ID) {
    var walk = XMLWalk(word.tree, from: body)
    while let event = walk.next() {
      switch event {
      case .begin(let id): if !begin(id) { walk.skipInside() }
      case .end(let id): end(id)
      case .text: continue
      }
    }
    finishParagraph()
  }

  // MARK: Elements

  /// Says whether what is inside the element is to be read.
  private mutating func begin(_ id: WordTree.ID) -> Bool {
    guard let kind = word.kind(id) else { return true }
    switch kind {
    case .p: beginParagraph(id)
    case .r: return !isHidden(id)
    case .ins, .moveTo, .del, .moveFrom:
      noteChange(id)
      return shows(kind)
    case .tbl:
      finishParagraph()
      stories[stories.count - 1].tables.append(Table(isFrame: isFrame(id)))
    case .tr, .tc:
      finishParagraph()
      return shows(id, kind == .tr ? .trPr : .tcPr)
    case .txbxContent: stories.append(Story())
    case .sdt: if isContents(id) { openContents.append(id) }
    case .sdtContent: return !isPlaceholder(id)
    case .choice, .fallback: return isChosen(id)
    case .footnoteReference, .endnoteReference:
      notes = (notes?.first ?? start(of: id), (notes?.count ?? 0) + 1)
    case .altChunk, .subDoc: missing = missing ?? start(of: id)
    case .t, .delText, .formula:
      appendText(of: id)
      return false
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .sym:
      appendCharacter(kind, id)
      return false
    case .body, .alternateContent: return true
    default: return false
    }
    return true
  }

  private mutating func end(_ id: WordTree.ID) {
    switch word.kind(id) {
    case .p: endParagraph(id)
    case .tbl:
      finishParagraph()
      _ = stories[stories.count - 1].tables.popLast()
    case .tc: finishParagraph()
    case .txbxContent:
      finishParagraph()
      if stories.count > 1 { stories.removeLast() }
    case .sdt: if openContents.last == id { openContents.removeLast() }
    default: break
    }
  }

  private func start(of id: WordTree.ID) -> Offset<InContent> { word.tree.range(id).lowerBound }

  /// Hidden text is on no paper.
  private func isHidden(_ run: WordTree.ID) -> Bool {
    guard let properties = word.first(.rPr, in: run) else { return false }
    return word.isOn(.vanish, in: properties)
      ?? word.value(.rStyle, in: properties).flatMap { styles[$0].isHidden } ?? false
  }

  /// Of the alternatives for programs of different age one is read: the first choice.
  private func isChosen(_ id: WordTree.ID) -> Bool {
    guard let parent = word.tree.parent(id), word.kind(parent) == .alternateContent else { return true }
    return id == word.first(.choice, in: parent) ?? word.first(.fallback, in: parent)
  }

  private func isContents(_ control: WordTree.ID) -> Bool {
    word.first(.sdtPr, .docPartObj, in: control).flatMap { word.value(.docPartGallery, in: $0) }
      == "Table of Contents"
  }

  /// Whether a content control still shows what is to be written into it.
  private func isPlaceholder(_ content: WordTree.ID) -> Bool {
    word.tree.parent(content).flatMap { word.first(.sdtPr, in: $0) }
      .flatMap { word.isOn(.showingPlcHdr, in: $0) } ?? false
  }

  private func isFrame(_ table: WordTree.ID) -> Bool {
    word.first(.tblGrid, in: table).map { word.all(.gridCol, in: $0).count == 1 } ?? false
  }

  // MARK: Tracked changes

  private func shows(_ change: WordElement) -> Bool {
    switch change {
    case .del, .moveFrom, .cellDel: view == .original
    case .ins, .moveTo, .cellIns: view == .accepted
    default: true
    }
  }

  /// Whether a row or cell is there in the view.
  private mutating func shows(_ id: WordTree.ID, _ properties: WordElement) -> Bool {
    guard let properties = word.first(properties, in: id) else { return true }
    for child in word.tree.children(properties) {
      guard let kind = word.kind(child), [.ins, .del, .cellIns, .cellDel].contains(kind) else { continue }
      noteChange(child)
      if !shows(kind) { return false }
    }
    return true
  }

  private mutating func noteChange(_ id: WordTree.ID) {
    changes = (changes?.first ?? start(of: id), (changes?.count ?? 0) + 1)
  }

  /// Whether the mark at the end of a paragraph is there in the view.
  private mutating func showsMark(_ properties: WordTree.ID) -> Bool {
    guard let mark = word.first(.rPr, in: properties) else { return true }
    for child in word.tree.children(mark) {
      guard let kind = word.kind(child), [.ins, .del, .moveFrom, .moveTo].contains(kind) else { continue }
      noteChange(child)
      if !shows(kind) { return false }
    }
    return true
  }

  // MARK: Paragraphs

  private mutating func beginParagraph(_ id: WordTree.ID) {
    var paragraph = WordParagraph(start: start(of: id))
    paragraph.isContents = !openContents.isEmpty
    if let table = stories[stories.count - 1].tables.last, !table.isFrame {
      paragraph.cell = table.hasText ? .other : .first
    }
    if let properties = word.first(.pPr, in: id) { read(properties, into: &paragraph) }
    if styles[paragraph.style].isContents { paragraph.isContents = true }
    guard stories[stories.count - 1].isJoined else {
      finishParagraph()
      stories[stories.count - 1].paragraph = paragraph
      return
    }
    stories[stories.count - 1].isJoined = false
    stories[stories.count - 1].paragraph?.adoptProperties(of: paragraph)
  }

  /// The properties that a paragraph has in the view; its former ones are kept inside the change of them.
  private func read(_ properties: WordTree.ID, into paragraph: inout WordParagraph) {
    let former = view == .original ? word.first(.pPrChange, .pPr, in: properties) : nil
    let properties = former ?? properties
    paragraph.style = word.value(.pStyle, in: properties)
    paragraph.outlineLevel = word.number(.outlineLvl, in: properties)
    let isNumberNew = word.first(.numPr, .ins, in: properties) != nil
    if view == .accepted || !isNumberNew {
      paragraph.numbering = NumberingReference(properties, in: word)
    }
  }

  private mutating func endParagraph(_ id: WordTree.ID) {
    guard stories[stories.count - 1].paragraph != nil else { return }
    if let properties = word.first(.pPr, in: id), !showsMark(properties) {
      stories[stories.count - 1].isJoined = true
    } else {
      finishParagraph()
    }
  }

  private mutating func finishParagraph() {
    let inner = stories.count - 1
    guard let paragraph = stories[inner].paragraph else { return }
    // Nothing is left of a paragraph that is gone with its mark, not even a number.
    let isGone = stories[inner].isJoined && paragraph.pieces.isEmpty
    stories[inner].paragraph = nil
    stories[inner].isJoined = false
    guard !isGone else { return }
    if paragraph.cell != .none, !paragraph.pieces.isEmpty, !stories[inner].tables.isEmpty {
      stories[inner].tables[stories[inner].tables.count - 1].hasText = true
    }
    if inner > 0 {
      boxed.append(paragraph)
    } else {
      paragraphs.append(paragraph)
      paragraphs += boxed
      boxed.removeAll()
    }
  }

  // MARK: Characters

  private mutating func append(_ piece: WordParagraph.Piece) {
    stories[stories.count - 1].paragraph?.pieces.append(piece)
  }

  /// White space at the ends counts only where the file says so (XML 1.0, 2.10).
  private mutating func appendText(of id: WordTree.ID) {
    let nodes = word.tree.children(id).filter { !word.tree.isElement($0) }
    let keepsSpace = word.kind(id) == .formula || word.tree.attribute(id, "space") == "preserve"
    for node in nodes {
      switch word.tree.nodes[node].kind {
      case .text:
        var range = word.tree.range(node).indices() as Range<Int>
        let content = word.tree.content
        if !keepsSpace {
          if node == nodes.first { range = range.drop(while: { XMLMarkup.isSpace(content[$0]) }).indices }
          if node == nodes.last {
            while let last = range.last, XMLMarkup.isSpace(content[last]) { range = range.dropLast() }
          }
        }
        append(.verbatim(ContentRange(bytes: range)))
      case .decodedText: append(.unit(Array(word.tree.bytes(node)), word.tree.range(node)))
      case .element, .processingInstruction: continue
      }
    }
  }

  private mutating func appendCharacter(_ kind: WordElement, _ id: WordTree.ID) {
    let range = word.tree.range(id)
    switch kind {
    case .tab, .ptab: append(.unit([0x09], range))
    case .noBreakHyphen: append(.unit([UInt8(ascii: "-")], range))
    case .sym:
      let character = SymbolFont.character(
        word.tree.attribute(id, "char") ?? "", font: word.tree.attribute(id, "font") ?? "")
      if let character { append(.unit(Array(String(character).utf8), range)) }
    default: append(.lineBreak(range))
    }
  }
}
