extension DataClauseReader {
  /// Who has the right or duty: the first actor before the verb, or in the Nordic languages behind the modal verb.
  func actor(before verb: Int) -> ClosedRange<Int>? {
    var token = bounds.lowerBound
    while token < verb {
      // "sind verpflichtet, den Behörden Auskünfte zu erteilen": who has the duty stands before it.
      if language == .de, token > bounds.lowerBound, context.has(token, .afterComma),
        words(token - 1).contains(.entitled)
      {
        return nil
      }
      if isActor(token), !isGoverned(token) { return token...end(ofNamesFrom: token, before: verb) }
      token += 1
    }
    return nil
  }

  /// Whom the data come from or go to: behind `fra`, `til`, `von`, `an`, or the object right behind the verb.
  func counterpart(behind verb: Int) -> ClosedRange<Int>? {
    let next = verb + 1
    if language != .de {
      for name in next..<max(next, min(bounds.upperBound, next + 2)) where isActor(name) {
        return next...end(ofNamesFrom: name, before: bounds.upperBound)
      }
    }
    let first = language == .de ? max(bounds.lowerBound, verb - 24) : next
    for token in first..<max(first, min(bounds.upperBound, verb + 25)) where words(token).contains(.from) {
      for name in token + 1..<max(token + 1, min(bounds.upperBound, token + 7)) {
        if context.has(name, ClauseEdges.breaks) && name > token + 1 || context.has(name, .subordinator) {
          break
        }
        if isActor(name) || words(name).contains(.register) {
          return token + 1...end(ofNamesFrom: name, before: bounds.upperBound)
        }
      }
    }
    return language == .de ? receiver(before: verb) : nil
  }

  /// Whom German names in the dative: "verpflichtet, den zuständigen Behörden Auskünfte zu erteilen".
  private func receiver(before verb: Int) -> ClosedRange<Int>? {
    let actor = actor(before: verb)
    let first = max(bounds.lowerBound, verb - 16, (actor?.upperBound ?? -1) + 1)
    return (first..<max(first, verb)).last { name in
      isActor(name) && !isGoverned(name) && isPublic(name...name)
        && (max(first, name - 2)..<name).contains { context.has($0, .determiner) }
    }.map { $0...$0 }
  }

  /// Who asks: `etter krav fra skattekontoret`, `auf Verlangen der Behörde`.
  var requester: ClosedRange<Int>? {
    for token in bounds.dropFirst()
    where words(token).contains(.request) && context.has(token - 1, .preposition) {
      let behind = token + 1..<max(token + 1, min(bounds.upperBound, token + 6))
      if let name = behind.first(where: isActor) {
        return name...end(ofNamesFrom: name, before: bounds.upperBound)
      }
    }
    return nil
  }

  /// Whether one of some words names an authority, a court, a register or another holder of data.
  func isPublic(_ range: ClosedRange<Int>) -> Bool {
    range.contains { token in
      let classes = context.classes(token)
      return classes.contains(.court)
        || classes.contains(.authority) && !classes.contains(.authorityException)
        || !words(token).isDisjoint(with: [.holder, .register])
    }
  }

  func isParty(_ range: ClosedRange<Int>) -> Bool {
    !isPublic(range) && range.contains { context.has($0, .party) }
  }

  private func isActor(_ token: Int) -> Bool {
    guard !words(token).contains(.object) else { return false }
    let classes = context.classes(token)
    if classes.contains(.authority), !classes.contains(.authorityException) { return true }
    return classes.contains(.court) || words(token).contains(.holder)
      || classes.contains(.party) && classes.isDisjoint(with: [.determiner, .pronoun])
  }

  /// Whether a preposition or a request stands before an actor, so that it is not who acts.
  private func isGoverned(_ token: Int) -> Bool {
    guard token > bounds.lowerBound else { return false }
    if governs(token - 1) { return true }
    return token - 1 > bounds.lowerBound && context.has(token - 1, .determiner) && governs(token - 2)
  }

  private func governs(_ token: Int) -> Bool {
    context.has(token, .preposition) || words(token).contains(.request)
  }

  /// Names that are joined: `Husbanken og kommunane`.
  private func end(ofNamesFrom start: Int, before limit: Int) -> Int {
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
