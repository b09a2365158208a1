/// What allows or orders that data are passed on.
extension DataClauseReader {
  /// What gives the right or the duty: a modal verb, `plikter`, `berechtigt`.
  func entitlement(of verb: Int) -> Int? {
    // A modal verb may stand far before its verb, other words only close to it.
    let first = max(bounds.lowerBound, verb - 2 * reach - 2 * Self.reach)
    let near = verb - reach
    var found: Int?
    for token in first..<min(bounds.upperBound, verb + (language == .de ? Self.reach : 6)) {
      // "tap av rett til å få opplysninger": the sentence is about a right and does not give it.
      if isSubject(token), token < verb { found = nil }
      guard context.has(token, .modal) || token >= near && entitles(token) else { continue }
      // "hat … zu unterrichten": the infinitive gives no right by itself, though its form does elsewhere.
      let isInfinitive =
        token == verb && found != nil && language == .de && context.has(verb - 1, .preposition)
      if token > verb { return found ?? token }
      if !isInfinitive { found = token }
    }
    return found ?? (isLed ? bounds.lowerBound : nil)
  }

  private func entitles(_ token: Int) -> Bool { words(token).contains(.entitled) && !isSubject(token) }

  /// Whether a word for a right or duty is governed and governs: `av rett til`.
  private func isSubject(_ token: Int) -> Bool {
    guard language != .de, words(token).contains(.entitled), token > bounds.lowerBound,
      token + 1 < bounds.upperBound
    else { return false }
    return context.has(token - 1, .preposition) && context.has(token + 1, .preposition)
  }

  /// What allows or orders a deed that is its subject: `utlevering kan skje`, `die Übermittlung ist zulässig`.
  func permission(of deed: Int) -> Int? {
    let allowed = (deed + 1..<max(deed + 1, min(bounds.upperBound, deed + 16))).first { token in
      // "soweit die Übermittlung zulässig ist": a condition.
      let isCondition = token + 1 < bounds.upperBound && words(token + 1).contains(.passive)
      return words(token).contains(.happen) && !isCondition
    }
    guard deed > bounds.lowerBound else { return allowed }
    // `kan foretage samkøring`
    if words(deed - 1).contains(.happen) { return deed - 1 }
    // `sind zur Übermittlung der Daten verpflichtet`
    guard context.has(deed - 1, .preposition) else { return allowed }
    return allowed.flatMap { words($0).contains(.entitled) && !context.has($0, .modal) ? $0 : nil }
  }

  /// Whether a negation stands between what gives the right and the verb, right behind them, or as in "som ikke må gis"
  /// right before them.
  func isForbidden(_ verb: Int, _ entitlement: Int) -> Bool {
    let first = min(verb, entitlement)
    let range = first..<min(bounds.upperBound, max(verb, entitlement) + 2)
    if context.has(range, .negation), !context.has(range, .restriction) { return true }
    if first > bounds.lowerBound, context.has(first, .modal), context.has(first - 1, .negation) {
      return true
    }
    return (entitlement..<min(bounds.upperBound, entitlement + Self.reach)).contains {
      words($0).contains(.refuse)
    }
  }

  /// Whether a verb stands in a clause that depends on what is allowed.
  func isDependent(_ verb: Int, behind entitlement: Int) -> Bool {
    language == .de ? isInGermanClause(verb, behind: entitlement) : isNoRight(verb, entitlement)
  }

  /// "opplysninger som blir gitt", "tillatelse til å innhente dem": the verb only says which, or what for.
  private func isNoRight(_ verb: Int, _ entitlement: Int) -> Bool {
    // "Opplysninger innhentet ved kontroll skal slettes": the participle says which.
    if entitlement > verb, context.has(entitlement, .modal) { return true }
    guard verb - 2 > bounds.lowerBound else { return false }
    if isRelative(before: entitlement) { return true }
    if context.has(verb - 1, .passiveAuxiliary), !context.has(verb - 1, .modal) {
      return context.has(verb - 2, .subordinator) && !context.has(verb - 2, .preposition)
    }
    return context.has(verb - 2, .preposition) && words(verb - 3).contains(.permit)
  }

  /// "Opplysninger som kan utleveres, er", "oplysninger, der kan videregives, er": the clause says which data.
  private func isRelative(before entitlement: Int) -> Bool {
    let pronoun = entitlement - 1
    guard pronoun > bounds.lowerBound else { return false }
    if context.has(pronoun, .subordinator) { return !context.has(pronoun, .preposition) }
    // Danish "der" is an article too, and opens main clauses.
    return language == .da && context.has(pronoun, .determiner) && context.has(pronoun, .afterComma)
  }

  /// "dürfen nur für den Zweck genutzt werden, für den sie übermittelt wurden".
  private func isInGermanClause(_ verb: Int, behind entitlement: Int) -> Bool {
    // "wenn der Nachfolger die Daten erheben muss": the finite verb closes a clause.
    guard entitlement <= verb else {
      return entitlement + 1 == bounds.upperBound || context.has(entitlement + 1, ClauseEdges.breaks)
    }
    let first = entitlement < verb ? entitlement + 1 : bounds.lowerBound
    guard first <= verb, let comma = (first...verb).last(where: { context.has($0, .afterComma) }) else {
      return false
    }
    guard context.has(comma, [.subordinator, .preposition, .determiner]) else { return false }
    // "sind verpflichtet, den Behörden Auskünfte zu erteilen": what the duty is.
    if words(comma - 1).contains(.entitled), context.has(verb - 1, .preposition) { return false }
    let next = verb + 1
    return next == bounds.upperBound || context.has(next, [.passiveAuxiliary, .modal])
      || words(next).contains(.entitled) && comma < verb && verb - comma <= Self.reach
  }
}
