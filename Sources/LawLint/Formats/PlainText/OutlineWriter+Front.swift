extension OutlineWriter {
  /// Writes a paragraph above the first section; says whether it did, since a heading ends the front.
  mutating func writeFront(_ text: Range<Int>, first: Int, last: Int) -> Bool {
    if isMarkdown, isRemark(lines[first]) {
      writeRemark(text)
      return true
    }
    if !hasTitle, builder.depth == 1, isTitle(text, last: last) {
      if standsAboveTitle(first: first, last: last) { writeAboveTitle(text) } else { writeTitle(text) }
      return true
    }
    if hasTitle, isHeadingBetweenSections(text, first: first, last: last) { return false }
    if convention == .european {
      openPreamble(text)
    } else {
      closeUnit()
    }
    let depth = builder.depth
    builder.begin(.paragraph)
    appendBlock(.body, text)
    // A list may follow: it belongs to the paragraph.
    scope.unit = depth
    if endsPreamble(text) { closeDivisions(from: 0) }
    return true
  }

  mutating func writeTitle(_ text: Range<Int>) {
    hasTitle = true
    appendBlock(.heading, text)
    if builder.metadata.title == nil {
      builder.metadata.title = String(decoding: bytes[text], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private mutating func writeAboveTitle(_ text: Range<Int>) {
    builder.begin(.paragraph)
    appendBlock(.body, text)
    builder.end()
  }

  /// The first paragraph is the title, unless it is a sentence or stands alone.
  private func isTitle(_ text: Range<Int>, last: Int) -> Bool {
    guard last + 1 < lines.endIndex, text.count <= 600 else { return false }
    switch HeadingTest.ending(of: text, in: bytes) {
    case .open: return true
    case .fullStop: return text.count < 200 && HeadingTest.isHeading(text, in: bytes, acceptsFullStop: true)
    case .leadIn: return false
    }
  }

  /// Whether it is such as `HØRINGSUTKAST`: the next paragraph begins with a word of titles, and this one does not.
  private func standsAboveTitle(first: Int, last: Int) -> Bool {
    guard last + 1 < lines.endIndex, lines[last + 1].isAfterBlank, lines[last + 1].shape == .prose else {
      return false
    }
    return !DraftActs.hasTitleWord(lines[first], bytes) && DraftActs.hasTitleWord(lines[last + 1], bytes)
  }

  /// `**SFS-nummer:** 2010:770`, above the text of an act.
  private func isRemark(_ line: DraftLine) -> Bool {
    guard line.range.lowerBound >= 2, bytes[line.range.lowerBound - 1] == UInt8(ascii: "*") else {
      return false
    }
    return bytes[line.range].contains(UInt8(ascii: ":"))
  }

  // MARK: Preambles

  private static let preambleRank = 0

  private mutating func openPreamble(_ text: Range<Int>) {
    closeUnit()
    guard scope.divisions.isEmpty else { return }
    let cursor = LineCursor(bytes, text)
    guard Self.preambleWords.contains(where: { cursor.isAt($0) }) else { return }
    scope.divisions.append((Self.preambleRank, builder.depth))
    builder.begin(.preamble)
  }

  private static let preambleWords: [StaticString] = [
    "the european", "the council", "having regard", "whereas", "acting in accordance", "after transmission",
    "europa", "europeiska", "das europäische", "gestützt auf", "under henvisning", "med beaktande",
    "i betragtning",
  ]

  private func endsPreamble(_ text: Range<Int>) -> Bool {
    guard !scope.divisions.isEmpty else { return false }
    let cursor = LineCursor(bytes, text)
    return Self.enactingWords.contains { cursor.isAt($0) }
  }

  private static let enactingWords: [StaticString] = [
    "have adopted", "has adopted", "haben folgende", "hat folgende", "har vedtaget", "har antagit",
  ]

  mutating func writeRecital(_ line: DraftLine, at index: Int) -> Int {
    openPreambleForRecital()
    let last = paragraphEnd(from: index)
    let depth = builder.depth
    builder.begin(.recital, number: number(of: line), role: .recital)
    appendBlock(.number, line.mark)
    appendBlock(.body, Int(line.textStart)..<Int(lines[last].end))
    scope.unit = depth
    return last
  }

  private mutating func openPreambleForRecital() {
    closeUnit()
    guard scope.divisions.isEmpty else { return }
    scope.divisions.append((Self.preambleRank, builder.depth))
    builder.begin(.preamble)
  }

  // MARK: The end

  func isSignature(_ text: Range<Int>) -> Bool {
    let cursor = LineCursor(bytes, text)
    return Self.signatureWords.contains { cursor.isAt($0) } && quotation == nil && scope.hasContent
  }

  mutating func openSignature() {
    closeDivisions(from: 0)
    scope.divisions.append((1, builder.depth))
    builder.begin(.signature, role: .signature)
  }

  private static let signatureWords: [StaticString] = [
    "done at", "geschehen zu", "givet på", "utferdiget i", "udfærdiget i",
  ]
}
