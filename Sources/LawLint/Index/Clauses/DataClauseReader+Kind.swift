extension DataClauseReader {
  /// What kind of clause a word of passing data on makes.
  func kind(
    _ verb: Int, _ words: IndexWords, _ actor: ClosedRange<Int>?, _ counterpart: ClosedRange<Int>?,
    hasData: Bool, _ isLifted: Bool
  ) -> DataClause.Kind? {
    if words.contains(.exchange) { return hasData ? .exchange : nil }
    // What the parties may see of their own case is no flow of data.
    if words.contains(.access) {
      return isAccessToData(verb) && !(actor.map(isParty) ?? false) ? .access : nil
    }
    if words.contains(.deed), words.isDisjoint(with: [.obtain, .disclose]) {
      return hasData ? .disclose : nil
    }
    guard hasData || isLifted else { return nil }
    if words.contains(.obtain) {
      return hasData ? obtained(words, actor, counterpart, isLifted) : nil
    }
    let giver = actor.map(isPublic) ?? false
    let party = actor.map(isParty) ?? false
    let receiver = counterpart.map(isPublic) ?? false
    if words.contains(.disclose), hasData {
      return party && receiver && !isLifted ? .demand : .disclose
    }
    if isLifted || verb + 1 < bounds.upperBound && self.words(verb + 1).contains(.out) { return .disclose }
    guard let counterpart, abs(counterpart.lowerBound - verb) <= 10 || counterpart == requester else {
      return nil
    }
    // "skal gi søkeren opplysning om fristen": what a party is told is no flow of data.
    if giver { return isParty(counterpart) ? nil : .disclose }
    guard receiver else { return nil }
    guard let actor else {
      // "Vedtektene skal gi opplysninger som er viktige for forholdet til kommunen": a name in a clause of its own.
      let between = verb + 1..<max(verb + 1, counterpart.lowerBound)
      return between.contains(where: opensClause) ? nil : .demand
    }
    return isParty(actor) ? .demand : .disclose
  }

  private func obtained(
    _ words: IndexWords, _ actor: ClosedRange<Int>?, _ counterpart: ClosedRange<Int>?, _ isLifted: Bool
  ) -> DataClause.Kind {
    if isLifted { return .obtain }
    // "kan kreve at mottakeren gir opplysninger", "kan innhente opplysninger fra søkeren": from the party.
    if let counterpart, isParty(counterpart), counterpart.count <= 2 { return .demand }
    if words.contains(.require), !(counterpart.map(isPublic) ?? false) {
      return bounds.contains { context.has($0, .commonAuthority) && !isWithin($0, actor) } ? .obtain : .demand
    }
    return .obtain
  }

  /// Whether a word opens a clause with a verb, unlike "som nevnt i første ledd".
  private func opensClause(_ token: Int) -> Bool {
    context.has(token, .subordinator) && !context.has(token, .preposition)
      && (context.has(token + 1, [.passiveAuxiliary, .modal]) || words(token + 1).contains(.entitled))
  }

  private func isWithin(_ token: Int, _ range: ClosedRange<Int>?) -> Bool { range?.contains(token) ?? false }

  // MARK: What allows it

  /// What gives the right or the duty: a modal verb, `plikter`, `berechtigt`.
  func entitlement(of verb: Int) -> Int? {
    // A modal verb may stand far before its verb, other words only close to it.
    let first = max(bounds.lowerBound, verb - 4 * Self.reach)
    let near = verb - reach
    var found: Int?
    for token in first..<min(bounds.upperBound, verb + (language == .de ? Self.reach : 6)) {
      guard context.has(token, .modal) || token >= near && words(token).contains(.entitled) else { continue }
      if token <= verb { found = token } else { return found ?? token }
    }
    return found ?? (isLed ? bounds.lowerBound : nil)
  }

  /// What allows or orders a deed that is its subject: `utlevering kan skje`, `die Übermittlung ist zulässig`.
  func permission(of deed: Int) -> Int? {
    if deed > bounds.lowerBound {
      // `kan foretage samkøring`
      if words(deed - 1).contains(.happen) { return deed - 1 }
      if context.has(deed - 1, .preposition) { return nil }
    }
    return (deed + 1..<max(deed + 1, min(bounds.upperBound, deed + 16))).first { words($0).contains(.happen) }
  }

  /// Whether a negation stands between what gives the right and the verb, or right behind them.
  func isForbidden(_ verb: Int, _ entitlement: Int) -> Bool {
    let range = min(verb, entitlement)..<min(bounds.upperBound, max(verb, entitlement) + 2)
    if context.has(range, .negation), !context.has(range, .restriction) { return true }
    return (entitlement..<min(bounds.upperBound, entitlement + Self.reach)).contains {
      words($0).contains(.refuse)
    }
  }

  /// Whether a verb stands in a clause that depends on what is allowed.
  func isDependent(_ verb: Int, behind entitlement: Int) -> Bool {
    language == .de ? isInGermanClause(verb, behind: entitlement) : isNoRight(verb)
  }

  /// "opplysninger som blir gitt", "tillatelse til å innhente dem": the verb only says which, or what for.
  private func isNoRight(_ verb: Int) -> Bool {
    guard verb - 2 > bounds.lowerBound else { return false }
    if context.has(verb - 1, .passiveAuxiliary), !context.has(verb - 1, .modal) {
      return context.has(verb - 2, .subordinator) && !context.has(verb - 2, .preposition)
    }
    return context.has(verb - 2, .preposition) && words(verb - 3).contains(.permit)
  }

  /// "dürfen nur für den Zweck genutzt werden, für den sie übermittelt wurden".
  private func isInGermanClause(_ verb: Int, behind entitlement: Int) -> Bool {
    guard entitlement < verb else { return false }
    guard let comma = (entitlement + 1...verb).last(where: { context.has($0, .afterComma) }) else {
      return false
    }
    guard context.has(comma, [.subordinator, .preposition, .determiner]) else { return false }
    // "sind verpflichtet, den Behörden Auskünfte zu erteilen": what the duty is.
    if words(comma - 1).contains(.entitled), context.has(verb - 1, .preposition) { return false }
    let next = verb + 1
    return next == bounds.upperBound || context.has(next, [.passiveAuxiliary])
      || words(next).contains(.entitled) && comma < verb && verb - comma <= Self.reach
  }
}
