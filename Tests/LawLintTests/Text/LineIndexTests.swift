import Testing

@testable import LawLint

@Suite struct LineIndexTests {
  private func place(of word: String, in text: String, _ unit: ColumnUnit = .scalars) -> LineColumn {
    let bytes = Array(text.utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: Array(word.utf8)) }!
    return LineIndex(bytes).position(of: Offset(offset), in: unit)
  }

  @Test(arguments: ["a\nb\nx", "a\r\nb\r\nx", "a\rb\rx", "a\n\rx", "a\r\n\nx"])
  func `a line ends at LF, CRLF or CR`(text: String) {
    #expect(place(of: "x", in: text) == LineColumn(line: 3, column: 1))
  }

  @Test func `a column is a scalar, a UTF-16 unit or a byte, as asked`() {
    let text = "§ 1 😀 e\u{301} skal"
    #expect(place(of: "skal", in: text, .scalars).column == 10)
    #expect(place(of: "skal", in: text, .utf16).column == 11)
    #expect(place(of: "skal", in: text, .utf8).column == 15)
  }

  @Test func `a byte order mark is no column`() {
    #expect(place(of: "x", in: "\u{FEFF}x") == LineColumn(line: 1, column: 1))
  }

  @Test func `the end of the text has a place, and past it too`() {
    let index = LineIndex(Array("a\n".utf8))
    #expect(index.position(of: Offset(2)) == LineColumn(line: 2, column: 1))
    #expect(index.position(of: Offset(99)) == LineColumn(line: 2, column: 1))
    #expect(LineIndex([]).position(of: Offset(0)) == LineColumn(line: 1, column: 1))
  }
}
