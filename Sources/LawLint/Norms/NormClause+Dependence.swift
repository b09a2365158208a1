extension NormClause {
  /// Whether the clause depends on another.
  var isSubordinate: Bool {
    let opensSentence =
      before.lowerBound == bounds.lowerBound && before.allSatisfy { context.has($0, .number) }
    if language != .en, opensSentence { return true }
    if isContentOfRules { return true }
    if language == .de { return isLastOfClause && opensLikeDependent }
    if subjectBehind != nil || hasSubjectBehind { return false }
    // "dersom det ikke kan gis …": in a main clause the negation stands behind the modal verb.
    if context.has(before.suffix(5), .negation) { return true }
    if language != .en, !standsInSecondPlace { return true }
    guard let opener = before.last(where: opensDependent), marker - opener <= Self.dependentReach else {
      return false
    }
    // "den som driver foretak kan …": the relative clause has its verb.
    let next = opener + 1
    if next < marker, context.has(next, .verbEnding), kind(next) == nil { return false }
    return !context.has(next..<max(next, marker), .finiteVerb)
  }

  /// "regler om, i hvilke tilfælde … efter § 2, stk. 1, kan gives": what the rules are about, until a main clause is
  /// joined to the one that makes them.
  private var isContentOfRules: Bool {
    if context.has(before.prefix(1), .coordinator) || context.has(before.suffix(1), .coordinator) {
      return false
    }
    for rules in bounds.lowerBound..<max(bounds.lowerBound, marker - 3)
    where context.has(rules, .generalRules) && context.has(rules + 1, .preposition) {
      let next = context.has(rules + 2, .preposition) ? rules + 3 : rules + 2
      let classes = context.classes(next)
      if classes.contains(.subordinator), !classes.contains(.preposition) { return true }
    }
    return false
  }

  /// "Har verksamheten lagts ner får tillståndet upphävas": in a dependent clause nothing stands between the Swedish verbs.
  private var hasSubjectBehind: Bool {
    guard language == .sv, isPassive, let verb, predicate.first.contains(verb) else { return false }
    return verb > marker + 1
      && !context.has(marker + 1..<verb, [.preposition, .coordinator, .restriction, .negation])
  }

  /// How far behind its subordinator the modal verb of a dependent clause stands.
  private static let dependentReach = 6

  /// Whether no other finite verb of the same clause stands before the modal verb: "skal gi de opplysningene organet
  /// kan kreve" has a relative clause without a pronoun.
  private var standsInSecondPlace: Bool {
    for token in before {
      // "Det departement Kongen bestemmer kan …": the verb right before ends its own clause.
      if token == marker - 1, context.has(token, .finiteVerb), !context.has(token, .modal) { return true }
      if isFinite(token), !context.has(max(token + 1, marker - 4)..<marker, .coordinator) { return false }
      // A verb behind a subordinator belongs to another clause.
      if context.has(token, .subordinator) { return true }
    }
    return true
  }

  /// A word that is a preposition too ("om") opens a dependent clause only behind a comma.
  private func opensDependent(_ token: Int) -> Bool {
    context.has(token, .subordinator)
      && (token <= before.lowerBound + 1 || !context.has(token, .preposition))
  }

  private var isLastOfClause: Bool {
    let next = marker + 1
    return next == bounds.upperBound || isBreak(next) || context.has(next, .coordinator)
  }

  /// A clause behind a comma with a subordinator, or with a pronoun that may be relative.
  private var opensLikeDependent: Bool {
    if context.has(before, .subordinator) { return true }
    guard before.lowerBound > bounds.lowerBound else { return false }
    return context.has(before.prefix(2), .determiner)
  }
}
