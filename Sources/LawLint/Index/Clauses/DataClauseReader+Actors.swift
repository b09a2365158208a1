extension DataClauseReader {
  /// Who has the right or duty: the first actor before the verb, or behind the finite verb where another clause or the verb
  /// itself comes first: "Hvis …, skal kommunen underrette politiet", "giver regionen meddelelse".
  func actor(of verb: Int, _ finite: Int) -> ClosedRange<Int>? {
    if opensWithClause(before: finite), let actor = actor(rightBehind: finite) { return actor }
    return agent(besides: verb) ?? actor(before: verb)
      ?? (finite == verb ? actor(rightBehind: finite) : nil)
  }

  /// `durch die zuständige Behörde`: who acts in a German passive, whose subject is what is passed on.
  private func agent(besides verb: Int) -> ClosedRange<Int>? {
    guard language == .de else { return nil }
    for token in max(bounds.lowerBound, verb - 24)..<verb where context.has(token, .agentMarker) {
      let behind = token + 1..<min(verb, token + 5)
      guard let name = behind.first(where: { isActor($0) && !context.has($0, ClauseEdges.breaks) }),
        context.has(bounds, .passiveAuxiliary) || bounds.contains(where: { words($0).contains(.passive) })
      else { continue }
      return name...name
    }
    return nil
  }

  private func actor(before verb: Int) -> ClosedRange<Int>? {
    var token = bounds.lowerBound
    while token < verb {
      // "sind verpflichtet, den Behörden Auskünfte zu erteilen": who has the duty stands before it.
      if language == .de, token > bounds.lowerBound, context.has(token, .afterComma),
        words(token - 1).contains(.entitled)
      {
        return nil
      }
      if isActor(token) || isRegister(token, before: verb), !isGoverned(token), !isOblique(token) {
        return token...end(ofNamesFrom: token, before: verb)
      }
      token += 1
    }
    return nil
  }

  /// Whether another clause comes first, and the finite verb right behind it.
  private func opensWithClause(before finite: Int) -> Bool {
    let first = bounds.lowerBound
    // "so hat das Bundesamt": one word may stand between.
    guard finite > first + 1, context.has(finite, .afterComma) || context.has(finite - 1, .afterComma) else {
      return false
    }
    if context.has(first, .subordinator) { return true }
    let comma = (first + 1...finite).first { context.has($0, .afterComma) } ?? finite
    // German parts no subject from its verb: "Enthält das Ersuchen die Daten der Person, übermittelt die Stelle …".
    if language == .de, finite - comma <= 1 { return true }
    return !(first..<comma).contains { isActor($0) && !isGoverned($0) }
  }

  /// `underretter udlændingemyndighederne`, `hat die zuständige Behörde`.
  private func actor(rightBehind finite: Int) -> ClosedRange<Int>? {
    let reach = language == .de ? 6 : 4
    for token in finite + 1..<max(finite + 1, min(bounds.upperBound, finite + reach)) {
      if context.has(token, .preposition) || context.has(token, ClauseEdges.breaks) { return nil }
      // The next name may be whom is told: "underretter ministeriet kommunen".
      if isActor(token), !isOblique(token) { return token...token }
    }
    return nil
  }

  /// Whether one of some words names an authority, a court, a register or another holder of data.
  func isPublic(_ range: ClosedRange<Int>) -> Bool {
    range.contains { token in
      let classes = context.classes(token)
      return classes.contains(.court)
        || classes.contains(.authority) && !classes.contains(.authorityException)
        || !words(token).isDisjoint(with: [.holder, .register, .body])
    }
  }

  func isParty(_ range: ClosedRange<Int>) -> Bool {
    !isPublic(range) && range.contains { context.has($0, .party) || words($0).contains(.party) }
  }

  func isActor(_ token: Int) -> Bool {
    guard !words(token).contains(.object) else { return false }
    // German nouns have capitals: "die berechtigte Stelle".
    guard language != .de || context.has(token, .capitalized) || words(token).contains(.holder) else {
      return false
    }
    let classes = context.classes(token)
    if classes.contains(.authority), !classes.contains(.authorityException) { return true }
    return classes.contains(.court) || !words(token).isDisjoint(with: [.holder, .body, .party])
      || classes.contains(.party) && classes.isDisjoint(with: [.determiner, .pronoun])
        && !words(token).contains(.pronoun)
  }

  /// `Das Register darf … übermitteln`: a register that opens a sentence acts.
  private func isRegister(_ token: Int, before verb: Int) -> Bool {
    guard language == .de, words(token).contains(.register) else { return false }
    return token - bounds.lowerBound <= 3 && token < verb
  }

  /// `dem Hauptzollamt`, `den zuständigen Behörden`: not who acts.
  private func isOblique(_ token: Int) -> Bool {
    guard language == .de else { return false }
    for before in stride(from: token - 1, through: max(bounds.lowerBound, token - 3), by: -1) {
      if words(before).contains(.oblique) { return true }
      if context.has(before, .determiner) || context.has(before, .capitalized) { return false }
    }
    return false
  }

  /// Whether a preposition or a request stands before an actor and its adjectives, so that it is not who acts.
  func isGoverned(_ token: Int) -> Bool {
    for before in stride(from: token - 1, through: max(bounds.lowerBound, token - 3), by: -1) {
      if governs(before) { return true }
      guard !context.has(before + 1, ClauseEdges.breaks), !isVerb(before), !isActor(before),
        !context.has(before, .capitalized) || context.has(before, .determiner)
      else { return false }
    }
    return false
  }

  private func isVerb(_ token: Int) -> Bool {
    context.has(token, [.modal, .finiteVerb, .passiveAuxiliary]) || words(token).contains(.entitled)
  }

  private func governs(_ token: Int) -> Bool {
    context.has(token, .preposition) || words(token).contains(.request)
  }

  /// Names that are joined: `Husbanken og kommunane`.
  func end(ofNamesFrom start: Int, before limit: Int) -> Int {
    var end = start
    var token = start + 1
    while token < limit, token - start < 12 {
      if isActor(token) || words(token).contains(.register) {
        end = token
      } else if !context.has(token, .coordinator), !context.has(token, .afterComma),
        !context.has(token, .determiner)
      {
        break
      }
      token += 1
    }
    return end
  }
}
