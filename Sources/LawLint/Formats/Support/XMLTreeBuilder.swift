/// Builds an ``XMLTree`` from what libxml2 reports, with places taken from the content.
///
/// libxml2 says that an element begins or ends and what it is called; the content, read piece by piece beside
/// it, says where. So offsets need no trust in libxml2's buffers, and text is the content's own bytes: CRLF
/// stays CRLF. Where the two readings disagree the document is refused.
struct XMLTreeBuilder {
  private(set) var tree: XMLTree
  /// Where the readings parted, if they did.
  private(set) var disagreement: Int?

  private var markup: XMLMarkup
  private var open: [XMLTree.ID] = []
  private var lastTagWasEmpty = false

  init(content: [UInt8], from start: Int) {
    tree = XMLTree(content: content)
    markup = XMLMarkup(content, from: start)
  }

  /// - Parameter attributes: Indices into `tree.names`, in the order of the tag, namespace declarations left out.
  mutating func beginElement(_ name: UInt16, attributes: [UInt16]) {
    guard let piece = advance(), piece.kind == .startTag || piece.kind == .emptyTag else { return disagree() }
    guard content(markup.name(of: piece), isNamed: name) else { return disagree() }
    let first = tree.attributes.count
    for attribute in markup.attributes(of: piece) where !declaresNamespace(attribute.name) {
      let index = tree.attributes.count - first
      guard index < attributes.count, content(attribute.name, isNamed: attributes[index]) else {
        return disagree()
      }
      tree.attributes.append(
        XMLTree.Attribute(
          name: attributes[index], start: UInt32(attribute.value.lowerBound),
          stop: UInt32(attribute.value.upperBound)))
    }
    guard tree.attributes.count - first == attributes.count else { return disagree() }
    open.append(tree.nodes.count)
    append(.element, name: name, piece.range, extra: first..<tree.attributes.count)
    lastTagWasEmpty = piece.kind == .emptyTag
  }

  mutating func endElement() {
    guard disagreement == nil, let id = open.last else { return disagree() }
    if lastTagWasEmpty {
      lastTagWasEmpty = false
    } else {
      guard let piece = advance(), piece.kind == .endTag else { return disagree() }
      tree.nodes[id].stop = UInt32(piece.range.upperBound)
    }
    open.removeLast()
    tree.nodes[id].end = Int32(tree.nodes.count)
  }

  mutating func processingInstruction(_ name: UInt16) {
    guard let piece = advance(), piece.kind == .processingInstruction else { return disagree() }
    append(.processingInstruction, name: name, piece.range)
  }

  // MARK: The content beside it

  /// Takes in text up to the next tag or processing instruction, and gives that.
  private mutating func advance() -> XMLMarkup.Piece? {
    guard disagreement == nil else { return nil }
    while let piece = markup.next() {
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
    if disagreement == nil { disagreement = markup.position }
  }

  private func content(_ range: Range<Int>, isNamed index: UInt16) -> Bool {
    let name = tree.names[Int(index)]
    let written = tree.content[range]
    guard !name.prefix.isEmpty else { return written.elementsEqual(name.local.utf8) }
    return written.count == name.prefix.utf8.count + 1 + name.local.utf8.count
      && written.starts(with: name.prefix.utf8)
      && written.suffix(name.local.utf8.count).elementsEqual(name.local.utf8)
  }

  private func declaresNamespace(_ name: Range<Int>) -> Bool {
    let written = tree.content[name]
    return written.starts(with: "xmlns".utf8)
      && (written.count == 5 || written[name.lowerBound + 5] == UInt8(ascii: ":"))
  }

  // MARK: Nodes

  /// Splits text at its references.
  private mutating func appendText(_ range: Range<Int>) {
    guard !open.isEmpty else { return }
    var start = range.lowerBound
    while let ampersand = tree.content[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      guard let end = tree.content[ampersand..<range.upperBound].firstIndex(of: UInt8(ascii: ";")),
        let scalar = XMLReferences.scalar(named: tree.content[ampersand + 1..<end])
      else { return disagree() }
      appendVerbatim(start..<ampersand)
      let first = tree.decoded.count
      tree.decoded.append(contentsOf: String(Character(scalar)).utf8)
      append(.decodedText, ampersand..<end + 1, extra: first..<tree.decoded.count)
      start = end + 1
    }
    appendVerbatim(start..<range.upperBound)
  }

  private mutating func appendVerbatim(_ range: Range<Int>) {
    guard !range.isEmpty, !open.isEmpty else { return }
    append(.text, range)
  }

  private mutating func append(
    _ kind: XMLTree.Kind, name: UInt16 = 0, _ range: Range<Int>, extra: Range<Int> = 0..<0
  ) {
    tree.nodes.append(
      XMLTree.Node(
        kind: kind, name: name, parent: Int32((kind == .element ? open.dropLast() : open[...]).last ?? -1),
        end: Int32(tree.nodes.count + 1), start: UInt32(range.lowerBound), stop: UInt32(range.upperBound),
        firstExtra: UInt32(extra.lowerBound), extraCount: UInt32(extra.count)))
  }

  /// The index of a name, or `nil` when there are more names than a node can count.
  mutating func intern(_ name: XMLTree.Name) -> UInt16? {
    guard let index = UInt16(exactly: tree.names.count) else { return nil }
    tree.names.append(name)
    return index
  }
}
