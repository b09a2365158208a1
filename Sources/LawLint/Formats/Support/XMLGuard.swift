/// Refuses XML that would cost libxml2 more time or memory than its size, before libxml2 sees it.
///
/// Linear in the file, and the scan that ``XMLTreeBuilder`` needs too. What is refused are declared entities, the
/// shapes on which libxml2 2.9 is quadratic, and the faults that it overlooks; no law comes near the limits.
enum XMLGuard {
  /// The largest acts known have some 10 MB; the tree takes up to eight bytes for each of the file.
  static let maximumSize = 32 << 20
  /// libxml2 refuses 256; acts nest some 40 deep.
  static let maximumDepth = 200
  /// libxml2 compares each attribute with each other: 100,000 take more than a minute.
  static let maximumAttributes = 256
  /// Formex files hold images in attributes, of 500 KB in one; libxml2 refuses values of 10 MB.
  static let maximumTagLength = 4 << 20
  /// libxml2's table of names degrades: 1,000,000 take half a minute. The richest formats of law use some 300.
  static let maximumNames = 5_000

  /// They are kept in the same table, each by its text; no format has more than twenty.
  static let maximumNamespaces = 1_000

  /// A thing that must not reach libxml2.
  struct Refusal: Error {
    var message: String
    var offset: Int
  }

  /// The pieces of a content that libxml2 may read.
  ///
  /// - Throws: The first thing that must not reach libxml2.
  static func pieces(
    of content: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(Refusal) -> XMLPieces {
    guard content.count <= maximumSize else {
      throw Refusal(
        message: "the file is larger than \(maximumSize >> 20) MiB; split it into one file an act", offset: 0)
    }
    let zero = ByteSearch.firstIndex(of: 0, in: content, from: 0)
    guard zero == content.count else {
      throw Refusal(
        message: "there is a NUL byte, which XML does not allow; save the file as XML in UTF-8", offset: zero)
    }
    guard !content[start...].starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw Refusal(message: "the byte order mark stands twice; remove one", offset: start)
    }
    var pieces = XMLPieces(size: content.count)
    var markup = XMLMarkup(content, from: start)
    var depth = 0
    var namespaces = XMLNames()
    while let piece = markup.next() {
      let offset = piece.range.lowerBound
      pieces.append(piece, of: markup)
      switch piece.kind {
      case .startTag, .emptyTag:
        if piece.range.count > maximumTagLength {
          throw Refusal(
            message: "a tag is longer than \(maximumTagLength >> 20) MiB; shorten its attributes",
            offset: offset)
        }
        for (count, attribute) in markup.attributes(of: piece).enumerated() {
          guard count < maximumAttributes else {
            throw Refusal(
              message: "a tag has more than \(maximumAttributes) attributes; remove some", offset: offset)
          }
          pieces.append(attribute, of: markup)
          guard pieces.names[pieces.attributes[pieces.attributes.count - 1].name].declaresNamespace else {
            continue
          }
          _ = namespaces.index(of: attribute.value, in: content)
          guard namespaces.count <= maximumNamespaces else {
            throw Refusal(
              message: "there are more than \(maximumNamespaces) different namespaces; use fewer",
              offset: offset)
          }
        }
        if piece.kind == .startTag { depth += 1 }
        if depth > maximumDepth {
          throw Refusal(
            message: "elements are nested more than \(maximumDepth) deep; flatten the document",
            offset: offset)
        }
      case .endTag: depth -= 1
      case .doctypeWithSubset:
        throw declarations(at: offset)
      case .broken:
        throw Refusal(
          message:
            "markup begins here that does not end or is no XML; end it, or write &lt; for the character",
          offset: offset)
      case .declaration:
        guard partsAreApart(in: piece, of: markup) else {
          throw Refusal(
            message: "a space is missing between two parts of the XML declaration; add it", offset: offset)
        }
        if saysVersion11(piece, of: markup), let control = XMLCharacters.firstControl(in: content) {
          throw Refusal(
            message: "there is a control character that XML 1.1 does not allow; remove it", offset: control)
        }
      case .doctype:
        guard XMLNames.isQualified(markup.doctypeName(of: piece), in: content) else {
          throw Refusal(message: "the DOCTYPE names no element; correct or remove it", offset: offset)
        }
      case .processingInstruction, .text, .comment, .cdata: break
      }
      if pieces.names.count > maximumNames {
        throw Refusal(
          message:
            "there are more than \(maximumNames) different names of elements and attributes; use fewer",
          offset: offset)
      }
    }
    return pieces
  }

  /// What is wrong with a DOCTYPE that declares something between `[` and `]`.
  static func declarations(at offset: Int) -> Refusal {
    Refusal(
      message: "the DOCTYPE declares entities or elements, which are not read; remove the part in [ ]",
      offset: offset)
  }

  /// libxml2 reads XML 1.1 by the rules of 1.0, which allow more in this.
  private static func saysVersion11(_ piece: XMLMarkup.Piece, of markup: XMLMarkup) -> Bool {
    markup.attributes(of: piece).contains {
      markup.bytes[$0.name].elementsEqual("version".utf8) && markup.bytes[$0.value].elementsEqual("1.1".utf8)
    }
  }

  /// Whether white space stands before each part of an XML declaration.
  private static func partsAreApart(in piece: XMLMarkup.Piece, of markup: XMLMarkup) -> Bool {
    markup.attributes(of: piece).allSatisfy { XMLMarkup.isSpace(markup.bytes[$0.name.lowerBound - 1]) }
  }
}
