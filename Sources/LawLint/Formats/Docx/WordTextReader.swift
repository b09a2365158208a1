/// Reads the paragraphs of a Word document in the order in which they are read on paper.
///
/// The walk over the tree keeps no more than what is open: stories, which are the body and the text boxes in it, and
/// in each the paragraph and the tables. A paragraph whose mark is deleted in the view goes on in the next one.
struct WordTextReader {
  let word: WordTree
  private let styles: WordStyles
  private let view: DocxView
  private var stories = [Story()]
  /// The paragraphs of text boxes, which follow the paragraph that they are anchored in.
  private var boxed: [WordParagraph] = []
  /// The open content controls that hold a table of contents.
  private var openContents: [WordTree.ID] = []
  /// Of each element with alternatives the one that is read. Decided where the element begins, since a file may
  /// hold many of them; so are the next.
  private var chosen: Set<WordTree.ID> = []
  /// The content controls that still show what is to be written into them.
  private var placeholders: Set<WordTree.ID> = []

  private var notes: WordNotes?

  private(set) var paragraphs: [WordParagraph] = []
  /// The first reference to a footnote or endnote that is not in the file, and how many there are.
  private(set) var missingNotes: (first: Offset<InContent>, count: Int)?
  /// The first tracked change, and how many there are.
  private(set) var changes: (first: Offset<InContent>, count: Int)?
  /// Where text is kept in another file or format.
  private(set) var missing: Offset<InContent>?
  /// Where the reading ended because no law is so long.
  private(set) var limit: Offset<InContent>?

  /// An empty paragraph takes six bytes of a file, and a hundred times as many of memory. The longest codes have
  /// some 50,000.
  let maximumParagraphs: Int

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

  /// - Parameter notes: `nil` for the text of a note, in which Word allows none.
  init(
    _ word: WordTree, styles: WordStyles, view: DocxView, notes: WordNotes? = nil,
    maximumParagraphs: Int = 500_000
  ) {
    self.maximumParagraphs = maximumParagraphs
    self.notes = notes
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
      if limit != nil { return }
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
    case .sdt:
      if isContents(id) { openContents.append(id) }
      if isPlaceholder(id) { placeholders.insert(id) }
    case .sdtContent: return !(word.tree.parent(id).map(placeholders.contains) ?? false)
    case .alternateContent:
      // Alternatives are for programs of different age; every one holds the same text.
      if let one = word.first(.choice, in: id) ?? word.first(.fallback, in: id) { chosen.insert(one) }
    case .choice, .fallback: return chosen.contains(id)
    case .footnoteReference: appendNote(.footnote, id)
    case .endnoteReference: appendNote(.endnote, id)
    case .altChunk, .subDoc: missing = missing ?? start(of: id)
    case .t, .delText, .formula:
      appendText(of: id)
      return false
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .sym:
      appendCharacter(kind, id)
      return false
    case .body, .footnote, .endnote, .hyperlink, .fldSimple, .smartTag: return true
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

  private func isContents(_ control: WordTree.ID) -> Bool {
    word.first(.sdtPr, .docPartObj, in: control).flatMap { word.value(.docPartGallery, in: $0) }
      == "Table of Contents"
  }

  private func isPlaceholder(_ control: WordTree.ID) -> Bool {
    word.first(.sdtPr, in: control).flatMap { word.isOn(.showingPlcHdr, in: $0) } ?? false
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
    if paragraphs.count + boxed.count >= maximumParagraphs { limit = start(of: id) }
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
    let isGone = stories[inner].isJoined && paragraph.pieces.isEmpty && paragraph.notes.isEmpty
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

  /// Takes in the note that a reference names.
  private mutating func appendNote(_ kind: WordNotes.Kind, _ reference: WordTree.ID) {
    let number = word.tree.attribute(reference, "id")
    guard notes?.has(number, kind) ?? false else {
      missingNotes = (missingNotes?.first ?? start(of: reference), (missingNotes?.count ?? 0) + 1)
      return
    }
    guard let text = notes?.take(number, kind), !text.isEmpty else { return }
    stories[stories.count - 1].paragraph?.notes.append((text, word.tree.range(reference)))
  }

  /// Adds to the open paragraph.
  mutating func append(_ piece: WordParagraph.Piece) {
    stories[stories.count - 1].paragraph?.pieces.append(piece)
  }
}
