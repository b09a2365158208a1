/// The nodes of a part of an XML tree in document order: each element when it begins and when it ends.
///
/// A stack of its own takes the place of recursion, so that depth of nesting costs memory only.
struct XMLWalk: Sequence, IteratorProtocol {
  enum Event {
    case begin(XMLTree.ID)
    case end(XMLTree.ID)
    case text(XMLTree.ID)
  }

  private let nodes: [XMLTree.Node]
  private var position: XMLTree.ID
  private let end: XMLTree.ID
  private var open: [XMLTree.ID] = []

  /// All of an element, itself included.
  init(_ tree: XMLTree, from element: XMLTree.ID) {
    nodes = tree.nodes
    position = element
    end = Int(tree.nodes[element].end)
  }

  mutating func next() -> Event? {
    while true {
      if let element = open.last, position >= Int(nodes[element].end) {
        open.removeLast()
        return .end(element)
      }
      guard position < end else { return nil }
      let node = position
      position += 1
      switch nodes[node].kind {
      case .element:
        open.append(node)
        return .begin(node)
      case .text, .decodedText: return .text(node)
      case .processingInstruction: continue
      }
    }
  }

  /// Leaves out what is inside the element that has just begun; its end still comes.
  mutating func skipInside() {
    if let element = open.last { position = Int(nodes[element].end) }
  }
}
