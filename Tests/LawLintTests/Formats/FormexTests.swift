import Testing

@testable import LawLint

struct FormexTests {
  @Test func aParagraphWithSeveralPartsHasSubparagraphs() {
    let document = check(
      """
      <ACT><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>Regulation (EU) 2026/1</P></TI></TITLE>
      <ENACTING.TERMS><DIVISION><TITLE><TI><P>CHAPTER II</P></TI><STI><P>Duties</P></STI></TITLE>
        <ARTICLE IDENTIFIER="006"><TI.ART>Article 6</TI.ART><STI.ART>Lawfulness</STI.ART>
          <PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P>Processing is lawful if<NOTE><P>OJ L 1.</P></NOTE>:</P>
            <LIST TYPE="alpha"><ITEM><NP><NO.P>(f)</NO.P><TXT>it is necessary;</TXT></NP></ITEM>
              <ITEM><NP><NO.P>—</NO.P><TXT>or useful.</TXT></NP></ITEM></LIST></ALINEA></PARAG>
          <PARAG><NO.PARAG>2.</NO.PARAG><ALINEA>One.</ALINEA><ALINEA>Two.</ALINEA></PARAG></ARTICLE></DIVISION>
      </ENACTING.TERMS></ACT>
      """,
      reads: """
        act
          = Regulation (EU) 2026/1
          chapter II
            # CHAPTER II
            = Duties
            article 6
              # Article 6
              = Lawfulness
              subsection 1
                # 1.
                Processing is lawful if:
                note
                  * OJ L 1.
                point f
                  # (f)
                  it is necessary;
                indent
                  # —
                  or useful.
              subsection 2
                # 2.
                subsection
                  One.
                subsection
                  Two.
        """)
    #expect(
      document?.provisions.suffix(5).map { document?.citation(of: $0.id) } == [
        "Article 6(1)(f)", "Article 6(1), first indent", "Article 6(2)", "Article 6(2), first subparagraph",
        "Article 6(2), second subparagraph",
      ])
    #expect(document?.metadata.title == "Regulation (EU) 2026/1")
    #expect(document?.metadata.languageHint == .en)
  }

  @Test func quotationMarksStandInAttributes() {
    let document = check(
      """
      <ACT><ENACTING.TERMS><ARTICLE><TI.ART>Artikel 1</TI.ART><ALINEA><P>Artikel 3 affattes således:</P>
        <QUOT.S><ARTICLE><TI.ART><QUOT.START CODE="201D"/>Artikel 3</TI.ART><ALINEA>Enhver kan klage.<QUOT.END
        CODE="201D"/></ALINEA></ARTICLE></QUOT.S></ALINEA></ARTICLE></ENACTING.TERMS></ACT>
      """,
      reads: """
        act
          article 1
            # Artikel 1
            subsection
              Artikel 3 affattes således:
              quotation
                article 3
                  # ”Artikel 3
                  subsection
                    Enhver kan klage.”
        """)
    #expect(document?.metadata.isAmending == true)
    #expect(document?.string(document!.blocks[3].range) == "Enhver kan klage.”")
  }

  @Test func recitalsAndAnnexesAreNumbered() {
    let document = check(
      """
      <LEXP.COMBINED><ACT><PREAMBLE><GR.VISA><VISA>Having regard to the Treaty,</VISA></GR.VISA>
        <GR.CONSID><CONSID><NP><NO.P>(1)</NO.P><TXT>Trade grows.</TXT></NP></CONSID></GR.CONSID></PREAMBLE></ACT>
      <ANNEX><TITLE><TI><P>ANNEX II</P></TI><STI><P>Fees</P></STI></TITLE><CONTENTS><GR.SEQ><TITLE><TI><NP>
        <NO.P>3.</NO.P><TXT>Ships</TXT></NP></TI></TITLE><NP><NO.P>(a)</NO.P><TXT>small;</TXT></NP></GR.SEQ>
        <TBL><CORPUS><ROW><CELL>Tons</CELL><CELL>Euro</CELL></ROW></CORPUS></TBL></CONTENTS></ANNEX></LEXP.COMBINED>
      """,
      reads: """
        act
          preamble
            paragraph
              Having regard to the Treaty,
            recital 1
              # (1)
              Trade grows.
          annex II
            # ANNEX II
            = Fees
            paragraph 3
              # 3.
              = Ships
              point a
                # (a)
                small;
            table
              | Tons
              | Euro
        """)
    #expect(document?.citation(of: 3) == "recital 1")
    #expect(document?.citation(of: 6) == "Annex II, paragraph 3(a)")
  }

  @Test func aListOfFilesSaysSo() {
    let content = """
      <DOC xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-06.00.xd"><FMX/></DOC>
      """
    let documents = DocumentFormats.read(SourceFile(name: "doc.xml", bytes: Array(content.utf8)))
    #expect(documents.map(\.format) == ["formex"])
    #expect(documents.first?.problems.map(\.severity) == [.note])
  }

  private func check(
    _ content: String, reads outline: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Document? {
    let schema = """
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-06.00.xd"
      """
    guard let end = content.firstIndex(of: ">") else { return nil }
    let whole = content[..<end] + schema + content[end...]
    let documents = DocumentFormats.read(SourceFile(name: "act.xml", bytes: Array(whole.utf8)))
    #expect(documents.count == 1 && documents[0].format == "formex", sourceLocation: sourceLocation)
    #expect(documents[0].outline == outline, sourceLocation: sourceLocation)
    #expect(documents[0].problems.isEmpty, sourceLocation: sourceLocation)
    expectSound(documents[0], sourceLocation: sourceLocation)
    return documents.first
  }
}
