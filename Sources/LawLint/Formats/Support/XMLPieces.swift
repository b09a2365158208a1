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

/// The names in a document's markup, prefixes too, each once.
struct XMLNames {
  struct Name {
    /// Where the name stands first.
    var range: Range<Int>
    /// `xmlns`, or one with `xmlns` as its prefix.
    var declaresNamespace: Bool
    fileprivate var hash: UInt32
  }

  private var names: [Name] = []
  /// Index of a name + 1, or 0. Never full, since ``XMLGuard`` allows fewer names.
  private var slots = [UInt16](repeating: 0, count: 1 << 14)

  var count: Int { names.count }
  subscript(index: UInt16) -> Name { names[Int(index)] }

  mutating func index(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let name = UnsafeBufferPointer(rebasing: bytes[range])
    let hash = Self.hash(name)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = slots[slot] - 1
      let known = names[Int(index)]
      if known.hash == hash, known.range.count == name.count, bytes[known.range].elementsEqual(name) {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = UInt16(names.count)
    let declaresNamespace =
      name.starts(with: "xmlns".utf8) && (name.count == 5 || name[5] == UInt8(ascii: ":"))
    names.append(Name(range: range, declaresNamespace: declaresNamespace, hash: hash))
    slots[slot] = index + 1
    return index
  }

  /// FNV-1a.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}
