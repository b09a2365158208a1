import LawLint
import Testing

@Suite struct GesetzeImInternetTests {
  @Test func takesAbsätzeFromTheTextAndPointsFromLists() {
    check(
      [
        norm(
          "<enbez>§ 1a</enbez><titel format='XML'>Zweck</titel>",
          """
          <P>(1) Die Behörde <DL><DT>1.</DT><DD><LA>prüft <DL><DT>a)</DT><DD><LA>den Antrag,</LA></DD></DL></LA></DD>\
          <DT>–</DT><DD><LA>hört an</LA></DD></DL>und entscheidet.</P><P>(2a) Sie <B>muss</B> das.</P><P>Auch sonst.</P>
          """)
      ],
      reads: """
        act
          section 1a
            # § 1a
            = Zweck
            subsection 1
              # (1)
              Die Behörde
              point 1
                # 1.
                prüft
                point a
                  # a)
                  den Antrag,
              indent
                # –
                hört an
              und entscheidet.
            subsection 2a
              # (2a)
              Sie muss das.
              Auch sonst.
        """)
  }

  @Test func everyParagraphIsAnAbsatzWhereNoneHasANumber() {
    check(
      [norm("<enbez>Art 2</enbez>", "<P>Eins.</P><P/><P>(weggefallen)</P>")],
      reads: """
        act
          article 2
            # Art 2
            subsection
              Eins.
            subsection
              (weggefallen)
        """)
  }

  @Test func keepsRepealedAbsätzeTogether() {
    check(
      [norm("<enbez>§ 2</enbez>", "<P>(1) Eins.</P><P>(2) bis (4) (weggefallen)</P>")],
      reads: """
        act
          section 2
            # § 2
            subsection 1
              # (1)
              Eins.
            subsection 2 bis 4
              # (2) bis (4)
              (weggefallen)
        """)
  }

  @Test func nestsChaptersByTheirKeys() {
    check(
      [
        unit("010", "Buch 1", "Allgemeines"), unit("010010", "Zweiter Abschnitt", "Personen"),
        norm("<enbez>§ 1</enbez>", "<P>Eins.</P>"), unit("010020", "Unterabschnitt 3", "Sachen"),
        unit("020", "Teil IV", "Anderes"),
        norm("<enbez>(XXXX) §§ 4 bis 6</enbez><titel>(weggefallen)</titel>", "<P/>"),
        norm("<enbez>Anlage 2 (zu § 7)</enbez><titel>Muster</titel>", "<P>Text</P>"),
      ],
      reads: """
        act
          book 1
            # Buch 1
            = Allgemeines
            division 2
              # Zweiter Abschnitt
              = Personen
              section 1
                # § 1
                subsection
                  Eins.
            division 3
              # Unterabschnitt 3
              = Sachen
          part IV
            # Teil IV
            = Anderes
            section 4 bis 6
              # (XXXX) §§ 4 bis 6
              = (weggefallen)
          annex 2
            # Anlage 2 (zu § 7)
            = Muster
            paragraph
              Text
        """)
  }

  @Test func keepsNotesAndContentsApartFromTheLaw() {
    check(
      [
        norm("<enbez>Inhaltsübersicht</enbez>", "<TOC><Ident>§ 1</Ident><Title>Zweck</Title></TOC>"),
        norm("<enbez>Eingangsformel</enbez>", "<P>Der Bundestag hat beschlossen:</P>"),
        norm(
          "<enbez>§ 1</enbez>",
          "<P>Eins.<noindex><kommentar typ='Fundstelle'>BGBl. 1</kommentar></noindex></P>",
          notes: "<Content><P>(+++ Hinweis +++)</P></Content>"),
      ],
      reads: """
        act
          note
            * Inhaltsübersicht
            * § 1
            * Zweck
          preamble
            = Eingangsformel
            paragraph
              Der Bundestag hat beschlossen:
          section 1
            # § 1
            subsection
              Eins.
              note
                * BGBl. 1
            note
              * (+++ Hinweis +++)
        """)
  }

  @Test func readsTablesByCell() {
    check(
      [
        norm(
          "<enbez>Anlage</enbez>",
          """
          <table><Title>Preise</Title><tgroup cols="2"><tbody><row><entry>A<BR/>B</entry><entry><P>2</P></entry></row>\
          </tbody></tgroup></table>
          """)
      ],
      reads: """
        act
          annex
            # Anlage
            table
              = Preise
              | A B
              | 2
        """)
  }

  @Test func takesTheActFromItsFirstNorm() throws {
    let file = source([
      "<norm doknr='BJNR1'><metadaten><jurabk>OZG</jurabk><kurzue>Onlinezugangsgesetz</kurzue><langue>Gesetz zur "
        + "Verbesserung</langue></metadaten><textdaten/></norm>",
      norm("<enbez>§ 1</enbez>", "<P>Eins.</P>"),
    ])
    #expect(GesetzeImInternet.recognizes(file) == .certain)
    let document = try #require(DocumentFormats.read(file).first)
    #expect(document.metadata.title == "Onlinezugangsgesetz")
    #expect(document.metadata.identifier == "BJNR1")
    #expect(document.metadata.jurisdiction == .de)
    #expect(document.heading(of: 0) == "Gesetz zur Verbesserung")
    #expect(document.citation(of: 1) == "§ 1")
  }

  @Test func brokenXMLIsAnError() {
    let documents = GesetzeImInternet.read(SourceFile(name: "a.xml", bytes: Array("<dokumente><norm>".utf8)))
    #expect(documents.map(\.problems.first?.severity) == [.error])
  }
}

private func norm(_ metadata: String, _ content: String, notes: String = "") -> String {
  "<norm><metadaten>\(metadata)</metadaten><textdaten><text><Content>\(content)</Content></text>"
    + "<fussnoten>\(notes)</fussnoten></textdaten></norm>"
}

private func unit(_ key: String, _ label: String, _ title: String) -> String {
  norm(
    "<gliederungseinheit><gliederungskennzahl>\(key)</gliederungskennzahl><gliederungsbez>\(label)</gliederungsbez>"
      + "<gliederungstitel>\(title)</gliederungstitel></gliederungseinheit>", "<P/>")
}

private func source(_ norms: [String]) -> SourceFile {
  let doctype = #"<!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd">"#
  return SourceFile(
    name: "test.xml", bytes: Array("\(doctype)<dokumente>\(norms.joined(separator: "\n"))</dokumente>".utf8))
}

private func check(
  _ norms: [String], reads outline: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let documents = GesetzeImInternet.read(source(["<norm/>"] + norms))
  #expect(documents.map(\.outline) == [outline], sourceLocation: sourceLocation)
  for document in documents { expectSound(document, sourceLocation: sourceLocation) }
}
