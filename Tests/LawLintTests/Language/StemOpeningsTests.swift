import Testing

@testable import LawLint

@Suite struct StemOpeningsTests {
  @Test(arguments: [
    (LanguageCode.de, ["über", "Überprüfung", "ärztlich", "häuser", "öffentlichen", "prüfen", "übungen"]),
    (.nb, ["opplysninger", "øvelse", "åpenbart", "ikke", "avgjørelsen"]),
    (.da, ["afgørelser", "øvrige", "ægtefælle"]),
    (.sv, ["ärenden", "åtgärder", "beslutet", "lämpliga"]),
    (.en, ["dying", "lying", "tying", "skies", "necessary", "only", "generously", "yearly"]),
  ])
  func `no word is told apart from its own stem`(language: LanguageCode, words: [String]) {
    let stemmer = Stemmer(language)
    for word in words {
      let folded = Array(word.lowercased().utf8)
      var openings = StemOpenings()
      openings.insert(stemmer.stem(folded))
      #expect(folded.withUnsafeBufferPointer { openings.mayHoldStem(of: $0) }, "\(word)")
    }
  }

  @Test func `a word that begins otherwise is told apart`() {
    var openings = StemOpenings()
    openings.insert(Array("nødvend".utf8))
    openings.insert(Array("rimel".utf8))
    #expect(Array("rimelig".utf8).withUnsafeBufferPointer { openings.mayHoldStem(of: $0) })
    #expect(!Array("kommunen".utf8).withUnsafeBufferPointer { openings.mayHoldStem(of: $0) })
  }
}
