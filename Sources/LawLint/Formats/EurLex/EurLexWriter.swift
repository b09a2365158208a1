/// Builds the provisions of a page of EUR-Lex from its pieces.
struct EurLexWriter {
  /// What is open in the act, in an item of a list or in a quotation. Depths are those of the builder.
  private struct Scope {
    var base: Int
    var article: Int?
    /// A numbered paragraph, and whether it has subparagraphs.
    var numbered: Int?
    var isDivided = false
    var isItem = false
    var isQuotation = false
  }

  private let tree: XMLTree
  private let pieces: [EurLexPiece]
  private var scope = Scope(base: 1)
  /// What was open around an item or a quotation, and how deep that was.
  private var outer: [(scope: Scope, depth: Int)] = []
  private var divisions: [(rank: Int, depth: Int)] = []
  private var identifiers: Set<String> = []
  var builder: DocumentBuilder

  init(_ tree: XMLTree, pieces: [EurLexPiece], builder: DocumentBuilder) {
    self.tree = tree
    self.pieces = pieces
    self.builder = builder
  }

  mutating func write() {
    for index in pieces.indices { write(pieces[index], at: index) }
  }

  private mutating func write(_ piece: EurLexPiece, at index: Int) {
    switch piece {
    case .title(let id): writeTitle(id)
    case .division(let id): beginDivision(id)
    case .divisionHeading(let id), .articleHeading(let id), .heading(let id): append(id, as: .heading)
    case .article(let id, let isQuoted): beginArticle(id, isQuoted: isQuoted)
    case .number(let id):
      beginNumbered(ProvisionNumber.of(tree.text(id)), isDivided: isDivided(after: index, texts: 0))
      append(id, as: .number)
    case .numbered(let id, let range):
      let number = String(decoding: tree.content[range.indices()], as: UTF8.self)
      beginNumbered(ProvisionNumber.of(number), isDivided: isDivided(after: index, texts: 1))
      builder.beginBlock(.number)
      builder.append(range)
      builder.endBlock()
      beginText()
      append(id, as: .body, from: range.upperBound)
    case .text(let id):
      beginText()
      append(id, as: .body)
    case .beginItem(let id): beginItem(id)
    case .endItem, .endQuotation, .endRecital: restore()
    case .beginRecital(let id):
      beginPreamble()
      if builder.openKinds.contains(.preamble) { builder.end(toDepth: 2) }
      save()
      let name = tree.attribute(id, "id") ?? ""
      builder.begin(.recital, number: String(name.dropFirst(4)), eId: unique(name), role: .recital)
      scope = Scope(base: builder.depth, isItem: true)
    case .beginQuotation:
      save()
      builder.begin(.quotation)
      scope = Scope(base: builder.depth, isQuotation: true)
    case .table(let id): writeTable(id)
    case .closing: closeUnits()
    case .note(let id):
      closeUnits()
      builder.begin(.note, role: .history)
      append(id, as: .note)
      builder.end()
    case .signature(let id):
      if builder.kind != .signature {
        closeUnits()
        builder.begin(.signature, role: .signature)
      }
      append(id, as: .body)
    }
  }

  // MARK: Scopes

  private mutating func save() { outer.append((scope, builder.depth)) }

  /// Closes an item or a quotation, and goes on around it.
  private mutating func restore() {
    guard let around = outer.popLast() else { return }
    builder.end(toDepth: around.depth)
    scope = around.scope
  }

  /// Ends articles and divisions; what follows stands beside them.
  private mutating func closeUnits() {
    builder.end(toDepth: scope.isItem || scope.isQuotation ? scope.base : 1)
    if !scope.isItem, !scope.isQuotation { divisions = [] }
    (scope.article, scope.numbered) = (nil, nil)
  }

  /// A name that nothing else has yet, or `nil`.
  private mutating func unique(_ name: String) -> String? { identifiers.insert(name).inserted ? name : nil }

  /// The id of the element around a number or title, when it is the ELI id of what that begins.
  private mutating func identifier(around id: XMLTree.ID) -> String? {
    guard let name = tree.parent(id).flatMap({ tree.attribute($0, "id") }),
      Self.prefixes.contains(where: name.hasPrefix)
    else { return nil }
    return unique(name)
  }

  private static let prefixes = ["art_", "cpt_", "sct_", "sbs_", "tis_", "prt_", "anx_", "enc_"]

  // MARK: Titles, divisions, articles

  private mutating func writeTitle(_ id: XMLTree.ID) {
    let words = tree.text(id).split(separator: " ")
    if let first = words.first?.lowercased(), Self.annexes.contains(first), words.count < 4 {
      closeUnits()
      let number = words.dropFirst().first.flatMap { ProvisionNumber.of(String($0)) }
      builder.begin(.annex, number: number, eId: identifier(around: id), role: .annex)
      scope = Scope(base: builder.depth)
      return append(id, as: .number)
    }
    append(id, as: .heading)
  }

  private static let annexes: Set<String> = ["annex", "anhang", "bilag", "bilaga", "vedlegg"]

  private mutating func beginDivision(_ id: XMLTree.ID) {
    let title = tree.text(id)
    let word = title.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let kind = UnionDivision.kind(named: word) ?? .division
    let rank = [Provision.Kind.part, .title, .chapter, .division].firstIndex(of: kind) ?? 3
    closePreamble()
    while let last = divisions.last, last.rank >= rank { divisions.removeLast() }
    let depth = divisions.last?.depth ?? scope.base
    builder.end(toDepth: depth)
    builder.begin(kind, number: ProvisionNumber.of(title), eId: identifier(around: id))
    divisions.append((rank, builder.depth))
    (scope.article, scope.numbered) = (nil, nil)
    append(id, as: .number)
  }

  private mutating func beginArticle(_ id: XMLTree.ID, isQuoted: Bool) {
    closePreamble()
    if isQuoted, !builder.isInQuotation {
      builder.begin(.quotation)
      scope.isQuotation = true
      scope.base = builder.depth
    } else {
      builder.end(
        toDepth: scope.isQuotation || scope.isItem ? scope.base : divisions.last?.depth ?? scope.base)
    }
    builder.begin(.article, number: ProvisionNumber.of(tree.text(id)), eId: identifier(around: id))
    scope.article = builder.depth
    scope.numbered = nil
    append(id, as: .number)
  }

  // MARK: Paragraphs

  private mutating func beginNumbered(_ number: String?, isDivided: Bool) {
    builder.end(toDepth: scope.article ?? divisions.last?.depth ?? scope.base)
    builder.begin(scope.article == nil && !scope.isQuotation ? .paragraph : .subsection, number: number)
    scope.numbered = builder.depth
    scope.isDivided = isDivided
  }

  /// Opens what a text is: a subdivision of the article, or a paragraph outside articles.
  private mutating func beginText() {
    if let numbered = scope.numbered {
      builder.end(toDepth: numbered)
      if scope.isDivided { builder.begin(.subsection) }
    } else if let article = scope.article {
      builder.end(toDepth: article)
      builder.begin(.subsection)
    } else if !scope.isItem, !scope.isQuotation {
      beginPreamble()
      builder.end(toDepth: builder.openKinds.contains(.preamble) ? 2 : divisions.last?.depth ?? scope.base)
      builder.begin(.paragraph)
    }
  }

  /// Whether a numbered paragraph has more than one text before the next number.
  private func isDivided(after index: Int, texts: Int) -> Bool {
    var texts = texts
    var depth = 0
    for piece in pieces[(index + 1)...] {
      switch piece {
      case .text: if depth == 0 { texts += 1 }
      case .beginItem, .beginQuotation, .beginRecital: depth += 1
      case .endItem, .endQuotation, .endRecital:
        depth -= 1
        if depth < 0 { return texts > 1 }
      case .number, .numbered, .article, .division, .title, .heading, .note, .signature, .closing:
        if depth == 0 { return texts > 1 }
      case .divisionHeading, .articleHeading, .table: continue
      }
      if texts > 1 { return true }
    }
    return false
  }

  private mutating func beginItem(_ id: XMLTree.ID) {
    let number = ProvisionNumber.of(tree.text(id))
    // The number of a recital, which is laid out like a list.
    if builder.kind == .recital, scope.isItem {
      save()
      return append(id, as: .number)
    }
    if builder.openKinds.last == .act || builder.openKinds.contains(.preamble), scope.article == nil,
      outer.isEmpty
    {
      beginPreamble()
    }
    save()
    builder.begin(number == nil ? .indent : .point, number: number)
    append(id, as: .number)
    scope = Scope(base: builder.depth, isItem: true, isQuotation: scope.isQuotation)
  }

  // MARK: The preamble

  /// The preamble is what stands before the first article or division.
  private mutating func beginPreamble() {
    guard builder.depth == 1, divisions.isEmpty, !hasBody else { return }
    builder.begin(.preamble)
  }

  private mutating func closePreamble() {
    hasBody = true
    if builder.openKinds.contains(.preamble) { builder.end(toDepth: 1) }
  }

  private var hasBody = false

  // MARK: Text

  private mutating func writeTable(_ id: XMLTree.ID) {
    builder.begin(.table)
    for cell in tree.outermost(id, "td", "th") { append(cell, as: .cell) }
    builder.end()
  }

  /// Writes an element as one block; references to notes are no text.
  ///
  /// - Parameter start: Where its text begins, behind a number.
  private mutating func append(
    _ id: XMLTree.ID, as kind: Block.Kind, from start: Offset<InContent> = Offset(0)
  ) {
    builder.endBlock()
    var walk = XMLWalk(tree, from: id)
    while let event = walk.next() {
      switch event {
      case .begin(let element):
        if kind != .note, isNoteReference(element) { walk.skipInside() }
        if ["br", "p", "td"].contains(tree.name(element)) { builder.appendSpace() }
      case .text(let node): appendText(node, as: kind, from: start)
      case .end: continue
      }
    }
    builder.endBlock()
  }

  private mutating func appendText(_ node: XMLTree.ID, as kind: Block.Kind, from start: Offset<InContent>) {
    var range = tree.range(node)
    guard range.upperBound > start else { return }
    range = max(start, range.lowerBound)..<range.upperBound
    if !builder.isInBlock {
      guard let first = tree.content[range.indices()].firstIndex(where: { !HTMLScanner.isSpace($0) }) else {
        return
      }
      builder.beginBlock(kind)
      range = Offset(first)..<range.upperBound
    }
    switch tree.nodes[node].kind {
    case .text: builder.append(range)
    case .decodedText: builder.append(tree.bytes(node), for: tree.range(node))
    case .element, .processingInstruction: break
    }
  }

  private func isNoteReference(_ element: XMLTree.ID) -> Bool {
    guard tree.name(element) == "a", let name = tree.attribute(element, "id") else { return false }
    return name.hasPrefix("ntc") || name.hasPrefix("src.")
  }
}
