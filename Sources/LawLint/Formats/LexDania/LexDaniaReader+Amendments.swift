extension LexDaniaReader {
  /// It may be only the heading, such as a ministry's name, above the sections that follow.
  mutating func readCentredSection(_ id: XMLTree.ID, role: Provision.Role) {
    guard tree.elements(id).contains(where: { tree.name($0) != "Rubrica" }) else { return readChildren(id) }
    readSection(id, role: role)
  }

  /// The words that another act gets. A chapter is often closed before the sections that belong to it.
  mutating func readNewText(_ id: XMLTree.ID) {
    let children = tree.elements(id)
    guard !children.isEmpty else { return }
    inside(.quotation) { reader in
      let depth = reader.builder.depth
      for child in children {
        guard reader.tree.name(child) == "Kapitel", let number = reader.number(of: child) else {
          reader.read(child)
          continue
        }
        reader.builder.end(toDepth: depth)
        reader.builder.begin(.chapter, number: number)
        reader.readChildren(child)
      }
    }
  }

  /// In a consolidation, commencement provisions of the acts that amended it: an introduction, then their text.
  mutating func readCommencement(_ id: XMLTree.ID) {
    inside(.division, role: .entryIntoForce) { reader in
      let depth = reader.builder.depth
      for child in reader.tree.elements(id) {
        if reader.tree.name(child) == "Exitus" {
          reader.builder.end(toDepth: depth)
        } else if reader.builder.depth == depth {
          reader.builder.begin(.quotation, role: .entryIntoForce)
        }
        reader.read(child)
      }
    }
  }
}
