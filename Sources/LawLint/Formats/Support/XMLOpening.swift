/// How an XML file begins, for formats to recognise their own by: nothing beyond the first kilobytes is looked at.
struct XMLOpening {
  /// The local name of the root element.
  let root: String
  /// The root's start tag as written, namespace declarations too.
  let tag: Part
  /// The document type declaration as written, or empty.
  let doctype: Part
  /// What follows the root's start tag, as far as it was looked at.
  let rest: Part

  private static let length = 8 << 10

  /// Bytes of the file. A search among them, unlike one in a string, need not know where characters end.
  struct Part {
    fileprivate var bytes: ArraySlice<UInt8>

    func contains(_ text: StaticString) -> Bool { ByteSearch.firstEnd(of: text, in: bytes) != nil }

    var string: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// `nil` when the file does not begin as XML.
  init?(_ file: SourceFile) {
    let head = file.content[file.contentStart.index...].prefix(Self.length)
    guard head.first(where: { !XMLMarkup.isSpace($0) }) == UInt8(ascii: "<") else { return nil }
    guard let places = head.withUnsafeBufferPointer(Self.places) else { return nil }
    func part(_ range: Range<Int>) -> Part {
      Part(bytes: head[head.startIndex + range.lowerBound..<head.startIndex + range.upperBound])
    }
    let name = part(places.name).string
    root = name.split(separator: ":").last.map(String.init) ?? name
    tag = part(places.tag)
    doctype = part(places.doctype)
    rest = part(places.tag.upperBound..<head.count)
  }

  private static func places(
    in head: UnsafeBufferPointer<UInt8>
  ) -> (name: Range<Int>, tag: Range<Int>, doctype: Range<Int>)? {
    var markup = XMLMarkup(head, from: 0)
    var doctype = 0..<0
    while let piece = markup.next() {
      switch piece.kind {
      case .doctype, .doctypeWithSubset: doctype = piece.range
      case .startTag, .emptyTag: return (markup.name(of: piece), piece.range, doctype)
      case .text, .comment, .declaration, .processingInstruction: continue
      case .endTag, .cdata, .broken: return nil
      }
    }
    return nil
  }
}
