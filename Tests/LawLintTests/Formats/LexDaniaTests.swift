import Testing

@testable import LawLint

struct LexDaniaTests {
  @Test func readsParagraphsStykkerAndNumbers() {
    expect(
      """
      <TitelGruppe><Titel><Linea><Char>Lov om prøvning</Char></Linea></Titel></TitelGruppe><DokumentIndhold>
      <Indledning><Exitus><Linea><Char>Hermed bekendtgøres lov.</Char></Linea></Exitus></Indledning>
      <Bog><Kapitel localId="9"><Explicatus>Kapitel 1 a</Explicatus><Rubrica><Linea><Char>Formål</Char></Linea></Rubrica>
      <ParagrafGruppe><Paragraf localId="7"><Explicatus>§ 8 a.</Explicatus>
        <Stk><Exitus>
          <Linea><Char>Kom\u{AD}munen </Char>
            <Char formaChar="Italic">skal</Char><Char formaChar="Superscript">1)</Char></Linea>
          <Nota><Explicatus>1)</Explicatus><Exitus><Linea><Char>Direktiv.</Char></Linea></Exitus></Nota>
          <Linea><Char>oplyse:</Char></Linea></Exitus>
          <Exitus><Index><Indentatio formaInd="Nummer"><Explicatus>1)</Explicatus>
            <Exitus><Linea><Char>areal i m</Char><Char formaChar="Superscript">2</Char></Linea></Exitus>
            <Exitus><Index><Indentatio><Explicatus>-</Explicatus><Exitus><Linea><Char>netto</Char></Linea></Exitus></Indentatio></Index></Exitus>
          </Indentatio></Index></Exitus></Stk>
        <Stk><Explicatus>Stk. 2.</Explicatus><Exitus><Linea><Char>Ministeren fastsætter regler.</Char></Linea></Exitus></Stk>
      </Paragraf></ParagrafGruppe></Kapitel></Bog></DokumentIndhold>
      <UnderskriftGruppe><Segl><Linea><Char>Under Vor Kongelige Hånd</Char></Linea></Segl></UnderskriftGruppe>
      <Bilag><Explicatus>Bilag 1</Explicatus><BilagIndhold><TekstGruppe><Exitus><Linea><Char>Takster</Char></Linea></Exitus></TekstGruppe></BilagIndhold></Bilag>
      """,
      reads: """
        act operative
          | heading "Lov om prøvning"
          preamble preamble_1 operative
            paragraph preamble_1__para_1 operative
              | body "Hermed bekendtgøres lov."
          chapter ‘1 a’ chp_1-a operative
            | number "Kapitel 1 a"
            | heading "Formål"
            section ‘8 a’ sec_8-a operative
              | number "§ 8 a."
              subsection ‘1’ sec_8-a__subsec_1 operative
                | body "Kom\u{AD}munen skal oplyse:"
                note ‘1’ sec_8-a__subsec_1__note_1 history
                  | number "1)"
                  | note "Direktiv."
                point ‘1’ sec_8-a__subsec_1__point_1 operative
                  | number "1)"
                  | body "areal i m2"
                  indent sec_8-a__subsec_1__point_1__indent_1 operative
                    | number "-"
                    | body "netto"
              subsection ‘2’ sec_8-a__subsec_2 operative
                | number "Stk. 2."
                | body "Ministeren fastsætter regler."
          signature signature_1 signature
            | body "Under Vor Kongelige Hånd"
          annex ‘1’ annex_1 annex
            | number "Bilag 1"
            paragraph annex_1__para_1 operative
              | body "Takster"
        """)
  }

  @Test func quotesTheNewTextOfAnAmendingAct() {
    expect(
      """
      <DokumentIndhold><AendringCentreretParagraf><Explicatus>§ 1</Explicatus>
      <Exitus><Linea><Char>I lov nr. 1 foretages:</Char></Linea></Exitus>
      <AendringsNummer><Explicatus>1.</Explicatus><Aendring>
        <AendringDefinition><Exitus><Linea><Char>I </Char><Char formaChar="Italic">§ 6</Char><Char> indsættes:</Char></Linea></Exitus></AendringDefinition>
        <AendringAktion><AendringNyTekst><Stk><Exitus><Linea><Char>Det sker digitalt.</Char></Linea></Exitus></Stk></AendringNyTekst></AendringAktion>
        </Aendring><Rykningsklausul><Exitus><Linea><Char>Stk. 2 bliver stk. 3.</Char></Linea></Exitus></Rykningsklausul></AendringsNummer>
      <AendringsNummer><Explicatus>2.</Explicatus><Aendring><AendringDefinition/><AendringAktion><AendringNyTekst>
        <Kapitel><Explicatus>Kapitel 4 b</Explicatus></Kapitel><ParagrafGruppe><Paragraf><Explicatus>§ 38 k.</Explicatus></Paragraf></ParagrafGruppe>
        </AendringNyTekst></AendringAktion></Aendring></AendringsNummer>
      <AendringsNummer><Explicatus>3.</Explicatus><Aendring><AendringAktion><AendringNyTekst/></AendringAktion></Aendring></AendringsNummer>
      </AendringCentreretParagraf>
      <IkraftCentreretParagraf><Explicatus>§ 2</Explicatus><Stk><Exitus><Linea><Char>Loven træder i kraft.</Char></Linea></Exitus></Stk></IkraftCentreretParagraf>
      </DokumentIndhold>
      """,
      reads: """
        act operative
          section ‘1’ sec_1 amending
            | number "§ 1"
            | body "I lov nr. 1 foretages:"
            point ‘1’ sec_1__point_1 amending
              | number "1."
              | body "I § 6 indsættes:"
              quotation sec_1__point_1__qstr_1 operative quoted
                subsection sec_1__point_1__qstr_1__subsec_1 operative quoted
                  | body "Det sker digitalt."
              | body "Stk. 2 bliver stk. 3."
            point ‘2’ sec_1__point_2 amending
              | number "2."
              quotation sec_1__point_2__qstr_1 operative quoted
                chapter ‘4 b’ sec_1__point_2__qstr_1__chp_4-b operative quoted
                  | number "Kapitel 4 b"
                  section ‘38 k’ sec_1__point_2__qstr_1__chp_4-b__sec_38-k operative quoted
                    | number "§ 38 k."
            point ‘3’ sec_1__point_3 amending
              | number "3."
          section ‘2’ sec_2 entry-into-force
            | number "§ 2"
            subsection ‘1’ sec_2__subsec_1 operative
              | body "Loven træder i kraft."
        """)
  }

  /// A consolidation prints the commencement of the acts that amended it; their § 5 is not its own § 5.
  @Test func quotesTheCommencementOfOtherActs() {
    expect(
      """
      <DokumentIndhold><Ikraft><Exitus><Linea><Char>Lov nr. 187 bestemmer:</Char></Linea></Exitus>
      <IkraftCentreretParagraf><Explicatus>§ 5</Explicatus><Stk><Exitus><Linea><Char>Loven gælder.</Char></Linea></Exitus></Stk></IkraftCentreretParagraf>
      </Ikraft></DokumentIndhold>
      """,
      reads: """
        act operative
          division dvs_1 entry-into-force
            paragraph dvs_1__para_1 operative
              | body "Lov nr. 187 bestemmer:"
            quotation dvs_1__qstr_1 entry-into-force quoted
              section ‘5’ dvs_1__qstr_1__sec_5 entry-into-force quoted
                | number "§ 5"
                subsection ‘1’ dvs_1__qstr_1__sec_5__subsec_1 operative quoted
                  | body "Loven gælder."
        """)
  }

  /// Read once for every cell around them, nested ones would cost time exponential in their depth.
  @Test func readsNestedNotesAndTablesOnce() {
    let nested =
      String(repeating: "<Table><Tr><Td><Exitus><Nota><Exitus>", count: 25)
      + "<Linea><Char>note</Char></Linea>"
      + String(repeating: "</Exitus></Nota></Exitus></Td></Tr></Table>", count: 25)
    let document = read("<DokumentIndhold><Exitus>\(nested)</Exitus></DokumentIndhold>")
    #expect(document.blocks.map { document.string($0.range) } == ["note"])
  }

  @Test func knowsWhatTheFileSaysOfTheAct() {
    let metadata = read(
      """
      <Meta><AccessionNumber>A20120033329</AccessionNumber></Meta>
      <TitelGruppe><Titel><Linea><Char>Lov om</Char></Linea><Linea><Char>prøvning</Char></Linea></Titel></TitelGruppe>
      """
    ).metadata
    #expect(metadata.title == "Lov om prøvning")
    #expect(metadata.identifier == "A20120033329")
    #expect(metadata.jurisdiction == .dk)
    #expect(metadata.languageHint == .da)
    #expect(!metadata.isAmending)
  }

  // MARK: Helpers

  private func read(_ contents: String) -> Document {
    let content =
      "\u{FEFF}<Dokument SchemaLocation='https://x/LBKH.Retsinfo.LexDania_2.1.xsd'>\(contents)</Dokument>"
    let file = SourceFile(name: "a.xml", bytes: Array(content.utf8))
    #expect(LexDania.recognizes(file) == .certain)
    return DocumentFormats.read(file)[0]
  }

  private func expect(
    _ contents: String, reads expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let document = read(contents)
    #expect(document.dumpWithoutPlaces() == expected, sourceLocation: sourceLocation)
    expectSound(document, sourceLocation: sourceLocation)
  }
}
