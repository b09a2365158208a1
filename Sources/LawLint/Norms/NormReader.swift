/// Reads who may, must or must not do what from the words around a modal verb.
///
/// There is no parser behind it; word order and a few closed classes stand in for one. See ``NormClause``.
struct NormReader {
  let language: LanguageCode

  /// The norms of one sentence, in order of their modal verbs.
  ///
  /// - Complexity: O(*tokens* × *modal verbs*).
  func norms(in bounds: Range<Int>, _ context: MatchContext) -> [NormReading] {
    var norms: [NormReading] = []
    var last: NormActor?
    for token in bounds where context.has(token, .modal) {
      let clause = NormClause(marker: token, bounds: bounds, language: language, context)
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
      bearer: actor.bearer, marker: clause.marker, bearerToken: actor.token, verb: clause.verb,
      topics: topics,
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
