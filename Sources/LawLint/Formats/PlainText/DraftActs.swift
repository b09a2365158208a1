/// Finds where one act of a file ends and the next begins.
enum DraftActs {
  /// How many lines may stand between the title of an act and its first section or chapter.
  private static let reach = 12

  /// The lines of each act; one slice, perhaps empty, when there is nothing to divide.
  ///
  /// An act begins at a line that reads like a title, after a section of another act, when the next section or
  /// chapter has the number 1; or at a Markdown heading of the first level after a section.
  static func split(_ lines: [DraftLine], in bytes: [UInt8]) -> [ArraySlice<DraftLine>] {
    var acts: [ArraySlice<DraftLine>] = []
    var start = 0
    var hasSection = false
    for (index, line) in lines.enumerated() {
      if isSection(line) {
        hasSection = true
      } else if hasSection, line.isAfterBlank, isTitle(at: index, lines, bytes) {
        acts.append(lines[start..<index])
        start = index
        hasSection = false
      }
    }
    acts.append(lines[start...])
    return acts
  }

  private static func isSection(_ line: DraftLine) -> Bool {
    line.shape == .signFirst || line.shape == .signLast || line.shape == .numberDot
      || line.shape == .division && DivisionWord.all[Int(line.word)].kind == .article
  }

  private static func isTitle(at index: Int, _ lines: [DraftLine], _ bytes: [UInt8]) -> Bool {
    let line = lines[index]
    guard line.shape == .prose else { return false }
    guard line.level == 1 || line.level == 0 && hasTitleWord(line, bytes) else { return false }
    return lines[(index + 1)...].prefix(reach).first { isSection($0) || $0.shape == .division }
      .map { isFirst($0, bytes) } ?? false
  }

  private static func isFirst(_ line: DraftLine, _ bytes: [UInt8]) -> Bool {
    let number = bytes[line.number]
    return number.elementsEqual("1".utf8) || number.elementsEqual("1-1".utf8)
      || number.elementsEqual("I".utf8)
  }

  /// Whether a line is a heading that begins like the title of an act: `Lov om …`, `Förslag till …`.
  static func hasTitleWord(_ line: DraftLine, _ bytes: [UInt8]) -> Bool {
    let cursor = LineCursor(bytes, line.range)
    guard endsWithYear(line, bytes) || firstWords.contains(where: { cursor.isAt($0) }) else { return false }
    return HeadingTest.isHeading(line.range, in: bytes, acceptsFullStop: false)
  }

  /// `Credit Review Act 2026`, `Finance Bill 2024`.
  private static func endsWithYear(_ line: DraftLine, _ bytes: [UInt8]) -> Bool {
    let end = line.range.upperBound
    guard line.count > 9, bytes[end - 4..<end].allSatisfy(LineCursor.isDigit), bytes[end - 5] == 0x20 else {
      return false
    }
    return bytes[end - 9..<end - 5].elementsEqual(" Act".utf8)
      || bytes[end - 9..<end - 5].elementsEqual("Bill".utf8)
  }

  private static let firstWords: [StaticString] = [
    "lov om", "lov", "forskrift om", "forskrift", "forslag til", "bekendtgørelse om", "bekendtgørelse af",
    "lag om", "lag", "förordning om", "förordning", "förslag till", "gesetz", "verordnung", "entwurf",
    "regulation", "directive", "decision",
  ]
}
