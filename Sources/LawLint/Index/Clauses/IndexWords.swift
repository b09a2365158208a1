/// What the readers of an act's clauses ask about a word, a bit each; beside ``WordClasses``, which all of lawlint asks about.
struct IndexWords: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt32

  private init(bit: UInt32) { rawValue = 1 << bit }
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The word was looked up, whatever it is.
  static let known = IndexWords(bit: 0)

  // Data that go from one to another.
  static let obtain = IndexWords(bit: 1)
  static let disclose = IndexWords(bit: 2)
  static let give = IndexWords(bit: 3)
  static let exchange = IndexWords(bit: 4)
  static let access = IndexWords(bit: 5)
  static let object = IndexWords(bit: 6)
  static let secrecy = IndexWords(bit: 7)
  static let despite = IndexWords(bit: 8)
  static let entitled = IndexWords(bit: 9)
  static let from = IndexWords(bit: 10)
  static let register = IndexWords(bit: 11)
  static let holder = IndexWords(bit: 12)
  static let purpose = IndexWords(bit: 13)

  // Periods.
  static let deadline = IndexWords(bit: 14)
  static let timeUnit = IndexWords(bit: 15)
  static let month = IndexWords(bit: 16)
  static let numberWord = IndexWords(bit: 17)
  static let periodStart = IndexWords(bit: 18)

  // What a party proves.
  static let certificate = IndexWords(bit: 19)
  static let handIn = IndexWords(bit: 20)
  static let fact = IndexWords(bit: 21)

  /// innhenting, Übermittlung: the deed as a noun.
  static let deed = IndexWords(bit: 22)
  // Numbers that divide cases.
  static let below = IndexWords(bit: 23)
  static let above = IndexWords(bit: 24)
  /// ut: `levere ut`.
  static let out = IndexWords(bit: 25)
  /// skje, zulässig: what is said of a deed that is allowed.
  static let happen = IndexWords(bit: 26)
  static let refuse = IndexWords(bit: 27)
  static let require = IndexWords(bit: 28)
  /// anmodning, Verlangen: with a preposition before it, how something is asked for.
  static let request = IndexWords(bit: 29)
  /// Documents and files, which one has access to as to data.
  static let document = IndexWords(bit: 30)
  /// tillatelse: what one is given, so that what follows it is not what a rule allows.
  static let permit = IndexWords(bit: 31)

  /// The verbs and nouns with which data go from one to another.
  static let transfer: IndexWords = [.obtain, .disclose, .exchange, .access, .give, .deed]

  /// The lexicons that hold the words.
  static let lexicons: [(name: String, words: IndexWords)] = [
    ("data-obtain", .obtain), ("data-disclose", .disclose), ("data-give", .give),
    ("data-exchange", .exchange), ("data-access", .access), ("data-object", .object), ("secrecy", .secrecy),
    ("despite", .despite), ("entitled", .entitled), ("data-from", .from), ("register-word", .register),
    ("data-holder", .holder), ("data-purpose", .purpose), ("deadline-word", .deadline),
    ("time-unit", .timeUnit), ("month", .month), ("number-word", .numberWord),
    ("period-start", .periodStart), ("data-deed", .deed), ("data-out", .out), ("data-happen", .happen),
    ("data-refuse", .refuse), ("data-require", .require),
    ("data-request", .request), ("data-document", .document), ("permit-noun", .permit),
    ("below-word", .below), ("above-word", .above),
    ("certificate", .certificate), ("hand-in", .handIn),
  ]
}

/// The words of one language as the readers of clauses see them, each spelling looked up once.
final class IndexBook {
  private let symbols: [(symbol: Symbol, words: IndexWords)]
  private var known = Vec<IndexWords>(capacity: 1 << 12)

  init(_ compiled: CompiledRules) {
    var symbols = IndexWords.lexicons.compactMap { lexicon in
      compiled.vocabulary.symbol(ofClass: lexicon.name).map { ($0, lexicon.words) }
    }
    for fact in compiled.factClasses { symbols.append((fact.symbol, .fact)) }
    self.symbols = symbols
  }

  /// Makes room for spellings, before a document's words are asked about.
  func prepare(spellings: Int) { known.grow(toCount: spellings, filling: []) }

  /// What the words of a sentence are, together.
  func words(of range: Range<Int>, _ context: MatchContext) -> IndexWords {
    var all: IndexWords = []
    for token in range { all.formUnion(words(token, context)) }
    return all
  }

  /// What a word is.
  @inline(__always)
  func words(_ token: Int, _ context: MatchContext) -> IndexWords {
    let word = known.base[Int(context.tokens[token].word.index)]
    return word.contains(.known) ? word : learn(token, context)
  }

  private func learn(_ token: Int, _ context: MatchContext) -> IndexWords {
    var words: IndexWords = .known
    for (symbol, own) in symbols where context.has(token, symbol) { words.formUnion(own) }
    known[Int(context.tokens[token].word.index)] = words
    return words
  }
}
