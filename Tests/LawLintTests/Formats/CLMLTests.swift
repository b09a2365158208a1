import Testing

@testable import LawLint

struct CLMLTests {
  @Test func aGroupPutsItsHeadingAboveTheSectionInIt() {
    let document = check(
      """
      <Part id="part-1"><Number>PART 1</Number><Title>General</Title><P1group><Title>Notices</Title>
        <P1 id="section-5"><Pnumber>5</Pnumber><P1para><P2 id="section-5-2"><Pnumber>2</Pnumber><P2para>
          <Text>A notice may—</Text><P3 id="section-5-2-b"><Pnumber>b</Pnumber><P3para><Text>contain terms<CommentaryRef
            Ref="c1"/>,</Text></P3para></P3><Text>as the case may be.</Text></P2para></P2></P1para></P1>
      </P1group></Part>
      """,
      reads: """
        act
          part 1
            # PART 1
            = General
            section 5
              = Notices
              # 5
              subsection 2
                # 2
                A notice may—
                point b
                  # b
                  contain terms,
                as the case may be.
        """)
    #expect(document.provisions.map(\.eId) == ["", "part-1", "section-5", "section-5-2", "section-5-2-b"])
    #expect(document.citation(of: 4) == "section 5(2)(b)")
  }

  @Test func oneHeadingMayStandAboveSeveralSections() {
    check(
      """
      <P1group><Title>Fees</Title><P1><Pnumber>1</Pnumber><P1para><Text>One.</Text></P1para></P1>
        <P1><Pnumber>2</Pnumber><P1para><Text>Two.</Text></P1para></P1></P1group>
      """,
      reads: """
        act
          division
            = Fees
            section 1
              # 1
              subsection
                One.
            section 2
              # 2
              subsection
                Two.
        """)
  }

  @Test func aScheduleHasParagraphs() {
    let document = check(
      """
      <Schedules><Schedule id="schedule-1"><Number>SCHEDULE 1</Number><TitleBlock><Title>Fees</Title></TitleBlock>
        <Reference>Section 7</Reference><ScheduleBody><P1 id="schedule-1-paragraph-3"><Pnumber>3</Pnumber><P1para>
          <P2><Pnumber>1</Pnumber><P2para><Text>A fee is due.</Text></P2para></P2></P1para></P1></ScheduleBody>
      </Schedule></Schedules>
      """,
      reads: """
        act
          annex 1
            # SCHEDULE 1
            = Fees
            * Section 7
            section 3
              # 3
              subsection 1
                # 1
                A fee is due.
        """)
    #expect(document.citation(of: 3) == "Schedule 1, paragraph 3(1)")
  }

  @Test func anAmendmentQuotesTheOtherAct() {
    let document = check(
      """
      <P1 id="section-2"><Pnumber>2</Pnumber><P1para><Text>After section 11 insert—</Text><BlockAmendment>
        <P1><Pnumber>11A</Pnumber><P1para><Text>No fee is due.</Text></P1para></P1></BlockAmendment>
        <AppendText>.</AppendText></P1para></P1>
      """,
      reads: """
        act
          section 2
            # 2
            subsection
              After section 11 insert—
              quotation
                section 11A
                  # 11A
                  subsection
                    No fee is due.
              .
        """)
    #expect(document.metadata.isAmending)
    #expect(document.citation(of: 4) == "section 11A")
  }

  @Test func itemsOfAnOrderedListAreNumberedByTheirPlace() {
    let document = check(
      """
      <P1><Pnumber>1</Pnumber><P1para><Text>In this Act:</Text><OrderedList Type="alpha"><ListItem><Para>
        <Text>first,</Text></Para></ListItem><ListItem><Para><Text>second.</Text></Para></ListItem></OrderedList>
        <UnorderedList><ListItem><Para><Text>“fee” is a sum.</Text></Para></ListItem></UnorderedList></P1para></P1>
      """,
      reads: """
        act
          section 1
            # 1
            subsection
              In this Act:
              point a
                first,
              point b
                second.
              indent
                “fee” is a sum.
        """)
    #expect(document.citation(of: 4) == "section 1(b)")
  }

  @Test func whatThePublisherSaysIsNoLaw() {
    let document = check(
      """
      </Body></Primary><Commentaries><Commentary id="c1"><Para><Text>Words substituted.</Text></Para></Commentary>
      </Commentaries><Primary><Body>
      """,
      reads: """
        act
          note
            * Words substituted.
        """)
    #expect(document.metadata.title == "Harbour Act 2021")
    #expect(document.metadata.identifier == "http://www.legislation.gov.uk/id/ukpga/2021/1")
    #expect(document.metadata.languageHint == .en)
    #expect(document.metadata.jurisdiction == .uk)
  }

  @discardableResult
  private func check(
    _ body: String, reads outline: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Document {
    let content = """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
        IdURI="http://www.legislation.gov.uk/id/ukpga/2021/1"><ukm:Metadata
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata">
        <dc:title>Harbour Act 2021</dc:title><dc:language>en</dc:language></ukm:Metadata>
        <Primary><Body>\(body)</Body></Primary></Legislation>
      """
    let documents = DocumentFormats.read(SourceFile(name: "act.xml", bytes: Array(content.utf8)))
    #expect(documents.count == 1 && documents[0].format == "clml", sourceLocation: sourceLocation)
    #expect(documents[0].outline == outline, sourceLocation: sourceLocation)
    #expect(documents[0].problems.isEmpty, sourceLocation: sourceLocation)
    expectSound(documents[0], sourceLocation: sourceLocation)
    return documents[0]
  }
}
