import LawLint
import Testing

@Suite struct LegalDocMLdeTests {
  @Test func anArticleWithAParagraphSignIsASection() {
    let document = check(
      """
      <akn:act name="/akn/ontology/de/concept/documenttype/bund/regelungstext-verkuendung"><akn:body>
        <akn:section eId="abschnitt-n1"><akn:num>Abschnitt 1</akn:num><akn:heading>Allgemeines</akn:heading>
          <akn:article eId="art-z2" refersTo="stammform"><akn:num>§ 2</akn:num><akn:heading>Zweck</akn:heading>
            <akn:paragraph eId="art-z2_abs-z1"><akn:num>(1)</akn:num><akn:content><akn:blockList>
              <akn:listIntroduction>Behörden sind</akn:listIntroduction>
              <akn:item><akn:num>1.</akn:num><akn:p>Ämter <akn:b>und</akn:b></akn:p></akn:item>
            </akn:blockList></akn:content></akn:paragraph></akn:article></akn:section></akn:body></akn:act>
      """,
      reads: """
        act
          division 1
            # Abschnitt 1
            = Allgemeines
            section 2
              # § 2
              = Zweck
              subsection 1
                # (1)
                Behörden sind
                point 1
                  # 1.
                  Ämter und
        """)
    #expect(document?.provisions[2].eId == "art-z2")
    #expect(document?.citation(of: 4) == "§ 2 Absatz 1 Nummer 1")
  }

  @Test func amendingActsQuoteWhatTheyPutIn() {
    let document = check(
      """
      <akn:act name="regelungstext-verkuendung"><akn:meta><akn:proprietary><r:form xmlns:r="urn:r">mantelform</r:form>
        </akn:proprietary></akn:meta><akn:body><akn:article refersTo="hauptaenderung"><akn:num>Artikel 1</akn:num>
        <akn:paragraph><akn:num/><akn:list><akn:intro><akn:p>Das Gesetz wird geändert:</akn:p></akn:intro>
        <akn:point><akn:num>2.</akn:num><akn:content><akn:p><akn:mod>Die Angabe <akn:quotedText>§ 9</akn:quotedText> wird
        gestrichen. Es gilt: <akn:quotedStructure><akn:paragraph><akn:num>(2)</akn:num><akn:content><akn:p>Neu.</akn:p>
        </akn:content></akn:paragraph></akn:quotedStructure></akn:mod></akn:p></akn:content></akn:point></akn:list>
        </akn:paragraph></akn:article></akn:body></akn:act>
      """,
      reads: """
        act
          article 1
            # Artikel 1
            subsection
              Das Gesetz wird geändert:
              point 2
                # 2.
                Die Angabe
                quotation
                  § 9
                wird gestrichen. Es gilt:
                quotation
                  subsection 2
                    # (2)
                    Neu.
        """)
    #expect(document?.metadata.isAmending == true)
    #expect(document?.provisions[1].role == .amending)
    #expect(document?.citation(of: 3) == "Artikel 1 Nummer 2")
    #expect(document?.citation(of: 6) == "Artikel 1 Nummer 2: Absatz 2")
  }

  @Test func anAnnexInItsOwnFileIsAnAnnex() {
    let document = check(
      """
      <akn:doc name="/akn/ontology/de/concept/documenttype/bund/anlage-regelungstext"><akn:preface><akn:block>\
      <akn:docTitle>Anlage 3 Muster</akn:docTitle></akn:block></akn:preface><akn:mainBody><akn:p>Text</akn:p>\
      </akn:mainBody></akn:doc>
      """,
      reads: """
        act
          annex 3
            = Anlage 3 Muster
            paragraph
              Text
        """)
    #expect(document?.citation(of: 1) == "Anlage 3")
  }

  @Test func theReasonsForADraftAreNoLaw() {
    check(
      """
      <akn:doc name="/akn/ontology/de/concept/documenttype/bund/begruendung-regelungstext"><akn:mainBody><akn:p>Weil.\
      </akn:p></akn:mainBody></akn:doc>
      """,
      reads: "act\n  note\n    * Weil.")
  }

  @Test func aCollectionSaysThatItOnlyRefers() {
    let documents = DocumentFormats.read(
      source("<akn:documentCollection name='x'><akn:collectionBody/></akn:documentCollection>"))
    #expect(documents.map(\.format) == ["legaldocml.de"])
    #expect(documents.map(\.problems.first?.severity) == [.note])
  }
}

private func source(_ inside: String) -> SourceFile {
  let namespace = "http://Inhaltsdaten.LegalDocML.de/1.8.2/"
  return SourceFile(
    name: "test.xml", bytes: Array("<akn:akomaNtoso xmlns:akn='\(namespace)'>\(inside)</akn:akomaNtoso>".utf8)
  )
}

@discardableResult
private func check(
  _ inside: String, reads outline: String, sourceLocation: SourceLocation = #_sourceLocation
) -> Document? {
  let file = source(inside)
  #expect(LegalDocMLde.recognizes(file) == .certain, sourceLocation: sourceLocation)
  let documents = LegalDocMLde.read(file)
  #expect(documents.map(\.outline) == [outline], sourceLocation: sourceLocation)
  for document in documents { expectSound(document, sourceLocation: sourceLocation) }
  return documents.first
}
