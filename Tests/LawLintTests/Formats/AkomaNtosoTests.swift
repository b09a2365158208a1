import LawLint
import Testing

@Suite struct AkomaNtosoTests {
  @Test func paragraphsOfTheUnionAreSubdivisionsOfAnArticle() {
    let document = check(
      """
      <act><body><chapter eId="chp_I"><num>CHAPTER I</num><heading>General</heading>
        <article eId="art_6"><num>Article 6</num><heading>Lawfulness</heading>
          <paragraph eId="art_6__para_1"><num>1.</num>
            <list><subparagraph><content><p>Processing shall be lawful if:</p></content></subparagraph>
              <point eId="art_6__para_1__point_f"><num>(f)</num><content><p>it is necessary<authorialNote><p>OJ L 1.</p>
              </authorialNote> for <b>interests</b>.</p></content></point></list></paragraph>
          <paragraph><num>2.</num><subparagraph><content><p>One.</p></content></subparagraph>
            <subparagraph><content><p>Two.</p></content></subparagraph></paragraph>
        </article></chapter></body></act>
      """,
      country: "eu",
      reads: """
        act
          chapter I
            # CHAPTER I
            = General
            article 6
              # Article 6
              = Lawfulness
              subsection 1
                # 1.
                Processing shall be lawful if:
                point f
                  # (f)
                  it is necessary for interests.
                  note
                    * OJ L 1.
              subsection 2
                # 2.
                subsection
                  One.
                subsection
                  Two.
        """)
    #expect(
      document?.provisions.map(\.eId).prefix(5) == [
        "", "chp_I", "art_6", "art_6__para_1", "art_6__para_1__point_f",
      ])
    #expect(
      document.map { document in document.provisions.map { document.citation(of: $0.id) } }?.suffix(4) == [
        "Article 6(1)(f)", "Article 6(2)", "Article 6(2), first subparagraph",
        "Article 6(2), second subparagraph",
      ])
  }

  @Test func paragraphsOfBritainArePoints() {
    let document = check(
      """
      <act><body><section><num>5</num><heading>Notice</heading>
        <subsection><num>(2)</num><intro><p>A notice may—</p></intro>
          <paragraph><num>(b)</num><intro><p>contain—</p></intro>
            <subparagraph><num>(ii)</num><content><p>terms</p></content></subparagraph></paragraph>
          <wrapUp><p>as the case may be.</p></wrapUp></subsection></section></body></act>
      """,
      country: "GB-UKM",
      reads: """
        act
          section 5
            # 5
            = Notice
            subsection 2
              # (2)
              A notice may—
              point b
                # (b)
                contain—
                point ii
                  # (ii)
                  terms
              as the case may be.
        """)
    #expect(document?.metadata.jurisdiction == .uk)
    #expect(document?.citation(of: 4) == "section 5(2)(b)(ii)")
  }

  @Test func aSectionThatHoldsArticlesIsADivision() {
    check(
      """
      <act><body><section><num>Section 1</num><heading>Bodies</heading><article><num>Article 2</num><content>\
      <p>There is a body.</p></content></article></section></body></act>
      """,
      reads: """
        act
          division 1
            # Section 1
            = Bodies
            article 2
              # Article 2
              subsection
                There is a body.
        """)
  }

  @Test func aSecondNumberOfWordsIsAHeading() {
    check(
      """
      <act><body><article><num>Article 3</num><num>List of services</num><paragraph><num>1.</num><content>\
      <p>Fees are listed.</p></content></paragraph></article></body></act>
      """,
      reads: """
        act
          article 3
            # Article 3
            = List of services
            subsection 1
              # 1.
              Fees are listed.
        """)
  }

  @Test func quotedProvisionsHaveAnAddressOfTheirOwn() {
    let document = check(
      """
      <act><body><section><num>3.</num><content><p><mod>The Act is amended by inserting
        <quotedStructure><section><num>3A.</num><subsection><num>(1)</num><content><p>There is a service.</p></content>
        </subsection></section></quotedStructure> after section 3.</mod></p></content></section></body></act>
      """,
      reads: """
        act
          section 3
            # 3.
            subsection
              The Act is amended by inserting
              quotation
                section 3A
                  # 3A.
                  subsection 1
                    # (1)
                    There is a service.
              after section 3.
        """)
    #expect(document?.citation(of: 5) == "section 3A(1)")
    #expect(document?.metadata.isAmending == true)
  }

  @Test func thePreambleHasRecitals() {
    check(
      """
      <bill><preface><longTitle><p>Proposal for a <docTitle>Regulation</docTitle></p></longTitle><p>2022/0055</p></preface>
        <preamble><formula><p>THE COUNCIL,</p></formula><citations><citation><p>Having regard,</p></citation></citations>
        <recitals><recital><num>(12)</num><p>It is so.</p></recital></recitals></preamble>
        <body/><conclusions><p>Done at Brussels</p></conclusions></bill>
      """,
      reads: """
        act
          = Proposal for a Regulation
          paragraph
            2022/0055
          preamble
            paragraph
              THE COUNCIL,
            paragraph
              Having regard,
            recital 12
              # (12)
              It is so.
          signature
            Done at Brussels
        """)
  }

  @Test func annexesAndTheirTablesFollowTheBody() {
    let document = check(
      """
      <act><body/><attachments><attachment><heading>Annex II</heading><doc name="annex"><mainBody><p>Rates:</p>
        <table><tr><th>km</th><td><p>40</p></td></tr></table></mainBody></doc></attachment>
        <attachment><documentRef href="x"/></attachment></attachments></act>
      """,
      country: "eu",
      reads: """
        act
          annex II
            = Annex II
            paragraph
              Rates:
            table
              | km
              | 40
        """)
    #expect(document?.citation(of: 1) == "Annex II")
  }

  @Test func takesTheActFromItsMetadata() throws {
    let document = try #require(
      AkomaNtoso.read(
        source(
          "<act><meta><identification><FRBRWork><FRBRthis value='/akn/fi/act/1/main'/><FRBRuri value='/akn/fi/act/1'/>"
            + "<FRBRcountry value='fi'/></FRBRWork><FRBRExpression><FRBRlanguage language='swe'/></FRBRExpression>"
            + "</identification></meta><preface><p><docNumber>1/2018</docNumber> <docTitle>Dataskyddslag</docTitle></p>"
            + "</preface><body><section><num>1 a §</num><content><p>Text.</p></content></section></body></act>"
        )
      ).first)
    #expect(document.metadata.title == "Dataskyddslag")
    #expect(document.metadata.identifier == "/akn/fi/act/1")
    #expect(document.metadata.languageHint == .sv)
    #expect(document.metadata.jurisdiction == nil)
    #expect(document.heading(of: 0) == "Dataskyddslag")
    #expect(document.provisions.map { document.citation(of: $0.id) }.suffix(2) == ["1 a §", "1 a §"])
  }

  @Test func aRepeatedIdentifierIsReplaced() {
    let document = AkomaNtoso.read(
      source(
        "<act><body><section eId='s'><num>1</num><p>A</p></section><section eId='s'><num>2</num><p>B</p></section>"
          + "</body></act>")
    ).first
    #expect(document?.provisions.map(\.eId) == ["", "s", "sec_2"])
  }

  @Test func deletedWordsLeaveTheSentenceWhole() {
    check(
      "<act><body><section><num>1</num><content><p>It <del>may</del><ins>shall</ins> be.</p></content></section></body></act>",
      reads: """
        act
          section 1
            # 1
            subsection
              It shall be.
        """)
  }

  @Test func aMemorandumIsNoLaw() {
    check(
      "<doc name='EXPL_MEMORANDUM'><mainBody><paragraph><num>1.</num><p>The reasons.</p></paragraph></mainBody></doc>",
      reads: """
        act
          note
            * 1.
            * The reasons.
        """)
  }

  @Test func aFileOfOneArticleIsRead() {
    check(
      "<article><num>Art. 3 bis.</num><content><p>Text.</p></content></article>",
      reads: """
        act
          article 3 bis
            # Art. 3 bis.
            subsection
              Text.
        """)
  }

  @Test func aJudgmentIsRefused() {
    let documents = AkomaNtoso.read(source("<judgment><judgmentBody/></judgment>"))
    #expect(documents.map(\.problems.first?.severity) == [.error])
  }

  @Test(arguments: ["3.0", "3.0/CSD13", "3.0/WD17"])
  func knowsItsNamespaces(version: String) {
    let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/\(version)"
    let file = SourceFile(name: "a", bytes: Array("<a:akomaNtoso xmlns:a='\(namespace)'/>".utf8))
    #expect(AkomaNtoso.recognizes(file) == .certain)
    #expect(LegalDocMLde.recognizes(file) == .none)
  }
}

private func source(_ inside: String) -> SourceFile {
  let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  return SourceFile(
    name: "test.xml", bytes: Array("<akomaNtoso xmlns='\(namespace)'>\(inside)</akomaNtoso>".utf8))
}

@discardableResult
private func check(
  _ inside: String, country: String? = nil, reads outline: String,
  sourceLocation: SourceLocation = #_sourceLocation
) -> Document? {
  var inside = inside
  if let country, let start = inside.firstIndex(of: ">") {
    let meta =
      "<meta><identification><FRBRWork><FRBRcountry value='\(country)'/></FRBRWork></identification></meta>"
    inside.insert(contentsOf: meta, at: inside.index(after: start))
  }
  let documents = AkomaNtoso.read(source(inside))
  #expect(documents.map(\.outline) == [outline], sourceLocation: sourceLocation)
  for document in documents { expectSound(document, sourceLocation: sourceLocation) }
  return documents.first
}
