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
  let preposition: Symbol?
  /// av, af, von, by: what follows a passive names its agent.
  let agentMarker: Symbol?
  /// werden, be, bli: makes a passive of a participle.
  let passiveAuxiliary: Symbol?
  /// Infinitives with which an authority decides a case.
  let decisionVerb: Symbol?
  /// Passive infinitives or participles of the same verbs.
  let decisionPassive: Symbol?
  let authority: Symbol?
  let party: Symbol?
  let court: Symbol?
  /// Topics, each by the words that show it; two classes where a verb needs its noun.
  let topics: [(topic: Norm.Topic, verb: Symbol?, noun: Symbol?)]

  init(_ vocabulary: Vocabulary) {
    func symbol(_ name: String) -> Symbol? { vocabulary.symbol(ofClass: name) }
    language = vocabulary.language
    may = symbol("may")
    shall = symbol("shall")
    negation = symbol("negation")
    restriction = symbol("restriction")
    subordinator = symbol("subordinator")
    preposition = symbol("preposition")
    agentMarker = symbol("agent-marker")
    passiveAuxiliary = symbol("passive-auxiliary")
    decisionVerb = symbol("decision-verb")
    decisionPassive = symbol("decision-passive")
    authority = symbol("authority")
    party = symbol("party")
    court = symbol("court")
    topics = [
      (.delegation, nil, symbol("general-rules")),
      (.data, symbol("data-verb"), symbol("data-noun")),
      (.procedure, nil, symbol("procedure")),
      (.organisation, nil, symbol("organisation")),
      (.penalty, nil, symbol("penalty")),
    ]
  }
}
