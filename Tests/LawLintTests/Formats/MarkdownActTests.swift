import Testing

@testable import LawLint

struct MarkdownActTests {
  private func check(_ text: String, is expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let documents = draft(text, name: "act.md")
    #expect(documents.map(outline).joined(separator: "\n") == expected, sourceLocation: sourceLocation)
    #expect(documents.flatMap(faults) == [], sourceLocation: sourceLocation)
  }

  @Test func findsSectionsThatLostTheMarkOfTheirHeading() {
    check(
      "# Lov om ting\n\n### § 3-1. Formål\n\n§ 4 kan fravikes.\n\n> Endret ved lov 1 mai 2021 nr. 2.\n§ 3-2. Trygd\nTrygd gis.\n",
      is: """
        act | h:Lov om ting
          section 3-1 | n:§ 3-1. h:Formål
            subsection | b:§ 4 kan fravikes.
            note | o:Endret ved lov 1 mai 2021 nr. 2.
          section 3-2 | n:§ 3-2. h:Trygd
            subsection | b:Trygd gis.
        """)
  }

  @Test func readsNorwegianWithFrontMatterAndNotes() {
    let text = """
      ---
      title: "Lov om ting"
      identifier: "LOV-2020-01-01-1"
      country: "no"
      lang: "nb"
      ---
      # Lov om ting (tingloven)

      ## Kapittel 1. Innledning

      ### § 1.Formål

      (1) Loven *gjelder* ting.(2) Den er ny.

      > Endret ved lov 1 mai 2021 nr. 2.

      ### § 2.Definisjoner

      § 1 kan fravikes.

      - *ting:* en [sak](https://example.org/sak)
      - **annet**
      """
    check(
      text,
      is: """
        act | h:Lov om ting (tingloven)
          chapter 1 | n:Kapittel 1. h:Innledning
            section 1 | n:§ 1. h:Formål
              subsection 1 | n:(1) b:Loven gjelder ting.
              subsection 2 | n:(2) b:Den er ny.
              note | o:Endret ved lov 1 mai 2021 nr. 2.
            section 2 | n:§ 2. h:Definisjoner
              subsection | b:§ 1 kan fravikes.
                indent | n:- b:ting: en sak
                indent | n:- b:annet
        """)
    let metadata = draft(text, name: "act.md")[0].metadata
    #expect(metadata.title == "Lov om ting")
    #expect(metadata.identifier == "LOV-2020-01-01-1")
    #expect(metadata.jurisdiction == .no)
    #expect(metadata.languageHint == .nb)
  }

  @Test func aFootnoteBelowAParagraphIsNoLaw() {
    check(
      """
      # Lov om ting

      ### § 1.Virkeområde1

      Loven gjelder ting. 2
      1 Jf. EØS-avtalen vedlegg XI.
      2 Fra 1 juli 2015.
      ### § 2.Krav

      Søknaden skal ha:
      1 Navn
      2 Adresse
      """,
      is: """
        act | h:Lov om ting
          section 1 | n:§ 1. h:Virkeområde1
            subsection | b:Loven gjelder ting. 2
            note | o:1 Jf. EØS-avtalen vedlegg XI.
            note | o:2 Fra 1 juli 2015.
          section 2 | n:§ 2. h:Krav
            subsection | b:Søknaden skal ha:
              point 1 | n:1 b:Navn
              point 2 | n:2 b:Adresse
        """)
  }

  @Test func readsSwedishHeadings() {
    check(
      """
      # Lag (2020:1) om saker

      ## 2 kap. Tillsyn

      ### Allmänt

      #### 3 a §

      Myndigheten ska enligt [1 §](#1) pröva saken. Lag ([2021:9](https://selex.se/eli/sfs/2021/9)).

      ## Övergångsbestämmelser

      Lagen träder i kraft nu.
      """,
      is: """
        act | h:Lag (2020:1) om saker
          chapter 2 | n:2 kap. h:Tillsyn
            division | h:Allmänt
              section 3 a | n:3 a §
                subsection | b:Myndigheten ska enligt 1 § pröva saken.
                note | o:Lag (2021:9).
          division | h:Övergångsbestämmelser
            paragraph | b:Lagen träder i kraft nu.
        """)
  }

  @Test func readsOfficialTextUnderAShortHead() {
    check(
      "# Lag (2020:1)\nom saker\n\n**SFS-nummer:** 2020:1\n\n---\n\n## Författningstext\n\n1 § Denna lag gäller.\n\n2 § Den är ny.\n",
      is: """
        act | h:Lag (2020:1) om saker
          note | o:SFS-nummer: 2020:1
          note | o:Författningstext
          section 1 | n:1 §
            subsection | b:Denna lag gäller.
          section 2 | n:2 §
            subsection | b:Den är ny.
        """)
  }

  @Test func keepsSignsThatAreNoMarks() {
    let words = InlineMarkdown(bytes: Array("2 * 3 a_b \\* [x] (y) [1-pentyl](naftalen-1-yl)".utf8))
    var kept: [UInt8] = []
    words.forEachWord(in: words.bytes.indices) { kept += words.bytes[$0] }
    #expect(String(decoding: kept, as: UTF8.self) == "2 * 3 a_b * [x] (y) [1-pentyl](naftalen-1-yl)")
  }

  @Test func recognisesFrontMatterWithHeadings() {
    func confidence(_ text: String, _ name: String) -> Confidence {
      MarkdownAct.recognizes(SourceFile(name: name, bytes: Array(text.utf8)))
    }
    #expect(confidence("Lov om ting", "act.md") == .certain)
    #expect(confidence("---\ntitle: x\n---\n# Lov om ting\n", "act") == .likely)
    #expect(confidence("---\nLov om ting\n---\nTekst\n", "act.txt") == .none)
  }
}
