/// Writes the text of one norm: paragraphs, lists, tables and notes.
///
/// An Absatz is a `P` whose text begins with a number in parentheses. A `P` without one goes on with the Absatz
/// before it, or is an Absatz itself where the section has no numbers.
struct GesetzeImInternetText {
  private struct Frame {
    var element: XMLTree.ID
    /// How many provisions were open before what the element holds.
    var depth: Int
    /// What text directly in the element is.
    var text: Block.Kind
  }

  private let tree: XMLTree
  var builder: DocumentBuilder
  private var frames: [Frame] = []
  /// How many provisions are open where a new Absatz begins.
  private var top = 0
  /// The norm is a section or article, so that its paragraphs are Absätze.
  private var isSection = false
  private var hasNumbers = false
  /// What elements are, by their name in the tree.
  private let meanings: [Element?]
  /// A paragraph that has begun, but has no provision until it has text: many hold a note only.
  private var pending: XMLTree.ID?
  /// The number that the pending paragraph begins with.
  private var pendingNumber: AbsatzNumber?

  init(tree: XMLTree, builder: DocumentBuilder) {
    self.tree = tree
    self.builder = builder
    meanings = tree.names.map { Element(rawValue: $0.local) }
  }

  /// Begins inside the provision of the norm.
  private mutating func begin() {
    top = builder.depth
    isSection = builder.kind == .section || builder.kind == .article
    hasNumbers = false
    pending = nil
    frames = []
  }

  /// Writes a part of the norm that is open.
  mutating func write(_ part: XMLTree.ID) {
    begin()
    hasNumbers =
      isSection
      && tree.descendants(part, "P").contains { isParagraph($0) && AbsatzNumber(of: $0, in: tree) != nil }
    write(part, as: .body)
    builder.end(toDepth: top)
  }

  /// Writes a part that is not law; nothing when it has no words.
  mutating func writeNote(_ part: XMLTree.ID) {
    guard !tree.text(part).isEmpty else { return }
    begin()
    if builder.kind != .note { builder.begin(.note, role: .history) }
    write(part, as: .note)
    builder.end(toDepth: top)
  }

  private mutating func write(_ part: XMLTree.ID, as kind: Block.Kind) {
    var walk = XMLWalk(tree, from: part)
    while let event = walk.next() {
      switch event {
      case .begin(let element):
        frames.append(Frame(element: element, depth: builder.depth, text: frames.last?.text ?? kind))
        if frames[frames.count - 1].text == .note { beginInNote(element) } else { begin(element) }
      case .end(let element): end(element)
      case .text(let node): append(node)
      }
    }
  }

  // MARK: Elements

  private enum Element: String {
    case paragraph = "P"
    case list = "DL"
    case label = "DT"
    case item = "DD"
    case itemText = "LA"
    case preformatted = "pre"
    case table, row, entry
    case title = "Title"
    case subtitle = "Subtitle"
    case ident = "Ident"
    case footnotes = "Footnotes"
    case footnote = "Footnote"
    case comment = "kommentar"
    case contents = "TOC"
    case content = "Content"
    case lineBreak = "BR"
  }

  private func meaning(_ element: XMLTree.ID) -> Element? { meanings[Int(tree.nodes[element].name)] }

  private mutating func begin(_ element: XMLTree.ID) {
    let meaning = meaning(element)
    // All but a line break stand apart from the text around them.
    if meaning != nil, meaning != .lineBreak { builder.endBlock() }
    switch meaning {
    case .paragraph: if isParagraph(element) { beginParagraph(element) }
    case .list:
      openParagraph()
      setFrame(depth: builder.depth)
    case .label:
      endItem()
      let label = tree.text(element)
      let number = ProvisionNumber.of(label)
      builder.begin(number == nil ? .indent : .point, number: number)
      setFrame(text: .number)
    case .table:
      if pending != nil { openParagraph() }
      setFrame(depth: builder.depth)
      builder.begin(.table)
    case .entry: setFrame(text: .cell)
    case .title, .subtitle, .ident: setFrame(text: .heading)
    case .footnote, .comment, .contents:
      guard !tree.text(element).isEmpty else { break }
      builder.begin(.note, role: .history)
      setFrame(text: .note)
    case .lineBreak: builder.appendSpace()
    case .item, .itemText, .preformatted, .row, .footnotes, .content, nil: break
    }
  }

  private mutating func beginInNote(_ element: XMLTree.ID) {
    switch meaning(element) {
    case nil: break
    case .lineBreak: builder.appendSpace()
    default: builder.endBlock()
    }
  }

  private mutating func end(_ element: XMLTree.ID) {
    let meaning = meaning(element)
    if meaning != nil, meaning != .lineBreak { builder.endBlock() }
    guard let frame = frames.popLast() else { return }
    switch meaning {
    case .paragraph:
      guard isParagraph(element), frame.text == .body else { return }
      pending = nil
      // The paragraphs of a section stay open for what goes on with them.
      if !isSection { builder.end(toDepth: top) }
    case .item: if frame.text != .note { endItem() }
    case .list, .table, .footnote, .comment, .contents: builder.end(toDepth: frame.depth)
    default: break
    }
  }

  private mutating func setFrame(depth: Int) { frames[frames.count - 1].depth = depth }
  private mutating func setFrame(text: Block.Kind) { frames[frames.count - 1].text = text }

  /// Closes the point before, which its `DT` opened.
  private mutating func endItem() {
    guard let list = frames.last(where: { meaning($0.element) == .list }) else { return }
    builder.end(toDepth: list.depth)
  }

  // MARK: Paragraphs

  /// Whether a `P` is a paragraph of the norm rather than one of a list, a table or a note.
  private func isParagraph(_ element: XMLTree.ID) -> Bool {
    tree.parent(element).map { meaning($0) == .content } ?? false
  }

  private mutating func beginParagraph(_ element: XMLTree.ID) {
    pendingNumber = isSection ? AbsatzNumber(of: element, in: tree) : nil
    let goesOn = isSection && hasNumbers && pendingNumber == nil
    builder.end(toDepth: goesOn ? top + 1 : top)
    pending = element
  }

  /// Opens the provision of the paragraph that text now comes for.
  private mutating func openParagraph() {
    guard let frame = frames.last, frame.text == .body, builder.depth == top else { return }
    guard isSection else {
      if builder.kind != .paragraph, builder.kind != .signature { builder.begin(.paragraph) }
      return
    }
    builder.begin(.subsection, number: pending == nil ? nil : pendingNumber?.number)
  }

  // MARK: Text

  private mutating func append(_ node: XMLTree.ID) {
    guard !builder.isInBlock else { return builder.append(node, of: tree) }
    guard !tree.bytes(node).allSatisfy(XMLMarkup.isSpace) else { return }
    let isFirst = builder.depth == top
    openParagraph()
    let kind = frames.last?.text ?? .body
    if isFirst, isSection, pending != nil, let number = pendingNumber, number.node == node {
      builder.beginBlock(.number)
      builder.append(number.range)
      builder.beginBlock(kind)
      builder.append(number.range.upperBound..<tree.range(node).upperBound)
    } else {
      builder.beginBlock(kind)
      builder.append(node, of: tree)
    }
  }
}

/// The number that an Absatz begins with: `(2a)`, or `(2) bis (4)` of Absätze that are repealed.
private struct AbsatzNumber {
  var number: String
  var node: XMLTree.ID
  var range: ContentRange

  init?(of paragraph: XMLTree.ID, in tree: XMLTree) {
    let texts = paragraph + 1..<Int(tree.nodes[paragraph].end)
    guard
      let node = texts.first(where: { !tree.bytes($0).allSatisfy(XMLMarkup.isSpace) }),
      tree.nodes[node].kind == .text
    else { return nil }
    let bytes = tree.bytes(node)
    let start = bytes.firstIndex { !XMLMarkup.isSpace($0) } ?? bytes.startIndex
    guard let first = Self.parenthesis(bytes[start...]) else { return nil }
    number = String(decoding: first.dropFirst().dropLast(), as: UTF8.self)
    var end = first.endIndex
    for word in [" bis ", " und "] where bytes[end...].starts(with: word.utf8) {
      guard let last = Self.parenthesis(bytes[(end + word.utf8.count)...]) else { continue }
      number += word + String(decoding: last.dropFirst().dropLast(), as: UTF8.self)
      end = last.endIndex
      break
    }
    self.node = node
    range = Offset(start)..<Offset(end)
  }

  /// `(12a)` at the beginning of some bytes, or `nil`.
  private static func parenthesis(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.first == UInt8(ascii: "("), let close = bytes.prefix(8).firstIndex(of: UInt8(ascii: ")"))
    else {
      return nil
    }
    let inside = bytes[(bytes.startIndex + 1)..<close]
    let digits = inside.prefix { (0x30...0x39).contains($0) }
    let letters = inside[digits.endIndex...]
    guard !digits.isEmpty, letters.count <= 2, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    return bytes[bytes.startIndex...close]
  }
}
