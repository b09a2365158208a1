/// A paragraph of Word: where its characters stand, and what numbers and structures it.
struct WordParagraph {
  enum Piece {
    case verbatim(ContentRange)
    /// Characters that stand for an element or a reference.
    case unit([UInt8], ContentRange)
    /// Begins a new line within the paragraph.
    case lineBreak(ContentRange)
  }

  var start: Offset<InContent>
  var pieces: [Piece] = []
  var style: String?
  /// What the paragraph says itself; its style may say the rest.
  var numbering = NumberingReference()
  var outlineLevel: Int?
  var cell = DraftLine.Cell.none
  /// The notes that its text refers to, each with the place of the reference.
  var notes: [(text: [UInt8], place: ContentRange)] = []
  /// A line of a table of contents.
  var isContents = false

  /// Takes the properties of another paragraph, whose mark ends the text of both.
  mutating func adoptProperties(of other: WordParagraph) {
    let text = pieces
    let first = start
    let earlier = notes
    self = other
    pieces = text + other.pieces
    notes = earlier + other.notes
    start = first
  }
}
