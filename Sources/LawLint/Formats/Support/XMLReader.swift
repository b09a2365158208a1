import CLibXML2

/// Reads XML: nothing is fetched, no entity is expanded, nothing is repaired.
///
/// ``XMLScanner`` reads nearly all files; what it leaves, libxml2 reads, behind ``XMLGuard``.
enum XMLReader {
  /// The tree of a file's content.
  ///
  /// A file that is not well-formed gives one error and an empty tree, so that nobody takes half a law for a whole
  /// one. A file whose encoding was refused gives an empty tree and no problem beyond the file's own notes.
  static func read(_ file: SourceFile) -> (tree: XMLTree, problems: [ReadingProblem]) {
    let nothing = XMLTree(content: file.content)
    guard !file.notes.contains(where: { $0.severity == .error }) else { return (nothing, []) }
    if let reason = file.reasonAgainstXML { return (nothing, [reason]) }
    let start = file.contentStart.index
    return file.content.withUnsafeBufferPointer { bytes in
      if let tree = XMLScanner.tree(of: file.content, bytes: bytes, from: start) { return (tree, []) }
      return judge(file, bytes, from: start)
    }
  }

  /// The tree as libxml2 reads it, or what libxml2 says is wrong with the file.
  ///
  /// - Parameters:
  ///   - bytes: Those of the file's content.
  ///   - start: Behind a byte order mark.
  static func judge(
    _ file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (tree: XMLTree, problems: [ReadingProblem]) {
    let nothing = XMLTree(content: file.content)
    let pieces: XMLPieces
    do throws(XMLGuard.Refusal) {
      pieces = try XMLGuard.pieces(of: bytes, from: start)
    } catch {
      return (nothing, [.error(error.message, at: file.source(of: Offset(error.offset)))])
    }
    var session = XMLSession(content: file.content, bytes: bytes, pieces: pieces, from: start)
    if let problem = session.run() {
      return (nothing, [.error(problem.message, at: file.source(of: Offset(problem.offset)))])
    }
    return (session.builder.tree, [])
  }
}

/// One run of libxml2 over one document.
///
/// libxml2 is given a pointer to it, not an object: Swift would check each of a million accesses to an object's builder.
private struct XMLSession {
  var builder: XMLTreeBuilder
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  private var problem: (message: String, offset: Int)?

  init(content: [UInt8], bytes: UnsafeBufferPointer<UInt8>, pieces: XMLPieces, from start: Int) {
    self.bytes = bytes
    self.start = start
    builder = XMLTreeBuilder(content: content, bytes: bytes, pieces: pieces)
  }

  /// The settings are the process's own, and must be made before the first parser.
  private static let library: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
  }()

  /// Gives what stopped the reading, or `nil`.
  mutating func run() -> (message: String, offset: Int)? {
    _ = Self.library
    guard let context = xmlNewParserCtxt(), let sax = context.pointee.sax else {
      return ("libxml2 has no memory left; read a smaller file", start)
    }
    defer { xmlFreeParserCtxt(context) }
    sax.pointee = Self.handler
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    let content = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...])
    withUnsafeMutablePointer(to: &self) { session in
      context.pointee.userData = UnsafeMutableRawPointer(session)
      // No encoding is named: content is UTF-8, and libxml2 would convert a named one, even from UTF-8 to UTF-8.
      let document = xmlCtxtReadMemory(
        context, content.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(content.count), nil, nil,
        Int32(bitPattern: options))
      // There is none, since the handler builds none; but the interface allows one.
      xmlFreeDoc(document)
    }
    if problem == nil, context.pointee.wellFormed != 1 {
      problem = ("the file is not well-formed XML; check it with an XML editor", start)
    }
    if problem == nil, let offset = builder.disagreement {
      problem = ("the markup here was understood in two ways; simplify it", offset)
    }
    return problem
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, local, prefix, namespace, _, _, count, _, attributes in
      let name = XMLNameKey(local: local, prefix: prefix, namespace: namespace)
      XMLSession.at(context).pointee.begin(name, attributes, count: Int(count))
    }
    handler.endElementNs = { context, _, _, _ in XMLSession.at(context).pointee.builder.endElement() }
    handler.processingInstruction = { context, target, _ in
      XMLSession.at(context).pointee.builder.processingInstruction(XMLNameKey(local: target))
    }
    handler.serror = { context, error in
      guard let error else { return }
      XMLSession.at(context).pointee.fail(error.pointee)
    }
    return handler
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLSession> {
    context!.assumingMemoryBound(to: XMLSession.self)
  }

  private mutating func begin(
    _ name: XMLNameKey, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard problem == nil else { return }
    // Each attribute is five pointers: local name, prefix, namespace, and the two ends of its value.
    builder.beginElement(name, attributeCount: attributes == nil ? 0 : count) { index in
      guard let attribute = attributes.map({ $0 + 5 * index }) else { return XMLNameKey() }
      return XMLNameKey(local: attribute[0], prefix: attribute[1], namespace: attribute[2])
    }
  }

  /// Keeps the first error and stops; those that follow mostly come from it. Undeclared prefixes are errors
  /// too, though libxml2 would go on.
  private mutating func fail(_ error: xmlError) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue, problem == nil else { return }
    var offset = start
    if let context = error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self) {
      if let input = context.pointee.input?.pointee, let base = input.base, let current = input.cur {
        offset += Int(input.consumed) + (current - base)
      }
      xmlStopParser(context)
    }
    offset = min(offset, bytes.count)
    if XMLErrors.concernsTag(error.code) {
      offset = bytes[start..<offset].lastIndex(of: UInt8(ascii: "<")) ?? offset
    }
    problem = (XMLErrors.message(for: error.code), offset)
  }
}
