/// Reads who may, must or must not do what from the words around a modal verb.
///
/// There is no parser behind it. A clause is what stands between commas; in the Germanic languages the subject stands
/// right before the modal verb or, when something else opens the clause, right behind it ("I særlige tilfeller kan
/// kommunen …"); the agent of a passive stands behind `av`, `von`, `by`, or is not named.
struct NormReader {
  /// How many tokens behind the modal are searched for a subject that stands behind it.
  private static let subjectReach = 5

  let lexicon: NormLexicon

  /// The norms of one sentence, in order of their modal verbs.
  ///
  /// - Complexity: O(*tokens* × *modal verbs*).
  func norms(in bounds: Range<Int>, sentence: Int, _ context: MatchContext) -> [Norm] {
    var norms: [Norm] = []
    for token in bounds {
      let may = context.has(token, lexicon.may)
      guard may || context.has(token, lexicon.shall) else { continue }
      norms.append(norm(at: token, may: may, in: bounds, sentence: sentence, context))
    }
    return norms
  }

  private func norm(
    at marker: Int, may: Bool, in bounds: Range<Int>, sentence: Int, _ context: MatchContext
  ) -> Norm {
    let clause = clause(around: marker, in: bounds, context)
    let after = marker + 1..<predicateEnd(from: marker, in: bounds, context)
    let verb = verb(in: after, context)
    let isPassive = verb.map { context.has($0, lexicon.decisionPassive) } ?? false
    let found = bearer(of: marker, clause: clause, after: after, isPassive: isPassive, context)
    let topics = topics(in: clause.lowerBound..<after.upperBound, context)
    let negated = after.prefix(6).contains { context.has($0, lexicon.negation) }
    return Norm(
      modality: modality(may: may, negated: negated, bearer: found.bearer, topics: topics),
      bearer: found.bearer, marker: context.tokens[marker].range,
      bearerRange: found.token.map { context.tokens[$0].range },
      action: verb.map { context.tokens[$0].range }, topics: topics, isNegated: negated,
      isRestricted: after.prefix(4).contains { context.has($0, lexicon.restriction) },
      isSubordinate: isSubordinate(marker, clause: clause, context), sentence: sentence)
  }

  private func modality(
    may: Bool, negated: Bool, bearer: Norm.Bearer, topics: [Norm.Topic]
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

  // MARK: Clauses

  private static let clauseBreaks: Token.Flags = [
    .afterComma, .afterSemicolon, .afterColon, .afterOpening, .afterClosing,
  ]

  /// The tokens from the last comma before the marker to the next one after it.
  private func clause(around marker: Int, in bounds: Range<Int>, _ context: MatchContext) -> Range<Int> {
    var start = marker
    while start > bounds.lowerBound, context.tokens[start].flags.isDisjoint(with: Self.clauseBreaks) {
      start -= 1
    }
    var end = marker + 1
    while end < bounds.upperBound, context.tokens[end].flags.isDisjoint(with: Self.clauseBreaks) { end += 1 }
    return start..<end
  }

  /// Where the predicate of a modal ends: in German at the end of the sentence's half, elsewhere at a semicolon or the next modal.
  private func predicateEnd(from marker: Int, in bounds: Range<Int>, _ context: MatchContext) -> Int {
    var end = marker + 1
    while end < bounds.upperBound, !context.tokens[end].flags.contains(.afterSemicolon),
      !context.has(end, lexicon.may), !context.has(end, lexicon.shall)
    { end += 1 }
    return end
  }

  private func isSubordinate(_ marker: Int, clause: Range<Int>, _ context: MatchContext) -> Bool {
    (clause.lowerBound..<marker).contains { context.has($0, lexicon.subordinator) }
  }

  // MARK: Parts

  private func verb(in after: Range<Int>, _ context: MatchContext) -> Int? {
    after.first { context.has($0, lexicon.decisionVerb) || context.has($0, lexicon.decisionPassive) }
  }

  private func bearer(
    of marker: Int, clause: Range<Int>, after: Range<Int>, isPassive: Bool, _ context: MatchContext
  ) -> (bearer: Norm.Bearer, token: Int?) {
    // Inversion: the subject is the first actor behind the modal that no preposition governs.
    for token in after.prefix(Self.subjectReach) {
      if token > marker + 1, !context.tokens[token].flags.isDisjoint(with: Self.clauseBreaks) { break }
      if let actor = actor(token, context), !isGoverned(token, from: marker + 1, context) {
        return (actor, token)
      }
    }
    for token in (clause.lowerBound..<marker).reversed() {
      if let actor = actor(token, context), !isGoverned(token, from: clause.lowerBound, context) {
        return (actor, token)
      }
    }
    if isPassive {
      for token in after where context.has(token, lexicon.agentMarker) {
        for agent in token + 1..<min(token + 4, after.upperBound) {
          if let actor = actor(agent, context) { return (actor, agent) }
        }
      }
      return (.agentless, nil)
    }
    return (.other, nil)
  }

  private func actor(_ token: Int, _ context: MatchContext) -> Norm.Bearer? {
    if context.has(token, lexicon.court) { return .court }
    if context.has(token, lexicon.authority) { return .authority }
    if context.has(token, lexicon.party) { return .party }
    return nil
  }

  /// Whether a preposition stands right before an actor, or before its article.
  private func isGoverned(_ token: Int, from start: Int, _ context: MatchContext) -> Bool {
    for back in 1...2 where token - back >= start {
      if context.has(token - back, lexicon.preposition) { return true }
      if lexicon.language != .de, lexicon.language != .en { break }
    }
    return false
  }

  private func topics(in range: Range<Int>, _ context: MatchContext) -> [Norm.Topic] {
    lexicon.topics.compactMap { entry in
      guard let noun = entry.noun, range.contains(where: { context.has($0, noun) }) else { return nil }
      if let verb = entry.verb, !range.contains(where: { context.has($0, verb) }) { return nil }
      return entry.topic
    }
  }
}
