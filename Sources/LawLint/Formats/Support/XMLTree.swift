/// An XML document as a flat tree whose every node knows its place in the content.
///
/// Nodes stand in document order; what lies inside a node is `id + 1 ..< end`.
struct XMLTree: Sendable {
  typealias ID = Int

  enum Kind: UInt8, Sendable {
    case element
    /// Characters that stand in the content as they are; CRLF too, which XML would have as LF.
    case text
    /// A character that a reference stands for.
    case decodedText
    case processingInstruction
  }

  struct Node: Sendable, BitwiseCopyable {
    var kind: Kind
    /// Index into `names`; for a processing instruction its target.
    var name: UInt16
    var parent: Int32
    var end: Int32
    /// The content from the first to the last byte of the node: for an element from `<` of its start tag to `>` of
    /// its end tag.
    var start: UInt32
    var stop: UInt32
    /// For an element its attributes, for decoded text its bytes in `decoded`.
    var firstExtra: UInt32
    var extraCount: UInt32
  }

  struct Attribute: Sendable, BitwiseCopyable {
    var name: UInt16
    /// The value between its quotes, as it stands in the content.
    var start: UInt32
    var stop: UInt32
  }

  /// A name as written, split at its prefix.
  struct Name: Hashable, Sendable {
    var prefix: String
    var local: String
    /// The namespace that the prefix stands for, or empty.
    var namespace: String
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var names: [Name] = []
  var decoded: [UInt8] = []
  let content: [UInt8]

  init(content: [UInt8]) { self.content = content }

  /// The root element, or `nil` when there is none.
  var root: ID? { nodes.firstIndex { $0.kind == .element } }

  /// The local name of an element or the target of a processing instruction; empty for text.
  func name(_ id: ID) -> String {
    switch nodes[id].kind {
    case .element, .processingInstruction: names[Int(nodes[id].name)].local
    case .text, .decodedText: ""
    }
  }

  func namespace(_ id: ID) -> String {
    nodes[id].kind == .element ? names[Int(nodes[id].name)].namespace : ""
  }

  func isElement(_ id: ID) -> Bool { nodes[id].kind == .element }

  func parent(_ id: ID) -> ID? { nodes[id].parent < 0 ? nil : Int(nodes[id].parent) }

  /// The content from the first to the last byte of a node.
  func range(_ id: ID) -> ContentRange { ContentRange(bytes: Int(nodes[id].start)..<Int(nodes[id].stop)) }

  /// Where the end tag of an element begins; `nil` when its one tag is start and end.
  func endTag(_ id: ID) -> Offset<InContent>? {
    let range = range(id).indices() as Range<Int>
    guard let start = content[range].lastIndex(of: UInt8(ascii: "<")), content[start + 1] == UInt8(ascii: "/")
    else { return nil }
    return Offset(start)
  }

  /// The characters of a text node.
  func bytes(_ id: ID) -> ArraySlice<UInt8> {
    let node = nodes[id]
    switch node.kind {
    case .text: return content[Int(node.start)..<Int(node.stop)]
    case .decodedText: return decoded[Int(node.firstExtra)..<Int(node.firstExtra + node.extraCount)]
    case .element, .processingInstruction: return []
    }
  }

  /// The value of an attribute by local name, references decoded, or `nil`.
  func attribute(_ id: ID, _ local: String) -> String? {
    attributeRange(id, local).map { XMLReferences.decode(content[$0.indices()]) }
  }

  /// Where the value of an attribute stands in the content, quotes left out.
  func attributeRange(_ id: ID, _ local: String) -> ContentRange? {
    guard nodes[id].kind == .element else { return nil }
    let first = Int(nodes[id].firstExtra)
    for attribute in attributes[first..<first + Int(nodes[id].extraCount)]
    where names[Int(attribute.name)].local == local {
      return ContentRange(bytes: Int(attribute.start)..<Int(attribute.stop))
    }
    return nil
  }

  /// Whether the attribute `class` holds a word; for HTML and the formats built on it.
  func hasClass(_ id: ID, _ word: String) -> Bool {
    guard let range = attributeRange(id, "class") else { return false }
    var value = content[range.indices()]
    while !value.isEmpty {
      if value.prefix(while: { $0 != 0x20 }).elementsEqual(word.utf8) { return true }
      value = value.drop { $0 != 0x20 }.dropFirst()
    }
    return false
  }

  /// The children of a node, text too.
  func children(_ id: ID) -> Children { Children(nodes: nodes, following: id + 1, end: Int(nodes[id].end)) }

  /// The element children of a node, all or those of one name.
  func elements(_ id: ID, _ local: String? = nil) -> [ID] {
    children(id).filter { isElement($0) && (local == nil || name($0) == local) }
  }

  /// The first element inside a node that has a name and a class.
  func firstDescendant(_ id: ID, _ local: String, class word: String) -> ID? {
    (id + 1..<Int(nodes[id].end)).first { isElement($0) && name($0) == local && hasClass($0, word) }
  }

  /// The first element child of a node that has a name.
  func firstElement(_ id: ID, _ local: String) -> ID? {
    children(id).first { isElement($0) && name($0) == local }
  }

  /// All elements inside a node that have a name, in document order.
  ///
  /// - Complexity: O(*nodes inside*).
  func descendants(_ id: ID, _ local: String) -> [ID] {
    let wanted = names.map { $0.local == local }
    return (id + 1..<Int(nodes[id].end)).filter { isElement($0) && wanted[Int(nodes[$0].name)] }
  }

  /// The elements inside a node that have one of some names, without those that lie in another of them.
  ///
  /// - Complexity: O(*nodes inside*).
  func outermost(_ id: ID, _ locals: String...) -> [ID] {
    let wanted = names.map { locals.contains($0.local) }
    var found: [ID] = []
    var node = id + 1
    while node < nodes[id].end {
      let isFound = isElement(node) && wanted[Int(nodes[node].name)]
      if isFound { found.append(node) }
      node = isFound ? Int(nodes[node].end) : node + 1
    }
    return found
  }

  /// All characters inside a node, each stretch of white space as one space.
  func text(_ id: ID) -> String {
    var text: [UInt8] = []
    for node in id..<Int(nodes[id].end) where nodes[node].kind != .element {
      let bytes = bytes(node)
      text.reserveCapacity(text.count + bytes.count)
      for byte in bytes where !XMLMarkup.isSpace(byte) || text.last.map({ $0 != 0x20 }) ?? false {
        text.append(XMLMarkup.isSpace(byte) ? 0x20 : byte)
      }
    }
    if text.last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var following: XMLTree.ID
    let end: XMLTree.ID

    mutating func next() -> XMLTree.ID? {
      guard following < end else { return nil }
      defer { following = Int(nodes[following].end) }
      return following
    }
  }
}

extension DocumentBuilder {
  /// Appends a text node of a tree. White space between blocks, which only lays out the file, is left out.
  mutating func append(_ node: XMLTree.ID, of tree: XMLTree) {
    if !isInBlock, tree.bytes(node).allSatisfy(XMLMarkup.isSpace) { return }
    switch tree.nodes[node].kind {
    case .text: append(tree.range(node))
    case .decodedText: append(tree.bytes(node), for: tree.range(node))
    case .element, .processingInstruction: break
    }
  }

  /// Appends the value of an attribute that readers of the act see, such as the letter of a list item.
  mutating func append(attribute local: String, of node: XMLTree.ID, in tree: XMLTree) {
    guard let range = tree.attributeRange(node, local) else { return }
    let written = tree.content[range.indices()]
    if written.contains(UInt8(ascii: "&")) {
      append(Array(XMLReferences.decode(written).utf8), for: range)
    } else {
      append(range)
    }
  }
}
