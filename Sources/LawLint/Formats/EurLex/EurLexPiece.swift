/// What a page of EUR-Lex is made of, in order.
enum EurLexPiece {
  /// A line of the title of the act or of an annex.
  case title(XMLTree.ID)
  /// `CHAPTER II`, and its heading.
  case division(XMLTree.ID)
  case divisionHeading(XMLTree.ID)
  case article(XMLTree.ID, isQuoted: Bool)
  case articleHeading(XMLTree.ID)
  /// The heading of a group in an annex or of a table.
  case heading(XMLTree.ID)
  /// The number of a paragraph whose text follows.
  case number(XMLTree.ID)
  /// A paragraph whose text begins with its number, which stands at the range.
  case numbered(XMLTree.ID, ContentRange)
  case text(XMLTree.ID)
  /// An item of a list, and its number or dash.
  case beginItem(XMLTree.ID)
  case endItem
  case beginRecital(XMLTree.ID)
  case endRecital
  case beginQuotation
  case endQuotation
  case table(XMLTree.ID)
  /// The end of the articles: what follows are formulas and signatures.
  case closing
  case note(XMLTree.ID)
  case signature(XMLTree.ID)
}

/// Cuts a page into pieces by the classes of its elements.
///
/// The Official Journal sets `oj-` before them since 2023; before, the same classes stood without it.
/// Recursion goes as deep as elements nest, which ``HTMLTreeBuilder`` limits.
struct EurLexPieces {
  private(set) var all: [EurLexPiece] = []
  private let tree: XMLTree
  private let marks: ItemMarks
  /// The page says where its acts begin and end; what is outside is a list of changes and corrections.
  private let hasContainers: Bool

  init(of body: XMLTree.ID, in tree: XMLTree) {
    self.tree = tree
    marks = ItemMarks(tree)
    hasContainers = tree.firstDescendant(body, "div", class: "eli-container") != nil
    read(children: body, isInside: !hasContainers)
  }

  private mutating func read(children id: XMLTree.ID, isInside: Bool) {
    for child in tree.children(id) where tree.isElement(child) { read(child, isInside: isInside) }
  }

  private mutating func read(_ id: XMLTree.ID, isInside: Bool) {
    switch tree.name(id) {
    case "p", "h1", "h2", "h3": readParagraph(id, isInside: isInside)
    case "table": if isInside { readTable(id) }
    case "div": readDivision(id, isInside: isInside || tree.hasClass(id, "eli-container"))
    case "hr", "br", "script", "style", "col", "colgroup": break
    default:
      if hasOwnText(id) { all.append(.text(id)) } else { read(children: id, isInside: isInside) }
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ id: XMLTree.ID, isInside: Bool) {
    let word = self.word(of: id)
    if let piece = Self.piece(word, id) {
      if isInside || word == "note" || word == "footnote" { all.append(piece) }
    } else if isInside, !Self.isLeftOut(word) {
      readText(id)
    }
  }

  private mutating func readText(_ id: XMLTree.ID) {
    guard tree.text(id).contains(where: { !$0.isWhitespace }) else { return }
    all.append(leadingNumber(of: id).map { .numbered(id, $0) } ?? .text(id))
  }

  /// Where `1.` stands in a text that begins with it and a wide space.
  private func leadingNumber(of id: XMLTree.ID) -> ContentRange? {
    guard let first = (id + 1..<Int(tree.nodes[id].end)).first(where: { tree.nodes[$0].kind == .text }) else {
      return nil
    }
    let node = tree.nodes[first]
    let range = DraftLines.trimmed(Int(node.start)..<Int(node.stop), in: tree.content)
    var cursor = LineCursor(tree.content, range)
    guard cursor.skipDigits() else { return nil }
    _ = cursor.skipLetters()
    guard cursor.take("."), cursor.index - range.lowerBound < 8 else { return nil }
    let number = ContentRange(bytes: range.lowerBound..<cursor.index)
    if cursor.isAtEnd { return isNoBreakSpace(after: first) ? number : nil }
    cursor.skipSpaces()
    // One space stands behind a date or a number in a sentence.
    return cursor.index - number.upperBound.index > 2 ? number : nil
  }

  private func isNoBreakSpace(after node: XMLTree.ID) -> Bool {
    node + 1 < tree.nodes.count && tree.bytes(node + 1).elementsEqual([0xC2, 0xA0])
  }

  /// The first class, without the mark of the Official Journal.
  private func word(of id: XMLTree.ID) -> String {
    let word = tree.attribute(id, "class")?.split(separator: " ").first.map(String.init) ?? ""
    return word.hasPrefix("oj-") ? String(word.dropFirst(3)) : word
  }

  private static func piece(_ word: String, _ id: XMLTree.ID) -> EurLexPiece? {
    switch word {
    case "doc-ti", "title-doc-first", "title-doc-last", "title-annex-1", "title-annex-2": .title(id)
    case "ti-section-1", "title-division-1": .division(id)
    case "ti-section-2", "title-division-2": .divisionHeading(id)
    case "ti-art", "title-article-norm": .article(id, isQuoted: false)
    case "title-article-quoted": .article(id, isQuoted: true)
    case "sti-art", "stitle-article-norm", "stitle-article-quoted": .articleHeading(id)
    case "ti-tbl", "title-table": .heading(id)
    case "note", "footnote": .note(id)
    case "signatory": .signature(id)
    case _ where word.hasPrefix("ti-grseq") || word.hasPrefix("title-gr-seq"): .heading(id)
    default: nil
    }
  }

  /// What the publisher writes beside the act: the head of the page, marks of changes, the list of amending
  /// acts.
  private static func isLeftOut(_ word: String) -> Bool {
    ["hd-", "toc-", "title-fam-", "title-member-", "title-doc-oj"].contains { word.hasPrefix($0) }
      || ["reference", "disclaimer", "arrow", "modref"].contains(word)
  }

  // MARK: Groups

  private mutating func readDivision(_ id: XMLTree.ID, isInside: Bool) {
    if let name = tree.attribute(id, "id"), name.hasPrefix("rct_") {
      all.append(.beginRecital(id))
      read(children: id, isInside: isInside)
      all.append(.endRecital)
    } else if word(of: id) == "final" || tree.attribute(id, "id")?.hasPrefix("fnp_") ?? false {
      all.append(.closing)
      read(children: id, isInside: isInside)
    } else if tree.hasClass(id, "grid-list"), let label = column(1, of: id), let text = column(2, of: id) {
      all.append(.beginItem(label))
      readCell(text)
      all.append(.endItem)
    } else if let number = tree.firstElement(id, "span"), tree.hasClass(number, "no-parag") {
      all.append(.number(number))
      for child in tree.elements(id) where child != number { read(child, isInside: isInside) }
    } else if hasOwnText(id) {
      all.append(.text(id))
    } else if isInside, tree.attributeRange(id, "class") == nil, beginsWithQuotationMark(id) {
      all.append(.beginQuotation)
      read(children: id, isInside: isInside)
      all.append(.endQuotation)
    } else {
      read(children: id, isInside: isInside)
    }
  }

  private func column(_ number: Int, of id: XMLTree.ID) -> XMLTree.ID? {
    tree.elements(id, "div").first { tree.hasClass($0, "grid-list-column-\(number)") }
  }

  private mutating func readCell(_ id: XMLTree.ID) {
    if hasOwnText(id) || tree.elements(id).allSatisfy({ tree.name($0) == "span" }) {
      all.append(.text(id))
    } else {
      read(children: id, isInside: true)
    }
  }

  /// Whether text stands in an element beside its children, and no paragraph or table among them.
  private func hasOwnText(_ id: XMLTree.ID) -> Bool {
    var hasText = false
    for child in tree.children(id) {
      if tree.isElement(child) {
        if ["p", "div", "table"].contains(tree.name(child)) { return false }
      } else if !tree.bytes(child).allSatisfy(HTMLScanner.isSpace) {
        hasText = true
      }
    }
    return hasText
  }

  /// A division without a class holds the text that an amending act puts into another.
  private func beginsWithQuotationMark(_ id: XMLTree.ID) -> Bool {
    for node in id..<Int(tree.nodes[id].end) {
      guard let first = tree.bytes(node).first(where: { !HTMLScanner.isSpace($0) }) else { continue }
      let bytes = tree.bytes(node).drop(while: HTMLScanner.isSpace).prefix(3)
      return first == UInt8(ascii: "\"")
        || ["‘", "’", "“", "”", "„", "»", "«"].contains(String(decoding: bytes, as: UTF8.self))
        || bytes.starts(with: [0xC2, 0xAB]) || bytes.starts(with: [0xC2, 0xBB])
    }
    return false
  }

  // MARK: Tables

  /// Lists are laid out as tables without a class, an item each: its number, and its text.
  private mutating func readTable(_ id: XMLTree.ID) {
    let rows = tree.elements(id).flatMap { tree.name($0) == "tr" ? [$0] : tree.elements($0, "tr") }
    guard tree.attributeRange(id, "class") == nil, !rows.isEmpty, rows.allSatisfy(marks.isItemRow) else {
      all.append(.table(id))
      return
    }
    for row in rows {
      let cells = tree.elements(row).suffix(2)
      guard let label = cells.first, let text = cells.last else { continue }
      all.append(.beginItem(label))
      readCell(text)
      all.append(.endItem)
    }
  }
}
