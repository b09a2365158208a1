/// Builds the provisions of one act from its lines.
///
/// The writer goes through the lines once. For each it asks what the line means in the convention of the act and
/// with what is open (`OutlineWriter+Meaning.swift`), and opens and closes provisions accordingly. A paragraph is
/// the lines from one mark or empty line to the next, since drafts may be wrapped by hand. Lists nest by the style of
/// their marks (``ListStack``).
struct OutlineWriter {
  let bytes: [UInt8]
  /// Where the bytes come from; `nil` when they are the file's content.
  let draft: DraftText?
  let classifier: LineClassifier
  let lines: ArraySlice<DraftLine>
  let convention: DraftingConvention
  let wrapping: Wrapping
  /// Leaves out the marks of Markdown within lines.
  let isMarkdown: Bool
  /// The file marks sections as Markdown headings, so a line of text that begins with `§ 3` only speaks of it.
  let sectionsAreHeadings: Bool
  /// The articles of a German act of amendment hold sections.
  let articlesHoldSections: Bool
  /// In the order of the lines that refer to them; those of other acts of the file too.
  let notes: [DraftNote]
  /// The lines that may end a quotation.
  let closingLines: [Int]
  /// The lines in which the act lists its chapters.
  let contents: Range<Int>

  var builder: DocumentBuilder
  var scope = Scope(base: 1)
  var quotation: Quotation?
  /// Nothing but the title, formulas and recitals have been read.
  var isFront = true
  var hasTitle = false
  /// How many marks the current line has had: `(4) (a)` has two.
  var marksOnLine = 0
  /// Index of the first note that is not yet written.
  private var nextNote = 0

  /// What is open in the act, or in the act that it quotes. Depths are those before the provision was begun.
  struct Scope {
    var base: Int
    var divisions: [(rank: Int, depth: Int)] = []
    var section: Int?
    /// The section is an article, whose numbered paragraphs are subsections.
    var isArticle = false
    /// A subsection, or a paragraph outside sections.
    var unit: Int?
    var lists = ListStack()
    /// The section numbers its subsections, so a paragraph without a number goes on with the last one.
    var numbersSubsections = false
    /// The number of the last numbered subsection, for conventions that write it like a point.
    var lastSubsection = 0
    /// A section or division has been opened whose heading may stand on the next line.
    var awaitsHeading = false
    var hasContent = false

    init(base: Int) { self.base = base }

    var isAnnex: Bool { divisions.first?.rank == 0 }
  }

  /// The text of another act that is being read, and what was open around it.
  struct Quotation {
    var outer: Scope
    var lastLine: Int
  }

  init(
    _ file: SourceFile, format: String, lines: ArraySlice<DraftLine>, draft: DraftText? = nil,
    notes: [DraftNote] = [], isMarkdown: Bool = false, isPreformatted: Bool = false,
    metadata: Document.Metadata = .init()
  ) {
    self.notes = notes
    nextNote = notes.firstIndex { $0.line >= lines.startIndex } ?? notes.endIndex
    self.draft = draft
    bytes = draft?.bytes ?? file.content
    classifier = LineClassifier(bytes: bytes)
    self.lines = lines
    self.isMarkdown = isMarkdown
    let decided = DraftingConvention.decide(lines, in: bytes, language: metadata.languageHint)
    convention = decided ?? .norwegian
    wrapping = draft == nil || isPreformatted ? Wrapping(lines) : .none
    sectionsAreHeadings =
      isMarkdown && lines.contains { $0.level > 0 && ($0.shape == .signFirst || $0.shape == .signLast) }
    articlesHoldSections =
      convention == .german && lines.contains { $0.shape == .signFirst && $0.isAfterBlank }
    closingLines = Self.closingLines(of: lines, in: bytes)
    contents = convention == .swedish ? Self.contents(in: lines, of: bytes) : 0..<0
    builder = DocumentBuilder(file, format: format)
    builder.metadata = metadata
    if builder.metadata.jurisdiction == nil { builder.metadata.jurisdiction = decided?.jurisdiction }
  }

  consuming func document() -> Document {
    var writer = self
    writer.write()
    return writer.builder.build()
  }

  private mutating func write() {
    var index = lines.startIndex
    while index < lines.endIndex {
      if let quotation, index > quotation.lastLine { endQuotation() }
      index = write(lineAt: index) + 1
      writeNotes(before: index)
    }
    if lines.isEmpty { writeNotes(before: lines.endIndex + 1) }
    if quotation != nil { endQuotation() }
  }

  /// Writes the notes to the lines that are written, as blocks of what is open.
  private mutating func writeNotes(before index: Int) {
    while nextNote < notes.count, notes[nextNote].line < index {
      appendBlock(.note, notes[nextNote].range)
      nextNote += 1
    }
  }

  /// Writes the line and those that go on with it; gives the last line that it wrote.
  private mutating func write(lineAt index: Int) -> Int {
    let line = lines[index]
    marksOnLine = 0
    switch meaning(of: line, at: index) {
    case .paragraph: return writeParagraph(at: index)
    case .note: return writeNote(at: index)
    case .cell: return writeTable(at: index)
    case .entry: return writeEntry(at: index)
    case .division: return openDivision(line, at: index)
    case .section(let kind): return openSection(line, kind, at: index)
    case .subsection: return openSubsection(line, at: index)
    case .recital: return writeRecital(line, at: index)
    case .item(let marker, let level): return openItem(line, marker, level: level, at: index)
    case .quotation(let lastLine): return beginQuotation(at: index, to: lastLine)
    }
  }

  // MARK: Closing

  mutating func closeLists() {
    if let depth = scope.lists.outerDepth { builder.end(toDepth: depth) }
    scope.lists.removeAll()
  }

  mutating func closeUnit() {
    closeLists()
    if let unit = scope.unit { builder.end(toDepth: unit) }
    scope.unit = nil
  }

  mutating func closeSection() {
    closeUnit()
    if let section = scope.section { builder.end(toDepth: section) }
    scope.section = nil
    scope.numbersSubsections = false
    scope.lastSubsection = 0
    scope.awaitsHeading = false
    scope.hasContent = false
  }

  mutating func closeDivisions(from rank: Int) {
    closeSection()
    while let last = scope.divisions.last, last.rank >= rank {
      builder.end(toDepth: last.depth)
      scope.divisions.removeLast()
    }
  }

  // MARK: Text

  mutating func appendBlock(_ kind: Block.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    builder.beginBlock(kind)
    if let draft {
      builder.append(range, of: draft)
    } else if isMarkdown {
      InlineMarkdown(bytes: bytes).forEachWord(in: range) { builder.append(ContentRange(bytes: $0)) }
    } else {
      builder.append(ContentRange(bytes: range))
    }
    builder.endBlock()
  }

  /// A number as a citation needs it: with plain spaces.
  func number(of line: DraftLine) -> String? {
    guard !line.number.isEmpty else { return nil }
    let cursor = LineCursor(bytes, line.number)
    if let ordinal = DivisionWord.ordinal(at: LineCursor(bytes, line.range)),
      line.number.lowerBound == line.range.lowerBound,
      cursor.isAtLetter
    {
      return String(ordinal.value)
    }
    let text = String(decoding: bytes[line.number], as: UTF8.self)
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
