/// Reads well-formed XML in one pass over its bytes, several times as fast as libxml2.
///
/// It knows that part of XML 1.0 and of its namespaces in which nearly all law is published: UTF-8 without declared
/// entities, names of ASCII letters. In that part it checks all that XML asks for, so that it accepts nothing that libxml2
/// refuses; wherever it meets something else, a fault or a limit of ``XMLGuard``, it gives up, and libxml2 reads the
/// file from its beginning. Every message about a fault is thus libxml2's, and a doubt costs time but no correctness.
///
/// Bytes that begin or end markup are searched eight at a time; what lies between them is not looked at.
struct XMLScanner: ~Copyable {
  private typealias Unusual = XMLCursor.Unusual

  /// An element that has begun.
  private struct Open {
    var node: XMLTree.ID
    var name: Range<Int>
    /// The scope to go back to at its end, where it has declared namespaces.
    var outer: XMLNamespaces.Scope?
  }

  private var cursor: XMLCursor
  private var tree: XMLTree
  private var names = XMLNames()
  private var namespaces: XMLNamespaces
  private var open: [Open] = []
  private var hasDoctype = false
  private var hasRoot = false
  /// The names in the tag that is read.
  private var tagNames: [UInt16] = []

  /// The tree of some content, or `nil` where libxml2 must decide.
  ///
  /// - Parameters:
  ///   - content: Valid UTF-8, as that of a ``SourceFile`` without an error in its notes is.
  ///   - bytes: Those of `content`.
  ///   - start: Behind a byte order mark.
  static func tree(
    of content: [UInt8], bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> XMLTree? {
    guard content.count <= XMLGuard.maximumSize, XMLCharacters.areAllowed(in: bytes) else { return nil }
    var scanner = XMLScanner(content: content, bytes: bytes, from: start)
    do throws(XMLCursor.Unusual) {
      try scanner.scan()
    } catch {
      return nil
    }
    scanner.tree.names = scanner.namespaces.names
    return scanner.tree
  }

  private init(content: [UInt8], bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    cursor = XMLCursor(bytes, from: start)
    tree = XMLTree(content: content)
    tree.nodes.reserveCapacity(content.count / 40)
    namespaces = XMLNamespaces(bytes)
  }

  private mutating func scan() throws(Unusual) {
    try cursor.skipDeclaration()
    while !cursor.isAtEnd {
      if cursor.byte(cursor.position) == UInt8(ascii: "<") {
        try scanMarkup()
      } else if open.isEmpty {
        // Outside the root there is white space only, and a reference to it is none.
        guard cursor.skipSpace() else { throw Unusual() }
      } else {
        try scanText()
      }
    }
    guard hasRoot, open.isEmpty else { throw Unusual() }
  }

  private mutating func scanMarkup() throws(Unusual) {
    switch cursor.byte(cursor.position + 1) {
    case UInt8(ascii: "/"): try scanEndTag()
    case UInt8(ascii: "?"): try scanProcessingInstruction()
    case UInt8(ascii: "!"):
      if cursor.has("<!--") {
        try cursor.skipComment()
      } else if open.isEmpty {
        guard !hasRoot, !hasDoctype else { throw Unusual() }
        try cursor.skipDoctype()
        hasDoctype = true
      } else {
        appendVerbatim(try cursor.characterData())
      }
    default: try scanStartTag()
    }
  }

  private mutating func scanProcessingInstruction() throws(Unusual) {
    let start = cursor.position
    let target = try cursor.processingInstruction()
    let name = try namespaces.target(number(of: target))
    append(.processingInstruction, name: name, start..<cursor.position)
  }

  // MARK: Text

  private mutating func scanText() throws(Unusual) {
    let bracket = UInt8(ascii: "]")
    let start = cursor.position
    var end = start
    while true {
      end = ByteSearch.firstIndex(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "&"), or: UInt8(ascii: ">"), in: cursor.bytes, from: end)
      guard cursor.byte(end) == UInt8(ascii: ">") else { break }
      // `]]>` may end nothing but a CDATA section.
      let isEnd = end >= start + 2 && cursor.byte(end - 1) == bracket && cursor.byte(end - 2) == bracket
      guard !isEnd else { throw Unusual() }
      end += 1
    }
    cursor.position = end
    appendVerbatim(start..<end)
    guard cursor.byte(end) == UInt8(ascii: "&") else { return }
    let scalar = try cursor.reference()
    let first = tree.decoded.count
    tree.decoded.append(contentsOf: String(Character(scalar)).utf8)
    append(.decodedText, end..<cursor.position, extra: first..<tree.decoded.count)
  }

  private mutating func appendVerbatim(_ range: Range<Int>) {
    if !range.isEmpty { append(.text, range) }
  }

  // MARK: Tags

  private mutating func scanStartTag() throws(Unusual) {
    guard !(open.isEmpty && hasRoot), open.count < XMLGuard.maximumDepth else { throw Unusual() }
    hasRoot = true
    let start = cursor.position
    cursor.position += 1
    let name = try cursor.name()
    let number = try self.number(of: name)
    let firstAttribute = tree.attributes.count
    let declares = try scanAttributes()
    let isEmpty = cursor.byte(cursor.position) == UInt8(ascii: "/")
    if isEmpty { cursor.position += 1 }
    guard cursor.byte(cursor.position) == UInt8(ascii: ">") else { throw Unusual() }
    cursor.position += 1
    guard cursor.position - start <= XMLGuard.maximumTagLength else { throw Unusual() }

    let outer = declares ? namespaces.enter() : nil
    let meaning = try namespaces.element(number)
    try resolveAttributes(from: firstAttribute)
    let node = tree.nodes.count
    append(.element, name: meaning, start..<cursor.position, extra: firstAttribute..<tree.attributes.count)
    if isEmpty {
      if let outer { namespaces.leave(to: outer) }
    } else {
      open.append(Open(node: node, name: name, outer: outer))
    }
  }

  /// Takes in the attributes of a tag, each by the number of its written name, and says whether the tag changes what names mean.
  private mutating func scanAttributes() throws(Unusual) -> Bool {
    tagNames.removeAll(keepingCapacity: true)
    var declares = false
    while cursor.skipSpace(), XMLCursor.isNameCharacter(cursor.byte(cursor.position)) {
      let name = try cursor.name()
      let number = try self.number(of: name)
      guard !tagNames.contains(number), tagNames.count < XMLGuard.maximumAttributes else { throw Unusual() }
      tagNames.append(number)
      cursor.skipSpace()
      guard cursor.byte(cursor.position) == UInt8(ascii: "=") else { throw Unusual() }
      cursor.position += 1
      cursor.skipSpace()
      let value = try cursor.quoted(references: true)
      if names[number].declaresNamespace {
        if try namespaces.declare(name, as: value) { declares = true }
      } else {
        tree.attributes.append(
          XMLTree.Attribute(name: number, start: UInt32(value.lowerBound), stop: UInt32(value.upperBound)))
      }
    }
    return declares
  }

  /// Puts what the names of attributes mean in the place of how they are written.
  private mutating func resolveAttributes(from first: Int) throws(Unusual) {
    var prefixed = 0
    for index in first..<tree.attributes.count {
      let name = try namespaces.attribute(tree.attributes[index].name)
      tree.attributes[index].name = name
      if !namespaces.names[Int(name)].prefix.isEmpty { prefixed += 1 }
    }
    guard prefixed > 1 else { return }
    // Two prefixes may stand for one namespace.
    for index in first..<tree.attributes.count {
      let name = namespaces.names[Int(tree.attributes[index].name)]
      for other in first..<index {
        let known = namespaces.names[Int(tree.attributes[other].name)]
        if known.local == name.local, known.namespace == name.namespace { throw Unusual() }
      }
    }
  }

  private mutating func scanEndTag() throws(Unusual) {
    guard let element = open.popLast() else { throw Unusual() }
    cursor.position += 2
    let name = try cursor.name()
    guard name.count == element.name.count, cursor.bytes[name].elementsEqual(cursor.bytes[element.name])
    else {
      throw Unusual()
    }
    cursor.skipSpace()
    guard cursor.byte(cursor.position) == UInt8(ascii: ">") else { throw Unusual() }
    cursor.position += 1
    tree.nodes[element.node].stop = UInt32(cursor.position)
    tree.nodes[element.node].end = Int32(tree.nodes.count)
    if let outer = element.outer { namespaces.leave(to: outer) }
  }

  /// The number of a name as written.
  @inline(__always)
  private mutating func number(of name: Range<Int>) throws(Unusual) -> UInt16 {
    let number = names.index(of: name, in: cursor.bytes)
    guard number < XMLGuard.maximumNames else { throw Unusual() }
    try namespaces.note(number, at: name)
    return number
  }

  // MARK: Nodes

  @inline(__always)
  private mutating func append(
    _ kind: XMLTree.Kind, name: UInt16 = 0, _ range: Range<Int>, extra: Range<Int> = 0..<0
  ) {
    tree.nodes.append(
      XMLTree.Node(
        kind: kind, name: name, parent: Int32(open.last?.node ?? -1), end: Int32(tree.nodes.count + 1),
        start: UInt32(range.lowerBound), stop: UInt32(range.upperBound), firstExtra: UInt32(extra.lowerBound),
        extraCount: UInt32(extra.count)))
  }
}
