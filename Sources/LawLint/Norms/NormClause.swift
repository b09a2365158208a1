/// The words around one modal verb.
///
/// - A *clause* is what stands between commas. In the Germanic languages the subject stands right behind the modal verb
///   when something else opens the clause ("I særlige tilfeller kan kommunen …"), otherwise before it; with nothing
///   before the verb ("Kommunen, som har mottatt søknaden, kan …") it opens the sentence.
/// - A clause *depends* on another when a subordinator stands shortly before the modal verb with no other finite verb
///   between; in German when the clause opens like a dependent one and the modal verb is its last word; and when the
///   modal verb opens the sentence ("Kan kommunen ikke …, skal …").
/// - The *predicate* runs from the modal verb to the next comma or subordinator; a clause between two commas right
///   behind the modal verb is skipped, a list is read on.
/// - In a passive the subject is what is decided about; the agent stands behind `av`, `von`, `by`, or is not named.
struct NormClause {
  let marker: Int
  /// The tokens of the sentence.
  let bounds: Range<Int>
  /// The tokens of the sentence before in the same provision.
  let previous: Range<Int>?
  let language: LanguageCode
  let context: MatchContext
  /// The tokens from the last comma before the modal verb up to it.
  let before: Range<Int>
  /// The tokens of the predicate, in order: up to two runs, the second behind a parenthesis between commas.
  let predicate: (first: Range<Int>, second: Range<Int>)
  /// The main verb, and whether it is a passive.
  let verb: Int?
  let isPassive: Bool

  init(
    marker: Int, bounds: Range<Int>, previous: Range<Int>?, language: LanguageCode, _ context: MatchContext
  ) {
    self.marker = marker
    self.bounds = bounds
    self.previous = previous
    self.language = language
    self.context = context
    let edges = ClauseEdges(marker: marker, bounds: bounds, language: language, context)
    before = edges.start..<marker
    predicate = edges.predicate
    (verb, isPassive) = Self.verb(
      marker: marker, before: before, predicate: predicate, language: language, edges, context)
  }

  // MARK: The main verb

  private static func verb(
    marker: Int, before: Range<Int>, predicate: (first: Range<Int>, second: Range<Int>),
    language: LanguageCode, _ edges: ClauseEdges, _ context: MatchContext
  ) -> (token: Int?, isPassive: Bool) {
    let end = edges.bounds.upperBound
    // "Søkeren kan dokumentere … når vedtaket gis": a party's own deed, unless the passive stands close.
    let hasParty = before.contains { context.has($0, .party) && !context.has($0, .determiner) }
    let reach = hasParty ? marker + 6 : end
    var verb: Int?
    for part in [predicate.first, predicate.second] {
      var auxiliary: Int?
      for token in part {
        let classes = context.classes(token)
        if classes.contains(.passiveAuxiliary) { auxiliary = token }
        if classes.isDisjoint(with: .decision) { continue }
        if classes.contains(.decisionPassive), token <= reach || language == .de { return (token, true) }
        if classes.contains(.decisionParticiple) {
          if language == .de {
            if isClosed(token, in: part, end, context) { return (token, true) }
          } else if let auxiliary, token - auxiliary <= 4 {
            return (token, true)
          }
        }
        if verb == nil, classes.contains(.decisionVerb) {
          if language != .de { return (token, false) }
          verb = token
        }
      }
    }
    let subject = predicate.first.first
    if verb == nil, language == .sv, !hasParty, let subject, context.has(subject, .determiner) {
      // "får den som uppehåller sig inom området kroppsvisiteras", behind the subject's relative clause.
      let tail = predicate.second.isEmpty ? predicate.first.upperBound : predicate.second.upperBound
      if tail < end, edges.opensClause(tail) {
        for token in min(tail + 3, end)..<end {
          if edges.isBreak(token) || context.has(token, .modal) { break }
          if context.has(token, .decisionPassive) { return (token, true) }
        }
      }
    }
    return (verb, false)
  }

  /// Whether an auxiliary closes a German participle's frame: "erteilt werden", "erteilt und mit Auflagen verbunden werden".
  private static func isClosed(_ participle: Int, in part: Range<Int>, _ end: Int, _ context: MatchContext)
    -> Bool
  {
    let next = participle + 1
    guard next < end else { return false }
    if context.has(next, .passiveAuxiliary) { return true }
    return context.has(next, .coordinator)
      && context.has(next..<max(next, min(next + 10, part.upperBound)), .passiveAuxiliary)
  }

  /// Whether a negation stands before the verb.
  var isNegated: Bool {
    let first = predicate.first
    let end = verb.map { $0 + 1 } ?? min(max(first.upperBound, marker + 1), marker + 7)
    for token in marker + 1..<max(end, marker + 1) where context.has(token, .negation) {
      if first.contains(token) || predicate.second.contains(token) { return true }
    }
    return false
  }

  var isRestricted: Bool { context.has(predicate.first.prefix(4), .restriction) }

  // MARK: What the parts ask

  func isFinite(_ token: Int) -> Bool { context.has(token, [.may, .shall, .finiteVerb]) }

  func isBreak(_ token: Int) -> Bool { context.has(token, ClauseEdges.breaks) }
}
