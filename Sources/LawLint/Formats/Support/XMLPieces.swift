/// The pieces of a whole document, in order, with the names and attributes of its tags.
///
/// ``XMLGuard`` looks at every piece before libxml2 does, and ``XMLTreeBuilder`` once more beside libxml2; the
/// content is scanned once for both.
struct XMLPieces {
  struct Piece: BitwiseCopyable {
    var kind: XMLMarkup.Kind
    /// Of a tag or processing instruction, as an index into `names`.
    var name: UInt16 = 0
    /// From the first to one past the last byte, delimiters too.
    var start: UInt32
    var stop: UInt32
    var firstAttribute: UInt32
    var attributeCount: UInt16 = 0

    var range: Range<Int> { Int(start)..<Int(stop) }
  }

  struct Attribute: BitwiseCopyable {
    var name: UInt16
    /// The value between its quotes.
    var start: UInt32
    var stop: UInt32
  }

  private(set) var pieces: [Piece] = []
  private(set) var attributes: [Attribute] = []
  private(set) var names = XMLNames()

  /// - Parameter size: Of the content, in bytes.
  init(size: Int) {
    pieces.reserveCapacity(size / 32)
    attributes.reserveCapacity(size / 64)
  }

  mutating func append(_ piece: XMLMarkup.Piece, of markup: XMLMarkup) {
    var entry = Piece(
      kind: piece.kind, start: UInt32(piece.range.lowerBound), stop: UInt32(piece.range.upperBound),
      firstAttribute: UInt32(attributes.count))
    switch piece.kind {
    case .startTag, .emptyTag, .processingInstruction:
      entry.name = names.index(of: markup.name(of: piece), in: markup.bytes)
    case .text, .endTag, .comment, .cdata, .declaration, .doctype, .doctypeWithSubset, .broken: break
    }
    pieces.append(entry)
  }

  /// Adds an attribute of the piece that was appended last.
  mutating func append(_ attribute: (name: Range<Int>, value: Range<Int>), of markup: XMLMarkup) {
    attributes.append(
      Attribute(
        name: names.index(of: attribute.name, in: markup.bytes), start: UInt32(attribute.value.lowerBound),
        stop: UInt32(attribute.value.upperBound)))
    pieces[pieces.count - 1].attributeCount += 1
  }

  func attributes(of piece: Piece) -> Range<Int> {
    Int(piece.firstAttribute)..<Int(piece.firstAttribute) + Int(piece.attributeCount)
  }
}
