/// Puts the paragraphs of a page or of a word processor's document together as lines, for the classifier of
/// lines.
///
/// White space within a paragraph is one space, as it is shown.
struct ParagraphLines {
  /// What a paragraph is, apart from its text.
  struct Style {
    /// The depth of a heading, from 1, or 0.
    var level = 0
    var cell = DraftLine.Cell.none
    /// No law: a table of contents, a note.
    var isNote = false
    /// A note to the paragraph before.
    var isFootnote = false
    /// The number that a list gives, which stands in no text.
    var label: String?
  }

  private struct Draft {
    var range: Range<Int>
    var style: Style
    var isFirst: Bool
  }

  private(set) var text = DraftText()
  private let content: [UInt8]
  private var drafts: [Draft] = []
  private var style = Style()
  private var start = 0
  private var isFirst = true
  private var place = Offset<InContent>(0)

  init(content: [UInt8]) { self.content = content }

  // MARK: Paragraphs

  /// Ends the paragraph before, if any.
  mutating func begin(_ style: Style, at place: Offset<InContent>) {
    end()
    self.style = style
    self.place = place
  }

  /// Ends the paragraph; what comes without a beginning is a paragraph without a style.
  mutating func end() {
    endLine(with: place..<place)
    style = Style()
    isFirst = true
  }

  /// Begins a new line in the paragraph. An empty one separates what is before it from what is behind it.
  mutating func breakLine(at range: ContentRange) {
    let isEmpty = start == text.bytes.count
    endLine(with: range)
    if isEmpty { isFirst = true }
  }

  private mutating func endLine(with separator: ContentRange) {
    let range = DraftLines.trimmed(start..<text.bytes.count, in: text.bytes)
    if !range.isEmpty {
      drafts.append(Draft(range: range, style: style, isFirst: isFirst))
      isFirst = false
      if style.cell == .first { style.cell = .other }
    }
    if start < text.bytes.count { text.append([0x0A], for: separator) }
    start = text.bytes.count
  }

  // MARK: Text

  /// Appends content, with each stretch of white space as one space.
  mutating func append(_ range: ContentRange) {
    var index = range.lowerBound.index
    let end = range.upperBound.index
    while index < end {
      var stop = index
      while stop < end, !HTMLScanner.isSpace(content[stop]) { stop += 1 }
      if stop > index {
        writeLabel(at: Offset(index))
        text.append(ContentRange(bytes: index..<stop), of: content)
      }
      index = stop
      while index < end, HTMLScanner.isSpace(content[index]) { index += 1 }
      if index > stop { appendSpace(for: ContentRange(bytes: stop..<index)) }
    }
    place = range.upperBound
  }

  /// Appends characters that stand for a stretch of content.
  mutating func append(_ characters: some Collection<UInt8>, for range: ContentRange) {
    writeLabel(at: range.lowerBound)
    text.append(characters, for: range)
    place = range.upperBound
  }

  /// Appends a space, unless there is one or a line begins.
  mutating func appendSpace(for range: ContentRange) {
    guard start < text.bytes.count, text.bytes.last != 0x20 else { return }
    let isVerbatim = range.byteCount() == 1 && content[range.lowerBound.index] == 0x20
    if isVerbatim { text.append(range, of: content) } else { text.append([0x20], for: range) }
  }

  private mutating func writeLabel(at place: Offset<InContent>) {
    guard let label = style.label, isFirst, start == text.bytes.count else { return }
    text.append(label.utf8, for: place..<place)
    text.append([0x20], for: place..<place)
    style.label = nil
  }

  // MARK: Lines

  /// The lines with what their first characters look like, and what their styles say of them; and the notes to
  /// them.
  func classified() -> (lines: [DraftLine], notes: [DraftNote]) {
    let classifier = LineClassifier(bytes: text.bytes)
    var lines: [DraftLine] = []
    var notes: [DraftNote] = []
    for draft in drafts {
      if draft.style.isFootnote {
        notes.append(DraftNote(line: max(0, lines.count - 1), range: draft.range))
      } else if let line = line(draft, classifier) {
        lines.append(line)
      }
    }
    return (lines, notes)
  }

  private func line(_ draft: Draft, _ classifier: LineClassifier) -> DraftLine? {
    var line = classifier.classify(draft.range)
    guard line.shape != .decoration else { return nil }
    line.isAfterBlank = draft.isFirst
    line.isNote = draft.style.isNote
    line.cell = draft.style.cell
    guard draft.style.cell == .none, draft.style.level > 0 else { return line }
    // On some pages chapters are headings of the first level, which elsewhere is that of the title.
    line.level = UInt8(clamping: max(line.shape == .prose ? 1 : 2, draft.style.level))
    return line
  }
}
