/// A footnote or endnote of a draft that is no text file: its text, and the line in which it is referred to.
struct DraftNote: Sendable {
  /// Index into the lines of the draft; the first line where the note stands before all others.
  var line: Int
  /// In the text of the draft.
  var range: Range<Int>
}
