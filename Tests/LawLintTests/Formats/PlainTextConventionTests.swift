import Testing

@testable import LawLint

/// One draft for each convention.
struct PlainTextConventionTests {
  private func check(
    _ text: String, _ jurisdiction: Jurisdiction, is expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let documents = draft(text)
    #expect(documents.map(\.metadata.jurisdiction) == [jurisdiction], sourceLocation: sourceLocation)
    #expect(documents.map(outline) == [expected], sourceLocation: sourceLocation)
    #expect(documents.flatMap(faults) == [], sourceLocation: sourceLocation)
  }

  @Test func aListOfChaptersIsNoChapter() {
    check(
      """
      Lag (2026:1) om prov

      1 kap. Lagens innehåll

      1 § Lagens innehåll är uppdelat enligt följande.
      1 kap. Lagens innehåll
      2 kap. Prov och
      omprov

      2 kap. Prov

      1 § /Upphör att gälla U:2028-01-01/
      Prov ska avläggas.
      """, .se,
      is: """
        act | h:Lag (2026:1) om prov
          chapter 1 | n:1 kap. h:Lagens innehåll
            section 1 | n:1 §
              subsection | b:Lagens innehåll är uppdelat enligt följande.
                indent | b:1 kap. Lagens innehåll
                indent | b:2 kap. Prov och omprov
          chapter 2 | n:2 kap. h:Prov
            section 1 | n:1 §
              note | o:/Upphör att gälla U:2028-01-01/
              subsection | b:Prov ska avläggas.
        """)
  }

  @Test func aReferenceToAChapterThatBeginsALineIsNoChapter() {
    check(
      """
      Lag (2026:1) om prov

      1 § Det gäller sekretess enligt 15 kap. 1 eller 2 §,
      18 kap. 1, 2 eller 3 § eller 35 kap. 1 eller 2 §
      offentlighets- och sekretesslagen.

      2 § har upphävts genom lag (1990:443).
      """, .se,
      is: """
        act | h:Lag (2026:1) om prov
          section 1 | n:1 §
            subsection | b:Det gäller sekretess enligt 15 kap. 1 eller 2 §, 18 kap. 1, 2 eller 3 § eller 35 kap. 1 eller 2 § \
        offentlighets- och sekretesslagen.
          section 2 | n:2 §
            note | o:har upphävts genom lag (1990:443).
        """)
  }

  @Test func countsOnBehindAnItemThatWasInserted() {
    check(
      """
      Lag (2026:1) om skatt

      2 § Skyldig att betala skatt är

      3. för varor, den som säljer dem,

      4. för tjänster, den som utför dem,

      4 a. för el, den som levererar den, och

      5. för införsel, den som för in.
      """, .se,
      is: """
        act | h:Lag (2026:1) om skatt
          section 2 | n:2 §
            subsection | b:Skyldig att betala skatt är
              point 3 | n:3. b:för varor, den som säljer dem,
              point 4 | n:4. b:för tjänster, den som utför dem,
              point 4 a | n:4 a. b:för el, den som levererar den, och
              point 5 | n:5. b:för införsel, den som för in.
        """)
  }

  @Test func readsNorwegian() {
    check(
      """
      LOV OM DIGITALE TJENESTER
      Vedtatt 1. mai 2025.

      Kapittel 1. Innledende bestemmelser

      § 1. Formål
      Loven skal fremme digitale tjenester.

      § 2 Virkeområde

      (1) Loven gjelder for:
      a) staten,
      b) kommuner som
         1. har nettsted, og
         2. tilbyr
            – skjema, eller
            – oppslag,
      c) andre.
      (2) Kongen kan gi forskrift.

      0 Endret ved lov 3 mars 2024 nr. 9.

      Saksbehandling

      § 3-2 a. Vedtak

      Departementet kan fatte vedtak.

      § 1 første ledd gjelder tilsvarende.

      §§ 5–7 (Opphevet)

      § 8. Loven trer i kraft straks.

      Vedlegg 1 Skjema

      Skjemaet ligger her.
      """, .no,
      is: """
        act | h:LOV OM DIGITALE TJENESTER
          paragraph | b:Vedtatt 1. mai 2025.
          chapter 1 | n:Kapittel 1. h:Innledende bestemmelser
            section 1 | n:§ 1. h:Formål
              subsection | b:Loven skal fremme digitale tjenester.
            section 2 | n:§ 2 h:Virkeområde
              subsection 1 | n:(1) b:Loven gjelder for:
                point a | n:a) b:staten,
                point b | n:b) b:kommuner som
                  point 1 | n:1. b:har nettsted, og
                  point 2 | n:2. b:tilbyr
                    indent | n:– b:skjema, eller
                    indent | n:– b:oppslag,
                point c | n:c) b:andre.
              subsection 2 | n:(2) b:Kongen kan gi forskrift.
              note | o:0 Endret ved lov 3 mars 2024 nr. 9.
            division | h:Saksbehandling
              section 3-2 a | n:§ 3-2 a. h:Vedtak
                subsection | b:Departementet kan fatte vedtak.
                subsection | b:§ 1 første ledd gjelder tilsvarende.
              section 5–7 | n:§§ 5–7 h:(Opphevet)
              section 8 | n:§ 8.
                subsection | b:Loven trer i kraft straks.
          annex 1 | n:Vedlegg 1 h:Skjema
            paragraph | b:Skjemaet ligger her.
        """)
  }

  @Test func readsDanish() {
    check(
      """
      Forslag til Lov om ting

      Kapitel 1

      Formål

      § 1. Loven gælder for

      1) kommuner og

      2) regioner, der

      a) ejer ting eller

      b) lejer dem.

      Stk. 2. Ministeren kan fastsætte regler.

      Kapitel 2
      Ikrafttræden

      § 2 a. Loven træder i kraft den 1. juli 2025.

      Bilag 1

      Liste.
      """, .dk,
      is: """
        act | h:Forslag til Lov om ting
          chapter 1 | n:Kapitel 1 h:Formål
            section 1 | n:§ 1.
              subsection | b:Loven gælder for
                point 1 | n:1) b:kommuner og
                point 2 | n:2) b:regioner, der
                  point a | n:a) b:ejer ting eller
                  point b | n:b) b:lejer dem.
              subsection 2 | n:Stk. 2. b:Ministeren kan fastsætte regler.
          chapter 2 | n:Kapitel 2 h:Ikrafttræden
            section 2 a | n:§ 2 a.
              subsection | b:Loven træder i kraft den 1. juli 2025.
          annex 1 | n:Bilag 1
            paragraph | b:Liste.
        """)
  }

  @Test func readsSwedishWithLinesBrokenByHand() {
    check(
      """
      Lag (2020:1) om saker

      1 kap. Inledande bestämmelser

      1 §   Denna lag gäller för sådana saker som innehas av
      1. myndigheter,
      2. kommuner som
      a) äger saker, eller
      b) hyr dem.

      Lagen gäller inte för enskilda som avses i lagen eller i
      3 § första stycket lagen (1999:1) om annat. Lag (2021:9).

      Definitioner

      2 a §   Med sak avses en
      sak.

      2 kap. 1 §   Myndigheten utövar tillsyn.

      Övergångsbestämmelser

      2021:9

      1. Denna lag träder i kraft den 1 juli 2021.

      Bilaga

      En lista.
      """, .se,
      is: """
        act | h:Lag (2020:1) om saker
          chapter 1 | n:1 kap. h:Inledande bestämmelser
            section 1 | n:1 §
              subsection | b:Denna lag gäller för sådana saker som innehas av
                point 1 | n:1. b:myndigheter,
                point 2 | n:2. b:kommuner som
                  point a | n:a) b:äger saker, eller
                  point b | n:b) b:hyr dem.
              subsection | b:Lagen gäller inte för enskilda som avses i lagen eller i 3 § första stycket lagen \
        (1999:1) om annat.
              note | o:Lag (2021:9).
            division | h:Definitioner
              section 2 a | n:2 a §
                subsection | b:Med sak avses en sak.
          chapter 2 |
            section 1 | n:2 kap. 1 §
              subsection | b:Myndigheten utövar tillsyn.
          division | h:Övergångsbestämmelser
            division 2021:9 | n:2021:9
              point 1 | n:1. b:Denna lag träder i kraft den 1 juli 2021.
          annex | n:Bilaga
            paragraph | b:En lista.
        """)
  }

  @Test func readsGerman() {
    check(
      """
      Gesetz über Dinge
      Vom 12. Mai 2020

      Abschnitt 1
      Allgemeine Vorschriften

      § 1 Begriffe

      (1) Dinge sind
      1. Sachen,
      2. Tiere, soweit
      a) sie leben und
      aa) groß oder
      bb) klein sind,
      b) sie gehören

      und keine Menschen sind.
      (2) § 2 Absatz 1 gilt.

      § 2 (weggefallen)

      Zweiter Abschnitt
      Schluss

      § 3
      Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.

      Anlage 1 (zu § 3)
      Muster
      """, .de,
      is: """
        act | h:Gesetz über Dinge
          paragraph | b:Vom 12. Mai 2020
          division 1 | n:Abschnitt 1 h:Allgemeine Vorschriften
            section 1 | n:§ 1 h:Begriffe
              subsection 1 | n:(1) b:Dinge sind b:und keine Menschen sind.
                point 1 | n:1. b:Sachen,
                point 2 | n:2. b:Tiere, soweit
                  point a | n:a) b:sie leben und
                    point aa | n:aa) b:groß oder
                    point bb | n:bb) b:klein sind,
                  point b | n:b) b:sie gehören
              subsection 2 | n:(2) b:§ 2 Absatz 1 gilt.
            section 2 | n:§ 2 h:(weggefallen)
          division 2 | n:Zweiter Abschnitt h:Schluss
            section 3 | n:§ 3 b:Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.
          annex 1 | n:Anlage 1 h:(zu § 3)
            paragraph | b:Muster
        """)
  }

  @Test func readsIrish() {
    check(
      """
      DIGITAL ACT 2024

      AN ACT to provide for things.

      PART 1
      PRELIMINARY AND GENERAL

      1.—(1) This Act may be cited as the Digital Act 2024.
      (2) It shall come into operation—
      (a) on a day,
      (b) on—
      (i) one day, or
      (ii) another.

      2A. Definitions.

      —(1)In this Act—

      “Minister” means the Minister.

      SCHEDULE 1
      Forms

      1. A form.
      """, .ie,
      is: """
        act | h:DIGITAL ACT 2024
          paragraph | b:AN ACT to provide for things.
          part 1 | n:PART 1 h:PRELIMINARY AND GENERAL
            section 1 | n:1.—
              subsection 1 | n:(1) b:This Act may be cited as the Digital Act 2024.
              subsection 2 | n:(2) b:It shall come into operation—
                point a | n:(a) b:on a day,
                point b | n:(b) b:on—
                  point i | n:(i) b:one day, or
                  point ii | n:(ii) b:another.
            section 2A | n:2A. h:Definitions.
              subsection 1 | n:—(1) b:In this Act— b:“Minister” means the Minister.
          annex 1 | n:SCHEDULE 1 h:Forms
            point 1 | n:1. b:A form.
        """)
  }

  @Test func readsEuropean() {
    check(
      """
      REGULATION (EU) 2024/1 on things

      THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,

      Whereas:

      (1) Things matter.

      HAVE ADOPTED THIS REGULATION:

      CHAPTER I
      GENERAL PROVISIONS

      Article 1
      Definitions
      For the purposes of this Regulation:
      (1) ‘thing’ means an object;
      (2) ‘data’ means data.

      Article 2

      Duties of providers

      1.   Providers shall:
      (a) act; and
      (b) report.
      2.   The Commission may adopt acts.

      Done at Brussels, 1 May 2024.

      ANNEX I
      Forms
      1. A form
      """, .eu,
      is: """
        act | h:REGULATION (EU) 2024/1 on things
          preamble |
            paragraph | b:THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,
            paragraph | b:Whereas:
            recital 1 | n:(1) b:Things matter.
            paragraph | b:HAVE ADOPTED THIS REGULATION:
          chapter I | n:CHAPTER I h:GENERAL PROVISIONS
            article 1 | n:Article 1 h:Definitions
              subsection | b:For the purposes of this Regulation:
                point 1 | n:(1) b:‘thing’ means an object;
                point 2 | n:(2) b:‘data’ means data.
            article 2 | n:Article 2 h:Duties of providers
              subsection 1 | n:1. b:Providers shall:
                point a | n:(a) b:act; and
                point b | n:(b) b:report.
              subsection 2 | n:2. b:The Commission may adopt acts.
          signature |
            paragraph | b:Done at Brussels, 1 May 2024.
          annex I | n:ANNEX I h:Forms
            point 1 | n:1. b:A form
        """)
  }
}
