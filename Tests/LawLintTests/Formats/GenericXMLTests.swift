import Testing

@testable import LawLint

struct GenericXMLTests {
  @Test func guessesProvisionsFromNamesAndNumbers() {
    let document = read(
      """
      <law><title>Act on trials</title><chapter><num>Chapter 1</num><heading>General</heading>
      <x><num>§ 2</num><text>The <b>board</b> decides &amp; informs.</text><y><num>(1)</num><p>soon</p></y></x></chapter></law>
      """)
    #expect(
      document.dumpWithoutPlaces() == """
        act operative
          | heading "Act on trials"
          chapter ‘1’ chp_1 operative
            | number "Chapter 1"
            | heading "General"
            section ‘2’ sec_2 operative
              | number "§ 2"
              | body "The board decides & informs."
              point ‘1’ sec_2__point_1 operative
                | number "(1)"
                | body "soon"
        """)
    expectSound(document)
    #expect(document.problems.map(\.severity) == [.note])
  }

  @Test func readsTheCharactersThatIrishActsWriteAsElements() {
    let document = read(
      "<act><p>An Garda S<ifada/>och<afada/>na: <odq/>the Guards<cdq/>, <euro/>5</p><p><Ofada/><i>ir</i></p></act>"
    )
    #expect(String(decoding: document.text, as: UTF8.self) == "An Garda Síochána: “the Guards”, €5\nÓir")
    expectSound(document)
  }

  @Test func saysWhereAFileIsNotWellFormed() {
    let document = read("<law><p>Loven</law>")
    #expect(document.problems.map(\.severity) == [.error])
    #expect(document.problems.first?.place == Offset(13))
    #expect(document.text.isEmpty)
  }

  private func read(_ content: String) -> Document {
    let file = SourceFile(name: "a.xml", bytes: Array(content.utf8))
    #expect(GenericXML.recognizes(file) == .possible)
    return DocumentFormats.read(file)[0]
  }
}
