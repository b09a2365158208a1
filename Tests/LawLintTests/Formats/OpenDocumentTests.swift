import Testing

@testable import LawLint

struct OpenDocumentTests {
  @Test func numbersOfListsAreComputed() {
    let document = check(
      """
      <text:p text:style-name="Title">Lov om prøver</text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>Formål</text:p></text:list-item></text:list>
      <text:p>Loven skal sikre<text:s text:c="2"/>prøver.</text:p>
      <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Virkeområde</text:p></text:list-item>
      </text:list><text:p>Loven gjelder for:</text:p>
      <text:list text:style-name="L2"><text:list-item><text:p>skoler,</text:p></text:list-item><text:list-item>
        <text:p>høyskoler<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body>
        </text:note>.</text:p></text:list-item></text:list>
      """,
      reads: """
        act
          = Lov om prøver
          section 1
            # § 1.
            = Formål
            subsection
              Loven skal sikre prøver.
          section 2
            # § 2.
            = Virkeområde
            subsection
              Loven gjelder for:
              point a
                # a)
                skoler,
              point b
                # b)
                høyskoler.
                * Note.
        """)
    #expect(document.problems.isEmpty)
    #expect(document.source.part == "content.xml")
    #expect(document.citation(of: 6) == "§ 2 bokstav b")
  }

  @Test func deletedTextAndCommentsAreNoText() {
    let document = check(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>gammel</text:p></text:deletion></text:changed-region>
      </text:tracked-changes><text:h text:outline-level="1">Kapittel 1. Innledning</text:h><text:p>§ 1. Formål</text:p>
      <text:p>Loven <text:change text:change-id="c"/>gjelder<office:annotation><text:p>Nei.</text:p></office:annotation>
      <text:span>prø</text:span>ver.<text:line-break/>Den gjelder ikke for andre.</text:p>
      """,
      reads: """
        act
          chapter 1
            # Kapittel 1.
            = Innledning
            section 1
              # § 1.
              = Formål
              subsection
                Loven gjelder prøver.
              subsection
                Den gjelder ikke for andre.
        """)
    #expect(document.problems.isEmpty)
  }

  @Test func cellsOfATableAreCells() {
    check(
      """
      <text:p>§ 1. Gebyr</text:p><text:p>Gebyret er:</text:p><table:table><table:table-row><table:table-cell><text:p>Prøve</text:p>
      </table:table-cell><table:table-cell><text:p>100 kroner</text:p></table:table-cell></table:table-row></table:table>
      """,
      reads: """
        act
          section 1
            # § 1.
            = Gebyr
            subsection
              Gebyret er:
              table
                | Prøve
                | 100 kroner
        """)
  }

  /// Numbers of a list are what the file says, and a file may say anything.
  @Test(arguments: [Int.min, -1, 0, Int.max])
  func aListMaySayAnyNumber(number: Int) {
    let levels = """
      <text:list-style style:name="L3"><text:list-level-style-number text:level="1" text:start-value="\(number)"
        text:display-levels="\(number)" style:num-format="i"/></text:list-style>
      """
    let items = "<text:list-item text:start-value=\"\(number)\"><text:p>Prøve</text:p></text:list-item>"
    let document = check(
      levels
        + "<text:list text:style-name=\"L3\">\(items)<text:list-item><text:p>To</text:p></text:list-item></text:list>"
    )
    #expect(document.text.count > 8)
  }

  @Test func aDocumentWithoutContentSaysSo() {
    let archive = ZipFile(entries: [.init("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))])
    let documents = DocumentFormats.read(SourceFile(name: "utkast.odt", bytes: archive.bytes))
    #expect(documents.map(\.format) == ["odt"])
    #expect(documents.first?.problems.map(\.severity) == [.error])
  }

  @discardableResult
  private func check(
    _ body: String, reads outline: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Document {
    let names = ["office", "text", "table", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    let content = """
      <office:document-content \(names.joined(separator: " "))><office:automatic-styles>
      <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="§ " style:num-suffix="."
        style:num-format="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1"
        style:num-suffix=")" style:num-format="a"/></text:list-style></office:automatic-styles>
      <office:body><office:text>\(body)</office:text></office:body></office:document-content>
      """
    let archive = ZipFile(entries: [
      .init("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      .init("content.xml", Array(content.utf8)),
    ])
    let documents = DocumentFormats.read(SourceFile(name: "utkast", bytes: archive.bytes))
    #expect(documents.count == 1 && documents[0].format == "odt", sourceLocation: sourceLocation)
    if let outline { #expect(documents[0].outline == outline, sourceLocation: sourceLocation) }
    expectSound(documents[0], sourceLocation: sourceLocation)
    return documents[0]
  }
}
