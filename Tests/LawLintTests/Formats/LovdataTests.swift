import Testing

@testable import LawLint

struct LovdataTests {
  @Test func readsTheArticlesBehindTheSectionsOfAnActAsAnAnnex() {
    expect(
      """
      <section class="section"><h2>Innledning</h2>
      <article class="legalArticle"><h3 class="legalArticleHeader"><span class="legalArticleValue">§ 1</span>.</h3>\
      <article class="legalP">Forordningen gjelder.</article></article></section>
      <section class="section"><h2>Forordninger</h2>
      <article class="legalArticle"><h3 class="legalArticleHeader"><span class="legalArticleValue">Art 1</span>.</h3>\
      <article class="legalP">Statene treffer egnede tiltak.</article></article></section>
      """,
      reads: """
        act operative
          division dvs_1 operative
            | heading "Innledning"
            section ‘1’ sec_1 operative
              | number "§ 1."
              subsection sec_1__subsec_1 operative
                | body "Forordningen gjelder."
          division dvs_2 annex
            | heading "Forordninger"
            article ‘1’ art_1 operative
              | number "Art 1."
              subsection art_1__subsec_1 operative
                | body "Statene treffer egnede tiltak."
        """)
  }

  @Test func readsSectionsSubsectionsAndPoints() {
    expect(
      """
      <h1>Lov om prøving</h1>
      <section class="section" data-name="kap1"><h2>Kapittel 1. Innledning</h2>
      <article class="legalArticle" data-name="§1-2"><h3 class="legalArticleHeader"><span class="legalArticleValue">§ 1-2</span>. \
      <span class="legalArticleTitle">Formål</span></h3>\
      <article class="legalP">Loven gjelder<sup class="footnotereference">1</sup> for <a href="x">kommuner</a> som:\
      <ol class="defaultList"><li data-name="a."><article class="listArticle"><article class="legalP">søker,</article></article></li></ol>\
      <p class="leddfortsettelse">og andre.</p></article>\
      <article class="numberedLegalP" data-numerator="2">(2) Kongen gir forskrift.</article>\
      <article class="changesToParent">Endret ved lov.</article>\
      <footer class="footnotes"><article class="footnote"><span class="footnoteLabel">1</span> Se lov.</article></footer>\
      </article></section>
      """,
      reads: """
        act operative
          | heading "Lov om prøving"
          chapter ‘1’ chp_1 operative
            | heading "Kapittel 1. Innledning"
            section ‘1-2’ sec_1-2 operative
              | number "§ 1-2."
              | heading "Formål"
              subsection sec_1-2__subsec_1 operative
                | body "Loven gjelder for kommuner som:"
                point ‘a’ sec_1-2__subsec_1__point_a operative
                  | number "a."
                  | body "søker,"
                | body "og andre."
              subsection ‘2’ sec_1-2__subsec_2 operative
                | number "(2)"
                | body "Kongen gir forskrift."
              note sec_1-2__note_1 history
                | note "Endret ved lov."
              note ‘1’ sec_1-2__note_1_2 history
                | number "1"
                | note "Se lov."
        """)
  }

  @Test func quotesTheTextThatAChangeGivesAnotherAct() {
    expect(
      """
      <section class="section" data-name="kapI"><h2>I</h2><article class="document-change">\
      <article class="defaultP">I lov 1 gjøres følgende endringer:</article>\
      <article class="change" data-change-part="lov/1/§4"><article class="defaultP">§ 4 skal lyde:</article>\
      <article class="futureLegalArticle"><span class="futureLegalArticleHeader"><span class="legalArticleValue">§ 4</span>. \
      <span class="legalArticleTitle">Søknad</span></span><article class="legalP">Søknad sendes digitalt.</article></article></article>\
      <article class="change" data-repeal-part="lov/1/§5"><article class="defaultP">§ 5 oppheves.</article></article>\
      </article></section>
      """,
      reads: """
        act operative
          chapter ‘I’ chp_i operative
            | heading "I"
            paragraph chp_i__para_1 amending
              | body "I lov 1 gjøres følgende endringer:"
              paragraph chp_i__para_1__para_1 amending
                | body "§ 4 skal lyde:"
                quotation chp_i__para_1__para_1__qstr_1 operative quoted
                  section ‘4’ chp_i__para_1__para_1__qstr_1__sec_4 operative quoted
                    | number "§ 4."
                    | heading "Søknad"
                    subsection chp_i__para_1__para_1__qstr_1__sec_4__subsec_1 operative quoted
                      | body "Søknad sendes digitalt."
              paragraph chp_i__para_1__para_2 amending
                | body "§ 5 oppheves."
        """)
  }

  /// Older acts mark no change; the words before the text tell.
  @Test func quotesWhatFollowsAnAnnouncement() {
    expect(
      """
      <section class="section" data-name="kapI"><h2>I</h2><article class="defaultP">§ 173 nr. 2 skal lyde:\
      <ol><li data-name="2."><article class="listArticle"><article class="legalP">krav om olje</article></article></li></ol></article>\
      <article class="defaultP">§ 8 skal lyde:</article><article class="legalP">Ny tekst.</article>\
      <article class="defaultP">– – –</article><article class="legalP">Egen tekst.</article></section>
      """,
      reads: """
        act operative
          chapter ‘I’ chp_i operative
            | heading "I"
            paragraph chp_i__para_1 amending
              | body "§ 173 nr. 2 skal lyde:"
              quotation chp_i__para_1__qstr_1 operative quoted
                point ‘2’ chp_i__para_1__qstr_1__point_2 operative quoted
                  | number "2."
                  | body "krav om olje"
            paragraph chp_i__para_2 amending
              | body "§ 8 skal lyde:"
            quotation chp_i__qstr_1 operative quoted
              subsection chp_i__qstr_1__subsec_1 operative quoted
                | body "Ny tekst."
            paragraph chp_i__para_3 operative
              | body "– – –"
            paragraph chp_i__para_4 operative
              | body "Egen tekst."
        """)
  }

  @Test func readsPreambleAnnexesTablesAndArticles() {
    expect(
      """
      <h1>Lov</h1><article class="centeredP">gitt på Eidsvoll</article>
      <article class="legalArticle"><h2 class="legalArticleHeader"><span class="legalArticleValue">Art 5</span>.</h2></article>
      <section class="section" data-name="vedlegg2"><h2>Vedlegg 2<br/>Satser</h2>\
      <article class="marginIdArticle"><span class="data-marginOriginalId">1.1.</span><article class="legalP">Gebyr</article></article>\
      <table><caption>Satser</caption><tr><th>År</th><td>100<br/>kroner</td></tr></table></section>
      """,
      reads: """
        act operative
          | heading "Lov"
          preamble preamble_1 operative
            paragraph preamble_1__para_1 operative
              | body "gitt på Eidsvoll"
          article ‘5’ art_5 operative
            | number "Art 5."
          annex ‘2’ annex_2 operative
            | heading "Vedlegg 2 Satser"
            point ‘1.1’ annex_2__point_1-1 operative
              | number "1.1."
              | body "Gebyr"
            table annex_2__table_1 operative
              | heading "Satser"
              | cell "År"
              | cell "100 kroner"
        """)
  }

  @Test func knowsAnAnnexByItsHeading() {
    expect(
      """
      <h1>Lov om en konvensjon</h1>
      <section class="section" data-name="emk"><h2>Vedlegg 2. Konvensjonen</h2><article class="legalP">Text.</article></section>
      """,
      reads: """
        act operative
          | heading "Lov om en konvensjon"
          annex ‘2’ annex_2 operative
            | heading "Vedlegg 2. Konvensjonen"
            paragraph annex_2__para_1 operative
              | body "Text."
        """)
  }

  @Test func knowsWhatTheHeaderSays() {
    let metadata = read("<h1>x</h1>").metadata
    #expect(metadata.title == "Lov om endringer i prøveloven")
    #expect(metadata.identifier == "LOV-2025-04-10-8")
    #expect(metadata.jurisdiction == .no)
    #expect(metadata.languageHint == .nn)
    #expect(metadata.isAmending)
  }

  @Test func givesNoHalfOfALaw() {
    let document = Lovdata.read(
      SourceFile(name: "a.xml", bytes: Array((Self.opening + "<main><p>Loven</main>").utf8)))[0]
    #expect(document.blocks.isEmpty)
    #expect(document.problems.map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("kap4A", "", Provision.Kind.chapter, "4A" as String?), ("delII", "", .part, "II"),
    ("vedlegg", "", .annex, nil),
    ("b1/k21", "", .chapter, "21"), ("pl4", "", .division, nil),
    ("", "I. Innledende bestemmelser", .division, "I"),
    ("", "Om fristar", .division, nil), ("regel7", "Regel 7", .article, "7"),
  ])
  func readsTheNamesOfGroups(name: String, heading: String, kind: Provision.Kind, number: String?) {
    let group = LovdataGroup(name: name, heading: heading)
    #expect(group.kind == kind)
    #expect(group.number == number)
  }

  // MARK: Helpers

  private static let opening = """
    <!DOCTYPE html><html lang="nn"><head><base href="https://lovdata.no/" /></head><body><header><dl>\
    <dd class="legacyID">LOV-2025-04-10-8</dd><dd class="title">Lov om endringer i prøveloven</dd></dl></header>
    """

  private func read(_ main: String) -> Document {
    let content = Self.opening + "<main class='documentBody'>\(main)</main></body></html>"
    let file = SourceFile(name: "nl.xml", bytes: Array(content.utf8))
    #expect(Lovdata.recognizes(file) == .certain)
    return DocumentFormats.read(file)[0]
  }

  private func expect(
    _ main: String, reads expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let document = read(main)
    #expect(document.dumpWithoutPlaces() == expected, sourceLocation: sourceLocation)
    expectSound(document, sourceLocation: sourceLocation)
  }
}
