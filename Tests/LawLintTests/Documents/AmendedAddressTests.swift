import Testing

@testable import LawLint

@Suite struct AmendedAddressTests {
  @Test(
    arguments: [
      ("§ 32 skal lyde:", "32", nil, nil),
      ("§ 49 første ledd første punktum skal lyde:", "49", nil, 1),
      ("§ 30 første punktum skal lyde:", "30", nil, nil),
      ("§ 3-2 annet og tredje ledd skal lyde:", "3-2", nil, 2),
      ("I § 3 a skal nytt femte ledd lyde:", "3 a", nil, 5),
      ("§ 4 i lov om ting skal lyde:", "4", nil, nil),
      ("§ 15-4 fyrste ledd andre punktum skal lyde:", "15-4", nil, 1),
      ("I § 83 indsættes som stk. 3:", "83", nil, nil),
      ("§ 8 a, stk. 2, affattes således:", "8 a", "2", nil),
      ("Efter § 8, stk. 2, indsættes:", "8", "2", nil),
      ("In § 6 Absatz 3 Satz 5 werden die Wörter", "6", "3", nil),
      ("§\u{A0}2 wird wie folgt geändert:", "2", nil, nil),
    ] as [(String, String, String?, Int?)])
  func readsTheAddressThatAnInstructionBeginsWith(
    instruction: String, section: String, subsection: String?, ordinal: Int?
  ) {
    let address = AmendedAddress(instruction: instruction)
    #expect(address?.section == section)
    #expect(address?.subsection == subsection)
    #expect(address?.ordinal == ordinal)
  }

  @Test(
    arguments: [
      "Efter § 8 indsættes:", "I lov 31. oktober 1946 nr. 2 § 3 gjøres følgende endringer:",
      "Absatz 2 wird wie folgt gefasst:", "§", "§ ", "",
    ])
  func findsNoAddressWhereNoneIsMeant(instruction: String) {
    #expect(AmendedAddress(instruction: instruction) == nil)
  }

  @Test func quotedSubsectionsAreCountedFromTheOneThatTheInstructionNames() {
    let text = """
      <html><body><main class="documentBody" data-lovdata-URL="LTI/lov/2001-12-21-117">
      <section class="section" data-name="kapI"><h2>I</h2>
      <article class="defaultP">§ 49 annet og tredje ledd skal lyde:</article>
      <article class="legalP">Den ene.</article><article class="legalP">Den andre.</article></section>
      </main></body></html>
      """
    let documents = DocumentFormats.read(SourceFile(name: "act.xml", bytes: Array(text.utf8)))
    let citations = documents.flatMap { document in
      document.provisions.filter { $0.isQuoted && $0.kind == .subsection }.map {
        document.citation(of: $0.id)
      }
    }
    #expect(citations == ["§ 49 andre ledd", "§ 49 tredje ledd"])
  }

  @Test func theSectionMayStandInTheInstructionAround() {
    let text = """
      <akomaNtoso xmlns="http://Inhaltsdaten.LegalDocML.de/1.8.2/"><act><body>
      <article><num>Artikel 1</num><paragraph><list><intro><p>Das Gesetz wird wie folgt geändert:</p></intro>
      <point><num>1.</num><list><intro><p>§ 3 wird wie folgt geändert:</p></intro>
      <point><num>a)</num><list><intro><p>Absatz 2 wird wie folgt geändert:</p></intro>
      <point><num>aa)</num><content><p>Nummer 4 wird wie folgt gefasst:</p><quotedStructure><point><num>4.</num>
      <content><p>die Anschrift.</p></content></point></quotedStructure></content></point></list></point></list>
      </point></list></paragraph></article></body></act></akomaNtoso>
      """
    let documents = DocumentFormats.read(SourceFile(name: "act.xml", bytes: Array(text.utf8)))
    let citations = documents.flatMap { document in
      document.provisions.filter { $0.isQuoted && $0.kind == .point }.map {
        document.citation(of: $0.id, language: .de)
      }
    }
    #expect(citations == ["§ 3 Absatz 2 Nummer 4"])
  }
}
