import Testing

@testable import LawLint

@Suite struct WordMapTests {
  @Test func keepsAValueForEachWordWhileItGrows() {
    var map = WordMap<Int>()
    let words = (0..<500).map { String(repeating: "ord", count: $0 % 7) + String($0) }
    for (number, word) in words.enumerated() { insert(word, number, into: &map) }
    for (number, word) in words.enumerated() { #expect(value(of: word, in: map) == number, "\(word)") }
    #expect(value(of: "ordet", in: map) == nil)
  }

  @Test func keepsTheFirstValueOfAWord() {
    var map = WordMap<Int>()
    insert("lov", 1, into: &map)
    insert("lov", 2, into: &map)
    #expect(map.values == [1])
  }

  private func insert(_ word: String, _ value: Int, into map: inout WordMap<Int>) {
    _ = Array(word.utf8).withUnsafeBufferPointer { map.index(of: $0, orInsert: value) }
  }

  private func value(of word: String, in map: WordMap<Int>) -> Int? {
    Array(word.utf8).withUnsafeBufferPointer { map[$0] }
  }
}

/// What the word table keeps as folded is what folding gives.
@Test(arguments: [
  "kan", "Kan", "måTTE", "ÆRLIG", "Übergang", "§", "e\u{301}n", "tje\u{AD}neste", "3×4", "été", "ﬁ",
])
func knowsTheFoldedFormOfASpelling(spelling: String) {
  var words = WordTable()
  let bytes = Array(spelling.utf8)
  let (id, folded) = bytes.withUnsafeBufferPointer { (words.id(of: $0), WordForm.folded($0)) }
  #expect(Array(words.folded(id)) == folded)
  #expect(Array(words.spelling(id)) == bytes)
}
