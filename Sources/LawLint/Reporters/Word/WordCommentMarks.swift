/// Puts the marks of comments into a part, and cuts the runs that they fall into.
///
/// Both halves of a run keep its properties, and its text is the same as before.
struct WordCommentMarks {
  private struct Marks {
    var ends = ""
    var references = ""
    var starts = ""
    var all: String { ends + references + starts }
  }

  private let word: WordTree
  private let markup: WordMarkup
  /// The style of references to comments, if the document has one.
  private let referenceStyle: String?
  private var marks: [WordAnchors.Boundary: Marks] = [:]

  init(_ word: WordTree, _ markup: WordMarkup, referenceStyle: String?) {
    self.word = word
    self.markup = markup
    self.referenceStyle = referenceStyle
  }

  /// Puts a comment where its anchor says.
  mutating func add(_ id: Int, at anchor: WordAnchors.Anchor) {
    marks[anchor.start, default: Marks()].starts += markup.rootElement("commentRangeStart", ["id": "\(id)"])
    marks[anchor.end, default: Marks()].ends += markup.rootElement("commentRangeEnd", ["id": "\(id)"])
    let style = referenceStyle.map { markup.element("rPr", [:], markup.element("rStyle", ["val": $0])) } ?? ""
    marks[anchor.reference, default: Marks()].references += markup.rootElement(
      "r", [:], style + markup.element("commentReference", ["id": "\(id)"]))
  }

  /// Writes everything into the part.
  func write(to part: inout SourceInsertions) {
    let ordered = marks.sorted { a, b in
      (a.key.place, a.key.cut == nil ? 0 : 1) < (b.key.place, b.key.cut == nil ? 0 : 1)
    }
    var kept: Set<WordTree.ID> = []
    for (boundary, marks) in ordered {
      guard let cut = boundary.cut else {
        part.insert(marks.all, at: boundary.place)
        continue
      }
      let run = endTag(of: cut.run) + marks.all + startTag(of: cut.run) + properties(of: cut.run)
      guard let text = cut.text else {
        part.insert(run, at: boundary.place)
        continue
      }
      part.insert(endTag(of: text) + run + keepingStartTag(of: text), at: boundary.place)
      if kept.insert(text).inserted { keepSpace(in: text, &part) }
    }
  }

  // MARK: Halves of runs

  private func endTag(of id: WordTree.ID) -> String {
    let name = word.tree.names[Int(word.tree.nodes[id].name)]
    return name.prefix.isEmpty ? "</\(name.local)>" : "</\(name.prefix):\(name.local)>"
  }

  private func startTag(of id: WordTree.ID) -> String { string(startTagRange(of: id)) }

  private func properties(of run: WordTree.ID) -> String {
    word.first(.rPr, in: run).map { string(word.tree.range($0)) } ?? ""
  }

  /// The start tag of an element with text, saying that white space at the ends counts.
  private func keepingStartTag(of text: WordTree.ID) -> String {
    let tag = startTag(of: text)
    return saysThatSpaceCounts(text) ? tag : tag.dropLast() + Self.preserve + ">"
  }

  /// Says the same of the first half, in its place.
  private func keepSpace(in text: WordTree.ID, _ part: inout SourceInsertions) {
    guard !saysThatSpaceCounts(text) else { return }
    part.insert(Self.preserve, at: Offset(startTagRange(of: text).upperBound.index - 1))
  }

  private func saysThatSpaceCounts(_ text: WordTree.ID) -> Bool {
    word.tree.attributeRange(text, "space") != nil
  }

  private static let preserve = " xml:space=\"preserve\""

  private func startTagRange(of id: WordTree.ID) -> ContentRange {
    let range = word.tree.range(id)
    let end = word.tree.content.withUnsafeBufferPointer { bytes in
      var markup = XMLMarkup(bytes, from: range.lowerBound.index)
      return markup.next()?.range.upperBound ?? range.upperBound.index
    }
    return range.lowerBound..<Offset(end)
  }

  private func string(_ range: ContentRange) -> String {
    String(decoding: word.tree.content[range.indices()], as: UTF8.self)
  }
}
