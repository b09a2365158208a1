import LawLint
import Testing

/// Documents as they are published and drafted, one or two of each kind.
@Test(
  .enabled(if: Corpus.has("akn-eu"), "the corpus is not here"),
  arguments: [
    ("akn-eu/akn4eu.xml", "akn", 15, 0),
    ("akn-eu/32014L0092.akn", "akn", 31, 0),
    (
      "akn-leos/leos3.3/modules/services/src/test/resources/xml-files/bill_500ArticlesComplexStructure.xml",
      "akn", 500, 0
    ),
    ("akn-national/fi/sample-regulation.xml", "akn", 0, 4),
    ("akn-national/ch/sample-regulation.xml", "akn", 13, 0),
    ("akn-national/lu/sample-code.xml", "akn", 80, 0),
    (
      "akn-oasis/csprd02-part2-specs/csprd02-part2-specs-examples/uk_pga-2014-27-enacted-data.xml", "akn", 0,
      8
    ),
    ("de-legaldocml/samples/bgbl-1_2024_107/regelungstext-verkuendung-1.xml", "legaldocml.de", 8, 2),
    ("de-legaldocml/samples/bgbl-1_2017_s593/regelungstext-verkuendung-1.xml", "legaldocml.de", 1, 1),
    ("de-gii/ozg.xml", "gii", 0, 16),
    ("de-gii/bimschg.xml", "gii", 0, 117),
    ("de-gii/saatv.xml", "gii", 0, 56),
  ])
func readsRealLawSoundly(path: String, format: String, articles: Int, sections: Int) throws {
  let documents = DocumentFormats.read(try Corpus.file(path))
  for document in documents {
    expectSound(document)
    #expect(document.format == format)
    #expect(document.problems.allSatisfy { $0.severity == .note })
  }
  let provisions = documents.flatMap(\.provisions)
  #expect(provisions.filter { $0.kind == .article }.count == articles)
  #expect(provisions.filter { $0.kind == .section }.count == sections)
}
