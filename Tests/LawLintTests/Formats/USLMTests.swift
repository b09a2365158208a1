import Testing

@testable import LawLint

struct USLMTests {
  @Test func readsABill() {
    let content = """
      <bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta><dc:title>A bill to
      found a board.</dc:title><citableAs>119 S 1 IS</citableAs></meta><preface><slugLine>S 1</slugLine></preface>
      <main><longTitle><docTitle>A BILL</docTitle><officialTitle>To found a board.</officialTitle></longTitle>
      <section identifier="/us/bill/119/s/1/s1"><num value="1">SECTION 1. </num><heading>SHORT TITLE.</heading>
        <content>This Act may be cited as the “<shortTitle>Board Act</shortTitle>”.</content></section>
      <section identifier="/us/bill/119/s/1/s2"><num value="2">SEC. 2. </num><heading>BOARD.</heading><subsection
        identifier="/us/bill/119/s/1/s2/a"><num value="a">(a) </num><chapeau>The board shall—</chapeau><paragraph
        identifier="/us/bill/119/s/1/s2/a/1"><num value="1">(1) </num><content>meet; and</content></paragraph>
        <continuation>without delay.</continuation></subsection><subsection><num value="b">(b) </num><content>Section 3 is
        <amendingAction>amended</amendingAction> to read: <quotedContent>“<section><num value="3">SEC. 3. </num><content>It
        reports.”</content></section></quotedContent></content></subsection></section></main></bill>
      """
    let document = DocumentFormats.read(SourceFile(name: "bill.xml", bytes: Array(content.utf8)))[0]
    #expect(document.format == "uslm")
    #expect(
      document.outline == """
        act
          note
            * S 1
          = A BILL To found a board.
          section 1
            # SECTION 1.
            = SHORT TITLE.
            subsection
              This Act may be cited as the “Board Act”.
          section 2
            # SEC. 2.
            = BOARD.
            subsection a
              # (a)
              The board shall—
              point 1
                # (1)
                meet; and
              without delay.
            subsection b
              # (b)
              Section 3 is amended to read:
              quotation
                “
                section 3
                  # SEC. 3.
                  subsection
                    It reports.”
        """)
    #expect(document.citation(of: 5) == "section 2(a)")
    #expect(document.provisions[6].eId == "/us/bill/119/s/1/s2/a/1")
    #expect(document.metadata.identifier == "119 S 1 IS")
    expectSound(document)
  }
}
