import Testing

@testable import LawLint

@Suite struct MarkedTextTests {
  @Test func underlinesWordsAcrossALineBreak() {
    check(
      "Kommunen kan gi tilskudd.", marking: "kan gi", width: 14, shows: "Kommunen kan", "         ^^^",
      "gi tilskudd.", "^^")
  }

  @Test func givesWideSignsTwoColumnsAndCombiningSignsNone() {
    check("漢字 e\u{301}n to", marking: "to", width: 40, shows: "漢字 e\u{301}n to", "        ^^")
  }

  @Test func showsControlsAsPictures() {
    check("a\u{7}b \u{202E}c", marking: "c", width: 40, shows: "a␇b \u{FFFD}c", "     ^")
  }

  @Test func leavesOutWordsFarAway() {
    check(
      "one two three four five six seven", marking: "four", width: 40, to: 20,
      shows: "… two three four five …", "            ^^^^")
  }

  @Test func keepsAWordThatIsLongerThanALine() {
    check(
      "se Verwaltungsverfahrensgesetz nå", marking: "nå", width: 10, shows: "se",
      "Verwaltungsverfahrensgesetz", "nå", "^^")
  }

  private func check(
    _ text: String, marking words: String, width: Int, to columns: Int? = nil, shows expected: String...
  ) {
    let file = SourceFile(name: "a.txt", bytes: Array(text.utf8))
    var builder = DocumentBuilder(file, format: "text")
    builder.append(Offset(0)..<Offset(file.content.count))
    let document = builder.build()
    let bytes = Array(words.utf8)
    let start = document.text.indices.first { document.text[$0...].starts(with: bytes) }!
    var marked = MarkedText(
      document.provisions[0].range, of: document, marking: TextRange(bytes: start..<start + bytes.count))
    if let columns { marked.shorten(to: columns) }
    let lines = marked.lines(width: width).flatMap { [$0.text, $0.underline("^")].compactMap { $0 } }
    #expect(lines == expected)
  }
}
