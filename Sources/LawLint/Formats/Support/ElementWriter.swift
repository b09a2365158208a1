/// What an element of a format of law means for the document that is made of it.
enum ElementMeaning: Equatable {
  case provision(Provision.Kind, number: String? = nil, eId: String? = nil, role: Provision.Role? = nil)
  /// A run of text that no sentence crosses. A body block in a heading, a cell or a note is part of that.
  case block(Block.Kind)
  /// Holds other elements, and stands apart from the text around it.
  case apart
  case inline
  /// Goes on in the text around it, with a space before it: a line break, a cell of a line.
  case spaced
  /// A note in the middle of a sentence, which is to be read when the sentence is over.
  case footnote
  /// Stands for characters that the file keeps in an attribute, such as quotation marks.
  case characters(String)
  case leftOut
}

/// What the elements of one format mean, each by its name, by what it holds and by what it stands in.
protocol ElementMeanings {
  /// - Parameter open: The kinds of the provisions that the element stands in, from the act inwards.
  func meaning(of element: XMLTree.ID, in open: [Provision.Kind]) -> ElementMeaning
}

/// Writes a tree of elements as a document, as a format's meanings say.
///
/// One walk over the tree; each element leaves as many provisions open as it found. Blocks open when their
/// first text comes, so that white space between elements is none. What is no law has no provisions inside.
struct ElementWriter<Meanings: ElementMeanings> {
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
  private let meanings: Meanings
  private var frames: [Frame] = []
  private var identifiers: Set<String> = []
  var builder: DocumentBuilder

  init(_ tree: XMLTree, meanings: Meanings, builder: DocumentBuilder) {
    self.tree = tree
    self.meanings = meanings
    self.builder = builder
  }

  /// - Parameter text: What text is that stands in no block of its own.
  mutating func write(_ root: XMLTree.ID, as text: Block.Kind = .body) {
    var walk = XMLWalk(tree, from: root)
    while let event = walk.next() {
      switch event {
      case .begin(let element):
        let inherited = frames.last?.text ?? text
        let meaning = meanings.meaning(of: element, in: builder.openKinds)
        if !begin(element, meaning, inheriting: inherited) { walk.skipInside() }
      case .end: end()
      case .text(let node): append(node)
      }
    }
  }

  // MARK: Elements

  /// Whether to go into the element.
  private mutating func begin(
    _ element: XMLTree.ID, _ meaning: ElementMeaning, inheriting text: Block.Kind
  ) -> Bool {
    var frame = Frame(depth: builder.depth, text: text, breaks: false)
    defer { frames.append(frame) }
    switch meaning {
    case .inline: return true
    case .spaced:
      builder.appendSpace()
      return true
    case .leftOut: return false
    case .characters(let characters):
      openBlock()
      builder.append(Array(characters.utf8), for: tree.range(element))
      return false
    case .footnote:
      if let block = frames.lastIndex(where: \.breaks) { frames[block].notes.append(element) }
      return false
    case .apart:
      builder.endBlock()
      frame.breaks = true
    case .block(let kind):
      builder.endBlock()
      frame.breaks = true
      if text != .note, kind != .body { frame.text = kind }
    case .provision(let kind, let number, let eId, let role):
      frame.breaks = true
      guard text != .note else {
        builder.endBlock()
        break
      }
      let isNew = eId.map { !$0.isEmpty && identifiers.insert($0).inserted } ?? false
      builder.begin(kind, number: number, eId: isNew ? eId : nil, role: role)
      frame.text = kind == .note ? .note : kind == .quotation ? .body : text
    }
    return true
  }

  private mutating func end() {
    guard let frame = frames.popLast(), frame.breaks else { return }
    builder.endBlock()
    for note in frame.notes { writeNote(note) }
    builder.end(toDepth: frame.depth)
  }

  private mutating func writeNote(_ note: XMLTree.ID) {
    builder.begin(.note, role: .history)
    for event in XMLWalk(tree, from: note) {
      switch event {
      case .begin(let element):
        switch meanings.meaning(of: element, in: builder.openKinds) {
        case .block, .apart, .provision: builder.endBlock()
        case .spaced: builder.appendSpace()
        case .inline, .footnote, .characters, .leftOut: continue
        }
      case .text(let node): append(node, as: .note)
      case .end: continue
      }
    }
    builder.end()
  }

  // MARK: Text

  private mutating func append(_ node: XMLTree.ID, as kind: Block.Kind? = nil) {
    if !builder.isInBlock {
      guard !tree.bytes(node).allSatisfy(XMLMarkup.isSpace) else { return }
      openBlock(kind)
    }
    builder.append(node, of: tree)
  }

  private mutating func openBlock(_ kind: Block.Kind? = nil) {
    guard !builder.isInBlock else { return }
    let kind = kind ?? frames.last?.text ?? .body
    if kind == .body, builder.kind.isContainer || builder.kind == .annex { builder.begin(.paragraph) }
    builder.beginBlock(kind)
  }
}
