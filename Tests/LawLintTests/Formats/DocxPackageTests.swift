import Testing

@testable import LawLint

/// How a Word document is told from other files, and where in it the text is found.
struct DocxPackageTests {
  private let body = "<w:p><w:r><w:t>Lov om fisk</w:t></w:r></w:p>"

  private func check(
    _ bytes: [UInt8], name: String = "draft.docx", isRefused reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let documents = DocumentFormats.read(WordFile.file(bytes, name: name))
    let problems = documents.flatMap(\.problems)
    #expect(documents.count == 1 && documents[0].format == "docx", sourceLocation: sourceLocation)
    #expect(problems.map(\.severity) == [.error], sourceLocation: sourceLocation)
    #expect(problems.first?.message.contains(reason) ?? false, "\(problems)", sourceLocation: sourceLocation)
  }

  private func text(_ bytes: [UInt8], name: String = "draft.docx") -> String {
    DocumentFormats.read(WordFile.file(bytes, name: name)).map { String(decoding: $0.text, as: UTF8.self) }
      .joined()
  }

  // MARK: Word documents

  @Test(arguments: [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ])
  func readsDocumentsAndTemplatesWithMacrosOrWithout(type: String) {
    #expect(text(WordFile.bytes(WordFile.parts(body: body, type: type))) == "Lov om fisk")
  }

  @Test func readsStrictDocuments() {
    #expect(text(WordFile.bytes(WordFile.parts(body: body, isStrict: true))) == "Lov om fisk")
  }

  @Test func findsTheTextByItsRelationship() {
    let bytes = WordFile.bytes(WordFile.parts(body: body, main: "deep/inside/text.xml"))
    #expect(text(bytes) == "Lov om fisk")
    #expect(DocumentFormats.read(WordFile.file(bytes))[0].source.part == "deep/inside/text.xml")
  }

  @Test(arguments: ["draft", "draft.xml", "draft.md", "<stdin>"])
  func knowsAWordDocumentByAnyName(name: String) {
    #expect(text(WordFile.bytes(WordFile.parts(body: body)), name: name) == "Lov om fisk")
  }

  /// A note that is referred to often is read once, so that no file can make a text longer than itself.
  @Test func readsEachNoteOnce() throws {
    let note = "<w:footnote w:id=\"7\"><w:p><w:r><w:t>Se loven.</w:t></w:r></w:p></w:footnote>"
    let tree = XMLReader.read(
      WordFile.file(
        Array("<w:footnotes xmlns:w=\"\(WordFile.namespace)\">\(note)</w:footnotes>".utf8), name: "n.xml")
    ).tree
    var notes = WordNotes(footnotes: tree, endnotes: nil, styles: WordStyles(nil), view: .accepted)
    #expect(notes.has("7", .footnote) && !notes.has("8", .footnote) && !notes.has("7", .endnote))
    #expect(notes.take("7", .footnote) == Array("Se loven.".utf8))
    #expect(notes.take("7", .footnote).isEmpty)
  }

  @Test func saysThatNotesAreMissing() {
    let body = "<w:p><w:r><w:t>Lov</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    let problems = Docx.read(WordFile.file(WordFile.bytes(WordFile.parts(body: body))))[0].problems
    #expect(problems.map(\.severity) == [.note] && problems[0].message.contains("(1) are referred to"))
  }

  @Test func refusesToReadHalfADraft() {
    check(WordFile.bytes(WordFile.parts(body: body + "<w:altChunk/>")), isRefused: "kept in another document")
  }

  @Test(arguments: [(3, false), (4, true)])
  func stopsAtMoreParagraphsThanAnyLawHas(count: Int, isStopped: Bool) throws {
    let paragraphs = String(repeating: "<w:p/>", count: count)
    let body = "<w:body xmlns:w=\"\(WordFile.namespace)\">\(paragraphs)</w:body>"
    let tree = XMLReader.read(WordFile.file(Array(body.utf8), name: "part.xml")).tree
    var reader = WordTextReader(
      WordTree(tree), styles: WordStyles(nil), view: .accepted, maximumParagraphs: 3)
    reader.read(try #require(tree.root))
    #expect((reader.limit != nil) == isStopped)
  }

  // MARK: Other files

  @Test func refusesOldDocuments() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    check(compound + [UInt8](repeating: 0, count: 512), name: "draft.doc", isRefused: "Word 97 to 2003")
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    check(compound + [UInt8](repeating: 0, count: 512) + name, isRefused: "protected with a password")
  }

  @Test func refusesWhatOnlyIsNamedLikeADocument() {
    check(Array("Lov om fisk".utf8), isRefused: "named as a Word document")
  }

  @Test(arguments: [
    ("xl/workbook.xml", "a spreadsheet"), ("ppt/presentation.xml", "a presentation"),
    ("a.txt", "an archive without"),
  ])
  func refusesOtherArchives(part: String, reason: String) {
    check(WordFile.bytes([(part, "a")]), name: "draft.zip", isRefused: reason)
  }

  @Test(arguments: ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
  func refusesADocumentWithoutAPart(name: String) {
    check(
      WordFile.bytes(WordFile.parts(body: body).filter { $0.name != name }),
      isRefused: "an archive without a Word document")
  }

  @Test func refusesADocumentWithoutABody() {
    var parts = WordFile.parts(body: body)
    parts[3].content = "<w:document xmlns:w=\"\(WordFile.namespace)\"/>"
    check(WordFile.bytes(parts), isRefused: "no body")
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func refusesEntitiesInEveryPart(part: Int) {
    var parts = WordFile.parts(body: body)
    parts[part].content = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + parts[part].content
    check(WordFile.bytes(parts), isRefused: "DOCTYPE")
  }

  @Test func refusesATruncatedDocument() {
    let bytes = WordFile.bytes(WordFile.parts(body: body))
    check(Array(bytes.dropLast(30)), isRefused: "the archive does not end")
  }

  @Test func survivesAnyPartAsAnyOther() {
    let parts = WordFile.parts(body: body)
    for i in parts.indices {
      for j in parts.indices {
        var mixed = parts
        mixed[i].content = parts[j].content
        for document in DocumentFormats.read(WordFile.file(WordFile.bytes(mixed))) { expectSound(document) }
      }
    }
  }
}
