import Testing

@testable import LawLint

struct LeosPackageTests {
  @Test func readsTheActsBeforeTheMemoranda() {
    let archive = ZipFile(entries: [
      .init("annex_1.xml", akomaNtoso("doc", "ANNEX", "<p>Fees.</p>")),
      .init(
        "bill_1.xml", akomaNtoso("bill", "bill", "<article eId=\"art_1\"><num>Article 1</num></article>")),
      .init("main.xml", Array("<akomaNtoso/>".utf8)), .init("renditions/html/bill.xml", Array("<a/>".utf8)),
      .init("media/annot.json", Array("{}".utf8)),
    ])
    let documents = DocumentFormats.read(SourceFile(name: "proposal.leg", bytes: archive.bytes))
    #expect(documents.map(\.source.part) == ["bill_1.xml", "annex_1.xml"])
    #expect(documents.map(\.format) == ["leos", "leos"])
    #expect(documents.first?.provisions.map(\.eId) == ["", "art_1"])
    for document in documents { expectSound(document) }
  }

  @Test func anArchiveWithoutDocumentsSaysSo() {
    let archive = ZipFile(entries: [.init("media/annot.json", Array("{}".utf8))])
    let documents = DocumentFormats.read(SourceFile(name: "proposal.leg", bytes: archive.bytes))
    #expect(documents.map { $0.problems.map(\.severity) } == [[.error]])
  }

  private func akomaNtoso(_ element: String, _ name: String, _ body: String) -> [UInt8] {
    let main = element == "doc" ? "mainBody" : "body"
    return Array(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><\(element) name="\(name)"><\(main)>\(body)</\(main)>
      </\(element)></akomaNtoso>
      """.utf8)
  }
}
