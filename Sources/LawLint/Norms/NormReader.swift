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
<<<<<<< HEAD
=======

  // MARK: Parts of one reading

  fileprivate struct Actor {
    var bearer: Norm.Bearer
    var token: Int?
  }

  /// The words around one modal verb.
  fileprivate struct Reading {
    let marker: Int
    let bounds: Range<Int>
    let lexicon: NormLexicon
    let context: MatchContext
    /// The tokens from the last comma before the modal verb up to it.
    let before: Range<Int>
    /// The tokens of the predicate, in order: up to two runs, the second behind a parenthesis between commas.
    let predicate: (first: Range<Int>, second: Range<Int>)
    /// The main verb, and whether it is a passive.
    let verb: Int?
    let isPassive: Bool
    let isNegated: Bool
    let isRestricted: Bool

    private static let clauseBreaks: Token.Flags = [
      .afterComma, .afterSemicolon, .afterColon, .afterOpening, .afterClosing,
    ]

    init(marker: Int, bounds: Range<Int>, lexicon: NormLexicon, context: MatchContext) {
      self.marker = marker
      self.bounds = bounds
      self.lexicon = lexicon
      self.context = context
      func isBreak(_ token: Int) -> Bool { !context.tokens[token].flags.isDisjoint(with: Self.clauseBreaks) }
      func opensClause(_ token: Int) -> Bool {
        // "om" is a preposition too, and "når som helst" is no clause.
        context.has(token, lexicon.subordinator) && !context.has(token, lexicon.preposition)
          && !(token + 1..<min(token + 3, bounds.upperBound)).contains { context.has($0, lexicon.anyhow) }
      }
      func ends(_ token: Int) -> Bool { isBreak(token) || opensClause(token) }
      var start = marker
      while start > bounds.lowerBound, !isBreak(start) { start -= 1 }
      before = start..<marker

      func run(from start: Int, overLists: Bool = false) -> Range<Int> {
        var end = start
        while end < bounds.upperBound,
          end == start || !ends(end) || overLists && isBreak(end) && isListed(end),
          !context.has(end, lexicon.may), !context.has(end, lexicon.shall)
        { end += 1 }
        return start..<end
      }
      // A comma close behind the modal verb that no clause and no prepositional phrase follows joins a list.
      func isListed(_ token: Int) -> Bool {
        context.tokens[token].flags.contains(.afterComma) && token - marker <= 8 && !opensClause(token)
          && !context.has(token, lexicon.preposition) && !context.has(token, lexicon.determiner)
          && !context.has(token, lexicon.authority)
          && !(marker + 1..<token).contains { named($0) }
      }
      func named(_ token: Int) -> Bool {
        context.has(token, lexicon.decisionVerb) || context.has(token, lexicon.decisionPassive)
          || context.has(token, lexicon.decisionParticiple)
      }
      var first = marker + 1..<marker + 1
      if marker + 1 < bounds.upperBound, !ends(marker + 1) { first = run(from: marker + 1, overLists: true) }
      var second = first.upperBound..<first.upperBound
      if first.count <= 5, !first.contains(where: named), first.upperBound < bounds.upperBound,
        isBreak(first.upperBound) || first.isEmpty
      {
        var next = first.upperBound + 1
        while next < bounds.upperBound, !isBreak(next) { next += 1 }
        if next < bounds.upperBound { second = run(from: next) }
      }
      predicate = (first, second)

      // "Søkeren kan dokumentere … når vedtaket gis": a party's own deed, unless the passive stands close.
      let hasParty = before.contains {
        context.has($0, lexicon.party) && !context.has($0, lexicon.determiner)
      }
      let reach = hasParty ? marker + 6 : bounds.upperBound
      var verb: Int?
      var passive = false
      search: for part in [first, second] {
        var auxiliary: Int?
        for token in part {
          if context.has(token, lexicon.passiveAuxiliary) { auxiliary = token }
          if context.has(token, lexicon.decisionPassive), token <= reach || lexicon.language == .de {
            (verb, passive) = (token, true)
            break search
          }
          if context.has(token, lexicon.decisionParticiple) {
            let follows =
              lexicon.language == .de
              && token + 1 < bounds.upperBound && context.has(token + 1, lexicon.passiveAuxiliary)
            if follows || lexicon.language != .de && auxiliary.map({ token - $0 <= 4 }) == true {
              (verb, passive) = (token, true)
              break search
            }
          }
          if verb == nil, context.has(token, lexicon.decisionVerb) {
            verb = token
            if lexicon.language != .de { break search }
          }
        }
      }
      // Swedish: "får den som uppehåller sig inom området kroppsvisiteras", behind the subject's relative clause.
      let tail = second.isEmpty ? first.upperBound : second.upperBound
      if verb == nil, lexicon.language == .sv, !hasParty, tail < bounds.upperBound, opensClause(tail) {
        for token in min(tail + 3, bounds.upperBound)..<bounds.upperBound {
          if isBreak(token) || context.has(token, lexicon.may) || context.has(token, lexicon.shall) { break }
          if context.has(token, lexicon.decisionPassive) {
            (verb, passive) = (token, true)
            break
          }
        }
      }
      self.verb = verb
      isPassive = passive

      // A negation stands before the verb.
      let negatable = verb.map { $0 + 1 } ?? min(max(first.upperBound, marker + 1), marker + 7)
      isNegated = (marker + 1..<negatable).contains {
        context.has($0, lexicon.negation) && (first.contains($0) || second.contains($0))
      }
      isRestricted = first.prefix(4).contains { context.has($0, lexicon.restriction) }
    }

    // MARK: Dependence

    var isSubordinate: Bool {
      let opensSentence =
        before.allSatisfy { context.tokens[$0].flags.contains(.number) }
        && before.lowerBound == bounds.lowerBound
      if lexicon.language != .en, opensSentence { return true }
      if lexicon.language == .de { return isLastOfClause && opensLikeDependent }
      if subjectBehind != nil { return false }
      // "dersom det ikke kan gis …": in a main clause the negation stands behind the modal verb.
      if before.suffix(5).contains(where: { context.has($0, lexicon.negation) }) { return true }
      if lexicon.language != .en, standsInSecondPlace == false { return true }
      guard let opener = before.last(where: opensDependent), marker - opener <= Self.dependentReach else {
        return false
      }
      // "den som driver foretak kan …": the relative clause has its verb.
      let next = opener + 1
      if next < marker, context.has(next, lexicon.verbEnding), kind(next) == nil { return false }
      return !(next..<max(next, marker)).contains { context.has($0, lexicon.finiteVerb) }
    }

    /// Whether no other finite verb of the same clause stands before the modal verb: "skal gi de opplysningene organet
    /// kan kreve" has a relative clause without a pronoun.
    private var standsInSecondPlace: Bool {
      for token in before where isFinite(token) {
        if (before.lowerBound..<token).contains(where: { context.has($0, lexicon.subordinator) }) { continue }
        let near = max(token + 1, marker - 4)..<marker
        if !near.contains(where: { context.has($0, lexicon.coordinator) }) { return false }
      }
      return true
    }

    /// How far behind its subordinator the modal verb of a dependent clause stands.
    private static let dependentReach = 6

    /// A word that is a preposition too ("om") opens a dependent clause only behind a comma.
    private func opensDependent(_ token: Int) -> Bool {
      context.has(token, lexicon.subordinator)
        && (token <= before.lowerBound + 1 || !context.has(token, lexicon.preposition))
    }

    private var isLastOfClause: Bool {
      let next = marker + 1
      return next == bounds.upperBound || !context.tokens[next].flags.isDisjoint(with: Self.clauseBreaks)
        || context.has(next, lexicon.coordinator)
    }

    /// A clause behind a comma with a subordinator, or with a pronoun that may be relative.
    private var opensLikeDependent: Bool {
      if before.contains(where: { context.has($0, lexicon.subordinator) }) { return true }
      guard before.lowerBound > bounds.lowerBound else { return false }
      return before.prefix(2).contains { context.has($0, lexicon.determiner) }
    }

    // MARK: Bearer

    func bearer(coordinatedWith last: Actor?) -> Actor {
      if isPassive { return agent ?? Actor(bearer: .agentless, token: nil) }
      if let subject = subjectBehind { return subject }
      if marker > bounds.lowerBound, context.has(marker - 1, lexicon.coordinator), let last,
        last.bearer != .agentless
      {
        return last
      }
      let subjects = before.reversed().lazy.filter { !isInRelativeClause($0) }
      if let subject = subjects.compactMap({ actor($0, from: before.lowerBound) }).first { return subject }
      if !before.contains(where: { context.has($0, lexicon.subordinator) }) {
        if let subject = farSubjectBehind { return subject }
        if let subject = openingSubject { return subject }
      }
      return Actor(bearer: .other, token: nil)
    }

    /// "dokumenter som departementet har fastsatt kan …": the actor is the subject of a clause that has its own verb.
    private func isInRelativeClause(_ token: Int) -> Bool {
      guard token > before.lowerBound + 1, context.has(token - 1, lexicon.subordinator), token + 1 < marker
      else {
        return false
      }
      return (token + 1..<marker).contains(where: isFinite)
    }

    /// A subject right behind the modal verb, or behind its determiner.
    private var subjectBehind: Actor? {
      guard lexicon.language != .en else { return nil }
      let next = marker + 1
      guard predicate.first.contains(next) else { return nil }
      if let subject = actor(next, from: next) { return subject }
      guard context.has(next, lexicon.determiner) else { return nil }
      return firstActor(in: next + 1..<min(next + Self.determinedReach, predicate.first.upperBound))
    }

    private static let determinedReach = 6

    /// A subject that stands behind the modal verb with other words between.
    private var farSubjectBehind: Actor? {
      guard lexicon.language != .en else { return nil }
      return firstActor(
        in: marker + 1..<min(marker + 1 + NormReader.subjectReach, predicate.first.upperBound))
    }

    /// The first actor of a run, unless a verb or a preposition stands before it.
    private func firstActor(in run: Range<Int>) -> Actor? {
      guard run.lowerBound < run.upperBound else { return nil }
      for token in run {
        if let subject = actor(token, from: run.lowerBound) { return subject }
        if context.has(token, lexicon.preposition) || context.has(token, lexicon.decisionVerb)
          || context.has(token, lexicon.decisionPassive)
        {
          return nil
        }
      }
      return nil
    }

    /// The actor that opens the sentence: before a clause that depends on it, or before a list of its names
    /// ("Ministeren for forskning, innovation og uddannelse kan …").
    private var openingSubject: Actor? {
      // "Departementet kan bestemme at eieren, …, kan" has its verb, and in "…, kan det kreves" the subject follows.
      guard !(bounds.lowerBound..<marker).contains(where: isModal),
        marker + 1 >= bounds.upperBound || !context.has(marker + 1, lexicon.determiner)
      else { return nil }
      if before.isEmpty {
        // "… skal leggje til rette for at folket, som urfolk, kan": the clause that the inserted one interrupts has its verb.
        guard !(bounds.lowerBound..<max(bounds.lowerBound, insertion)).contains(where: isFinite) else {
          return nil
        }
      } else {
        guard before.count > 1, before.lowerBound > bounds.lowerBound,
          !context.has(before.lowerBound, lexicon.coordinator),
          !(bounds.lowerBound..<marker).contains(where: isFinite)
        else { return nil }
      }
      for token in bounds.prefix(12) where token < marker {
        if let subject = actor(token, from: bounds.lowerBound) { return subject }
        if context.has(token, lexicon.subordinator) || context.has(token, lexicon.preposition) { return nil }
      }
      return nil
    }

    /// Where the clause begins that ends with a comma right before the modal verb.
    private var insertion: Int {
      var start = marker - 1
      while start > bounds.lowerBound, context.tokens[start].flags.isDisjoint(with: Self.clauseBreaks) {
        start -= 1
      }
      return start
    }

    private func isFinite(_ token: Int) -> Bool {
      isModal(token) || context.has(token, lexicon.finiteVerb)
    }

    private func isModal(_ token: Int) -> Bool {
      context.has(token, lexicon.may) || context.has(token, lexicon.shall)
    }

    private var agent: Actor? {
      let end = min((verb ?? marker) + 6, bounds.upperBound)
      for token in marker + 1..<max(marker + 1, end) where context.has(token, lexicon.agentMarker) {
        for next in token + 1..<min(token + 5, bounds.upperBound) {
          if let bearer = kind(next) { return Actor(bearer: bearer, token: next) }
          if !context.tokens[next].flags.isDisjoint(with: Self.clauseBreaks) { break }
        }
      }
      return nil
    }

    private func actor(_ token: Int, from start: Int) -> Actor? {
      guard let bearer = kind(token), !isGoverned(token, from: start) else { return nil }
      return Actor(bearer: bearer, token: token)
    }

    private func kind(_ token: Int) -> Norm.Bearer? {
      if context.has(token, lexicon.court) { return .court }
      if context.has(token, lexicon.authority), !context.has(token, lexicon.authorityException) {
        return .authority
      }
      guard context.has(token, lexicon.party) else { return nil }
      // "den som …" is somebody, "den ansvarlige myndighet" is not.
      if context.has(token, lexicon.determiner) {
        let next = token + 1
        guard next < bounds.upperBound, context.has(next, lexicon.subordinator) else { return nil }
      }
      return .party
    }

    /// Whether a preposition stands before an actor, its determiner or an adjective.
    private func isGoverned(_ token: Int, from start: Int) -> Bool {
      var back = token - 1
      var strange = 0
      while back >= start, strange <= 2 {
        if context.has(back, lexicon.preposition) { return true }
        if context.has(back, lexicon.determiner) {
          return back > start && context.has(back - 1, lexicon.preposition)
        }
        if !context.tokens[back + 1].flags.isDisjoint(with: Self.clauseBreaks) { return false }
        strange += 1
        back -= 1
        if lexicon.language != .de, lexicon.language != .en, strange > 1 { return false }
      }
      return false
    }

    // MARK: Topics

    /// What the predicate, and the subject before it, are about.
    var topics: [Norm.Topic] {
      var topics: [Norm.Topic] = []
      if has(lexicon.generalRules, where: isMade) { topics.append(.delegation) }
      if isAboutData { topics.append(.data) }
      if has(lexicon.procedure, where: isTheDeed) { topics.append(.procedure) }
      if has(lexicon.organisation) { topics.append(.organisation) }
      if has(lexicon.penalty) { topics.append(.penalty) }
      if verb != nil { topics.append(.decision) }
      return topics
    }

    /// "kan foreta visitasjon for å bringe …": what stands behind the verb of deciding is not what may be done.
    private func isTheDeed(_ token: Int) -> Bool { verb.map { marker < token && token < $0 } ?? true }

    private func has(_ symbol: Symbol?, where condition: (Int) -> Bool = { _ in true }) -> Bool {
      guard let symbol else { return false }
      for part in [before, predicate.first, predicate.second] {
        if part.contains(where: { context.has($0, symbol) && condition($0) }) { return true }
      }
      return false
    }

    /// Rules are made where they are object, subject of a passive or instrument ("i forskrift"), not where they are
    /// applied ("etter lov eller forskrift") or departed from ("fravike bestemmelsene").
    private func isMade(_ token: Int) -> Bool {
      // "forskrift 20. desember 2011 nr. 1437" is named, not made.
      if token + 1 < bounds.upperBound, context.tokens[token + 1].flags.contains(.number) { return false }
      var back = token - 1
      while back >= max(bounds.lowerBound, token - 4) {
        if context.has(back, lexicon.instrument) { return true }
        if context.has(back, lexicon.preposition) || context.has(back, lexicon.deviation) { return false }
        if context.has(back, lexicon.decisionVerb) { return true }
        if !context.tokens[back + 1].flags.isDisjoint(with: Self.clauseBreaks) {
          if lexicon.language != .de { return false }
          break
        }
        // Another German noun right before belongs to another phrase: "für Betriebe Vorschriften erlassen".
        if lexicon.language == .de, context.tokens[back].flags.contains(.capitalized),
          !context.has(back + 1, lexicon.coordinator)
        {
          break
        }
        back -= 1
      }
      return token > marker || isPassive
    }

    /// A verb of obtaining, disclosing or using with data as its object, or in a passive as its subject.
    private var isAboutData: Bool {
      guard let verbs = lexicon.dataVerb, let nouns = lexicon.dataNoun else { return false }
      for part in [predicate.first, predicate.second] {
        for token in part where context.has(token, verbs) {
          if lexicon.language == .de {
            if before.contains(where: { context.has($0, nouns) }) { return true }
            if (marker + 1..<token).contains(where: { context.has($0, nouns) }) { return true }
          } else {
            if (token + 1..<min(token + 17, bounds.upperBound)).contains(where: { context.has($0, nouns) }) {
              return true
            }
            if before.contains(where: { context.has($0, nouns) }) { return true }
            if (marker + 1..<token).contains(where: { context.has($0, nouns) }) { return true }
          }
        }
      }
      return false
    }
  }
>>>>>>> 7c061f1 (Write common nouns small in messages, and end a definition with its subsection)
}
