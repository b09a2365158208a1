/// What the readers of an act's clauses ask about a word, a bit each; beside ``WordClasses``, which all of lawlint asks about.
struct IndexWords: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt64

  private init(bit: UInt64) { rawValue = 1 << bit }
  init(rawValue: UInt64) { self.rawValue = rawValue }

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

  /// underrette, unterrichten: verbs of telling, which need no word for the data.
  static let notify = IndexWords(bit: 32)
  /// melding, Mitteilung: what is told, which is given or sent like data.
  static let notice = IndexWords(bit: 33)
  /// få, erhalten.
  static let receive = IndexWords(bit: 34)
  /// tilgjengelig: said of data, before whom they are for.
  static let accessible = IndexWords(bit: 35)
  /// til, an: of the words of `from` those before whom data go to.
  static let to = IndexWords(bit: 36)
  /// hverandre, gegenseitig.
  static let mutual = IndexWords(bit: 37)
  /// dem, den: a German article whose noun is no subject.
  static let oblique = IndexWords(bit: 38)
  /// ermächtigt: with rules in the sentence, what follows is only what they may be about.
  static let empowered = IndexWords(bit: 39)
  /// Public bodies, by more names than the authorities whose norms are read.
  static let body = IndexWords(bit: 40)
  /// for, til: before whom data are accessible to.
  static let forWhom = IndexWords(bit: 41)
  /// Parties, by their duty: Auskunftspflichtige.
  static let party = IndexWords(bit: 42)
  /// ist, sind: with an infinitive a duty whose bearer is not its subject.
  static let passive = IndexWords(bit: 43)
  /// han: who is named before.
  static let pronoun = IndexWords(bit: 44)

  /// The verbs and nouns with which data go from one to another.
  static let transfer: IndexWords = [
    .obtain, .disclose, .exchange, .access, .give, .deed, .notify, .receive, .accessible,
  ]
  /// Those of them that say so by themselves; the others depend on who gives and who gets.
  static let certain: IndexWords = [.obtain, .disclose, .exchange, .access, .deed]

  /// The lexicons that hold the words.
  static let lexicons: [(name: String, words: IndexWords)] = [
    ("data-obtain", .obtain), ("data-disclose", .disclose), ("data-give", .give),
    ("data-exchange", .exchange), ("data-access", .access), ("data-object", .object), ("secrecy", .secrecy),
    ("despite", .despite), ("entitled", .entitled), ("data-from", .from), ("register-word", .register),
    ("data-holder", .holder), ("data-purpose", .purpose), ("deadline-word", .deadline),
    ("time-unit", .timeUnit), ("month", .month), ("number-word", .numberWord),
    ("period-start", .periodStart), ("data-deed", .deed), ("data-out", .out), ("data-happen", .happen),
    ("data-refuse", .refuse), ("data-require", .require),
    ("data-notify", .notify), ("data-notice", .notice), ("data-receive", .receive),
    ("data-accessible", .accessible), ("data-to", .to), ("data-mutual", .mutual),
    ("oblique-determiner", .oblique), ("empowered", .empowered), ("public-body", .body),
    ("right-noun", .permit), ("data-for", .forWhom), ("data-party", .party), ("data-is", .passive),
    ("person-pronoun", .pronoun),
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
