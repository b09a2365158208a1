extension OutlineWriter {
  // MARK: Paragraphs

  mutating func writeParagraph(at index: Int) -> Int {
    let last = paragraphEnd(from: index)
    let line = lines[index]
    let text = line.range.lowerBound..<Int(lines[last].end)
    if isFront, quotation == nil, writeFront(text, first: index, last: last) {
      // Written above the first section.
    } else if isAwaitedHeading(text, first: index, last: last) {
      appendBlock(.heading, text)
      scope.awaitsHeading = false
    } else if isHeadingBetweenSections(text, first: index, last: last) {
      openHeading(text, line)
    } else if isSignature(text) {
      openSignature()
      writeBody(text)
    } else {
      writeBody(text)
    }
    if announcesText(text) { beginAnnouncedText(after: last) }
    return last
  }

  /// A paragraph of law: a subsection where paragraphs are counted, otherwise more text of what is open.
  mutating func writeBody(_ text: Range<Int>) {
    scope.awaitsHeading = false
    scope.hasContent = true
    let hadList = !scope.lists.isEmpty
    closeLists()
    // "… beträgt." after a list ends the sentence that the list began.
    let endsSentence = hadList && LineCursor(bytes, text).isAtSmallLetter && scope.unit != nil
    if scope.section == nil {
      if !endsSentence { openUnit(.paragraph) }
    } else if convention.countsParagraphs, !scope.numbersSubsections {
      if !endsSentence { openUnit(.subsection) }
    } else if convention == .danish, scope.unit == nil {
      openUnit(.subsection)
    }
    appendBody(text)
  }

  private mutating func openUnit(_ kind: Provision.Kind, number: String? = nil) {
    closeUnit()
    scope.unit = builder.depth
    builder.begin(kind, number: number)
  }

  /// Text, and the note on amendments at its end where the convention is Swedish.
  mutating func appendBody(_ text: Range<Int>) {
    guard convention == .swedish, let note = HistoryNote.trailing(in: text, of: bytes) else {
      return appendBlock(.body, text)
    }
    appendBlock(.body, text.lowerBound..<note)
    writeHistory(note..<text.upperBound)
  }

  // MARK: Subsections and items

  mutating func openSubsection(_ line: DraftLine, at index: Int) -> Int {
    scope.awaitsHeading = false
    scope.hasContent = true
    scope.numbersSubsections = true
    scope.lastSubsection = ListMarker.candidates(line, in: bytes).first?.value ?? 0
    openUnit(.subsection, number: number(of: line))
    appendBlock(.number, line.mark)
    return writeRest(of: line, at: index)
  }

  mutating func openItem(_ line: DraftLine, _ marker: ListMarker, level: Int, at index: Int) -> Int {
    scope.awaitsHeading = false
    scope.hasContent = true
    isFront = false
    let depth = scope.lists.open(marker, at: level, depth: builder.depth)
    builder.end(toDepth: depth)
    builder.begin(line.shape == .bullet ? .indent : .point, number: number(of: line))
    appendBlock(.number, line.mark)
    return writeRest(of: line, at: index)
  }

  /// The text behind a mark, which may begin with another mark: `(4) (a) Any person`.
  private mutating func writeRest(of line: DraftLine, at index: Int) -> Int {
    if let inner = innerLine(line.rest, at: index) { return openInner(inner, at: index) }
    let last = paragraphEnd(from: index)
    var text = Int(line.textStart)..<Int(lines[last].end)
    while line.shape == .parenthesised, isMarkdown, let next = gluedSubsection(in: text) {
      appendBody(text.lowerBound..<next.range.lowerBound)
      scope.lastSubsection += 1
      openUnit(.subsection, number: number(of: next))
      appendBlock(.number, next.mark)
      text = next.rest
    }
    if !text.isEmpty { appendBody(text) }
    return last
  }

  /// The next subsection where a converter to Markdown has lost the line breaks: `… av staten.(2) Banken …`.
  private func gluedSubsection(in text: Range<Int>) -> DraftLine? {
    guard scope.numbersSubsections, scope.lists.isEmpty else { return nil }
    var start = text.lowerBound
    while let open = bytes[start..<text.upperBound].firstIndex(of: UInt8(ascii: "(")) {
      start = open + 1
      guard open > text.lowerBound, bytes[open - 1] == UInt8(ascii: ".") else { continue }
      let line = classifier.classify(open..<text.upperBound)
      guard line.shape == .parenthesised,
        ListMarker.candidates(line, in: bytes).first?.value == scope.lastSubsection + 1,
        let digit = line.number.first, LineCursor.isDigit(bytes[digit])
      else { continue }
      return line
    }
    return nil
  }

  /// The rest of a line as a line of its own, when it begins with a mark that cannot be text.
  func innerLine(_ rest: Range<Int>, at index: Int) -> DraftLine? {
    guard marksOnLine < Self.mostMarksOnLine, let first = rest.first,
      bytes[first] == UInt8(ascii: "(") || LineCursor.isLetter(bytes[first])
    else {
      return nil
    }
    let line = classifier.classify(rest)
    guard line.shape == .parenthesised || line.shape == .letterParenthesis else { return nil }
    return line
  }

  /// A line of nothing but marks is no law, and each costs a level of the call stack.
  private static let mostMarksOnLine = 4

  mutating func openInner(_ line: DraftLine, at index: Int) -> Int {
    marksOnLine += 1
    switch meaning(of: line, at: index) {
    case .subsection: return openSubsection(line, at: index)
    case .item(let marker, let level): return openItem(line, marker, level: level, at: index)
    case .paragraph, .note, .division, .recital, .section, .quotation, .cell, .entry:
      let last = paragraphEnd(from: index)
      appendBody(line.range.lowerBound..<Int(lines[last].end))
      return last
    }
  }

  // MARK: Tables

  /// Writes the lines of a table, a cell each, into what is open; gives the last.
  mutating func writeTable(at index: Int) -> Int {
    let limit = quotation.map { $0.lastLine + 1 } ?? lines.endIndex
    let end = lines[(index + 1)..<max(limit, index + 1)].firstIndex { $0.cell != .other } ?? limit
    let depth = builder.depth
    builder.begin(.table)
    for line in lines[index..<max(end, index + 1)] { appendBlock(.cell, line.range) }
    builder.end(toDepth: depth)
    return max(end - 1, index)
  }

  // MARK: Notes

  mutating func writeNote(at index: Int) -> Int {
    let last = paragraphEnd(from: index)
    writeHistory(lines[index].range.lowerBound..<Int(lines[last].end))
    return last
  }

  mutating func writeHistory(_ text: Range<Int>) {
    closeUnit()
    let depth = builder.depth
    builder.begin(.note, role: .history)
    appendBlock(.note, text)
    builder.end(toDepth: depth)
  }

  /// Text about the act that is no part of it, such as its number and ministry above the text.
  mutating func writeRemark(_ text: Range<Int>) {
    closeUnit()
    let depth = builder.depth
    builder.begin(.note)
    appendBlock(.note, text)
    builder.end(toDepth: depth)
  }
}
