/// The lexicon classes that lawlint itself asks about, a bit each, so that to ask for several costs no more than for one.
///
/// A class that a language does not have is a bit that no word has.
struct WordClasses: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt32

  private init(bit: UInt32) { rawValue = 1 << bit }
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// kan, får, kann, may
  static let may = WordClasses(bit: 0)
  /// skal, må, ska, muss, shall
  static let shall = WordClasses(bit: 1)
  static let negation = WordClasses(bit: 2)
  /// bare, kun, endast, nur, only
  static let restriction = WordClasses(bit: 3)
  /// som, at, hvis, dass, wenn, that, if: a clause that begins so depends on another.
  static let subordinator = WordClasses(bit: 4)
  /// er, har, blir, gjelder, ist, hat, is: a verb that ends the reach of a subordinator before it.
  static let finiteVerb = WordClasses(bit: 5)
  /// -er, -ar: right behind a relative pronoun such a word is a verb.
  static let verbEnding = WordClasses(bit: 6)
  /// helst, som helst: behind a subordinator it makes an adverb, "når som helst".
  static let anyhow = WordClasses(bit: 7)
  static let preposition = WordClasses(bit: 8)
  /// den, et, die, the: what opens a noun phrase.
  static let determiner = WordClasses(bit: 9)
  /// og, eller, und, and: behind it the subject is the same.
  static let coordinator = WordClasses(bit: 10)
  /// av, af, von, by: what follows a passive names its agent.
  static let agentMarker = WordClasses(bit: 11)
  /// i, ved, durch, by: prepositions with which general rules are the means.
  static let instrument = WordClasses(bit: 12)
  /// werden, be, bli: makes a passive of a participle.
  static let passiveAuxiliary = WordClasses(bit: 13)
  /// Infinitives with which an authority decides a case.
  static let decisionVerb = WordClasses(bit: 14)
  /// Passive infinitives of the same verbs: gis, gives, medges.
  static let decisionPassive = WordClasses(bit: 15)
  /// Participles of the same verbs, passive beside an auxiliary: erteilt (werden), (be) granted.
  static let decisionParticiple = WordClasses(bit: 16)
  static let authority = WordClasses(bit: 17)
  /// Words formed like authorities that are none: området, bestyrelsen.
  static let authorityException = WordClasses(bit: 18)
  static let party = WordClasses(bit: 19)
  static let court = WordClasses(bit: 20)
  /// sie, it, they: stands for an actor named before.
  static let pronoun = WordClasses(bit: 31)

  // What a norm is about.
  static let generalRules = WordClasses(bit: 21)
  static let dataVerb = WordClasses(bit: 22)
  static let dataNoun = WordClasses(bit: 23)
  static let procedure = WordClasses(bit: 24)
  static let organisation = WordClasses(bit: 25)
  static let penalty = WordClasses(bit: 26)

  /// Abbreviations whose stop never ends a sentence, and those whose stop may.
  static let abbreviation = WordClasses(bit: 27)
  static let finalAbbreviation = WordClasses(bit: 28)
  /// kommunen, ministeren: authorities that are no proper names.
  static let commonAuthority = WordClasses(bit: 29)
  /// fravike, fravige: what is done to rules that others made.
  static let deviation = WordClasses(bit: 30)

  static let modal: WordClasses = [.may, .shall]
  static let decision: WordClasses = [.decisionVerb, .decisionPassive, .decisionParticiple]

  /// The lexicons that hold the words of each class.
  static let lexicons: [(name: String, classes: WordClasses)] = [
    ("may", .may), ("shall", .shall), ("negation", .negation), ("restriction", .restriction),
    ("subordinator", .subordinator), ("finite-verb", .finiteVerb), ("verb-ending", .verbEnding),
    ("anyhow", .anyhow), ("preposition", .preposition), ("determiner", .determiner),
    ("coordinator", .coordinator), ("agent-marker", .agentMarker), ("instrument", .instrument),
    ("passive-auxiliary", .passiveAuxiliary), ("decision-verb", .decisionVerb),
    ("decision-passive", .decisionPassive), ("decision-participle", .decisionParticiple),
    ("authority", .authority), ("authority-exception", .authorityException), ("party", .party),
    ("court", .court), ("pronoun", .pronoun), ("general-rules", .generalRules), ("data-verb", .dataVerb),
    ("data-noun", .dataNoun),
    ("procedure", .procedure), ("organisation", .organisation), ("penalty", .penalty),
    ("abbreviation", .abbreviation), ("abbreviation-final", .finalAbbreviation),
    ("common-authority", .commonAuthority), ("deviation", .deviation),
  ]
}

extension RuleSet {
  /// The names of the lexicon classes that lawlint itself asks about.
  public static var askedClasses: Set<String> {
    Set(WordClasses.lexicons.map(\.name) + IndexWords.lexicons.map(\.name) + [CourtActs.lexicon])
  }
}
