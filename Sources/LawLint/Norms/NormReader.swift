/// Reads who may, must or must not do what from the words around a modal verb.
///
/// There is no parser behind it; word order and a few closed classes stand in for one. See ``NormClause``.
struct NormReader {
  let language: LanguageCode

  /// The norms of one sentence, in order of their modal verbs.
  ///
  /// - Parameter previous: The tokens of the sentence before in the same provision, in which a pronoun may have its noun.
  /// - Complexity: O(*tokens* × *modal verbs*).
  func norms(in bounds: Range<Int>, after previous: Range<Int>?, _ context: MatchContext) -> [NormReading] {
    var norms: [NormReading] = []
    var last: NormActor?
    for token in bounds where context.has(token, .modal) {
      let clause = NormClause(
        marker: token, bounds: bounds, previous: previous, language: language, context)
      let actor = clause.bearer(coordinatedWith: last)
      last = actor
      norms.append(norm(clause, actor))
    }
    return norms
  }

  private func norm(_ clause: NormClause, _ actor: NormActor) -> NormReading {
    let topics = clause.topics
    let may = clause.context.has(clause.marker, .may)
    return NormReading(
      modality: modality(may: may, negated: clause.isNegated, bearer: actor.bearer, topics: topics),
      bearer: actor.bearer, marker: clause.marker, bearerToken: actor.token,
      bearerPlace: actor.pronoun ?? actor.token, verb: clause.verb, topics: topics,
      isNegated: clause.isNegated, isRestricted: clause.isRestricted, isSubordinate: clause.isSubordinate)
  }

  private func modality(
    may: Bool, negated: Bool, bearer: Norm.Bearer, topics: TopicSet
  ) -> Norm.Modality {
    if topics.contains(.penalty) { return .sanction }
    guard may else { return negated ? .prohibition : .obligation }
    if negated { return .prohibition }
    if topics.contains(.delegation), bearer != .party { return .delegation }
    switch bearer {
    case .authority, .agentless: return .power
    case .party, .court, .other: return .permission
    }
  }
}
