/// What the first characters of a line look like, whatever the convention of the draft.
///
/// A shape is no decision: `1. ` begins a section in an Irish act, a subsection in an EU article and a point of a
/// list elsewhere. ``OutlineWriter`` decides, since it knows the convention and what is open.
enum LineShape: UInt8, Sendable {
  case prose
  /// A line of dashes, asterisks or the like, without a word.
  case decoration
  /// `§ 3`, `§ 3-2.`, `§§ 5–7`.
  case signFirst
  /// `3 §`, `3 a §`, `2 kap. 3 §`.
  case signLast
  /// A word of division and its number: `Kapittel 1`, `2 kap.`, `PART II`, `Artikel 4`, `Anlage`.
  case division
  /// `Stk. 2.`
  case stk
  /// `(1)`, `(a)`, `(ii)`, also behind a dash: `—(1)`.
  case parenthesised
  /// `1.`, `29A.`
  case numberDot
  /// `1)`
  case numberParenthesis
  /// `1 text`, as some Norwegian lists have it.
  case bareNumber
  /// `a.`, `A.`, `iv.`
  case letterDot
  /// `a)`, `aa)`, `iv)`
  case letterParenthesis
  case bullet
  /// `II` alone on its line, as in Norwegian acts of amendment.
  case romanAlone
  /// `2019:981` alone on its line, above transitional provisions of a Swedish amendment.
  case amendmentNumber
  /// `Endret ved lov …`, `Lag (2019:981).`
  case history
  /// An opening quotation mark.
  case quoted
}

/// One line of a draft without the white space around it, and what its first characters look like.
struct DraftLine: Sendable, BitwiseCopyable {
  /// The line in the content, from its first to its last character that is no white space.
  var start: UInt32
  var end: UInt32
  var shape = LineShape.prose
  /// Index into ``DivisionWord/all`` when the shape is `.division`.
  var word: UInt8 = 0
  /// The depth of a Markdown heading, or 0.
  var level: UInt8 = 0
  /// An empty line or a line of decoration stands before, or nothing.
  var isAfterBlank = false
  /// No law: a block quote of Markdown, a table of contents of Word.
  var isNote = false
  /// Stands in a table.
  var cell = Cell.none
  /// The number in the mark: `3-2` of `§ 3-2.`; empty when there is none.
  var numberStart: UInt32 = 0
  var numberEnd: UInt32 = 0
  /// The end of the mark, and the beginning of the text behind it.
  var markEnd: UInt32
  var textStart: UInt32

  /// Where in a table a line stands.
  enum Cell: UInt8, Sendable {
    case none
    /// Begins a table.
    case first
    case other
  }

  init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    markEnd = start
    textStart = start
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var number: Range<Int> { Int(numberStart)..<Int(numberEnd) }
  var mark: Range<Int> { Int(start)..<Int(markEnd) }
  var rest: Range<Int> { Int(textStart)..<Int(end) }
  var count: Int { Int(end - start) }
}
