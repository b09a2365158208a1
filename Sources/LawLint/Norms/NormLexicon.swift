/// The lexicon classes that the reading of norms asks about, in one language.
///
/// A class that a language does not have matches nothing.
struct NormLexicon: Sendable {
  let language: LanguageCode
  /// kan, får, kann, may
  let may: Symbol?
  /// skal, må, ska, muss, shall
  let shall: Symbol?
  let negation: Symbol?
  /// bare, kun, endast, nur, only
  let restriction: Symbol?
  /// som, at, hvis, dass, wenn, that, if: a clause that begins so depends on another.
  let subordinator: Symbol?
  /// er, har, blir, gjelder, ist, hat, is: a verb that ends the reach of a subordinator before it.
  let finiteVerb: Symbol?
  /// -er, -ar: right behind a relative pronoun such a word is a verb.
  let verbEnding: Symbol?
  /// helst, som helst: behind a subordinator it makes an adverb, "når som helst".
  let anyhow: Symbol?
  let preposition: Symbol?
  /// den, et, die, the: what opens a noun phrase.
  let determiner: Symbol?
  /// og, eller, und, and: behind it the subject is the same.
  let coordinator: Symbol?
  /// av, af, von, by: what follows a passive names its agent.
  let agentMarker: Symbol?
  /// i, ved, durch, by: prepositions with which general rules are the means.
  let instrument: Symbol?
  /// werden, be, bli: makes a passive of a participle.
  let passiveAuxiliary: Symbol?
  /// Infinitives with which an authority decides a case.
  let decisionVerb: Symbol?
  /// Passive infinitives of the same verbs: gis, gives, medges.
  let decisionPassive: Symbol?
  /// Participles of the same verbs, passive beside an auxiliary: erteilt (werden), (be) granted.
  let decisionParticiple: Symbol?
  let authority: Symbol?
  /// Words formed like authorities that are none: området, bestyrelsen.
  let authorityException: Symbol?
  /// kommunen, ministeren: authorities that are no proper names.
  let commonAuthority: Symbol?
  let party: Symbol?
  let court: Symbol?

  /// The words that show what a norm is about.
  let generalRules: Symbol?
  /// fravike, abweichen: what is done to rules that others made.
  let deviation: Symbol?
  let dataVerb: Symbol?
  let dataNoun: Symbol?
  let procedure: Symbol?
  let organisation: Symbol?
  let penalty: Symbol?

  init(_ vocabulary: Vocabulary) {
    func symbol(_ name: String) -> Symbol? { vocabulary.symbol(ofClass: name) }
    language = vocabulary.language
    may = symbol("may")
    shall = symbol("shall")
    negation = symbol("negation")
    restriction = symbol("restriction")
    subordinator = symbol("subordinator")
    finiteVerb = symbol("finite-verb")
    verbEnding = symbol("verb-ending")
    anyhow = symbol("anyhow")
    preposition = symbol("preposition")
    determiner = symbol("determiner")
    coordinator = symbol("coordinator")
    agentMarker = symbol("agent-marker")
    instrument = symbol("instrument")
    passiveAuxiliary = symbol("passive-auxiliary")
    decisionVerb = symbol("decision-verb")
    decisionPassive = symbol("decision-passive")
    decisionParticiple = symbol("decision-participle")
    authority = symbol("authority")
    authorityException = symbol("authority-exception")
    commonAuthority = symbol("common-authority")
    party = symbol("party")
    court = symbol("court")
    generalRules = symbol("general-rules")
    deviation = symbol("deviation")
    dataVerb = symbol("data-verb")
    dataNoun = symbol("data-noun")
    procedure = symbol("procedure")
    organisation = symbol("organisation")
    penalty = symbol("penalty")
  }
}
