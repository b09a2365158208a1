import Testing

@testable import LawLint

/// Real laws against themselves and against copies of themselves.
@Suite(.enabled(if: Corpus.has("akn-eu"), "the corpus is not here"))
struct RealVersionTests {
  static let acts = [
    "akn-eu/32014L0092.akn", "akn-national/lu/sample-code.xml", "de-gii/ozg.xml", "de-gii/bimschg.xml",
    "de-legaldocml/samples/bgbl-1_2024_107/regelungstext-verkuendung-1.xml",
    "no-lovdata-acts/nl-19991217-095.xml", "da-lexdania/LBK/2013-5.xml", "da-lexdania/AE/2013-622.xml",
  ]

  @Test(arguments: acts) func findsNoChangeInTheSameAct(path: String) throws {
    let act = linted(try Corpus.file(path))
    let comparison = Comparison(old: act, new: act)
    #expect(comparison.outline == "")
    let changed = comparison.provisions.flatMap { [$0] + $0.parts }
      .filter { $0.words != .same || $0.place != .same }
    #expect(changed == [])
  }

  /// The text alone, as it would be pasted into an editor: the file says nothing of its structure any more.
  @Test func knowsTheSectionsOfAnActThatWasSavedAsText() throws {
    let act = linted(try Corpus.file("no-lovdata-acts/nl-19991217-095.xml"))
    let text = SourceFile(name: "act.txt", bytes: act.document.text)
    let comparison = Comparison(old: act, new: linted(text))
    let sections = comparison.provisions.filter { provision in
      provision.old.map { act.document.provisions[$0].isSection } ?? false
    }
    #expect(sections.count > 25)
    let elsewhere = sections.filter { $0.new == nil || $0.place != .same }
    #expect(elsewhere == [], "\(comparison.outline)")
  }

  private func linted(_ file: SourceFile) -> LintedDocument {
    LintedDocument(document: DocumentFormats.read(file)[0], language: .en, findings: [])
  }
}
