import Testing

@testable import LawLint

@Suite struct PlacesTests {
  @Test func countsColumnsInScalarsInAnyOrder() {
    check("§ 1. Øl\r\n§ 2. 👩‍👧 må", [11: (2, 1), 6: (1, 6), 0: (1, 1), 8: (1, 7), 29: (2, 10)])
  }

  @Test func countsNoColumnForAByteOrderMark() {
    check("\u{FEFF}abc", [3: (1, 1), 5: (1, 3)])
  }

  @Test func findsPlacesInTranscodedFiles() {
    let file = SourceFile(
      name: "a.txt", bytes: Array("sm".utf8) + [0xF8] + Array("r\nbr".utf8) + [0xF8] + Array("d".utf8))
    var places = Places(file)
    #expect(places.place(of: Offset(8)).position == LineColumn(line: 2, column: 4))
    #expect(places.place(of: Offset(3)).position == LineColumn(line: 1, column: 4))
    #expect(places.place(of: Offset(900)).position == LineColumn(line: 2, column: 5))
  }

  private func check(_ text: String, _ expected: [Int: (line: Int, column: Int)]) {
    var places = Places(SourceFile(name: "a.txt", bytes: Array(text.utf8)))
    for (offset, position) in expected {
      let found = places.place(of: Offset(offset)).position
      #expect(found == LineColumn(line: position.line, column: position.column), "at byte \(offset)")
    }
  }
}
