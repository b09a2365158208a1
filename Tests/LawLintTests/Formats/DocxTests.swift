import Testing

@testable import LawLint

/// What is text in a Word document, and what is not.
struct DocxTests {
  /// The lines of the text that a body gives.
  private func check(
    _ body: String, _ view: DocxView = .accepted, styles: String = "", reads expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = WordFile.file(WordFile.bytes(WordFile.parts(body: body, styles: styles)), view: view)
    for document in DocumentFormats.read(file) {
      expectSound(document, sourceLocation: sourceLocation)
      #expect(document.format == "docx" && document.source.part == "word/document.xml")
      let text = String(decoding: document.text, as: UTF8.self).split(separator: "\n").joined(
        separator: " | ")
      #expect(text == expected, sourceLocation: sourceLocation)
    }
  }

  private func p(_ content: String, mark: String = "") -> String {
    "<w:p><w:pPr><w:rPr>\(mark)</w:rPr></w:pPr>\(content)</w:p>"
  }

  private func r(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  private func deleted(_ text: String) -> String {
    "<w:del w:id=\"1\"><w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
  }

  private func inserted(_ text: String) -> String { "<w:ins w:id=\"1\">\(r(text))</w:ins>" }

  // MARK: Characters

  @Test func joinsRunsThatSplitAWord() {
    check(
      p(
        r("Loven gjel") + "<w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>der</w:t></w:r>"
          + r(".")),
      reads: "Loven gjelder.")
  }

  @Test func readsReferencesOfXML() { check(p(r("Fisk &amp; frukt, &#167; 3")), reads: "Fisk & frukt, § 3") }

  @Test func leavesOutWhiteSpaceThatXMLDoesNotKeep() {
    check(p("<w:r><w:t>  Loven\n</w:t></w:r>" + r(" gjelder.")), reads: "Loven gjelder.")
  }

  @Test func readsTheCharactersThatAreElements() {
    check(
      p(
        "<w:r><w:t>EØS</w:t><w:noBreakHyphen/><w:t>av</w:t><w:softHyphen/><w:t>talen</w:t><w:tab/><w:t>her</w:t></w:r>"
      ),
      reads: "EØS-avtalen\ther")
  }

  @Test(arguments: [
    ("Wingdings", "F0FE", "☑"), ("Wingdings", "00A7", "•"), ("Symbol", "F0B3", "≥"), ("Arial", "F0A7", "§"),
  ])
  func readsCharactersByTheirPlaceInAFont(font: String, place: String, expected: String) {
    check(p(r("a ") + "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(place)\"/></w:r>"), reads: "a \(expected)")
  }

  @Test func readsTheResultOfAFieldAndNotItsCode() {
    check(
      p(
        r("Se ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF a</w:instrText><w:fldChar "
          + "w:fldCharType=\"separate\"/><w:t>§ 2</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
          + "<w:fldSimple w:instr=\"SEQ b\">\(r(" nr. 3"))</w:fldSimple>"),
      reads: "Se § 2 nr. 3")
  }

  @Test func leavesOutHiddenText() {
    check(p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Utkast</w:t></w:r>" + r("Lov")), reads: "Lov")
    check(p("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Lov</w:t></w:r>"), reads: "Lov")
  }

  // MARK: Structure around text

  @Test func readsControlsAndLinks() {
    check(
      "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>"
        + p("<w:hyperlink>\(r("Lov"))</w:hyperlink><w:smartTag>\(r(" om"))</w:smartTag>")
        + "</w:sdtContent></w:sdt>",
      reads: "Lov om")
  }

  @Test func leavesOutWhatAControlAsksFor() {
    check(
      p(
        r("Frist: ")
          + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(r("Klikk her"))</w:sdtContent></w:sdt>"
          + r("mai")),
      reads: "Frist: mai")
  }

  @Test func readsATextBoxOnceAndBehindItsParagraph() {
    let box = "<w:txbxContent>\(p(r("I boksen.")))</w:txbxContent>"
    check(
      p(
        r("Utenfor")
          + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice><mc:Fallback>\(box)"
          + "</mc:Fallback></mc:AlternateContent></w:r>" + r(" boksen.")) + p(r("Etter.")),
      reads: "Utenfor boksen. | I boksen. | Etter.")
    check(
      p("<w:r><mc:AlternateContent><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>"),
      reads: "I boksen.")
  }

  @Test func readsTheCellsOfATable() {
    func cell(_ text: String) -> String { "<w:tc>\(p(r(text)))</w:tc>" }
    let grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    let body =
      p(r("§ 1. Gebyr")) + p(r("Gebyret er:"))
      + "<w:tbl>\(grid)<w:tr>\(cell("Laks"))\(cell("100"))</w:tr><w:tr>\(cell("§ 2. Ørret"))\(cell("50"))</w:tr></w:tbl>"
    let document = Docx.read(WordFile.file(WordFile.bytes(WordFile.parts(body: body))))[0]
    expectSound(document)
    #expect(
      document.outline == """
        act
          section 1
            # § 1.
            = Gebyr
            subsection
              Gebyret er:
              table
                | Laks
                | 100
                | § 2. Ørret
                | 50
        """)
  }

  @Test func takesATableOfOneColumnForAFrame() {
    let cell = "<w:tc>\(p(r("§ 1. Formål")) + p(r("Loven verner fisk.")))</w:tc>"
    let body = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>\(cell)</w:tr></w:tbl>"
    let document = Docx.read(WordFile.file(WordFile.bytes(WordFile.parts(body: body))))[0]
    #expect(document.provisions.map(\.kind) == [.act, .section, .subsection])
  }

  @Test func takesContentsForNoLaw() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"INNH1\"><w:name w:val=\"toc 1\"/></w:style>"
    let contents = "<w:p><w:pPr><w:pStyle w:val=\"INNH1\"/></w:pPr>\(r("§ 1. Formål 3"))</w:p>"
    let body = p(r("Lov om fisk")) + contents + p(r("§ 1. Formål")) + p(r("Loven skal verne fisk."))
    let document = Docx.read(WordFile.file(WordFile.bytes(WordFile.parts(body: body, styles: styles))))[0]
    #expect(document.provisions.map(\.kind) == [.act, .note, .section, .subsection])
  }

  @Test func readsAHeadingByItsStyle() {
    let styles = """
      <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
      """
    func styled(_ style: String, _ text: String) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(r(text))</w:p>"
    }
    let body =
      styled("Tittel", "Fiskeloven") + styled("Overskrift1", "Hva loven gjelder") + p(r("§ 1. Formål"))
      + p(r("Loven skal verne fisk.")) + styled("Overskrift1", "Hvem som kan fiske") + p(r("§ 2. Kort"))
      + p(r("Den som fisker, skal ha kort."))
    let document = Docx.read(WordFile.file(WordFile.bytes(WordFile.parts(body: body, styles: styles))))[0]
    expectSound(document)
    #expect(document.metadata.title == "Fiskeloven")
    #expect(
      document.provisions.filter { $0.kind == .division }.map { document.heading(of: $0.id) } == [
        "Hva loven gjelder", "Hvem som kan fiske",
      ])
  }

  @Test func takesASentenceForTextThoughItsStyleIsAHeading() {
    let styles = """
      <w:style w:type="paragraph" w:styleId="P"><w:name w:val="Paragraf"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      """
    let body =
      p(r("Lov om fisk"))
      + "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>\(r("§ 1. Loven gælder ikke for både."))</w:p>"
    let document = Docx.read(WordFile.file(WordFile.bytes(WordFile.parts(body: body, styles: styles))))[0]
    #expect(document.blocks.last?.kind == .body)
  }

  // MARK: Tracked changes

  @Test func readsInsertionsAndDeletionsInTheView() {
    let body = p(r("Loven ") + deleted("bør") + inserted("skal") + r(" gjelde."))
    check(body, .accepted, reads: "Loven skal gjelde.")
    check(body, .original, reads: "Loven bør gjelde.")
  }

  @Test func keepsWordsThatAChangeSplits() {
    check(p(r("fis") + inserted("ke") + r("ne")), .accepted, reads: "fiskene")
    check(p(r("fis") + inserted("ke") + r("ne")), .original, reads: "fisne")
  }

  @Test func leavesOutInBothViewsWhatWasInsertedAndDeleted() {
    let body = p(r("Lov") + "<w:ins w:id=\"1\">\(deleted("en"))</w:ins>")
    check(body, .accepted, reads: "Lov")
    check(body, .original, reads: "Lov")
  }

  @Test func joinsParagraphsWhoseMarkIsGone() {
    let body = p(r("Den som fisker, "), mark: "<w:del w:id=\"1\"/>") + p(r("skal ha kort."))
    check(body, .accepted, reads: "Den som fisker, skal ha kort.")
    check(body, .original, reads: "Den som fisker, | skal ha kort.")
    let split = p(r("Den som fisker, "), mark: "<w:ins w:id=\"1\"/>") + p(r("skal ha kort."))
    check(split, .accepted, reads: "Den som fisker, | skal ha kort.")
    check(split, .original, reads: "Den som fisker, skal ha kort.")
  }

  @Test func leavesOutAParagraphThatIsGoneWithItsMark() {
    let body =
      p(r("A.")) + p(deleted("B."), mark: "<w:del w:id=\"1\"/>") + p(r("C."))
      + p(deleted("D."), mark: "<w:del w:id=\"1\"/>")
    check(body, .accepted, reads: "A. | C.")
    check(body, .original, reads: "A. | B. | C. | D.")
  }

  @Test func readsMovedTextWhereItIsInTheView() {
    let body =
      p("<w:moveFrom w:id=\"1\">\(r("A."))</w:moveFrom>", mark: "<w:moveFrom w:id=\"1\"/>") + p(r("B."))
      + p("<w:moveTo w:id=\"1\">\(r("A."))</w:moveTo>", mark: "<w:moveTo w:id=\"1\"/>") + p(r("C."))
    check(body, .accepted, reads: "B. | A. | C.")
    check(body, .original, reads: "A. | B. | C.")
  }

  @Test func readsRowsAndCellsInTheView() {
    func row(_ text: String, _ change: String) -> String {
      "<w:tr><w:trPr>\(change)</w:trPr><w:tc>\(p(r(text)))</w:tc><w:tc><w:tcPr><w:cellIns w:id=\"1\"/></w:tcPr>\(p(r("ny")))</w:tc></w:tr>"
    }
    let body =
      "<w:tbl>\(row("A", ""))\(row("B", "<w:del w:id=\"1\"/>"))\(row("C", "<w:ins w:id=\"1\"/>"))</w:tbl>"
    check(body, .accepted, reads: "A | ny | C | ny")
    check(body, .original, reads: "A | B")
  }

  @Test func readsTheFormerStyleInTheOriginalView() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>"
    let body =
      p(r("Lov"))
      + "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"T\"/></w:pPr></w:pPrChange></w:pPr>\(r("Tekst."))</w:p>"
    for (view, expected) in [(DocxView.accepted, Block.Kind.body), (.original, .note)] {
      let file = WordFile.file(WordFile.bytes(WordFile.parts(body: body, styles: styles)), view: view)
      #expect(Docx.read(file)[0].blocks.last?.kind == expected)
    }
  }

  @Test func saysThatThereAreChanges() {
    let parts = WordFile.parts(body: p(r("Lov") + inserted("en") + deleted("a")))
    let problems = Docx.read(WordFile.file(WordFile.bytes(parts)))[0].problems
    #expect(problems.map(\.message) == ["the tracked changes (2) are read as accepted"])
  }

  // MARK: Places

  @Test func placesWordsInTheirPart() throws {
    let parts = WordFile.parts(body: p(r("Loven ") + deleted("bør ") + r("gjelder &amp; verner.")))
    let document = Docx.read(WordFile.file(WordFile.bytes(parts)))[0]
    let text = String(decoding: document.text, as: UTF8.self)
    let start = try #require(text.utf8.firstRange(of: "gjelder".utf8)).lowerBound.utf16Offset(in: text)
    let range = document.sourceRange(of: TextRange(bytes: start..<start + 7))
    #expect(String(decoding: document.source.bytes[range.indices()], as: UTF8.self) == "gjelder")
    #expect(document.source.bytes == Array(parts[3].content.utf8))
  }
}
