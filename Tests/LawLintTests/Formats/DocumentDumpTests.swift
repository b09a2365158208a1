import Testing

@testable import LawLint

struct DocumentDumpTests {
  /// Offsets in the text come first, then those in the file: 'ø' has two bytes in both, `&amp;` five in the file.
  @Test func givesTheRangesInTextAndFile() {
    let file = SourceFile(
      name: "a.xml", bytes: Array("<law><section><num>§ 1</num><p>Søk &amp; svar</p></section></law>".utf8))
    #expect(
      GenericXML.read(file)[0].dump() == """
        act operative 0..16 @19..47
          section ‘1’ sec_1 operative 0..16 @19..47
            | number "§ 1" 0..4 @19..23
            | body "Søk & svar" 5..16 @32..47
        note @0: the XML is of no format that is known, so provisions are guessed from its nesting and its numbers

        """)
  }

  @Test func keepsALongBlockOnOneLine() {
    let text = "<law><p>En lang\n  setning som går over flere linjer og som ikke får plass</p></law>"
    let document = GenericXML.read(SourceFile(name: "a.xml", bytes: Array(text.utf8)))[0]
    #expect(document.dump().contains("| body \"En lang setning som går over flere linjer og so…\""))
  }
}
