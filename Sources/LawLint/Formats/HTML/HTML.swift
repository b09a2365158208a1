/// Acts on pages of HTML of no publisher that is known, and Swedish acts of the Government's data base.
///
/// The paragraphs of a page are structured as lines of plain text are, with its headings and lists as
/// evidence. What browsers do not show, and the navigation of a site, is no text.
public enum HTML: DocumentFormat {
  public static let name = "html"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    if HTMLOpening.isPage(file) { return .certain }
    let name = file.name.lowercased()
    let isNamed = [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) }
    return isNamed && HTMLOpening.beginsWithTag(file) ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    let (tree, problems) = HTMLReader.read(file)
    guard let root = tree.root else {
      var builder = DocumentBuilder(file, format: name)
      for problem in problems { builder.report(problem) }
      return [builder.build()]
    }
    var reader = HTMLTextReader(tree)
    let content = HTMLContent(of: root, in: tree)
    reader.read(content)
    var metadata = Document.Metadata()
    metadata.languageHint =
      tree.descendants(root, "html").first.flatMap { tree.attribute($0, "lang") }
      .flatMap(LanguageCode.language)

    let lines = reader.lines
    return DraftActs.split(lines.classified().lines, in: lines.text.bytes).enumerated().map { number, act in
      var writer = OutlineWriter(
        file, format: name, lines: act, draft: lines.text, isPreformatted: content.isPreformatted,
        metadata: metadata)
      if number == 0 {
        for problem in problems { writer.builder.report(problem) }
      }
      return writer.document()
    }
  }
}

/// How a page begins; nothing beyond the first kilobytes is looked at.
enum HTMLOpening {
  static let length = 8 << 10

  /// The bytes that are looked at.
  static func head(of file: SourceFile) -> ArraySlice<UInt8> {
    file.content[file.contentStart.index...].prefix(length)
  }

  /// Whether the first element is `html`, or the document type is.
  static func isPage(_ file: SourceFile) -> Bool {
    head(of: file).withUnsafeBufferPointer { bytes in
      guard bytes.first(where: { !XMLMarkup.isSpace($0) }) == UInt8(ascii: "<") else { return false }
      var scanner = HTMLScanner(bytes, from: 0)
      while let piece = scanner.next() {
        switch piece {
        case .other, .text: continue
        case .startTag(let name, _, _, _):
          return bytes[name].map(HTMLScanner.folded).elementsEqual("html".utf8)
        case .endTag, .unended, .crowded: return false
        }
      }
      return false
    }
  }

  static func beginsWithTag(_ file: SourceFile) -> Bool {
    let head = head(of: file).drop(while: XMLMarkup.isSpace)
    return head.first == UInt8(ascii: "<")
  }
}
