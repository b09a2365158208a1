import CLibXML2

/// Reads XML with libxml2: nothing is fetched, no entity is expanded, nothing is repaired.
enum XMLReader {
  /// The tree of a file's content.
  ///
  /// A file that is not well-formed gives one error and an empty tree, so that nobody takes half a law for a whole
  /// one. A file whose encoding was refused gives an empty tree and no problem beyond the file's own notes.
  static func read(_ file: SourceFile) -> (tree: XMLTree, problems: [ReadingProblem]) {
    let nothing = XMLTree(content: file.content)
    guard !file.notes.contains(where: { $0.severity == .error }) else { return (nothing, []) }
    let start = file.contentStart.index
    if let problem = XMLGuard.firstProblem(in: file.content, from: start) {
      return (nothing, [.error(problem.message, at: file.source(of: Offset(problem.offset)))])
    }
    let session = XMLSession(content: file.content, from: start)
    if let problem = session.run() {
      return (nothing, [.error(problem.message, at: file.source(of: Offset(problem.offset)))])
    }
    return (session.builder.tree, [])
  }
}

/// One run of libxml2 over one document.
private final class XMLSession {
  var builder: XMLTreeBuilder
  private let start: Int
  private var problem: (message: String, offset: Int)?
  private var names: [NameKey: UInt16] = [:]

  init(content: [UInt8], from start: Int) {
    self.start = start
    builder = XMLTreeBuilder(content: content, from: start)
  }

  /// libxml2 keeps each name once, so that equal names of one document are equal pointers.
  private struct NameKey: Hashable {
    var local, prefix, namespace: UnsafePointer<xmlChar>?
  }

  /// The settings are the process's own, and must be made before the first parser.
  private static let library: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
  }()

  /// Gives what stopped the reading, or `nil`.
  func run() -> (message: String, offset: Int)? {
    _ = Self.library
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, local, prefix, namespace, _, _, count, _, attributes in
      XMLSession.of(context).begin(local, prefix, namespace, attributes, count: Int(count))
    }
    handler.endElementNs = { context, _, _, _ in XMLSession.of(context).builder.endElement() }
    handler.processingInstruction = { context, target, _ in
      let session = XMLSession.of(context)
      guard let name = session.index(local: target, prefix: nil, namespace: nil) else { return }
      session.builder.processingInstruction(name)
    }
    handler.serror = { context, error in
      guard let error else { return }
      XMLSession.of(context).fail(error.pointee)
    }

    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    guard let context = xmlNewParserCtxt(), let sax = context.pointee.sax else {
      return ("libxml2 has no memory left; read a smaller file", start)
    }
    sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    defer { xmlFreeParserCtxt(context) }
    builder.tree.content[start...].withUnsafeBytes { bytes in
      let document = xmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8",
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

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLSession {
    Unmanaged<XMLSession>.fromOpaque(context!).takeUnretainedValue()
  }

  private func begin(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard problem == nil, let name = index(local: local, prefix: prefix, namespace: namespace) else { return }
    var attributeNames: [UInt16] = []
    for i in 0..<count {
      guard let attributes,
        let name = index(
          local: attributes[5 * i], prefix: attributes[5 * i + 1], namespace: attributes[5 * i + 2])
      else { return }
      attributeNames.append(name)
    }
    builder.beginElement(name, attributes: attributeNames)
  }

  private func index(
    local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?
  ) -> UInt16? {
    let key = NameKey(local: local, prefix: prefix, namespace: namespace)
    if let known = names[key] { return known }
    func string(_ name: UnsafePointer<xmlChar>?) -> String { name.map { String(cString: $0) } ?? "" }
    let name = XMLTree.Name(prefix: string(prefix), local: string(local), namespace: string(namespace))
    guard let index = builder.intern(name) else {
      problem = problem ?? ("there are more than 65,536 names in namespaces; use fewer", start)
      return nil
    }
    names[key] = index
    return index
  }

  /// Keeps the first error and stops; those that follow mostly come from it. Undeclared prefixes are errors
  /// too, though libxml2 would go on.
  private func fail(_ error: xmlError) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue, problem == nil else { return }
    var offset = start
    if let context = error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self) {
      if let input = context.pointee.input?.pointee, let base = input.base, let current = input.cur {
        offset += Int(input.consumed) + (current - base)
      }
      xmlStopParser(context)
    }
    offset = min(offset, builder.tree.content.count)
    if XMLErrors.concernsTag(error.code) {
      offset = builder.tree.content[start..<offset].lastIndex(of: UInt8(ascii: "<")) ?? offset
    }
    problem = (XMLErrors.message(for: error.code), offset)
  }
}
