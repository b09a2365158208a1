/// Puts the paragraphs of a Word document together as lines, with their numbers, for the classifier of lines.
struct WordLines {
  private(set) var text = DraftText()
  private var drafts: [Draft] = []

  private struct Draft {
    var range: Range<Int>
    /// The number that the list gave, at the beginning of the range.
    var label: Range<Int>
    var isFirst: Bool
    var isTitle: Bool
    var headingLevel: Int?
    var cell: DraftLine.Cell
    var isContents: Bool
    /// A note to the line before.
    var isNote = false
  }

  init(_ paragraphs: [WordParagraph], content: [UInt8], styles: WordStyles, numbering: WordNumbering) {
    var numbering = numbering
    for paragraph in paragraphs { append(paragraph, content: content, styles: styles, numbering: &numbering) }
  }

  // MARK: Text

  private mutating func append(
    _ paragraph: WordParagraph, content: [UInt8], styles: WordStyles, numbering: inout WordNumbering
  ) {
    let style = styles[paragraph.style]
    let reference = paragraph.numbering.inheriting(
      style.numbering, from: paragraph.style ?? styles.defaultStyle ?? "")
    let label = numbering.label(reference)
    var draft = Draft(
      range: text.bytes.count..<text.bytes.count, label: 0..<0, isFirst: true, isTitle: style.isTitle,
      headingLevel: headingLevel(paragraph, style), cell: paragraph.cell,
      isContents: paragraph.isContents)

    if let label {
      let place = paragraph.firstPlace..<paragraph.firstPlace
      text.append(label.utf8, for: place)
      draft.label = draft.range.lowerBound..<text.bytes.count
      // Also where the list puts nothing between: the number is no part of the first word.
      text.append([0x20], for: place)
    }
    var last = paragraph.firstPlace
    for piece in paragraph.pieces {
      switch piece {
      case .verbatim(let range):
        text.append(range, of: content)
        last = range.upperBound
      case .unit(let bytes, let range):
        text.append(bytes, for: range)
        last = range.upperBound
      case .lineBreak(let range):
        end(&draft)
        text.append([0x0A], for: range)
        draft.range = text.bytes.count..<text.bytes.count
        draft.label = 0..<0
        last = range.upperBound
      }
    }
    end(&draft)
    text.append([0x0A], for: last..<last)
    for note in paragraph.notes { append(note.text, of: note.place) }
  }

  private mutating func append(_ note: [UInt8], of place: ContentRange) {
    var draft = Draft(
      range: text.bytes.count..<text.bytes.count, label: 0..<0, isFirst: true, isTitle: false, cell: .none,
      isContents: false, isNote: true)
    text.append(note, for: place)
    end(&draft)
    text.append([0x0A], for: place.upperBound..<place.upperBound)
  }

  private func headingLevel(_ paragraph: WordParagraph, _ style: WordStyles.Style) -> Int? {
    guard let level = paragraph.outlineLevel else { return style.headingLevel }
    return (0..<9).contains(level) ? level : nil
  }

  /// Ends a line, which counts when it holds more than white space.
  private mutating func end(_ draft: inout Draft) {
    draft.range = DraftLines.trimmed(draft.range.lowerBound..<text.bytes.count, in: text.bytes)
    guard !draft.range.isEmpty else { return }
    drafts.append(draft)
    draft.isFirst = false
    if draft.cell == .first { draft.cell = .other }
  }

  // MARK: Lines

  /// The lines with what their first characters look like, and what their styles say of them; and the notes to them.
  func classified() -> (lines: [DraftLine], notes: [DraftNote]) {
    let classifier = LineClassifier(bytes: text.bytes)
    var outermost = drafts.contains { $0.isTitle } ? 2 : nil
    var lines: [DraftLine] = []
    var notes: [DraftNote] = []
    for draft in drafts {
      guard !draft.isNote else {
        notes.append(DraftNote(line: max(0, lines.count - 1), range: draft.range))
        continue
      }
      if let line = line(draft, classifier, &outermost) { lines.append(line) }
    }
    return (lines, notes)
  }

  /// - Parameter outermost: The level of the outermost headings, once it is known.
  private func line(_ draft: Draft, _ classifier: LineClassifier, _ outermost: inout Int?) -> DraftLine? {
    var line = classifier.classify(draft.range)
    guard line.shape != .decoration else { return nil }
    line.isAfterBlank = draft.isFirst
    line.isNote = draft.isContents
    line.cell = draft.cell
    if line.shape == .bareNumber, draft.label.count == line.mark.count { line.shape = .numberParenthesis }
    guard !line.isNote, line.cell == .none, draft.isFirst else { return line }
    if draft.isTitle {
      line.level = 1
    } else if let level = draft.headingLevel, isHeading(line) {
      // Without a style for titles, a title is often the first heading.
      let first = outermost ?? (line.shape == .prose && draft.range == drafts.first?.range ? 1 : 2)
      outermost = max(2, first)
      line.level = UInt8(min(9, first + level))
    }
    return line
  }

  /// Some styles have the level of a heading though what they style is text: `§ 3. Loven gælder ikke for …`.
  private func isHeading(_ line: DraftLine) -> Bool {
    let text = line.rest
    guard text.count <= 320, HeadingTest.ending(of: text, in: self.text.bytes) != .leadIn else {
      return false
    }
    return HeadingTest.ending(of: text, in: self.text.bytes) == .open
      || HeadingTest.isHeading(text, in: self.text.bytes, acceptsFullStop: true)
  }
}

extension WordParagraph {
  /// Where its text begins in the content.
  fileprivate var firstPlace: Offset<InContent> {
    switch pieces.first {
    case .verbatim(let range), .unit(_, let range), .lineBreak(let range): range.lowerBound
    case nil: start
    }
  }
}
