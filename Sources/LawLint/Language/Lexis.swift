/// What the rules of one language ask of each spelling that an analyser has met, found once per spelling.
struct Lexis: ~Copyable {
  private let vocabulary: Vocabulary
  private let stemmer: Stemmer
  private var facts = Vec<WordFacts>(capacity: 1 << 12)
  private var arena = Vec<UInt16>(capacity: 1 << 12)
  private var found: [Symbol] = []

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    stemmer = Stemmer(vocabulary.language)
  }

  /// The symbols of all words, to be read through ``WordFacts``. Valid until the next look-up.
  var symbols: UnsafePointer<UInt16> { UnsafePointer(arena.base) }

  /// Appends what is known of the word of each token.
  mutating func append(
    factsOf tokens: UnsafeBufferPointer<Token>, to list: inout Vec<WordFacts>, in words: borrowing WordTable
  ) {
    facts.grow(toCount: words.count, filling: .unknown)
    list.reserve(tokens.count)
    for token in tokens { list.append(facts(of: token.word, in: words)) }
  }

  /// The classes of a word that the sentence splitter asks about.
  mutating func classes(of word: WordID, in words: borrowing WordTable) -> WordClasses {
    facts.grow(toCount: words.count, filling: .unknown)
    return facts(of: word, in: words).classes
  }

  /// - Precondition: `facts` has a place for the word.
  @inline(__always)
  private mutating func facts(of word: WordID, in words: borrowing WordTable) -> WordFacts {
    let known = facts[Int(word.index)]
    return known.isKnown ? known : lookUp(word, in: words)
  }

  private mutating func lookUp(_ word: WordID, in words: borrowing WordTable) -> WordFacts {
    found.removeAll(keepingCapacity: true)
    vocabulary.appendSymbols(of: word, in: words, stemmer: stemmer, to: &found)
    var new = WordFacts(start: arena.count)
    // Those that matching begins with stand first, so that a word without them costs one look.
    for symbol in found where vocabulary.beginsMatches(symbol) {
      arena.append(symbol.rawValue)
      new.anchorCount += 1
    }
    for symbol in found where !vocabulary.beginsMatches(symbol) { arena.append(symbol.rawValue) }
    for symbol in found { new.add(symbol, classes: vocabulary.classes(of: symbol)) }
    facts[Int(word.index)] = new
    return new
  }
}

/// What the rules of one language ask of a word, in 16 bytes that lie beside its token.
struct WordFacts: BitwiseCopyable {
  /// Where the word's symbols begin among those of all words, and how many they are.
  private(set) var start: UInt32
  private(set) var count: UInt16 = 0
  /// How many of them matching begins with; they stand first.
  fileprivate(set) var anchorCount: UInt16 = 0
  private(set) var classes: WordClasses = []
  /// A bit for each symbol, by its last five bits: most words do not have the bit that is asked for.
  private(set) var signature: UInt32 = 0

  fileprivate init(start: Int) { self.start = UInt32(start) }

  /// Not looked up yet.
  fileprivate static let unknown = WordFacts(start: Int(UInt32.max))
  fileprivate var isKnown: Bool { start != .max }

  fileprivate mutating func add(_ symbol: Symbol, classes new: WordClasses) {
    count += 1
    classes.formUnion(new)
    signature |= symbol.bit
  }
}

extension Symbol {
  /// The symbol's bit in ``WordFacts/signature``.
  @inline(__always)
  var bit: UInt32 { 1 << UInt32(rawValue & 31) }
}
