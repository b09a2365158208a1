/// Walks a Lovdata act and builds its provisions.
///
/// Recursion goes as deep as elements nest, which ``XMLGuard`` limits.
struct LovdataReader {
  let tree: XMLTree
  /// What each node of the tree is.
  let elements: [LovdataElement]
  var builder: DocumentBuilder
  /// Whether the act's own units are sections, so that articles are those of a treaty or regulation behind it.
  private var hasSections = false

  init(tree: XMLTree, builder: DocumentBuilder) {
    self.tree = tree
    self.builder = builder
    elements = LovdataElement.all(in: tree)
  }

  /// Everything outside `main` is Lovdata's own: facts on the act, a table of contents.
  mutating func readAct(_ main: XMLTree.ID) {
    let children = tree.children(main).filter {
      tree.isElement($0) || !tree.bytes($0).allSatisfy(XMLMarkup.isSpace)
    }
    let body = children.firstIndex { [.group, .section].contains(elements[$0]) }
    hasSections = firstLabel(in: main).hasPrefix("§")
    for (index, child) in children.enumerated() {
      let isHeading = elements[child] == .heading
      if let body, index < body, !isHeading, builder.kind == .act { builder.begin(.preamble) }
      if index == body, builder.kind == .preamble { builder.end() }
      read(child)
    }
  }

  /// Reads what is inside an element, and makes a quotation of what is the text of another act: what is marked as
  /// that, and what follows a paragraph such as `§ 3 skal lyde:`.
  mutating func readContents(_ id: XMLTree.ID) {
    let depth = builder.depth
    let mayQuote = !builder.isInQuotation
    var isAnnounced = mayQuote && elements[id] == .paragraph && announcesText(id)
    var isQuoting = false
    for child in tree.children(id) {
      guard tree.isElement(child) else {
        read(child)
        continue
      }
      let element = elements[child]
      let isQuoted = element.isFuture || isAnnounced && element.canBeQuoted
      if isQuoted, mayQuote, !isQuoting {
        builder.begin(.quotation)
        isQuoting = true
      } else if isQuoting, !isQuoted, element != .changeNote {
        builder.end(toDepth: depth)
        isQuoting = false
      }
      read(child)
      if element == .paragraph { isAnnounced = mayQuote && announcesText(child) }
    }
    if isQuoting { builder.end(toDepth: depth) }
  }

  mutating func read(_ id: XMLTree.ID) {
    guard tree.isElement(id) else { return builder.append(id, of: tree) }
    switch elements[id] {
    case .group: readGroup(id)
    case .section, .futureSection: readSection(id)
    case .sectionHeader: readSectionHeader(id)
    case .subsection: readParagraph(id, number: nil)
    case .numberedSubsection:
      readParagraph(id, number: tree.attribute(id, "data-numerator").flatMap(ProvisionNumber.of))
    case .paragraph: readUnnumberedText(id)
    case .marginPoint: readMarginPoint(id)
    case .listItem: readListItem(id)
    case .heading: appendFlat(id, as: .heading)
    case .futureHeading: readFutureHeading(id)
    case .changeNote: readNote(id, number: nil)
    case .footnote: readFootnote(id)
    case .documentChange: inside(.paragraph, role: .amending) { $0.readContents(id) }
    case .change: readChange(id)
    case .table: readTable(id)
    case .image, .footnoteReference: break
    case .lineBreak: builder.appendSpace()
    case .inline: readContents(id)
    case .footnoteLabel: appendFlat(id, as: .number)
    case .container:
      builder.endBlock()
      readContents(id)
      builder.endBlock()
    }
  }

  mutating func inside(
    _ kind: Provision.Kind, number: String? = nil, role: Provision.Role? = nil, _ body: (inout Self) -> Void
  ) {
    let depth = builder.depth
    builder.begin(kind, number: number, role: role)
    body(&self)
    builder.end(toDepth: depth)
  }

  // MARK: Groups and sections

  private mutating func readGroup(_ id: XMLTree.ID) {
    let heading = tree.elements(id).first.map { elements[$0] == .heading ? tree.text($0) : "" } ?? ""
    let group = LovdataGroup(name: tree.attribute(id, "data-name") ?? "", heading: heading)
    let isForeign = hasSections && firstLabel(in: id).hasPrefix("Art")
    inside(group.kind, number: group.number, role: isForeign ? .annex : nil) { $0.readContents(id) }
  }

  /// The label of the first section or article in an element, such as `§ 1` or `Art 1`.
  private func firstLabel(in id: XMLTree.ID) -> String {
    tree.firstDescendant(id, "span", class: "legalArticleValue").map(tree.text) ?? ""
  }

  private mutating func readSection(_ id: XMLTree.ID) {
    let label = firstLabel(in: id)
    let kind: Provision.Kind = label.contains("Art") ? .article : .section
    inside(kind, number: ProvisionNumber.of(label)) { $0.readContents(id) }
  }

  /// `§ 1.` is the number; what follows, from the title on, the heading.
  private mutating func readSectionHeader(_ id: XMLTree.ID) {
    builder.beginBlock(.number)
    for child in tree.children(id) {
      if tree.hasClass(child, "legalArticleTitle") { builder.beginBlock(.heading) }
      appendFlat(child)
    }
    builder.endBlock()
  }

  // MARK: Paragraphs and lists

  /// A ledd is a provision in a section, and only a paragraph of its text in the point of a list.
  private mutating func readParagraph(_ id: XMLTree.ID, number: String?) {
    let kind: Provision.Kind? =
      switch builder.kind {
      case .section, .article, .quotation: .subsection
      case .subsection, .point, .indent, .paragraph: number == nil ? nil : .point
      case .note, .table: nil
      case .act, .book, .part, .title, .chapter, .division, .preamble, .recital, .annex, .signature:
        .paragraph
      }
    let label = number.flatMap { numberPrefix($0, of: id) }
    func contents(_ reader: inout Self) {
      guard let (node, range) = label else { return reader.readContents(id) }
      reader.builder.beginBlock(.number)
      reader.builder.append(range)
      reader.builder.beginBlock(.body)
      reader.builder.append(range.upperBound..<reader.tree.range(node).upperBound)
      for child in reader.tree.children(id) where child > node { reader.read(child) }
    }
    if let kind {
      inside(kind, number: number, contents)
    } else {
      builder.endBlock()
      contents(&self)
      builder.endBlock()
    }
  }

  /// The `(1)` or `1.` with which the text of a numbered paragraph begins, and the node it stands in.
  private func numberPrefix(_ number: String, of id: XMLTree.ID) -> (XMLTree.ID, ContentRange)? {
    guard
      let node = tree.children(id).first(where: {
        !tree.bytes($0).allSatisfy(XMLMarkup.isSpace) || tree.isElement($0)
      }),
      tree.nodes[node].kind == .text
    else { return nil }
    let bytes = tree.bytes(node)
    let start = bytes.firstIndex { !XMLMarkup.isSpace($0) } ?? bytes.startIndex
    let end = bytes[start...].firstIndex(where: XMLMarkup.isSpace) ?? bytes.endIndex
    guard ProvisionNumber.of(String(decoding: bytes[start..<end], as: UTF8.self)) == number else {
      return nil
    }
    return (node, ContentRange(bytes: start..<end))
  }

  /// In a section the text is the section's own; elsewhere it is a paragraph with an address.
  mutating func readUnnumberedText(_ id: XMLTree.ID) {
    if builder.kind.isContainer || builder.kind == .annex {
      inside(.paragraph, role: announcesText(id) ? .amending : nil) { $0.readContents(id) }
    } else {
      builder.endBlock()
      readContents(id)
      builder.endBlock()
    }
  }

  private mutating func readMarginPoint(_ id: XMLTree.ID) {
    let label = tree.elements(id, "span").first { tree.hasClass($0, "data-marginOriginalId") }
    let number = label.map(tree.text).flatMap(ProvisionNumber.of)
    inside(number == nil ? .paragraph : .point, number: number) { reader in
      if let label { reader.appendFlat(label, as: .number) }
      for child in reader.tree.children(id) where child != label { reader.read(child) }
    }
  }

  /// The letter of an item stands in an attribute only, and is text all the same: readers of the act see it.
  private mutating func readListItem(_ id: XMLTree.ID) {
    let number = tree.attribute(id, "data-name").flatMap(ProvisionNumber.of)
    inside(number == nil ? .indent : .point, number: number) { reader in
      if number != nil {
        reader.builder.beginBlock(.number)
        reader.builder.append(attribute: "data-name", of: id, in: reader.tree)
        reader.builder.endBlock()
      }
      reader.readContents(id)
    }
  }

  // MARK: Notes and tables

  private mutating func readNote(_ id: XMLTree.ID, number: String?) {
    inside(.note, number: number, role: .history) { $0.appendFlat(id, as: .note) }
  }

  private mutating func readFootnote(_ id: XMLTree.ID) {
    let label = tree.elements(id, "span").first { tree.hasClass($0, "footnoteLabel") }
    inside(.note, number: label.map(tree.text), role: .history) { reader in
      if let label { reader.appendFlat(label, as: .number) }
      reader.builder.beginBlock(.note)
      for child in reader.tree.children(id) where child != label { reader.appendFlat(child) }
    }
  }

  private mutating func readTable(_ id: XMLTree.ID) {
    inside(.table) { reader in
      for node in reader.tree.outermost(id, "caption", "td", "th") {
        reader.appendFlat(node, as: reader.tree.name(node) == "caption" ? .heading : .cell)
      }
    }
  }

  mutating func appendFlat(_ id: XMLTree.ID, as kind: Block.Kind) {
    builder.beginBlock(kind)
    for child in tree.children(id) { appendFlat(child) }
    builder.endBlock()
  }

  /// Appends all text inside a node to the open block; what is no part of a sentence is set apart by a space.
  private mutating func appendFlat(_ id: XMLTree.ID) {
    guard tree.isElement(id) else { return builder.append(id, of: tree) }
    let element = elements[id]
    guard element != .footnoteReference, element != .image else { return }
    if element != .inline { builder.appendSpace() }
    if element == .listItem, tree.attribute(id, "data-name").flatMap(ProvisionNumber.of) != nil {
      builder.append(attribute: "data-name", of: id, in: tree)
      builder.appendSpace()
    }
    for child in tree.children(id) { appendFlat(child) }
    if element != .inline { builder.appendSpace() }
  }
}
