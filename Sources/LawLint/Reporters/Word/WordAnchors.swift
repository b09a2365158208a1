/// Where in a part of a Word document comments can begin and end.
///
/// A comment may begin and end between the runs of a paragraph, also inside a link or an insertion, but not inside a
/// run, and Word passes over comments in text boxes. So a boundary inside a run cuts the run in two, and one inside
/// anything else, such as a text box, a field or a formula, moves to its edge.
struct WordAnchors {
  /// A boundary of a comment.
  struct Boundary: Hashable {
    var place: Offset<InContent>
    /// The run that is cut there, if any.
    var cut: Cut?
  }

  struct Cut: Hashable {
    var run: WordTree.ID
    /// The element with text that is cut too; `nil` between two elements of the run.
    var text: WordTree.ID?
  }

  /// Where a comment goes.
  struct Anchor {
    var start: Boundary
    var end: Boundary
    /// Where its reference is put: behind the end, and outside links, insertions and deletions.
    var reference: Boundary
  }

  private let word: WordTree
  /// The nodes that are characters of the document, in order.
  private let leaves: [WordTree.ID]

  init(_ word: WordTree) {
    self.word = word
    leaves = word.tree.nodes.indices.filter { Self.isLeaf($0, in: word) }
  }

  private static func isLeaf(_ id: WordTree.ID, in word: WordTree) -> Bool {
    switch word.tree.nodes[id].kind {
    case .text, .decodedText: word.tree.parent(id).flatMap(word.kind).map(isText) ?? false
    case .element: word.kind(id).map(isCharacter) ?? false
    case .processingInstruction: false
    }
  }

  private static func isText(_ kind: WordElement) -> Bool { [.t, .delText, .formula].contains(kind) }

  private static func isCharacter(_ kind: WordElement) -> Bool {
    [.tab, .ptab, .br, .cr, .noBreakHyphen, .sym, .footnoteReference, .endnoteReference].contains(kind)
  }

  // MARK: Anchors

  /// Where a comment on a stretch of content goes; `nil` in a document without characters.
  ///
  /// A stretch without characters, such as a number that Word computes, goes to the word behind it. A comment that
  /// would leave a cell of a table ends with the paragraph it began in.
  func anchor(of range: ContentRange) -> Anchor? {
    guard !leaves.isEmpty else { return nil }
    let first = min(index(behind: range.lowerBound), leaves.count - 1)
    var last = max(first, index(behind: Offset(max(range.lowerBound.index, range.upperBound.index - 1))))
    last = min(last, leaves.count - 1)
    if word.tree.range(leaves[last]).lowerBound >= range.upperBound { last = max(first, last - 1) }
    guard let begin = spine(of: leaves[first]) else { return nil }
    var end = spine(of: leaves[last])
    if end?.cell != begin.cell { end = nil }
    let stop = min(range.upperBound, word.tree.range(leaves[last]).upperBound)
    let start = startBoundary(begin, leaves[first], at: range.lowerBound)
    if let end {
      let boundary = endBoundary(end, leaves[last], at: stop)
      if boundary.place > start.place { return anchor(from: start, to: boundary, in: end) }
    }
    // The end of the paragraph.
    let paragraph = word.tree.range(begin.path[0])
    let final = leaves[index(behind: paragraph.upperBound) - 1]
    guard let spine = spine(of: final) else { return nil }
    return anchor(
      from: start, to: endBoundary(spine, final, at: word.tree.range(final).upperBound), in: spine)
  }

  private func anchor(from start: Boundary, to end: Boundary, in spine: Spine) -> Anchor {
    let isOutermost = spine.path.count < 2 || spine.path[1] == spine.element
    return Anchor(
      start: start, end: end,
      reference: isOutermost ? end : Boundary(place: word.tree.range(spine.path[1]).upperBound, cut: nil))
  }

  /// The first leaf that ends behind a place.
  private func index(behind place: Offset<InContent>) -> Int {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if word.tree.range(leaves[middle]).upperBound > place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Boundaries

  /// The elements around a leaf, from the paragraph in the body inwards, as far as comments may begin inside them.
  private struct Spine {
    /// The paragraph first.
    var path: [WordTree.ID]
    /// The cell of a table that the paragraph stands in.
    var cell: WordTree.ID?
    /// The last of the path: a run, or what a comment must go around.
    var element: WordTree.ID { path[path.count - 1] }
  }

  private func spine(of leaf: WordTree.ID) -> Spine? {
    var inwards: [WordTree.ID] = []
    var paragraph: [WordTree.ID] = []
    var cell: WordTree.ID?
    var next: WordTree.ID? = leaf
    // The last paragraph on the way out is the one in the body, if the ones inside it are in text boxes.
    var isDone = false
    while let id = next {
      inwards.append(id)
      switch word.kind(id) {
      case .p where !isDone:
        (paragraph, cell, isDone) = (inwards.reversed(), nil, true)
      case .txbxContent: isDone = false
      case .tc where isDone && cell == nil: cell = id
      default: break
      }
      next = word.tree.parent(id)
    }
    guard !paragraph.isEmpty else { return nil }
    var count = 1
    while count < paragraph.count, holdsComments(paragraph[count - 1]) { count += 1 }
    return Spine(path: Array(paragraph[..<count]), cell: cell)
  }

  /// Whether the boundaries of a comment may stand among the children of an element.
  private func holdsComments(_ id: WordTree.ID) -> Bool {
    switch word.kind(id) {
    // Not a field, whose text Word computes anew, marks and all.
    case .p, .ins, .del, .moveFrom, .moveTo, .hyperlink, .smartTag, .sdt, .sdtContent: true
    default: false
    }
  }

  private func startBoundary(_ spine: Spine, _ leaf: WordTree.ID, at place: Offset<InContent>) -> Boundary {
    let outside = Boundary(place: word.tree.range(spine.element).lowerBound, cut: nil)
    guard let child = content(leaf, ofRun: spine.element) else { return outside }
    if place <= characters(of: child).lowerBound || !isCuttable(child) {
      let isFirst = contents(ofRun: spine.element).first == child
      return isFirst
        ? outside : Boundary(place: word.tree.range(child).lowerBound, cut: Cut(run: spine.element))
    }
    return Boundary(place: place, cut: Cut(run: spine.element, text: child))
  }

  private func endBoundary(_ spine: Spine, _ leaf: WordTree.ID, at place: Offset<InContent>) -> Boundary {
    let outside = Boundary(place: word.tree.range(spine.element).upperBound, cut: nil)
    guard let child = content(leaf, ofRun: spine.element) else { return outside }
    if place >= characters(of: child).upperBound || !isCuttable(child) {
      let isLast = contents(ofRun: spine.element).last == child
      return isLast
        ? outside : Boundary(place: word.tree.range(child).upperBound, cut: Cut(run: spine.element))
    }
    return Boundary(place: place, cut: Cut(run: spine.element, text: child))
  }

  /// The child of a run that a leaf is or stands in; `nil` when the element is no run, or the leaf lies deeper.
  private func content(_ leaf: WordTree.ID, ofRun run: WordTree.ID) -> WordTree.ID? {
    guard word.kind(run) == .r, let parent = word.tree.parent(leaf) else { return nil }
    if parent == run { return leaf }
    return word.tree.parent(parent) == run ? parent : nil
  }

  /// The children of a run that are more than its properties.
  private func contents(ofRun run: WordTree.ID) -> [WordTree.ID] {
    word.tree.children(run).filter { word.tree.isElement($0) && word.kind($0) != .rPr }
  }

  /// Where the characters of an element stand; all of it when it has none.
  private func characters(of id: WordTree.ID) -> ContentRange {
    let nodes = word.tree.children(id).filter { !word.tree.isElement($0) }
    guard let first = nodes.first, let last = nodes.last else { return word.tree.range(id) }
    return word.tree.range(first).lowerBound..<word.tree.range(last).upperBound
  }

  /// Whether an element holds text that can go on in another of its kind, with no character more or less.
  private func isCuttable(_ id: WordTree.ID) -> Bool {
    guard word.kind(id) == .t || word.kind(id) == .delText else { return false }
    // White space at the ends would begin to count when the halves say that theirs does.
    let text = word.tree.content[characters(of: id).indices()]
    let isTight = !(text.first.map(XMLMarkup.isSpace) ?? true) && !(text.last.map(XMLMarkup.isSpace) ?? true)
    let space = word.tree.attribute(id, "space")
    guard space == "preserve" || space == nil && isTight else { return false }
    // Inside a section of characters markup would be text.
    return ByteSearch.firstEnd(of: "<![CDATA[", in: word.tree.content[word.tree.range(id).indices()]) == nil
  }
}
