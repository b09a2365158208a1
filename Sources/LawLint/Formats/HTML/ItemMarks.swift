/// Finds the numbers that stand in the text of a page, such as `(a)` in the cell beside what it numbers.
struct ItemMarks {
  /// A cell with more nodes than this lays out the page rather than a table.
  private static let largestCell = 40
  /// Longer text is no number.
  private static let longestMark = 12

  private let tree: XMLTree
  private let classifier: LineClassifier

  init(_ tree: XMLTree) {
    self.tree = tree
    classifier = LineClassifier(bytes: tree.content)
  }

  /// Whether the first cell of a row that holds anything is a number, and not the last cell.
  func isItemRow(_ row: XMLTree.ID) -> Bool {
    let cells = tree.elements(row)
    guard let first = cells.firstIndex(where: { firstText(in: $0) != nil }) else { return false }
    return first + 1 < cells.count && isMark(cells[first]) && cells.count - first == 2
  }

  /// Whether all that a cell holds is the number of an item.
  func isMark(_ cell: XMLTree.ID) -> Bool {
    guard tree.nodes[cell].end - Int32(cell) < Int32(Self.largestCell), let range = firstText(in: cell),
      range.count <= Self.longestMark
    else { return false }
    let line = classifier.classify(range)
    guard tree.text(cell).utf8.count <= Self.longestMark else { return false }
    return isMark(line) && line.rest.isEmpty || isDash(range)
  }

  /// Whether an element's text brings its own number.
  func beginsWithMark(_ element: XMLTree.ID) -> Bool {
    firstText(in: element).map { isMark(classifier.classify($0)) } ?? false
  }

  func isLayout(_ cell: XMLTree.ID) -> Bool { Int(tree.nodes[cell].end) - cell > Self.largestCell }

  private func isMark(_ line: DraftLine) -> Bool {
    switch line.shape {
    case .signFirst, .signLast, .stk, .parenthesised, .numberDot, .numberParenthesis, .letterDot,
      .letterParenthesis, .bullet:
      true
    case .prose, .decoration, .division, .bareNumber, .romanAlone, .amendmentNumber, .history, .quoted: false
    }
  }

  private func isDash(_ range: Range<Int>) -> Bool {
    let text = String(decoding: tree.content[range], as: UTF8.self)
    return ["-", "–", "—", "•", "·"].contains(text)
  }

  /// The first text in an element that is more than white space, without the white space around it.
  private func firstText(in element: XMLTree.ID) -> Range<Int>? {
    for node in element..<Int(tree.nodes[element].end) where tree.nodes[node].kind == .text {
      let range = DraftLines.trimmed(
        Int(tree.nodes[node].start)..<Int(tree.nodes[node].stop), in: tree.content)
      if !range.isEmpty { return range }
    }
    return nil
  }
}
