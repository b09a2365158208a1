/// Whom data come from or go to.
extension DataClauseReader {
  /// Whom the data come from or go to: behind `fra`, `til`, `von`, `an`, or the object right behind the verb.
  func counterpart(of verb: Int, _ finite: Int, besides actor: ClosedRange<Int>?) -> ClosedRange<Int>? {
    // "underretter ministeriet kommunen": the first name is who acts.
    let next = max(verb, actor?.upperBound ?? verb) + 1
    if language != .de {
      for name in next..<max(next, min(bounds.upperBound, next + 2)) where isActor(name) {
        let start = context.has(next, .preposition) ? name : next
        return start...end(ofNamesFrom: name, before: bounds.upperBound)
      }
    }
    let first = language == .de ? max(bounds.lowerBound, verb - 24) : next
    if let named = counterpart(named: first..<max(first, min(bounds.upperBound, verb + 25)), of: verb) {
      return named
    }
    // "kan hos Skatteforvaltningen indhente", "skal til politiet give".
    if language != .de, finite < verb, let named = counterpart(named: finite..<verb, of: verb) {
      return named
    }
    return language == .de ? receiver(of: verb, finite, besides: actor) : nil
  }

  private func counterpart(named range: Range<Int>, of verb: Int) -> ClosedRange<Int>? {
    let own = words(verb)
    for token in range {
      // "oplyse ansatte om muligheden for at rette henvendelse til tilsynet": whom is told stands in the same clause.
      if own.contains(.notify), context.has(token, .subordinator) && !context.has(token, .preposition) {
        break
      }
      guard leads(token, own) else { continue }
      for name in token + 1..<max(token + 1, min(bounds.upperBound, token + 7)) {
        if context.has(name, ClauseEdges.breaks) && name > token + 1 || context.has(name, .subordinator) {
          break
        }
        if isActor(name) || words(name).contains(.register) {
          return token + 1...end(ofNamesFrom: name, before: bounds.upperBound)
        }
      }
    }
    return nil
  }

  /// Whether a preposition leads to the other side of a verb.
  private func leads(_ token: Int, _ verb: IndexWords) -> Bool {
    let words = words(token)
    // "kan af kommunen forlange"
    if verb.contains(.require), language == .da, context.has(token, .agentMarker) { return true }
    guard words.contains(.from) else { return false }
    // "pålegge enheten å gi opplysninger til registeret": whom they go to is not who is asked.
    if verb.contains(.require) { return !words.contains(.to) }
    return !verb.contains(.notify) || words.contains(.to)
  }

  /// Whom German names in the dative, or as whom is told: "verpflichtet, den zuständigen Behörden Auskünfte zu erteilen",
  /// "unterrichtet die zuständige Stelle das Ministerium".
  private func receiver(of verb: Int, _ finite: Int, besides actor: ClosedRange<Int>?) -> ClosedRange<Int>? {
    // "dem Bundesamt durch die Behörde": who acts may stand behind whom is told.
    let own = actor.map { isAgent($0) ? bounds.lowerBound : $0.upperBound + 1 } ?? bounds.lowerBound
    let isTold = words(verb).contains(.notify)
    let first = max(bounds.lowerBound, verb - 32, own)
    let before = first..<max(first, verb)
    let last = isTold || finite == verb ? min(bounds.upperBound, verb + reach) : verb + 1
    let behind = max(verb + 1, own)..<max(verb + 1, own, last)
    let isReceiver = { (name: Int) in
      isActor(name) && !isGoverned(name) && (isTold || isPublic(name...name))
        && (max(own, name - 3)..<name).contains { context.has($0, .determiner) }
    }
    let near = behind.prefix { !context.has($0, ClauseEdges.breaks) }
    let receivers = before.reversed().filter(isReceiver) + near.filter(isReceiver)
    let all = receivers.isEmpty ? behind.filter(isReceiver) : receivers
    return (all.first { isPublic($0...$0) } ?? all.first).map { $0...$0 }
  }

  private func isAgent(_ actor: ClosedRange<Int>) -> Bool {
    context.has(max(bounds.lowerBound, actor.lowerBound - 4)..<actor.lowerBound, .agentMarker)
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

  /// `etter pålegg`, `auf Verlangen`, whoever asks.
  var isAtRequest: Bool {
    bounds.dropFirst().contains { words($0).contains(.request) && context.has($0 - 1, .preposition) }
  }
}
