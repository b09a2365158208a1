extension OutlineWriter {
  /// How many lines a quotation may have; one whose end is further away is not looked for.
  private static let longestQuotation = 2_000
  /// How many closing marks of another kind may stand inside a quotation.
  private static let mostOtherMarks = 50

  /// The last line of the quotation that a line begins, or `nil` when it begins none.
  ///
  /// A quotation of law stands behind a lead-in and begins with the mark of a provision; one that begins with a word
  /// is a definition.
  func quotationEnd(at index: Int) -> Int? {
    guard quotation == nil, index > lines.startIndex else { return nil }
    let previous = lines[index - 1]
    guard HeadingTest.ending(of: previous.range, in: bytes) == .leadIn else { return nil }
    guard let inner = quotedLine(lines[index]), inner.shape != .prose, inner.shape != .bareNumber else {
      return nil
    }
    let closing = Self.closingMarks(of: bytes[lines[index].range])
    var low = 0
    var high = closingLines.count
    while low < high {
      let middle = (low + high) / 2
      if closingLines[middle] < index { low = middle + 1 } else { high = middle }
    }
    return closingLines[low...].prefix(Self.mostOtherMarks).prefix { $0 < index + Self.longestQuotation }
      .first { Self.ends(lines[$0].range, with: closing, in: bytes) }
  }

  /// The lines of an act that end with a closing mark; none when nothing in it begins with an opening one.
  static func closingLines(of lines: ArraySlice<DraftLine>, in bytes: [UInt8]) -> [Int] {
    guard lines.contains(where: { $0.shape == .quoted }) else { return [] }
    return lines.indices.filter { ends(lines[$0].range, with: allClosingMarks, in: bytes) }
  }

  /// The line behind its opening quotation mark, the mark counted to the number.
  private func quotedLine(_ line: DraftLine) -> DraftLine? {
    var cursor = LineCursor(bytes, line.range)
    guard
      cursor.take("“") || cursor.take("”") || cursor.take("„") || cursor.take("»") || cursor.take("«")
        || cursor.take("\"") || cursor.take("‘")
    else { return nil }
    cursor.skipSpaces()
    guard !cursor.isAtEnd else { return nil }
    var inner = classifier.classify(cursor.index..<line.range.upperBound)
    inner.start = line.start
    inner.isAfterBlank = true
    return inner
  }

  /// The marks that can close what the first mark of a line opens.
  private static func closingMarks(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    switch line.first {
    case UInt8(ascii: "\""): return [Array("\"".utf8)]
    case 0xC2: return [Array("«".utf8), Array("»".utf8)]
    default: return [Array("”".utf8), Array("“".utf8), Array("’".utf8)]
    }
  }

  private static let allClosingMarks = ["\"", "«", "»", "”", "“", "’"].map { Array($0.utf8) }

  /// Whether a line ends with one of the marks, perhaps with a full stop or semicolon behind it.
  private static func ends(_ line: Range<Int>, with marks: [[UInt8]], in bytes: [UInt8]) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, [0x2E, 0x2C, 0x3B].contains(bytes[end - 1]) { end -= 1 }
    let text = bytes[line.lowerBound..<end]
    return marks.contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
  }

  mutating func beginQuotation(at index: Int, to lastLine: Int) -> Int {
    guard let line = quotedLine(lines[index]) else { return writeParagraph(at: index) }
    let depth = builder.depth
    quotation = Quotation(outer: scope, lastLine: lastLine)
    builder.begin(.quotation)
    scope = Scope(base: depth)
    switch meaning(of: line, at: index) {
    case .section(let kind): return openSection(line, kind, at: index)
    case .subsection: return openSubsection(line, at: index)
    case .item(let marker, let level): return openItem(line, marker, level: level, at: index)
    case .division: return openDivision(line, at: index)
    case .paragraph, .note, .recital, .quotation, .cell, .entry: return writeParagraph(at: index)
    }
  }

  // MARK: Norwegian amendments

  /// `§ 8 skal lyde:` announces the text of another act, which no quotation mark closes.
  func announcesText(_ text: Range<Int>) -> Bool {
    guard convention == .norwegian, quotation == nil, bytes[text].last == UInt8(ascii: ":") else {
      return false
    }
    return Self.announcements.contains { bytes[text].dropLast().suffix($0.count).elementsEqual($0) }
  }

  private static let announcements = ["skal lyde", "skal lyda"].map { Array($0.utf8) }

  /// Begins the announced text, up to the next announcement or the next part of the amending act.
  mutating func beginAnnouncedText(after index: Int) {
    let first = index + 1
    var end = first
    while end < lines.endIndex, !endsAnnouncedText(lines[end]) { end += 1 }
    guard end > first else { return }
    isFront = false
    quotation = Quotation(outer: scope, lastLine: end - 1)
    scope = Scope(base: builder.depth)
    builder.begin(.quotation)
  }

  private func endsAnnouncedText(_ line: DraftLine) -> Bool {
    if line.shape == .romanAlone { return line.isAfterBlank }
    let cursor = LineCursor(bytes, line.range)
    if cursor.isAt("i lov") || cursor.isAt("loven trer i kraft") || cursor.isAt("lova tek til å gjelde") {
      return true
    }
    let text = bytes[line.range]
    return text.last == UInt8(ascii: ":")
      && Self.announcements.contains { text.dropLast().suffix($0.count).elementsEqual($0) }
      || Self.repeals.contains { text.suffix($0.count).elementsEqual($0) } && line.shape == .signFirst
  }

  private static let repeals = ["oppheves.", "opphevast.", "blir oppheva."].map { Array($0.utf8) }

  mutating func endQuotation() {
    guard let ended = quotation else { return }
    builder.end(toDepth: scope.base)
    scope = ended.outer
    quotation = nil
  }
}
