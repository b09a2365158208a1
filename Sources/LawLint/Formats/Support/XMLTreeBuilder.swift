/// Builds an ``XMLTree`` from what libxml2 reports, with places taken from the content.
///
/// libxml2 says that an element begins or ends and what it is called; the content's pieces, taken one by one beside
/// it, say where. So offsets need no trust in libxml2's buffers, and text is the content's own bytes: CRLF
/// stays CRLF. Where the two readings disagree the document is refused.
struct XMLTreeBuilder {
  private(set) var tree: XMLTree
  /// Where the readings parted, if they did.
  private(set) var disagreement: Int?

  private let bytes: UnsafeBufferPointer<UInt8>
  private let pieces: XMLPieces
  private var next = 0
  private var names: XMLNameTable
  private var open: [XMLTree.ID] = []
  private var lastTagWasEmpty = false

  /// - Parameters:
  ///   - bytes: Those of `content`; they must outlive the builder.
  ///   - pieces: Those of `content`.
  init(content: [UInt8], bytes: UnsafeBufferPointer<UInt8>, pieces: XMLPieces) {
    tree = XMLTree(content: content)
    tree.nodes.reserveCapacity(pieces.pieces.count)
    tree.attributes.reserveCapacity(pieces.attributes.count)
    self.bytes = bytes
    self.pieces = pieces
    names = XMLNameTable(count: pieces.names.count)
  }

  /// - Parameter attributes: The keys of its attributes in the order of the tag, namespace declarations left out.
  mutating func beginElement(_ key: XMLNameKey, attributeCount: Int, attributes: (Int) -> XMLNameKey) {
    guard let piece = advance(), piece.kind == .startTag || piece.kind == .emptyTag else { return disagree() }
    guard let name = index(of: key, writtenAs: piece.name) else { return disagree() }
    let first = tree.attributes.count
    var count = 0
    for index in pieces.attributes(of: piece) {
      let attribute = pieces.attributes[index]
      if pieces.names[attribute.name].declaresNamespace { continue }
      guard count < attributeCount, let name = self.index(of: attributes(count), writtenAs: attribute.name)
      else { return disagree() }
      count += 1
      tree.attributes.append(XMLTree.Attribute(name: name, start: attribute.start, stop: attribute.stop))
    }
    guard count == attributeCount else { return disagree() }
    let parent = open.last
    open.append(tree.nodes.count)
    append(.element, name: name, parent: parent, piece.range, extra: first..<tree.attributes.count)
    lastTagWasEmpty = piece.kind == .emptyTag
  }

  mutating func endElement() {
    guard disagreement == nil, let id = open.last else { return disagree() }
    if lastTagWasEmpty {
      lastTagWasEmpty = false
    } else {
      guard let piece = advance(), piece.kind == .endTag else { return disagree() }
      tree.nodes[id].stop = piece.stop
    }
    open.removeLast()
    tree.nodes[id].end = Int32(tree.nodes.count)
  }

  mutating func processingInstruction(_ target: XMLNameKey) {
    guard let piece = advance(), piece.kind == .processingInstruction else { return disagree() }
    guard let name = index(of: target, writtenAs: piece.name) else { return disagree() }
    append(.processingInstruction, name: name, parent: open.last, piece.range)
  }

  // MARK: The content beside it

  /// Takes in text up to the next tag or processing instruction, and gives that.
  private mutating func advance() -> XMLPieces.Piece? {
    guard disagreement == nil else { return nil }
    while next < pieces.pieces.count {
      let piece = pieces.pieces[next]
      next += 1
      switch piece.kind {
      case .text: appendText(piece.range)
      case .cdata: appendVerbatim(piece.range.lowerBound + 9..<piece.range.upperBound - 3)
      case .comment, .declaration, .doctype: break
      case .startTag, .emptyTag, .endTag, .processingInstruction: return piece
      case .doctypeWithSubset, .broken: return nil
      }
    }
    return nil
  }

  private mutating func disagree() {
    guard disagreement == nil else { return }
    disagreement = next == 0 ? 0 : Int(pieces.pieces[next - 1].stop)
  }

  /// The index in `tree.names` of what libxml2 calls a written name; `nil` when it is another name than the written one.
  private mutating func index(of key: XMLNameKey, writtenAs written: UInt16) -> UInt16? {
    if let known = names.index(of: key, writtenAs: written) { return known }
    guard let index = UInt16(exactly: tree.names.count) else { return nil }
    let name = XMLTree.Name(key)
    guard name.isWritten(as: bytes[pieces.names[written].range]) else { return nil }
    tree.names.append(name)
    names.insert(key, writtenAs: written, index: index)
    return index
  }

  // MARK: Nodes

  /// Splits text at its references.
  private mutating func appendText(_ range: Range<Int>) {
    guard !open.isEmpty else { return }
    var start = range.lowerBound
    let text = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    while case let ampersand = ByteSearch.firstIndex(of: UInt8(ascii: "&"), in: text, from: start),
      ampersand < text.count
    {
      let end = ByteSearch.firstIndex(of: UInt8(ascii: ";"), in: text, from: ampersand)
      guard end < text.count, let scalar = XMLReferences.scalar(named: tree.content[ampersand + 1..<end])
      else {
        return disagree()
      }
      appendVerbatim(start..<ampersand)
      let first = tree.decoded.count
      tree.decoded.append(contentsOf: String(Character(scalar)).utf8)
      append(.decodedText, parent: open.last, ampersand..<end + 1, extra: first..<tree.decoded.count)
      start = end + 1
    }
    appendVerbatim(start..<range.upperBound)
  }

  private mutating func appendVerbatim(_ range: Range<Int>) {
    guard !range.isEmpty, !open.isEmpty else { return }
    append(.text, parent: open.last, range)
  }

  private mutating func append(
    _ kind: XMLTree.Kind, name: UInt16 = 0, parent: XMLTree.ID?, _ range: Range<Int>,
    extra: Range<Int> = 0..<0
  ) {
    tree.nodes.append(
      XMLTree.Node(
        kind: kind, name: name, parent: Int32(parent ?? -1), end: Int32(tree.nodes.count + 1),
        start: UInt32(range.lowerBound), stop: UInt32(range.upperBound), firstExtra: UInt32(extra.lowerBound),
        extraCount: UInt32(extra.count)))
  }
}
