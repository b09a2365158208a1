/// Puts comments into a Word document. Of all its parts only those are written again that the comments concern.
struct WordCommenter {
  /// A comment and the words that it is on.
  struct Placed {
    let range: ContentRange
    let tone: HTMLTone
    let comment: WordComment
  }

  /// The bytes of the document.
  let archive: [UInt8]
  /// The part with the text, which the places count in.
  let main: SourceFile
  /// Of what the comments say of the document as a whole.
  let language: LanguageCode
  /// Word opens no document with more comments. (Source: [MS-OI29500] 2.1.315.)
  var most = 32_767

  /// The document with comments; its own bytes when there are none.
  func commented(_ comments: [Placed]) throws(ZipError) -> [UInt8] {
    let parts = PackageParts(try ZipArchive(archive))
    let (tree, problems) = XMLReader.read(main)
    guard let name = main.part, let root = tree.root else {
      throw ZipError(problems.first?.message ?? "it has no text")
    }
    guard !comments.isEmpty else { return archive }
    let word = WordTree(tree)
    let related = try parts.relationships(of: name)
    var part = try WordCommentsPart(
      related["comments"], of: name, in: parts, isStrict: WordMarkup(root, of: tree).isStrict)
    let styles = WordStyles(try related["styles"].flatMap { (name) throws(ZipError) in try parts.tree(name) })
    part.style = styles.id(named: "annotation text")

    part.reserve(idsOfComments(in: word))
    let anchors = WordAnchors(word)
    var marks = WordCommentMarks(
      word, WordMarkup(root, of: tree), referenceStyle: styles.id(named: "annotation reference"))
    for placed in shown(comments, room: most - part.count) {
      guard let anchor = anchors.anchor(of: placed.range) else { continue }
      marks.add(part.add(placed.comment), at: anchor)
    }
    var text = SourceInsertions(main)
    marks.write(to: &text)
    return try ZipWriter.archive(
      archive, putting: [ZipWriter.Entry(name: name, bytes: text.bytes())] + part.entries(in: parts))
  }

  /// The comments that Word has room for, the gravest if not all; then the first says how many are left out.
  private func shown(_ comments: [Placed], room: Int) -> [Placed] {
    guard comments.count > room else { return comments }
    let gravest = comments.indices.sorted { (comments[$0].tone.index, $0) < (comments[$1].tone.index, $1) }
    let kept = gravest.prefix(max(0, room - 1)).sorted().map { comments[$0] }
    let more = ReportWords.more(comments.count - kept.count, language)
    return [Placed(range: Offset(0)..<Offset(0), tone: .hint, comment: WordComment(more))] + kept
  }

  /// The numbers of comments that the text refers to, whether they exist or not.
  private func idsOfComments(in word: WordTree) -> [Int] {
    word.tree.nodes.indices.compactMap { id in
      switch word.kind(id) {
      case .commentRangeStart, .commentRangeEnd, .commentReference:
        word.tree.attribute(id, "id").flatMap { Int($0) }
      default: nil
      }
    }
  }
}
