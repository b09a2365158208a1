import Testing

@testable import LawLint

/// Comments in Word documents. In what is expected, `[0` and `0]` are the marks of the range of comment 0, `^0` its reference.
@Suite struct DocxAnnotatorTests {
  private static let cut = "</w:t></w:r>"

  private func r(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private func p(_ content: String) -> String { "<w:p>\(content)</w:p>" }

  /// Says that the document has a part of a kind.
  private static func relate(
    _ kind: String, _ target: String, in parts: inout [(name: String, content: String)]
  ) {
    parts[2].content = parts[2].content.replacing(
      "</Relationships>",
      with: """
        <Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" \
        Target="\(target)"/></Relationships>
        """)
  }

  // MARK: Places

  @Test func cutsARunAtTheWordsFound() throws {
    try check(
      p(r("Svar gis i rimelig tid.")), "rimelig",
      gives: p(r("Svar gis i ") + "[0" + r("rimelig") + "0]^0" + r(" tid.")))
  }

  @Test func cutsNothingAtTheEdgesOfARun() throws {
    try check(
      p(r("Svar ") + r("snarest") + r(".")), "snarest",
      gives: p(r("Svar ") + "[0" + r("snarest") + "0]^0" + r(".")))
    try check(p(r("Svar snarest")), "Svar snarest", gives: p("[0" + r("Svar snarest") + "0]^0"))
  }

  @Test func keepsTheFormattingOfBothHalves() throws {
    let bold = "<w:rPr><w:b/><w:rFonts w:ascii=\"Ål &amp; Æ\"/></w:rPr>"
    try check(
      p(r("Svar snarest", bold)), "snarest", gives: p(r("Svar ", bold) + "[0" + r("snarest", bold) + "0]^0"))
    try check(
      p("<w:r w:rsidR=\"00A1\"><w:t>Svar nå</w:t></w:r>"), "nå",
      gives: p(
        "<w:r w:rsidR=\"00A1\"><w:t xml:space=\"preserve\">Svar </w:t></w:r>[0"
          + "<w:r w:rsidR=\"00A1\"><w:t xml:space=\"preserve\">nå</w:t></w:r>0]^0"))
  }

  @Test func countsReferencesAsTheCharactersThatTheyAre() throws {
    try check(
      p(r("Fisk &amp; &#xE5;l snarest.")), "& ål",
      gives: p(r("Fisk ") + "[0" + r("&amp; &#xE5;l") + "0]^0" + r(" snarest.")))
  }

  @Test func marksWordsOfSeveralRuns() throws {
    try check(
      p(r("Svar snar") + r("est", "<w:rPr><w:b/></w:rPr>") + r(" mulig.")), "snarest mulig",
      gives: p(
        r("Svar ") + "[0" + r("snar") + r("est", "<w:rPr><w:b/></w:rPr>") + r(" mulig") + "0]^0" + r(".")))
  }

  @Test func marksWordsOfSeveralParagraphs() throws {
    try check(
      p(r("Svar på")) + p(r("papir")), "på\npapir",
      gives: p(r("Svar ") + "[0" + r("på")) + p(r("papir") + "0]^0"))
  }

  @Test func cutsBetweenTheElementsOfARun() throws {
    try check(
      p("<w:r><w:t>Svar</w:t><w:tab/><w:t>nå</w:t></w:r>"), "nå",
      gives: p("<w:r><w:t>Svar</w:t><w:tab/></w:r>[0<w:r><w:t>nå</w:t></w:r>0]^0"))
  }

  @Test func leavesTextWholeWhoseSpacesWouldBeginToCount() throws {
    try check(p("<w:r><w:t> Svar nå</w:t></w:r>"), "nå", gives: p("[0<w:r><w:t> Svar nå</w:t></w:r>0]^0"))
    try check(
      p("<w:r><w:t><![CDATA[Svar nå]]></w:t></w:r>"), "nå",
      gives: p("[0<w:r><w:t><![CDATA[Svar nå]]></w:t></w:r>0]^0"))
  }

  @Test func putsReferencesBehindInsertionsAndLinks() throws {
    for (open, close) in [
      ("<w:ins w:id=\"9\">", "</w:ins>"), ("<w:hyperlink>", "</w:hyperlink>"),
      ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ] {
      try check(
        p(open + r("Svar nå, takk") + close + r(".")), "nå",
        gives: p(open + r("Svar ") + "[0" + r("nå") + "0]" + r(", takk") + close + "^0" + r(".")))
    }
  }

  @Test func marksAcrossWhatIsDeleted() throws {
    let deleted = "<w:del w:id=\"9\"><w:r><w:delText>aldri</w:delText></w:r></w:del>"
    try check(
      p(r("Svar så ") + deleted + r("snart.")), "så snart",
      gives: p(r("Svar ") + "[0" + r("så ") + deleted + r("snart") + "0]^0" + r(".")))
  }

  @Test func goesAroundAField() throws {
    let field = "<w:fldSimple w:instr=\"x\">" + r("Svar nå") + "</w:fldSimple>"
    try check(p(r("§ 1: ") + field + r(".")), "nå", gives: p(r("§ 1: ") + "[0" + field + "0]^0" + r(".")))
  }

  @Test func goesAroundATextBox() throws {
    let box = "<w:r><w:pict><w:txbxContent>\(p(r("Svar nå.")))</w:txbxContent></w:pict></w:r>"
    try check(
      p(r("Boks: ") + box + r("etter.")), "nå", gives: p(r("Boks: ") + "[0" + box + "0]^0" + r("etter.")))
  }

  /// Word passes over comments in notes, so one on the words of a note goes to its mark in the text.
  @Test func marksTheReferenceOfAFootnote() throws {
    let reference = "<w:r><w:footnoteReference w:id=\"4\"/></w:r>"
    var parts = WordFile.parts(body: p(r("Svar gis") + reference + r(" nå.")))
    let note = "<w:footnote w:id=\"4\">\(p(r("Det vil si snarest mulig.")))</w:footnote>"
    parts.append(
      ("word/notes.xml", "<w:footnotes xmlns:w=\"\(WordFile.namespace)\">\(note)</w:footnotes>"))
    Self.relate("footnotes", "notes.xml", in: &parts)
    let done = try annotated(parts, "snarest")
    #expect(
      try Self.marked(text("word/document.xml", in: done), ids: [0])
        .contains(p(r("Svar gis") + "[0" + reference + "0]^0" + r(" nå."))))
    #expect(try text("word/notes.xml", in: done) == parts.last?.content)
    #expect(try text("word/comments.xml", in: done).contains("This is no time limit."))
  }

  @Test func endsWithTheCellItBeganIn() throws {
    func row(_ first: String, _ second: String) -> String {
      "<w:tbl><w:tr><w:tc>\(first)</w:tc><w:tc>\(second)</w:tc></w:tr></w:tbl>"
    }
    try check(
      row(p(r("Svar nå")), p(r("takk"))), "nå\ntakk",
      gives: row(p(r("Svar ") + "[0" + r("nå") + "0]^0"), p(r("takk"))))
  }

  @Test func putsSeveralCommentsInOneRun() throws {
    try check(
      p(r("Kommunen kan gi")), "Kommunen kan", "kan gi",
      gives: p("[0" + r("Kommunen ") + "[1" + r("kan") + "0]^0" + r(" gi") + "1]^1"))
    try check(p(r("nå")), "nå", "nå", gives: p("[0[1" + r("nå") + "0]1]^0^1"))
  }

  // MARK: Parts

  @Test func addsThePartOfCommentsAndWhatTellsOfIt() throws {
    let parts = try annotated(WordFile.parts(body: p(r("Svar nå."))), "nå")
    let comments = try text("word/comments.xml", in: parts)
    #expect(comments == Self.comments(Self.comment(0)))
    #expect(
      try text("[Content_Types].xml", in: parts).hasSuffix(
        """
        <Override PartName="/word/comments.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>
        """))
    #expect(
      try text("word/_rels/document.xml.rels", in: parts).hasSuffix(
        """
        <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" \
        Target="comments.xml"/></Relationships>
        """))
  }

  @Test func keepsTheCommentsThatAreThere() throws {
    var parts = WordFile.parts(body: p("<w:commentRangeStart w:id=\"7\"/>" + r("Svar nå.")))
    let old = "<w:comment w:id=\"3\" w:author=\"Reviewer\"><w:p/></w:comment>"
    parts.append(("word/remarks.xml", "<w:comments xmlns:w=\"\(WordFile.namespace)\">\(old)</w:comments>"))
    Self.relate("comments", "remarks.xml", in: &parts)
    let done = try annotated(parts, "nå")
    #expect(
      try text("word/remarks.xml", in: done)
        == "<w:comments xmlns:w=\"\(WordFile.namespace)\">\(old)\(Self.comment(8))</w:comments>")
    #expect(try text("word/_rels/document.xml.rels", in: done) == parts[2].content)
    #expect(!done.contains("word/comments.xml"))
  }

  @Test func givesBackADocumentWithoutFindingsAsItIs() throws {
    let file = WordFile.file(WordFile.bytes(WordFile.parts(body: p(r("Svar.")))))
    #expect(try DocxAnnotator(options: ReportOptions()).annotated(report(on: file, [])) == file.bytes)
  }

  @Test func writesTheSameBytesEveryTime() throws {
    let file = WordFile.file(WordFile.bytes(WordFile.parts(body: p(r("Svar nå.")))))
    let annotator = DocxAnnotator(options: ReportOptions())
    #expect(
      try annotator.annotated(report(on: file, ["nå"])) == annotator.annotated(report(on: file, ["nå"])))
  }

  @Test func annotatesStrictDocuments() throws {
    let parts = try annotated(WordFile.parts(body: p(r("Svar nå.")), isStrict: true), "nå")
    #expect(try text("word/comments.xml", in: parts).contains("xmlns:w=\"\(WordFile.strictNamespace)\""))
    #expect(
      try text("word/_rels/document.xml.rels", in: parts)
        .contains("\"http://purl.oclc.org/ooxml/officeDocument/relationships/comments\""))
  }

  @Test func leavesOutTheLeastGraveWhereWordHasNoRoom() throws {
    let file = WordFile.file(WordFile.bytes(WordFile.parts(body: p(r("Svar nå.")))))
    let document = try #require(Docx.read(file).first)
    let tones: [HTMLTone] = [.warning, .hint, .error, .info, .warning]
    let placed = tones.map { tone in
      WordCommenter.Placed(
        range: document.map.content(of: TextRange(bytes: 0..<4)), tone: tone,
        comment: WordComment(tone.rawValue))
    }
    var commenter = WordCommenter(archive: file.bytes, main: document.source, language: .en)
    commenter.most = 4
    let comments = try text("word/comments.xml", in: ZipArchive(commenter.commented(placed)))
    let texts = comments.split(separator: "<w:t xml:space=\"preserve\">").dropFirst()
      .compactMap { $0.split(separator: "<").first }
    #expect(texts == ["2 more in the report", "w", "e", "w"])
  }

  @Test func refusesADraftWithoutItsWords() throws {
    let file = WordFile.file(WordFile.bytes(WordFile.parts(body: p(r("Svar nå.")))))
    let report = try report(on: file, ["nå"]).redacted()
    #expect(throws: AnnotationError.self) { try DocxAnnotator(options: ReportOptions()).annotated(report) }
  }

  // MARK: Drafts of other kinds

  @Test func makesADocumentOfADraftOfAnotherKind() throws {
    let drafts = ReportFixture.report.byFile
    let report = try #require(drafts.first { $0.documents.count == 2 })
    let archive = try ZipArchive(DocxAnnotator(options: ReportOptions()).annotated(report))
    let parts = try ["word/document.xml", "word/comments.xml"].map { try text($0, in: archive) }
    // A paragraph a line.
    let lines = parts.joined(separator: "\n").replacing("<w:p>", with: "\n<w:p>")
    try Golden.check(Array(lines.utf8), against: "report.docx.xml")
  }

  @Test func writesTablesAndWhatXMLMayNotHold() throws {
    let law =
      "<lov><table><tr><th>År</th><th>Sats</th></tr><tr><td>2026</td><td>nå &lt; 100</td></tr></table></lov>"
    let file = SourceFile(name: "a.xml", bytes: Array(law.utf8))
    let document = try #require(DocumentFormats.read(file).first)
    let (bytes, main) = try WordDraft([LintedDocument(document: document, language: .nb, findings: [])])
      .file(name: "a.xml")
    let again = try #require(Docx.read(WordFile.file(bytes)).first)
    #expect(again.string(again.provisions[0].range).contains("nå < 100"))
    #expect(String(decoding: main.bytes, as: UTF8.self).contains("nå &lt; 100"))
    #expect(WordDraft([Self.act("a\u{1}b\u{FFFF}\r\n c")]).text.contains("a␁b\u{FFFD}  c</w:t>"))
  }

  @Test(arguments: [
    "§ 1. Svar nå.\n(1) Helst\n  nå.\na) i dag\n", "Lov om fisk\n\n§ 1 Formål\nFisk & frukt.\n",
  ])
  func readsItsOwnDocumentsAsWhatTheyAreMadeOf(text: String) throws {
    let document = try #require(PlainText.read(SourceFile(name: "a.txt", bytes: Array(text.utf8))).first)
    let (bytes, _) = try WordDraft([LintedDocument(document: document, language: .nb, findings: [])])
      .file(name: "a.txt")
    let again = try #require(Docx.read(WordFile.file(bytes)).first)
    #expect(again.provisions.map(\.eId) == document.provisions.map(\.eId))
  }

  // MARK: Checking

  private func check(
    _ body: String, _ words: String..., gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = WordFile.file(WordFile.bytes(WordFile.parts(body: body)))
    let bytes = try DocxAnnotator(options: ReportOptions()).annotated(report(on: file, words))
    let found = try Self.marked(text("word/document.xml", in: ZipArchive(bytes)), ids: words.indices)
    let start = try #require(found.ranges(of: "<w:body>").first?.upperBound)
    let end = try #require(found.ranges(of: "</w:body>").first?.lowerBound)
    #expect(found[start..<end] == expected, sourceLocation: sourceLocation)
  }

  /// The text of a part with short signs for the marks of comments.
  private static func marked(_ part: String, ids: some Sequence<Int>) -> String {
    ids.reduce(part) { part, id in
      part.replacing("<w:commentRangeStart w:id=\"\(id)\"/>", with: "[\(id)")
        .replacing("<w:commentRangeEnd w:id=\"\(id)\"/>", with: "\(id)]")
        .replacing("<w:r><w:commentReference w:id=\"\(id)\"/></w:r>", with: "^\(id)")
    }
  }

  private func annotated(_ parts: [(name: String, content: String)], _ words: String...) throws -> ZipArchive
  {
    let report = try report(on: WordFile.file(WordFile.bytes(parts)), words)
    return try ZipArchive(DocxAnnotator(options: ReportOptions()).annotated(report))
  }

  private func text(_ name: String, in archive: ZipArchive) throws -> String {
    String(decoding: try #require(try archive.bytes(of: name)), as: UTF8.self)
  }

  /// A report with a finding at each of the words.
  private func report(on file: SourceFile, _ words: [String]) throws -> Report {
    let document = try #require(Docx.read(file).first)
    let findings = try words.map { words in
      let words = Array(words.utf8)
      let start = try #require(document.text.indices.first { document.text[$0...].starts(with: words) })
      return Finding.note(TextRange(bytes: start..<start + words.count), in: document, fingerprint: "print")
    }
    return Self.report([LintedDocument(document: document, language: .en, findings: findings)])
  }

  private static func report(_ documents: [LintedDocument]) -> Report {
    Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(),
      documents: documents,
      failures: [])
  }

  private static func act(_ text: String) -> LintedDocument {
    var builder = DocumentBuilder(SourceFile(name: "a.txt", bytes: Array(text.utf8)), format: "text")
    builder.append(Offset(0)..<Offset(text.utf8.count))
    return LintedDocument(document: builder.build(), language: .nb, findings: [])
  }

  private static func comment(_ id: Int) -> String {
    """
    <w:comment w:id="\(id)" w:author="lawlint" w:initials="ll"><w:p><w:r><w:annotationRef/></w:r><w:r><w:rPr><w:b/></w:rPr>\
    <w:t xml:space="preserve">should fix · the act</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">This is no time limit.</w:t>\
    </w:r></w:p><w:p><w:r><w:t xml:space="preserve">DEAD001 vague-time/soon</w:t></w:r></w:p></w:comment>
    """
  }

  private static func comments(_ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:comments xmlns:w="\(WordFile.namespace)">\(content)</w:comments>
    """
  }
}
