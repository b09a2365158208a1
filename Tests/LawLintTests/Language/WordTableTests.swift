import Testing

@testable import LawLint

@Test func tellsSpellingsOfAllLengthsApart() {
  var words = WordTable(bits: 2)
  var spellings: [String] = []
  for count in 1...40 {
    for letter in ["a", "b"] {
      let same = String(repeating: "a", count: count)
      spellings += [same, same.dropFirst() + "x", letter + "x" + same.dropFirst(2)]
    }
  }
  var known: [String: WordID] = [:]
  for spelling in spellings + spellings.reversed() {
    var text = spelling
    let id = text.withUTF8 { words.id(of: $0) }
    #expect(known[spelling, default: id] == id)
    known[spelling] = id
    #expect(String(decoding: words.spelling(id), as: UTF8.self) == spelling)
  }
  #expect(words.count == known.count)
}
