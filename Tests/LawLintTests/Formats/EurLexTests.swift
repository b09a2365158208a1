import Testing

@testable import LawLint

struct EurLexTests {
  @Test func readsAPageOfTheOfficialJournal() {
    let document = check(
      """
      <div class="eli-container"><div class="eli-main-title" id="tit_1"><p class="oj-doc-ti">REGULATION (EU) 2026/1</p></div>
        <div class="eli-subdivision" id="pbl_1"><p class="oj-normal">Whereas:</p><div class="eli-subdivision" id="rct_1">
          <table><tbody><tr><td><p class="oj-normal">(1)</p></td><td><p class="oj-normal">Trade grows <a id="ntc1-L"
            href="#ntr1-L">(<span class="oj-super oj-note-tag">1</span>)</a>.</p></td></tr></tbody></table></div></div>
        <div class="eli-subdivision" id="enc_1"><div id="cpt_I"><p class="oj-ti-section-1">CHAPTER I</p>
          <div class="eli-title"><p class="oj-ti-section-2">GENERAL</p></div><div class="eli-subdivision" id="art_6">
          <p class="oj-ti-art">Article 6</p><div class="eli-title"><p class="oj-sti-art">Duties</p></div>
          <div id="006.001"><p class="oj-normal">1.&nbsp;&nbsp;&nbsp;Traders shall:</p><table><tbody><tr><td><p
            class="oj-normal">(a)</p></td><td><p class="oj-normal">register; and</p></td></tr></tbody></table></div>
          <div id="006.002"><p class="oj-normal">2.\u{A0}\u{A0}\u{A0}One.</p><p class="oj-normal">Two.</p></div></div></div></div>
        <div class="oj-final"><p class="oj-normal">Done at Oslo.</p><div class="oj-signatory"><p class="oj-signatory">A. B.</p>
          </div></div><p class="oj-note"><a id="ntr1-L" href="#ntc1-L">(<span class="oj-super">1</span>)</a> OJ L 1.</p></div>
      """,
      reads: """
        act
          = REGULATION (EU) 2026/1
          preamble
            paragraph
              Whereas:
            recital 1
              # (1)
              Trade grows .
          chapter I
            # CHAPTER I
            = GENERAL
            article 6
              # Article 6
              = Duties
              subsection 1
                # 1.
                Traders shall:
                point a
                  # (a)
                  register; and
              subsection 2
                # 2.
                subsection
                  One.
                subsection
                  Two.
          paragraph
            Done at Oslo.
          signature
            A. B.
          note
            * (1) OJ L 1.
        """)
    #expect(document.provisions.map(\.eId).contains("art_6"))
    #expect(document.provisions.map(\.eId).contains("cpt_I"))
    #expect(document.metadata.identifier == "32026R0001")
    #expect(document.metadata.languageHint == .en)
  }

  @Test func readsAConsolidatedAct() {
    let document = check(
      """
      <p class="reference">02026R0001 — EN</p><table><tr><td><p class="arrow">►B</p></td></tr></table>
      <div class="eli-container"><div class="eli-main-title"><p class="title-doc-first">REGULATION (EU) 2026/1</p></div>
        <div class="eli-subdivision" id="art_2"><p class="title-article-norm">Article 2</p><div class="eli-title"><p
          class="stitle-article-norm">Scope</p></div><p class="modref">▼M1</p><div class="norm"><span class="no-parag">1.  </span>
          <div class="norm inline-element">It applies to ships.</div></div><div class="norm"><span class="no-parag">2.  </span>
          <div class="norm inline-element"><p class="norm inline-element">It does not apply to:</p><div
            class="grid-container grid-list"><div class="list grid-list-column-1"><span>(a) </span></div><div
            class="grid-list-column-2"><p class="norm">boats.</p></div></div></div></div></div>
        <div id="anx_I"><p class="title-annex-1">ANNEX I</p><p class="title-gr-seq-level-1">Fees</p><p class="norm">None.</p>
      </div></div>
      """,
      reads: """
        act
          = REGULATION (EU) 2026/1
          article 2
            # Article 2
            = Scope
            subsection 1
              # 1.
              It applies to ships.
            subsection 2
              # 2.
              It does not apply to:
              point a
                # (a)
                boats.
          annex I
            # ANNEX I
            = Fees
            paragraph
              None.
        """)
    #expect(document.citation(of: 4) == "Article 2(2)(a)")
    #expect(document.provisions.map(\.eId).contains("anx_I"))
  }

  @Test func quotedArticlesEndWithTheItemThatQuotesThem() {
    let document = check(
      """
      <div class="eli-container"><div class="eli-subdivision" id="art_7"><p class="title-article-norm">Article 7</p>
        <p class="norm">Regulation (EU) No 1 is amended as follows:</p><div class="grid-container grid-list"><div
          class="list grid-list-column-1"><span>(1) </span></div><div class="grid-list-column-2"><p class="norm">added:</p>
          <p class="title-article-quoted">‘Article 6a</p><p class="norm">No fee is due.’</p></div></div>
        <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(2) </span></div><div
          class="grid-list-column-2"><p class="norm">Article 8 is deleted.</p></div></div></div></div>
      """,
      reads: """
        act
          article 7
            # Article 7
            subsection
              Regulation (EU) No 1 is amended as follows:
              point 1
                # (1)
                added:
                quotation
                  article 6a
                    # ‘Article 6a
                    subsection
                      No fee is due.’
              point 2
                # (2)
                Article 8 is deleted.
        """)
    #expect(document.citation(of: 5) == "Article 6a")
  }

  @Test func twoRecitalsWithOneIdentifierAreTold() {
    let document = check(
      """
      <div id="rct_1"><p class="oj-normal">One.</p></div><div id="rct_1"><p class="oj-normal">Two.</p></div>
      """,
      reads: """
        act
          preamble
            recital 1
              One.
            recital 1
              Two.
        """)
    #expect(document.provisions.map(\.eId) == ["", "preamble_1", "rct_1", "preamble_1__rec_1"])
  }

  private func check(
    _ body: String, reads outline: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Document {
    let content = """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "xhtml-strict.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml"><!-- CONVEX # converter_version:9.17.0 --><head>
      <title>Consolidated TEXT: 32026R0001 — EN — 04.05.2026</title></head><body>\(body)</body></html>
      """
    let documents = DocumentFormats.read(SourceFile(name: "act.html", bytes: Array(content.utf8)))
    #expect(documents.count == 1 && documents[0].format == "eur-lex", sourceLocation: sourceLocation)
    #expect(documents[0].outline == outline, sourceLocation: sourceLocation)
    #expect(documents[0].problems.isEmpty, sourceLocation: sourceLocation)
    expectSound(documents[0], sourceLocation: sourceLocation)
    return documents[0]
  }
}
