extension WordTextReader {
  /// White space at the ends counts only where the file says so (XML 1.0, 2.10).
  mutating func appendText(of id: WordTree.ID) {
    let nodes = word.tree.children(id).filter { !word.tree.isElement($0) }
    let keepsSpace = word.kind(id) == .formula || word.tree.attribute(id, "space") == "preserve"
    for node in nodes {
      switch word.tree.nodes[node].kind {
      case .text:
        var range = word.tree.range(node).indices() as Range<Int>
        let content = word.tree.content
        if !keepsSpace {
          if node == nodes.first { range = range.drop(while: { XMLMarkup.isSpace(content[$0]) }).indices }
          if node == nodes.last {
            while let last = range.last, XMLMarkup.isSpace(content[last]) { range = range.dropLast() }
          }
        }
        append(.verbatim(ContentRange(bytes: range)))
      case .decodedText: append(.unit(Array(word.tree.bytes(node)), word.tree.range(node)))
      case .element, .processingInstruction: continue
      }
    }
  }

  mutating func appendCharacter(_ kind: WordElement, _ id: WordTree.ID) {
    let range = word.tree.range(id)
    switch kind {
    case .tab, .ptab: append(.unit([0x09], range))
    case .noBreakHyphen: append(.unit([UInt8(ascii: "-")], range))
    case .sym:
      let character = SymbolFont.character(
        word.tree.attribute(id, "char") ?? "", font: word.tree.attribute(id, "font") ?? "")
      if let character { append(.unit(Array(String(character).utf8), range)) }
    default: append(.lineBreak(range))
    }
  }
}
