/// What the rules of one language ask of each spelling that an analyser has met, found once per spelling.
struct Lexis: ~Copyable {
  let vocabulary: Vocabulary
  private let stemmer: Stemmer
  /// By word: 0 for "not looked up yet", otherwise where its symbols are in `arena`, and how many, plus 1.
  private var records = Vec<UInt64>(capacity: 1 << 12)
  private var arena = Vec<UInt16>(capacity: 1 << 12)

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    stemmer = Stemmer(vocabulary.language)
  }

  /// The symbols of a word, ascending. Valid until the next look-up.
  @inline(__always)
  mutating func symbols(of word: WordID, in words: borrowing WordTable) -> UnsafeBufferPointer<UInt16> {
    let index = Int(word.index)
    var record = index < records.count ? records[index] : 0
    if record == 0 { record = lookUp(word, in: words) }
    let count = Int(record & 0xFFFF) - 1
    return UnsafeBufferPointer(start: arena.base + Int(record >> 16), count: count)
  }

  /// Whether a word has a symbol.
  @inline(__always)
  mutating func has(_ word: WordID, _ symbol: Symbol, in words: borrowing WordTable) -> Bool {
    for candidate in symbols(of: word, in: words) where candidate == symbol.rawValue { return true }
    return false
  }

  private mutating func lookUp(_ word: WordID, in words: borrowing WordTable) -> UInt64 {
    let found = vocabulary.symbols(of: words.spelling(word), stemmer: stemmer)
    let record = UInt64(arena.count) << 16 | UInt64(found.count + 1)
    for symbol in found { arena.append(symbol.rawValue) }
    records.grow(toCount: Int(word.index) + 1, filling: 0)
    records[Int(word.index)] = record
    return record
  }
}
