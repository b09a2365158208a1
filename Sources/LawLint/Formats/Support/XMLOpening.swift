/// How an XML file begins, for formats to recognise their own by: nothing beyond the first kilobytes is looked at.
struct XMLOpening {
  /// The local name of the root element.
  let root: String
  /// The root's start tag as written, namespace declarations too.
  let tag: String
  /// The document type declaration as written, or empty.
  let doctype: String
  /// What follows the root's start tag, as far as it was looked at.
  let rest: String

  private static let length = 8 << 10

  /// `nil` when the file does not begin as XML.
  init?(_ file: SourceFile) {
    let start = file.contentStart.index
    let head = Array(file.content[start...].prefix(Self.length))
    guard let first = head.first(where: { !XMLMarkup.isSpace($0) }), first == UInt8(ascii: "<") else {
      return nil
    }
    var markup = XMLMarkup(head, from: 0)
    var doctype = ""
    while let piece = markup.next() {
      let written = String(decoding: head[piece.range], as: UTF8.self)
      switch piece.kind {
      case .doctype, .doctypeWithSubset: doctype = written
      case .startTag, .emptyTag:
        let name = String(decoding: head[markup.name(of: piece)], as: UTF8.self)
        root = name.split(separator: ":").last.map(String.init) ?? name
        tag = written
        self.doctype = doctype
        rest = String(decoding: head[piece.range.upperBound...], as: UTF8.self)
        return
      case .text, .comment, .declaration, .processingInstruction: continue
      case .endTag, .cdata, .broken: return nil
      }
    }
    return nil
  }
}
