/// Puts findings into XML as processing instructions, each right before the words found:
///
///     <?lawlint severity="warning" code="DISC001" rule="…" provision="§ 5" words="…" message="…"?>
///
/// They have attributes as `xml-stylesheet` has, with `&quot;`, `&amp;`, `&lt;` and `&gt;` in their values. Words that
/// stand where no instruction may, in a tag or a section of characters, have it before that.
struct XMLInstructions {
  private let tree: XMLTree
  private let root: XMLTree.ID

  init(_ tree: XMLTree, _ root: XMLTree.ID) {
    self.tree = tree
    self.root = root
  }

  func put(_ notes: [XMLNote], into insertions: inout SourceInsertions) {
    // In the order of the file, which is not always that of the text.
    let ordered = notes.indices.sorted { a, b in
      (notes[a].place.lowerBound, a) < (notes[b].place.lowerBound, b)
    }
    let inside = tree.range(root)
    tree.content.withUnsafeBufferPointer { bytes in
      var markup = XMLMarkup(bytes, from: inside.lowerBound.index)
      // What is on the root's own tag stands behind it, where the first piece begins.
      guard let tag = markup.next() else { return }
      var piece = markup.next() ?? tag
      for index in ordered {
        let place = notes[index].place.lowerBound.index
        while place >= piece.range.upperBound, let next = markup.next() { piece = next }
        let isText = piece.kind == .text && place > piece.range.lowerBound
        insertions.insert(instruction(notes[index]), at: Offset(isText ? place : piece.range.lowerBound))
      }
    }
  }

  private func instruction(_ note: XMLNote) -> String {
    let finding = note.finding
    let attributes = [
      ("severity", HTMLTone(finding).name), ("code", finding.code), ("rule", finding.rule),
      ("provision", note.text.citation), ("words", note.words), ("message", finding.message.collapsed),
      ("why", finding.why.collapsed), ("suggestion", finding.suggestion.collapsed),
    ]
    let list = attributes.filter { !$0.1.isEmpty }.map { " \($0)=\"\($1.xmlText)\"" }.joined()
    return "<?lawlint\(list)?>"
  }
}
