/// The pieces of an XML document by their delimiters: tags, text between them, comments and the like.
///
/// It judges nothing but whether a piece ends; names, characters and nesting are libxml2's to check. In a
/// well-formed document the pieces are those of XML 1.0, since `<` stands in no attribute value and `>` ends a
/// tag wherever it is not quoted.
struct XMLMarkup {
  enum Kind: Sendable {
    case text, startTag, emptyTag, endTag, comment, cdata, processingInstruction, declaration
    case doctype
    /// A DOCTYPE that declares something between `[` and `]`.
    case doctypeWithSubset
    /// Markup that does not end, or that XML has not.
    case broken
  }

  struct Piece: Sendable {
    var kind: Kind
    /// From the first to one past the last byte, delimiters too.
    var range: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int

  /// Valid as long as the buffer.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next piece, or `nil` at the end. After a broken piece, which reaches to the end, there is none.
  mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    let start = position
    guard bytes[start] == UInt8(ascii: "<") else {
      position = index(of: UInt8(ascii: "<"), from: start)
      return Piece(kind: .text, range: start..<position)
    }
    let kind = markup(from: start)
    if kind == .broken { position = bytes.count }
    return Piece(kind: kind, range: start..<position)
  }

  /// Moves past the markup at `start`.
  private mutating func markup(from start: Int) -> Kind {
    guard start + 1 < bytes.count else { return .broken }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      position = index(of: UInt8(ascii: ">"), from: start + 2) + 1
      return position <= bytes.count ? .endTag : .broken
    case UInt8(ascii: "?"):
      guard skip(to: "?>", from: start + 2) else { return .broken }
      return isDeclaration(start) ? .declaration : .processingInstruction
    case UInt8(ascii: "!"):
      if has("<!--", at: start) { return skip(to: "-->", from: start + 4) ? .comment : .broken }
      if has("<![CDATA[", at: start) { return skip(to: "]]>", from: start + 9) ? .cdata : .broken }
      return has("<!DOCTYPE", at: start) ? doctype(from: start + 9) : .broken
    default:
      guard skipTag(from: start + 1) else { return .broken }
      return bytes[position - 2] == UInt8(ascii: "/") ? .emptyTag : .startTag
    }
  }

  /// Moves past the `>` that ends a start tag. A second `<` shows that the tag was never ended.
  private mutating func skipTag(from start: Int) -> Bool {
    var quote: UInt8 = 0
    for i in start..<bytes.count {
      let byte = bytes[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        position = i + 1
        return true
      }
      if byte == UInt8(ascii: "<") { return false }
    }
    return false
  }

  private mutating func doctype(from start: Int) -> Kind {
    guard start < bytes.count, Self.isSpace(bytes[start]) else { return .broken }
    var quote: UInt8 = 0
    for i in start..<bytes.count {
      let byte = bytes[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["):
        position = i + 1
        return .doctypeWithSubset
      case UInt8(ascii: ">"):
        position = i + 1
        return .doctype
      default: break
      }
    }
    return .broken
  }

  private func isDeclaration(_ start: Int) -> Bool {
    has("<?xml", at: start) && start + 5 < bytes.count && Self.isSpace(bytes[start + 5])
  }

  private mutating func skip(to end: StaticString, from start: Int) -> Bool {
    let last = end.utf8Start[end.utf8CodeUnitCount - 1]
    var i = start
    while i < bytes.count {
      i = index(of: last, from: i)
      guard i < bytes.count else { return false }
      let first = i + 1 - end.utf8CodeUnitCount
      if first >= start, has(end, at: first) {
        position = i + 1
        return true
      }
      i += 1
    }
    return false
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for i in 0..<text.utf8CodeUnitCount where bytes[start + i] != text.utf8Start[i] { return false }
    return true
  }

  fileprivate func index(of byte: UInt8, from start: Int) -> Int {
    ByteSearch.firstIndex(of: byte, in: bytes, from: start)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

extension XMLMarkup {
  /// The name that a tag or processing instruction begins with, prefix too.
  func name(of piece: Piece) -> Range<Int> {
    let start = piece.range.lowerBound + (piece.kind == .startTag || piece.kind == .emptyTag ? 1 : 2)
    return start..<endOfName(from: min(start, piece.range.upperBound), limit: piece.range.upperBound)
  }

  /// The name of the root element that a DOCTYPE announces.
  func doctypeName(of piece: Piece) -> Range<Int> {
    var start = piece.range.lowerBound + 9
    while start < piece.range.upperBound, Self.isSpace(bytes[start]) { start += 1 }
    return start..<endOfName(from: start, limit: piece.range.upperBound)
  }

  /// The attributes of a start tag, `xmlns` too, as written; the parts of an XML declaration look the same.
  func attributes(of piece: Piece) -> Attributes {
    Attributes(markup: self, position: name(of: piece).upperBound, limit: piece.range.upperBound)
  }

  private func endOfName(from start: Int, limit: Int) -> Int {
    var i = start
    while i < limit {
      switch bytes[i] {
      case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"):
        return i
      default: i += 1
      }
    }
    return i
  }

  /// Ends early where something is no attribute; libxml2 refuses such a tag.
  struct Attributes: Sequence, IteratorProtocol {
    fileprivate let markup: XMLMarkup
    fileprivate var position: Int
    fileprivate let limit: Int

    mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
      skipSpace()
      let start = position
      position = markup.endOfName(from: start, limit: limit)
      let name = start..<position
      skipSpace()
      guard !name.isEmpty, position < limit, markup.bytes[position] == UInt8(ascii: "=") else { return nil }
      position += 1
      skipSpace()
      guard position < limit, case let quote = markup.bytes[position],
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { return nil }
      let value = position + 1
      position = markup.index(of: quote, from: value)
      guard position < limit else { return nil }
      position += 1
      return (name, value..<position - 1)
    }

    private mutating func skipSpace() {
      while position < limit, XMLMarkup.isSpace(markup.bytes[position]) { position += 1 }
    }
  }
}
