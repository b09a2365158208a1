/// Reads HTML, well-formed or not, into a tree whose every node knows its place in the content.
///
/// Nothing is fetched or run. A page that ends inside markup gives one error and no tree, so that nobody
/// takes half a law for a whole one; a page whose root is never ended is read, with a note.
enum HTMLReader {
  static func read(_ file: SourceFile) -> (tree: XMLTree, problems: [ReadingProblem]) {
    let nothing = XMLTree(content: file.content)
    guard !file.notes.contains(where: { $0.severity == .error }) else { return (nothing, []) }
    return file.content.withUnsafeBufferPointer { bytes in
      do throws(XMLGuard.Refusal) {
        try check(bytes, from: file.contentStart.index)
        var builder = HTMLTreeBuilder(content: file.content, bytes: bytes)
        try builder.build(from: file.contentStart.index)
        let notes = builder.isCutOff ? [ReadingProblem.note(cutOff, at: file.source(of: end(of: file)))] : []
        return (builder.tree, notes)
      } catch {
        return (nothing, [.error(error.message, at: file.source(of: Offset(error.offset)))])
      }
    }
  }

  private static let cutOff = "the page has no end tag, so it may be cut off; load it again"

  private static func end(of file: SourceFile) -> Offset<InContent> { Offset(file.content.count) }

  private static func check(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(XMLGuard.Refusal) {
    guard bytes.count <= XMLGuard.maximumSize else {
      throw XMLGuard.Refusal(
        message: "the file is larger than \(XMLGuard.maximumSize >> 20) MiB; split it into one file an act",
        offset: 0)
    }
    let zero = ByteSearch.firstIndex(of: 0, in: bytes, from: 0)
    guard zero == bytes.count else {
      throw XMLGuard.Refusal(
        message: "there is a NUL byte, which HTML does not allow; save the page as UTF-8", offset: zero)
    }
    // A browser would take what is declared for the end of the DOCTYPE and for words of the page.
    var markup = XMLMarkup(bytes, from: start)
    while let piece = markup.next(), piece.kind != .startTag {
      if piece.kind == .doctypeWithSubset { throw XMLGuard.declarations(at: piece.range.lowerBound) }
    }
  }
}
