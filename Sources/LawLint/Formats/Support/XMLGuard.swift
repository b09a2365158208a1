/// Refuses XML that would cost libxml2 more time or memory than its size, before libxml2 sees it.
///
/// Linear in the file. What is refused are declared entities, and the shapes on which libxml2 2.9 is quadratic;
/// no law comes near the limits.
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

  /// The first thing that must not reach libxml2.
  static func firstProblem(in content: [UInt8], from start: Int) -> (message: String, offset: Int)? {
    guard content.count <= maximumSize else {
      return ("the file is larger than \(maximumSize >> 20) MiB; split it into one file an act", 0)
    }
    if let zero = content.firstIndex(of: 0) {
      return ("there is a NUL byte, which XML does not allow; save the file as XML in UTF-8", zero)
    }
    var markup = XMLMarkup(content, from: start)
    var names = Set<UInt64>()
    var depth = 0
    while let piece = markup.next() {
      let offset = piece.range.lowerBound
      switch piece.kind {
      case .startTag, .emptyTag:
        if piece.range.count > maximumTagLength {
          return ("a tag is longer than \(maximumTagLength >> 20) MiB; shorten its attributes", offset)
        }
        names.insert(hash(content[markup.name(of: piece)]))
        var attributes = 0
        for attribute in markup.attributes(of: piece) {
          names.insert(hash(content[attribute.name]))
          attributes += 1
        }
        if attributes > maximumAttributes {
          return ("a tag has more than \(maximumAttributes) attributes; remove some", offset)
        }
        if piece.kind == .startTag { depth += 1 }
        if depth > maximumDepth {
          return ("elements are nested more than \(maximumDepth) deep; flatten the document", offset)
        }
      case .endTag: depth -= 1
      case .processingInstruction: names.insert(hash(content[markup.name(of: piece)]))
      case .doctypeWithSubset:
        return (
          "the DOCTYPE declares entities or elements, which are not read; remove the part in [ ]", offset
        )
      case .broken:
        return (
          "markup begins here that does not end or is no XML; end it, or write &lt; for the character", offset
        )
      case .text, .comment, .cdata, .declaration, .doctype: break
      }
      if names.count > maximumNames {
        return (
          "there are more than \(maximumNames) different names of elements and attributes; use fewer", offset
        )
      }
    }
    return nil
  }

  /// FNV-1a; two names of one hash count as one, which only makes the limit laxer.
  private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
