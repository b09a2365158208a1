/// What the rules of one language ask of each spelling that an analyser has met, found once per spelling.
struct Lexis: ~Copyable {
  /// Where the symbols of a word are.
  struct Record: BitwiseCopyable {
    private var packed: UInt64

    /// Not looked up yet.
    static let unknown = Record(packed: 0)

    fileprivate init(packed: UInt64) { self.packed = packed }
    fileprivate init(start: Int, count: Int) { packed = UInt64(start) << 16 | UInt64(count + 1) }

    var isKnown: Bool { packed != 0 }
    var start: Int { Int(packed >> 16) }
    var count: Int { Int(packed & 0xFFFF) - 1 }
  }

  let vocabulary: Vocabulary
  private let stemmer: Stemmer
  private var records = Vec<Record>(capacity: 1 << 12)
  private var arena = Vec<UInt16>(capacity: 1 << 12)

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    stemmer = Stemmer(vocabulary.language)
  }

  /// The symbols of all words, to be read through records. Valid until the next look-up.
  var symbols: UnsafePointer<UInt16> { UnsafePointer(arena.base) }

  @inline(__always)
  mutating func record(of word: WordID, in words: borrowing WordTable) -> Record {
    let index = Int(word.index)
    if index < records.count, records[index].isKnown { return records[index] }
    return lookUp(word, in: words)
  }

  /// Whether a word has a symbol.
  mutating func has(_ word: WordID, _ symbol: Symbol, in words: borrowing WordTable) -> Bool {
    let record = record(of: word, in: words)
    for i in record.start..<record.start + record.count where arena[i] == symbol.rawValue { return true }
    return false
  }

  private mutating func lookUp(_ word: WordID, in words: borrowing WordTable) -> Record {
    let found = vocabulary.symbols(of: words.spelling(word), stemmer: stemmer)
    let record = Record(start: arena.count, count: found.count)
    for symbol in found { arena.append(symbol.rawValue) }
    records.grow(toCount: Int(word.index) + 1, filling: .unknown)
    records[Int(word.index)] = record
    return record
  }
}
