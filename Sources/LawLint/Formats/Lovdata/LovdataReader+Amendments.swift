extension LovdataReader {
  /// A paragraph says what to do (`§ 3 skal lyde:`); what follows it is the text of the other act, when something
  /// is changed or added and not only repealed or moved.
  mutating func readChange(_ id: XMLTree.ID) {
    let givesText = ["data-change-part", "data-add-new-part"].contains { tree.attributeRange(id, $0) != nil }
    inside(.paragraph, role: .amending) { reader in
      let depth = reader.builder.depth
      var hasInstruction = false
      var announcesText = false
      for child in reader.tree.children(id) {
        guard reader.tree.isElement(child) else {
          reader.read(child)
          continue
        }
        let element = reader.elements[child]
        let isInstruction =
          element == .paragraph ? !announcesText : !hasInstruction && element != .futureSection
        if isInstruction || !givesText {
          reader.builder.end(toDepth: depth)
          element == .paragraph ? reader.readUnnumberedText(child) : reader.read(child)
          hasInstruction = true
          announcesText = reader.tree.text(child).hasSuffix(":")
        } else {
          if reader.builder.depth == depth { reader.builder.begin(.quotation) }
          reader.read(child)
          announcesText = false
        }
      }
    }
  }

  /// The heading of a chapter holds the sections that follow it in the quotation.
  mutating func readFutureHeading(_ id: XMLTree.ID) {
    while builder.kind == .chapter { builder.end() }
    let words = tree.text(id).split(separator: " ")
    if let first = words.first, ["kapittel", "kap."].contains(first.lowercased()), words.count > 1 {
      builder.begin(.chapter, number: ProvisionNumber.of(String(words[1])))
    }
    appendFlat(id, as: .heading)
  }

  /// Whether a paragraph ends, before any list in it, by announcing the text of another act: `§ 3 skal lyde:`.
  func announcesText(_ id: XMLTree.ID) -> Bool {
    guard mayEndInColon(id) else { return false }
    var text = ""
    for child in tree.children(id) {
      if tree.isElement(child), elements[child] != .inline { break }
      text += tree.isElement(child) ? tree.text(child) : String(decoding: tree.bytes(child), as: UTF8.self)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.last?.hasSuffix(":") == true else { return false }
    return words.suffix(5).contains { $0.hasPrefix("lyd") }
  }

  /// Whether the last character before any list is a colon, or may have one before it: a no-break space, for example.
  ///
  /// Hardly any paragraph announces anything, and this tells it without putting its text together.
  private func mayEndInColon(_ id: XMLTree.ID) -> Bool {
    var last: UInt8?
    for child in tree.children(id) {
      if tree.isElement(child), elements[child] != .inline { break }
      for node in child..<Int(tree.nodes[child].end) {
        last = tree.bytes(node).last { !XMLMarkup.isSpace($0) } ?? last
      }
    }
    return last.map { $0 == UInt8(ascii: ":") || $0 >= 0x80 || $0 < 0x20 } ?? false
  }
}

extension LovdataElement {
  /// Marked as the text of another act, as it will be.
  var isFuture: Bool { self == .futureSection || self == .futureHeading }

  /// Whether it can be the text that a paragraph announced.
  var canBeQuoted: Bool {
    switch self {
    case .subsection, .numberedSubsection, .listItem, .container, .table, .futureSection, .futureHeading: true
    case .group, .section, .sectionHeader, .paragraph, .marginPoint, .heading, .changeNote, .footnote,
      .footnoteLabel,
      .footnoteReference, .documentChange, .change, .image, .lineBreak, .inline:
      false
    }
  }
}
