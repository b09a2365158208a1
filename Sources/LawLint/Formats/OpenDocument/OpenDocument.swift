/// Drafts as OpenDocument text (`.odt`), of LibreOffice and others.
///
/// Paragraphs are read with the numbers that their lists give them, and structured as lines of plain text
/// are, with headings as evidence. Places count in `content.xml`. Tracked changes are read as accepted.
/// Footnotes and endnotes follow the paragraph that they stand in, as notes; comments, headers and footers are no text of the act.
public enum OpenDocument: DocumentFormat {
  public static let name = "odt"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard file.container == .zip else { return .none }
    if file.name.lowercased().hasSuffix(".odt") { return .certain }
    // The type is the first entry, not packed (ODF 1.3-2, 3.3).
    let type: StaticString = "mimetypeapplication/vnd.oasis.opendocument.text"
    return ByteSearch.firstEnd(of: type, in: file.bytes.prefix(200)) != nil ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    do throws(ZipError) {
      let archive = try ZipArchive(file.bytes)
      guard let bytes = try archive.bytes(of: "content.xml") else {
        throw ZipError("the document has no content.xml; open it in LibreOffice and save it again")
      }
      let content = SourceFile(
        name: file.name, part: "content.xml", of: file.bytes, bytes: bytes, options: file.options)
      return read(content, styles: try archive.bytes(of: "styles.xml"))
    } catch {
      var builder = DocumentBuilder(file, format: name)
      builder.report(.error(error.message, at: Offset(0)))
      return [builder.build()]
    }
  }

  private static func read(_ source: SourceFile, styles: [UInt8]?) -> [Document] {
    let (tree, problems) = XMLReader.read(source)
    guard let root = tree.root,
      let body = tree.firstElement(root, "body").flatMap({ tree.firstElement($0, "text") })
    else {
      var builder = DocumentBuilder(source, format: name)
      for problem in problems { builder.report(problem) }
      if problems.isEmpty, !source.notes.contains(where: { $0.severity == .error }) {
        builder.report(
          .error(
            "the document holds no text, or is encrypted; save it as text without a password", at: Offset(0)))
      }
      return [builder.build()]
    }

    var sheet = OpenDocumentStyles()
    // A style of the document itself stands before a common one of the same name.
    if let styles {
      let file = SourceFile(
        name: "styles.xml", part: "styles.xml", of: nil, bytes: styles, options: ReadingOptions())
      sheet.read(XMLReader.read(file).tree)
    }
    sheet.read(tree)
    var reader = OpenDocumentTextReader(tree, styles: sheet)
    reader.read(body)
    var metadata = Document.Metadata()
    metadata.languageHint = sheet.language
    let lines = reader.lines
    let draft = lines.classified()
    return DraftActs.split(draft.lines, in: lines.text.bytes).enumerated().map { number, act in
      var writer = OutlineWriter(
        source, format: name, lines: act, draft: lines.text, notes: draft.notes, metadata: metadata)
      if number == 0 {
        for problem in problems { writer.builder.report(problem) }
      }
      return writer.document()
    }
  }
}
