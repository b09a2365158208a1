import Testing

@testable import LawLint

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return all(bytes).map { String(decoding: bytes[$0.range.indices()], as: UTF8.self) }
  }

  private func all(_ bytes: [UInt8]) -> [Token] {
    var words = WordTable()
    var tokens = Vec<Token>()
    bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, 0..<bytes.count, into: &tokens, words: &words) }
    return Array(tokens.elements)
  }

  @Test(arguments: [
    ("jf. § 3-2 første ledd", ["jf", "§", "3-2", "første", "ledd"]),
    ("§§ 4 og 5", ["§§", "4", "og", "5"]),
    ("bl.a. z.B. m.v.", ["bl.a", "z.B", "m.v"]),
    ("e-post, uføre- og enke", ["e-post", "uføre", "og", "enke"]),
    ("1.000,50 kr 2019:981 31.12.2027.", ["1.000,50", "kr", "2019:981", "31.12.2027"]),
    ("(EU) 2024/903", ["EU", "2024/903"]),
    ("Regel.Neste", ["Regel", "Neste"]),
    ("l’avis don't", ["l’avis", "don't"]),
    ("opp\u{AD}hold a\u{30A}pen", ["opp\u{AD}hold", "a\u{30A}pen"]),
    ("«kan»\u{A0}gis…", ["kan", "gis"]), ("😀 2 × 3", ["2", "3"]), ("", []), ("—", []),
    ("a\u{1680}b ab\u{2009}c", ["a", "b", "ab", "c"]),
  ])
  func `words, numbers and section signs are tokens`(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func `what stands before a token is in its flags`() {
    let flags = all(Array("a, b. C; d: (e) «f» – g?\n\nh\r\ni".utf8)).map(\.flags)
    let expected: [Token.Flags] = [
      .afterComma, .afterPeriod, .afterSemicolon, .afterColon, .afterClosing, .afterDash, .afterBlankLine,
      .afterLineBreak,
    ]
    for (flags, expected) in zip(flags.dropFirst(), expected) { #expect(flags.contains(expected)) }
    #expect(flags[2].contains(.capitalized))
    #expect(!flags[8].contains(.afterBlankLine))
  }

  @Test func `malformed bytes are signs, not words`() {
    #expect(all([0x61, 0xFF, 0x62, 0xC3]).count == 2)
  }

  @Test func `equal spellings are the same word, others are not`() {
    let tokens = all(Array("kan Kan kan".utf8))
    #expect(tokens[0].word == tokens[2].word)
    #expect(tokens[0].word != tokens[1].word)
  }
}
