/// Builds a document in reading order: provisions are opened and closed, and text is appended to blocks.
///
/// A reader copies nothing by hand: it hands over ranges of the file's content, so every byte of text knows
/// where it came from.
struct DocumentBuilder {
  private struct Open {
    var id: Int
    /// How many children it has of each kind; few kinds stand in one parent.
    var children: [(kind: Provision.Kind, count: Int)] = []

    /// Counts one child more, and gives its position among those of its kind, from 1.
    mutating func count(_ kind: Provision.Kind) -> Int {
      if let index = children.firstIndex(where: { $0.kind == kind }) {
        children[index].count += 1
        return children[index].count
      }
      children.append((kind, 1))
      return 1
    }
  }

  private struct Draft {
    var kind: Provision.Kind
    var role: Provision.Role?
    var number: String?
    var ordinal: Int
    var eId: String?
    var start: Int
    var end: Int
    var parent: Int?
    var last: Int
    var isQuoted: Bool
  }

  private let source: SourceFile
  private let format: String
  private var text: [UInt8] = []
  private var map = SourceMap()
  private var drafts: [Draft] = []
  private var open: [Open] = []
  private var blocks: [Block] = []
  private var block: (kind: Block.Kind, start: Int)?
  private var lastContent = Offset<InContent>(0)

  var metadata = Document.Metadata()
  private(set) var problems: [ReadingProblem]

  /// Begins with the act open.
  init(_ source: SourceFile, format: String) {
    self.source = source
    self.format = format
    problems = source.notes
    // About half of a file is text.
    text.reserveCapacity(source.content.count / 2)
    begin(.act)
  }

  // MARK: Provisions

  /// Opens a provision inside the innermost open one; ends a block that is still open.
  ///
  /// - Parameters:
  ///   - number: As a citation needs it, without `§`, dots and parentheses.
  ///   - eId: The file's own identifier; otherwise one is made.
  ///   - role: When the format says it; otherwise it is decided later from words.
  mutating func begin(
    _ kind: Provision.Kind, number: String? = nil, eId: String? = nil, role: Provision.Role? = nil
  ) {
    endBlock()
    separate()
    let id = drafts.count
    let ordinal = open.isEmpty ? 1 : open[open.count - 1].count(kind)
    let parent = open.last?.id
    drafts.append(
      Draft(
        kind: kind, role: role, number: number, ordinal: ordinal, eId: eId, start: text.count,
        end: text.count, parent: parent, last: id + 1,
        isQuoted: kind == .quotation || parent.map { drafts[$0].isQuoted } ?? false))
    open.append(Open(id: id))
  }

  /// Closes the innermost open provision. The act itself stays open until ``build()``.
  mutating func end() {
    endBlock()
    guard open.count > 1 else { return }
    closeLast()
  }

  /// Closes provisions until `depth` of them are open; the act counts as one.
  mutating func end(toDepth depth: Int) {
    while open.count > max(1, depth) { end() }
  }

  /// How many provisions are open, the act included.
  var depth: Int { open.count }

  /// The kind of the innermost open provision.
  var kind: Provision.Kind { drafts[open[open.count - 1].id].kind }

  /// Whether a quotation is open.
  var isInQuotation: Bool { drafts[open[open.count - 1].id].isQuoted }

  /// The kinds of the open provisions, from the act inwards.
  var openKinds: [Provision.Kind] { open.map { drafts[$0.id].kind } }

  private mutating func closeLast() {
    let closed = open.removeLast()
    drafts[closed.id].end = text.count
    drafts[closed.id].last = drafts.count
  }

  // MARK: Text

  /// Begins a run of text that no sentence crosses; ends the one before it.
  mutating func beginBlock(_ kind: Block.Kind) {
    endBlock()
    separate()
    block = (kind, text.count)
  }

  /// Puts a line break between what was and what comes, outside the provision that begins.
  private mutating func separate() {
    guard let last = text.last, last != 0x0A else { return }
    text.append(0x0A)
    map.appendUnit(textLength: 1, from: lastContent..<lastContent)
  }

  /// Whether text would go on in a block; otherwise it begins a new one.
  var isInBlock: Bool { block != nil }

  /// Ends the open block, if any. A block that holds only white space is forgotten, but its text stays.
  mutating func endBlock() {
    guard let block else { return }
    self.block = nil
    var range = block.start..<text.count
    while let first = range.first, Self.isSpace(text[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, Self.isSpace(text[last]) { range = range.lowerBound..<last }
    guard !range.isEmpty else { return }
    blocks.append(Block(kind: block.kind, range: TextRange(bytes: range), provision: open[open.count - 1].id))
  }

  /// Appends content as it stands. Begins a body block if none is open.
  mutating func append(_ range: ContentRange) {
    guard !range.isEmpty else { return }
    if block == nil { beginBlock(.body) }
    text.append(contentsOf: source.content[range.indices()])
    map.appendVerbatim(range)
    lastContent = range.upperBound
  }

  /// Appends bytes that stand for a stretch of content, such as a character reference.
  mutating func append(_ bytes: some Collection<UInt8>, for range: ContentRange) {
    guard !bytes.isEmpty else { return }
    if block == nil { beginBlock(.body) }
    text.append(contentsOf: bytes)
    map.appendUnit(textLength: bytes.count, from: range)
    lastContent = range.upperBound
  }

  /// Appends a space that is not in the content, as between two cells; none after a space.
  mutating func appendSpace() {
    guard block != nil, let last = text.last, !Self.isSpace(last) else { return }
    text.append(0x20)
    map.appendUnit(textLength: 1, from: lastContent..<lastContent)
  }

  mutating func report(_ problem: ReadingProblem) { problems.append(problem) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  // MARK: The document

  /// The document; nothing can be added to it afterwards.
  ///
  /// Changes the builder in its place. A `consuming` method would be given a copy by the readers, in which it is stored.
  mutating func build() -> Document {
    endBlock()
    while !open.isEmpty { closeLast() }
    let ids = EIdentifiers.make(
      drafts.map {
        .init(
          kind: $0.kind, number: $0.number, ordinal: $0.ordinal, parent: $0.parent, given: $0.eId,
          isQuoted: $0.isQuoted)
      })
    let provisions = drafts.enumerated().map { id, draft in
      Provision(
        id: id, kind: draft.kind, role: draft.role ?? .operative, number: draft.number,
        ordinal: draft.ordinal, eId: ids[id], range: TextRange(bytes: draft.start..<draft.end),
        parent: draft.parent, end: draft.last, isQuoted: draft.isQuoted)
    }
    return Document(
      source: source, format: format, text: text, map: map, provisions: provisions, blocks: blocks,
      metadata: metadata, problems: problems.sorted { $0.place < $1.place })
  }
}
