import Testing

@testable import LawLint

@Test(
  arguments: [
    ("to  ord", "to ord"), (" \t to\r\nord \n", "to ord"), ("§\u{A0}12", "§ 12"),
    ("a\u{2028}b\u{202F}c\u{3000}d\u{2009}e\u{85}f", "a b c d e f"), ("æ ø å", "æ ø å"), ("", ""),
    (" \n", ""), ("e\u{301} …", "e\u{301} …"),
  ] as [(String, String)])
func putsTextOnOneLine(text: String, line: String) {
  #expect(text.collapsed == line)
}
