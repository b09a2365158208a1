/// A word, a number or a section sign of a document's text.
///
/// Punctuation is no token: it stands in the flags of the token behind it.
public struct Token: Sendable, BitwiseCopyable {
  /// Where the token begins in the document's text, in UTF-8 bytes.
  public var start: UInt32
  /// In UTF-8 bytes; a longer run of letters is cut.
  public var length: UInt16
  public var flags: Flags
  /// Which spelling it is, in the ``WordTable`` of the analyser that made it.
  public var word: WordID

  public var range: TextRange {
    Offset<InText>(Int(start))..<Offset<InText>(Int(start) + Int(length))
  }

  /// What the token looks like, and what stands between it and the token before.
  public struct Flags: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first letter is a capital.
    public static let capitalized = Flags(rawValue: 1 << 0)
    /// Digits, with `.` `,` `:` `/` `-` between digits: `12`, `1.000,50`, `2019:981`, `3-2`.
    public static let number = Flags(rawValue: 1 << 1)
    /// `§` or `§§`.
    public static let sectionSign = Flags(rawValue: 1 << 2)

    public static let afterSpace = Flags(rawValue: 1 << 3)
    public static let afterLineBreak = Flags(rawValue: 1 << 4)
    public static let afterComma = Flags(rawValue: 1 << 5)
    public static let afterPeriod = Flags(rawValue: 1 << 6)
    public static let afterSemicolon = Flags(rawValue: 1 << 7)
    public static let afterColon = Flags(rawValue: 1 << 8)
    /// `?` or `!`.
    public static let afterMark = Flags(rawValue: 1 << 9)
    public static let afterOpening = Flags(rawValue: 1 << 10)
    public static let afterClosing = Flags(rawValue: 1 << 11)
    public static let afterQuote = Flags(rawValue: 1 << 12)
    public static let afterDash = Flags(rawValue: 1 << 13)
    /// Two or more line breaks stand in between.
    public static let afterBlankLine = Flags(rawValue: 1 << 14)
    /// Any other sign, such as `*` or `•`.
    public static let afterSign = Flags(rawValue: 1 << 15)
  }
}

/// A spelling, as an index into a ``WordTable``.
public struct WordID: Hashable, Sendable, BitwiseCopyable {
  public var index: UInt32
}
