/// Drafts as Word documents.
///
/// The paragraphs are read with the numbers that Word computes for them, and structured as lines of plain text are,
/// with the styles of headings as evidence. Places count in the part that holds the text, usually
/// `word/document.xml`. Footnotes and endnotes follow the paragraph that refers to them, as notes; comments, headers
/// and footers are no text of the act.
public enum Docx: DocumentFormat {
  public static let name = "docx"

  private static let endings = [".docx", ".docm", ".dotx", ".dotm", ".doc"]

  public static func recognizes(_ file: SourceFile) -> Confidence {
    if file.container != nil { return .certain }
    let name = file.name.lowercased()
    return endings.contains(where: name.hasSuffix) ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    do throws(DocxError) {
      switch file.container {
      case .zip: return read(try WordPackage(file))
      case .compound: throw DocxError(reasonAgainstCompound(file.bytes))
      case nil:
        throw DocxError("it is named as a Word document but is none; give it the ending of what it is")
      }
    } catch {
      var builder = DocumentBuilder(file, format: name)
      builder.report(.error(error.message, at: Offset(0)))
      return [builder.build()]
    }
  }

  private static func reasonAgainstCompound(_ bytes: [UInt8]) -> String {
    // The names of its streams are in UTF-16; that of an encrypted document is told by [MS-OFFCRYPTO] 2.3.4.4.
    let encrypted: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    return !bytes.ranges(of: encrypted).isEmpty
      ? "it is protected with a password; save the draft without one"
      : "it is a document of Word 97 to 2003 or another old program; save the draft as .docx"
  }

  private static func read(_ package: WordPackage) -> [Document] {
    let source = package.main
    let (tree, problems) = XMLReader.read(source)
    let word = WordTree(tree)
    guard let body = tree.root.flatMap({ word.first(.body, in: $0) }) else {
      var builder = DocumentBuilder(source, format: name)
      for problem in problems { builder.report(problem) }
      if problems.isEmpty, !source.notes.contains(where: { $0.severity == .error }) {
        builder.report(.error("the document has no body; open it in Word and save it again", at: Offset(0)))
      }
      return [builder.build()]
    }

    let styles = WordStyles(package.styles)
    let notes = WordNotes(
      footnotes: package.footnotes, endnotes: package.endnotes, styles: styles, view: source.options.docxView)
    var reader = WordTextReader(word, styles: styles, view: source.options.docxView, notes: notes)
    reader.read(body)
    let numbering = WordNumbering(package.numbering, language: styles.language)
    let lines = WordLines(
      reader.paragraphs, content: source.content, styles: styles, numbering: numbering)

    var metadata = Document.Metadata()
    metadata.languageHint = styles.language
    let draft = lines.classified()
    let acts = DraftActs.split(draft.lines, in: lines.text.bytes)
    return acts.enumerated().map { number, act in
      var writer = OutlineWriter(
        source, format: name, lines: act, draft: lines.text, notes: draft.notes, metadata: metadata)
      if number == 0 {
        for problem in self.problems(of: reader, source) { writer.builder.report(problem) }
      }
      return writer.document()
    }
  }

  private static func problems(of reader: WordTextReader, _ source: SourceFile) -> [ReadingProblem] {
    var problems: [ReadingProblem] = []
    if let changes = reader.changes {
      let how =
        switch source.options.docxView {
        case .accepted: "read as accepted"
        case .original: "left out, and the text before them read"
        }
      problems.append(
        .note("the tracked changes (\(changes.count)) are \(how)", at: source.source(of: changes.first)))
    }
    if let notes = reader.missingNotes {
      problems.append(
        .note(
          "footnotes or endnotes (\(notes.count)) are referred to that are not in the file",
          at: source.source(of: notes.first)))
    }
    if let limit = reader.limit {
      problems.append(
        .error(
          "there are more than \(reader.maximumParagraphs) paragraphs; split the draft",
          at: source.source(of: limit)))
    }
    if let missing = reader.missing {
      problems.append(
        .error(
          "a part of the text is kept in another document; open the draft in Word and save it whole",
          at: source.source(of: missing)))
    }
    return problems
  }
}
