/// Writes one document of an Akoma Ntoso tree.
///
/// One walk over the tree; each element leaves as many provisions open as it found. Blocks open when their first
/// text comes, so that white space between elements is none.
struct AkomaNtosoWriter {
  private struct Frame {
    /// How many provisions were open before the element.
    var depth: Int
    /// What text directly in the element is.
    var text: Block.Kind
    /// Footnotes whose text waits for the end of the block.
    var notes: [XMLTree.ID] = []
    /// The element stands apart from the text around it.
    var breaks: Bool
  }

  private let tree: XMLTree
  var builder: DocumentBuilder
  private var elements: AkomaNtosoElements?
  private var frames: [Frame] = []
  private var identifiers: Set<String> = []

  init(tree: XMLTree, file: SourceFile, format: String) {
    self.tree = tree
    builder = DocumentBuilder(file, format: format)
  }

  consuming func document(
    of element: XMLTree.ID, kind: AkomaNtosoKind, defaults: Document.Metadata
  ) -> Document {
    builder.metadata = Document.Metadata(akomaNtoso: element, in: tree, defaults: defaults)
    elements = AkomaNtosoElements(tree, in: element)
    var text = Block.Kind.body
    switch kind {
    case .act: break
    case .annex: builder.begin(.annex, number: annexNumber(of: element), role: .annex)
    case .explanation:
      builder.begin(.note, role: .history)
      text = .note
    }
    write(element, as: text)
    return builder.build()
  }

  private mutating func write(_ root: XMLTree.ID, as text: Block.Kind) {
    guard let elements else { return }
    var walk = XMLWalk(tree, from: root)
    while let event = walk.next() {
      switch event {
      case .begin(let element):
        let inherited = frames.last?.text ?? text
        var part = elements.part(element, in: builder.openKinds)
        // What is no law has no provisions.
        if inherited == .note, part.isProvision { part = .structure }
        if !begin(element, part, inheriting: inherited) { walk.skipInside() }
      case .end: end()
      case .text(let node): append(node)
      }
    }
  }

  // MARK: Elements

  /// Whether to go into the element.
  private mutating func begin(
    _ element: XMLTree.ID, _ part: AkomaNtosoElements.Part, inheriting text: Block.Kind
  ) -> Bool {
    var frame = Frame(depth: builder.depth, text: text, breaks: part != .inline)
    defer { frames.append(frame) }
    switch part {
    case .inline: return true
    case .leftOut:
      frame.breaks = false
      return false
    case .lineBreak:
      frame.breaks = false
      builder.appendSpace()
    case .footnote:
      frame.breaks = false
      if let block = frames.lastIndex(where: \.breaks) { frames[block].notes.append(element) }
      return false
    case .structure: builder.endBlock()
    case .title:
      guard text == .body else {
        frame.breaks = false
        break
      }
      builder.endBlock()
      // The paragraph around it may have begun with the number of the act.
      if let block = frames.last(where: \.breaks) { builder.end(toDepth: block.depth) }
      frame.text = .heading
    case .text(let kind):
      builder.endBlock()
      if text != .note { frame.text = kind }
    case .block(let kind):
      builder.endBlock()
      // A paragraph in a title or a cell is what that is.
      if kind != .body, text != .note { frame.text = kind }
    case .provision(let kind, let role):
      builder.endBlock()
      begin(kind, element, role: role)
      frame.text = kind == .note ? .note : kind == .quotation ? .body : text
    }
    return true
  }

  private mutating func begin(_ kind: Provision.Kind, _ element: XMLTree.ID, role: Provision.Role?) {
    let number = kind == .annex ? annexNumber(of: element) : elements?.number(of: element)
    let given = tree.attribute(element, "eId") ?? tree.attribute(element, "id")
    let isNew = given.map { !$0.isEmpty && identifiers.insert($0).inserted } ?? false
    builder.begin(kind, number: number, eId: isNew ? given : nil, role: role ?? declaredRole(of: element))
  }

  private mutating func end() {
    guard let frame = frames.popLast(), frame.breaks else { return }
    builder.endBlock()
    for note in frame.notes { writeNote(note) }
    builder.end(toDepth: frame.depth)
  }

  private mutating func writeNote(_ note: XMLTree.ID) {
    builder.endBlock()
    begin(.note, note, role: .history)
    for event in XMLWalk(tree, from: note) {
      switch event {
      case .begin(let element): if ["p", "item", "tr"].contains(tree.name(element)) { builder.endBlock() }
      case .text(let node): append(node, as: .note)
      case .end: continue
      }
    }
    builder.endBlock()
    builder.end()
  }

  /// The role that LegalDocML.de declares for an article.
  private func declaredRole(of element: XMLTree.ID) -> Provision.Role? {
    guard let meaning = tree.attribute(element, "refersTo") else { return nil }
    switch meaning {
    case "hauptaenderung", "folgeaenderung": return .amending
    case _ where meaning.hasPrefix("geltungszeitregel"): return .entryIntoForce
    default: return nil
    }
  }

  /// The number in the title of an annex, as `I` of "ANNEX I".
  private func annexNumber(of element: XMLTree.ID) -> String? {
    if let number = elements?.number(of: element) { return number }
    for name in ["num", "annexIndex", "docNumber", "docTitle", "longTitle", "heading"] {
      guard let title = tree.descendants(element, name).first,
        let words = AkomaNtosoText.words(title, in: tree)?.split(separator: " "), let first = words.first,
        ["annex", "anlage", "anhang", "vedlegg", "bilag", "bilaga", "schedule", "annexe"].contains(
          first.lowercased())
      else { continue }
      return words.dropFirst().first.flatMap { ProvisionNumber.of(String($0)) }
    }
    return nil
  }

  // MARK: Text

  private mutating func append(_ node: XMLTree.ID, as kind: Block.Kind? = nil) {
    if !builder.isInBlock {
      guard !tree.bytes(node).allSatisfy(XMLMarkup.isSpace) else { return }
      let kind = kind ?? frames.last?.text ?? .body
      if kind == .body, builder.kind.isContainer || builder.kind == .annex { builder.begin(.paragraph) }
      builder.beginBlock(kind)
    }
    builder.append(node, of: tree)
  }
}

extension AkomaNtosoElements.Part {
  fileprivate var isProvision: Bool {
    if case .provision = self { return true }
    return false
  }
}
