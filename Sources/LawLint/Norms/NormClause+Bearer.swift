/// Who bears a norm, the token that says so, and the pronoun that stands for it.
struct NormActor {
  var bearer: Norm.Bearer
  var token: Int?
  var pronoun: Int?
}

extension NormClause {
  /// - Parameter last: The bearer of the norm before, in the same sentence.
  func bearer(coordinatedWith last: NormActor?) -> NormActor {
    if isPassive { return agent ?? NormActor(bearer: .agentless, token: nil) }
    if isEnglishPassive { return agent ?? NormActor(bearer: .other, token: nil) }
    if let subject = subjectOfPronoun ?? subjectInFront ?? subjectBehind ?? headOfRelativeClause {
      return subject
    }
    if marker > bounds.lowerBound, context.has(marker - 1, .coordinator), let last,
      last.bearer != .agentless
    {
      return last
    }
    for token in before.reversed() {
      if let subject = actor(token, from: before.lowerBound), !isInRelativeClause(token) { return subject }
    }
    if !context.has(before, .subordinator) {
      if let subject = farSubjectBehind { return subject }
      if let subject = openingSubject { return subject }
    }
    return NormActor(bearer: .other, token: nil)
  }

  // MARK: Subjects

  /// "may be represented": what is done to the subject, whatever the verb.
  private var isEnglishPassive: Bool {
    language == .en && marker + 1 < bounds.upperBound && context.has(marker + 1, .passiveAuxiliary)
  }

  /// "Sie kann …", "if the Board believes …, it may …": the first actor of the sentence before the pronoun, or of the
  /// sentence before this one.
  private var subjectOfPronoun: NormActor? {
    for pronoun in [marker - 1, marker + 1] where bounds.contains(pronoun) {
      guard context.has(pronoun, .pronoun), pronoun + 1 < bounds.upperBound else { continue }
      // "kan de ansatte …": behind the verb the same word opens a noun phrase.
      if pronoun > marker, context.has(pronoun, .determiner) { continue }
      let own = bounds.lowerBound..<max(bounds.lowerBound, pronoun - 2)
      var subject = firstSubject(of: own) ?? previous.flatMap(firstSubject)
      subject?.pronoun = pronoun
      return subject
    }
    return nil
  }

  private func firstSubject(of run: Range<Int>) -> NormActor? {
    for token in run where !context.has(token, .pronoun) {
      if let subject = actor(token, from: run.lowerBound) { return subject }
    }
    return nil
  }

  /// "A person who holds the office of Commissioner may …": in English the noun before the relative pronoun, when the
  /// clause opens with it.
  private var headOfRelativeClause: NormActor? {
    guard language == .en else { return nil }
    for token in before.dropLast() {
      if context.has(token, .subordinator) { return nil }
      let behind = context.has(token + 1, .preposition) ? token + 2 : token + 1
      if behind < marker, context.has(behind, .subordinator) {
        return actor(token, from: before.lowerBound)
      }
    }
    return nil
  }

  /// "Die zuständige Behörde kann dem Betreiber …": in German an object stands where other languages have a subject that
  /// something else moved, so that a noun phrase right before the modal verb comes first.
  private var subjectInFront: NormActor? {
    guard language == .de, let opening = before.first else { return nil }
    // "dass die Behörde kann": the subject of a clause that depends on another.
    if context.has(before, .subordinator) { return nil }
    if let noun = nounBehindAttribute(of: opening, before: marker) { return named(noun) }
    for token in before where token != opening || !context.has(token, .determiner) {
      if let subject = actor(token, from: opening) { return subject }
      // "Die Entscheidung der Behörde kann …": the phrase has another head.
      if context.has(token, .capitalized), !isGoverned(token, from: opening) { return nil }
    }
    return nil
  }

  /// A subject right behind the modal verb, or behind its determiner.
  var subjectBehind: NormActor? {
    guard language != .en else { return nil }
    let next = marker + 1
    guard predicate.first.contains(next) else { return nil }
    if let subject = actor(next, from: next) { return subject }
    guard context.has(next, .determiner) else { return nil }
    if let noun = nounBehindAttribute(of: next, before: predicate.first.upperBound) { return named(noun) }
    return firstActor(from: next + 1, to: next + Self.determinedReach)
  }

  private static let determinedReach = 6

  /// How many tokens behind the modal verb are searched for a subject that stands behind it.
  private static let subjectReach = 6

  /// A subject that stands behind the modal verb with other words between.
  private var farSubjectBehind: NormActor? {
    guard language != .en else { return nil }
    return firstActor(from: marker + 1, to: marker + 1 + Self.subjectReach)
  }

  /// The first actor of a run in the predicate, unless a verb or a preposition stands before it.
  private func firstActor(from start: Int, to end: Int) -> NormActor? {
    var token = start
    while token < end, token < predicate.first.upperBound {
      if let subject = actor(token, from: start) { return subject }
      if context.has(token, [.preposition, .decisionVerb, .decisionPassive]) { return nil }
      token += 1
    }
    return nil
  }

  /// The actor that opens the sentence: before a clause that depends on it, or before a list of its names
  /// ("Ministeren for forskning, innovation og uddannelse kan …").
  private var openingSubject: NormActor? {
    // "Departementet kan bestemme at eieren, …, kan" has its verb, and in "…, kan det kreves" the subject follows.
    if context.has(bounds.lowerBound..<marker, .modal) { return nil }
    if marker + 1 < bounds.upperBound, context.has(marker + 1, .determiner) { return nil }
    if before.isEmpty {
      // "… skal leggje til rette for at folket, som urfolk, kan": the clause that the inserted one interrupts has its verb.
      guard !(bounds.lowerBound..<max(bounds.lowerBound, insertion)).contains(where: isFinite) else {
        return nil
      }
    } else {
      guard before.count > 1, before.lowerBound > bounds.lowerBound,
        !context.has(before.lowerBound, .coordinator),
        !(bounds.lowerBound..<marker).contains(where: isFinite)
      else { return nil }
    }
    for token in bounds.prefix(12) where token < marker {
      if let subject = actor(token, from: bounds.lowerBound) { return subject }
      if context.has(token, [.subordinator, .preposition]) { return nil }
    }
    return nil
  }

  /// Where the clause begins that ends with a comma right before the modal verb.
  private var insertion: Int {
    var start = marker - 1
    while start > bounds.lowerBound, !isBreak(start) { start -= 1 }
    return start
  }

  /// "dokumenter som departementet har fastsatt kan …": the actor is the subject of a clause that has its own verb.
  private func isInRelativeClause(_ token: Int) -> Bool {
    guard token > before.lowerBound + 1, token + 1 < marker, context.has(token - 1, .subordinator) else {
      return false
    }
    return (token + 1..<marker).contains(where: isFinite)
  }

  // MARK: Actors

  /// Whom a passive names as the one who acts.
  private var agent: NormActor? {
    let end = min((verb ?? marker) + 6, bounds.upperBound)
    for token in marker + 1..<max(marker + 1, end) {
      // "kann bestimmt werden, dass die Kosten von der Gemeinde …": another clause has its own agent.
      if language == .de, let verb, token > verb, isBreak(token) { break }
      guard context.has(token, .agentMarker) else { continue }
      for next in token + 1..<max(token + 1, min(token + 7, bounds.upperBound)) {
        if let bearer = kind(next) { return NormActor(bearer: bearer, token: next) }
        if isBreak(next) { break }
      }
    }
    return nil
  }

  private func actor(_ token: Int, from start: Int) -> NormActor? {
    isGoverned(token, from: start) ? nil : named(token)
  }

  private func named(_ token: Int) -> NormActor? {
    kind(token).map { NormActor(bearer: $0, token: token) }
  }

  /// Who a word is, if it names somebody.
  func kind(_ token: Int) -> Norm.Bearer? {
    let classes = context.classes(token)
    if classes.isDisjoint(with: [.court, .authority, .party]) { return nil }
    if classes.contains(.court) { return .court }
    if classes.contains(.authority), !classes.contains(.authorityException) { return .authority }
    guard classes.contains(.party) else { return nil }
    // "den som …" is somebody, "den ansvarlige myndighet" is not.
    if classes.contains(.determiner) {
      let next = token + 1
      guard next < bounds.upperBound, context.has(next, .subordinator) else { return nil }
    }
    return .party
  }

  /// Whether a preposition stands before an actor, its determiner or an adjective.
  private func isGoverned(_ token: Int, from start: Int) -> Bool {
    var back = token - 1
    var strange = 0
    while back >= start, strange <= 2 {
      if context.has(back, .preposition) { return true }
      if context.has(back, .determiner) { return back > start && context.has(back - 1, .preposition) }
      if isBreak(back + 1) { return false }
      strange += 1
      back -= 1
      if language != .de, language != .en, strange > 1 { return false }
    }
    return false
  }
}
