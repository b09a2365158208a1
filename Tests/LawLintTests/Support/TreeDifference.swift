@testable import LawLint

extension SourceFile {
  /// Where ``XMLScanner`` and libxml2 read the file differently, or `nil`; `isScanned` is whether the scanner reads it at all.
  var readings: (isScanned: Bool, difference: String?) {
    content.withUnsafeBufferPointer { bytes in
      guard let scanned = XMLScanner.tree(of: content, bytes: bytes, from: contentStart.index) else {
        return (false, nil)
      }
      let (judged, problems) = XMLReader.judge(self, bytes, from: contentStart.index)
      if let problem = problems.first { return (true, "libxml2 refuses it: \(problem.message)") }
      return (true, scanned.difference(from: judged))
    }
  }
}

extension XMLTree {
  /// The first thing in which two trees of one content differ, or `nil`. Names are compared, not their indices.
  func difference(from other: XMLTree) -> String? {
    guard nodes.count == other.nodes.count else { return "\(nodes.count) nodes and \(other.nodes.count)" }
    guard attributes.count == other.attributes.count else {
      return "\(attributes.count) attributes and \(other.attributes.count)"
    }
    if decoded != other.decoded { return "what references stand for" }
    for (id, (node, known)) in zip(nodes, other.nodes).enumerated() {
      let isSame =
        node.kind == known.kind && node.parent == known.parent && node.end == known.end
        && node.start == known.start && node.stop == known.stop && node.firstExtra == known.firstExtra
        && node.extraCount == known.extraCount && name(of: node) == other.name(of: known)
      if !isSame { return "node \(id): \(node) and \(known)" }
    }
    for (attribute, known) in zip(attributes, other.attributes) {
      let isSame =
        attribute.start == known.start && attribute.stop == known.stop
        && names[Int(attribute.name)] == other.names[Int(known.name)]
      if !isSame { return "attribute at \(attribute.start)" }
    }
    return nil
  }

  private func name(of node: Node) -> Name? {
    switch node.kind {
    case .element, .processingInstruction: names[Int(node.name)]
    case .text, .decodedText: nil
    }
  }
}
