/// Finds what the rules of one language match in a sentence.
struct SentenceMatcher: ~Copyable {
  private let compiled: CompiledRules
  private var matcher = Matcher()

  init(_ compiled: CompiledRules) { self.compiled = compiled }

  /// The candidates of all rules, by rule and then by place; within a rule they do not overlap.
  mutating func candidates(in bounds: Range<Int>, norms: [Norm], _ context: MatchContext) -> [Candidate] {
    var found: [Candidate] = []
    for token in bounds {
      for symbol in context.symbols(token) {
        for index in compiled.triggers(anchoredAt: symbol) {
          let trigger = compiled.triggers[index]
          guard let match = matcher.match(trigger.variant, at: token, in: bounds, context) else { continue }
          found.append(
            Candidate(rule: trigger.rule, trigger: index, tokens: match.tokens, captures: match.captures))
        }
      }
    }
    if !norms.isEmpty { appendAnswers(to: &found, norms, in: bounds, context) }
    guard !found.isEmpty else { return [] }
    return Self.leftmostLongest(Self.tightest(found)).filter { !isExcluded($0, in: bounds, context) }
  }

  /// Whether any of the variants matches inside `bounds`, covering `covered` if that is given.
  mutating func matches(
    _ variants: [Variant], in bounds: Range<Int>, covering covered: ClosedRange<Int>? = nil,
    _ context: MatchContext
  ) -> Bool {
    for variant in variants {
      let symbol = variant.anchorSymbol
      for token in bounds where context.has(token, symbol) {
        guard let match = matcher.match(variant, at: token, in: bounds, context) else { continue }
        guard let covered else { return true }
        if match.tokens.lowerBound <= covered.lowerBound, match.tokens.upperBound >= covered.upperBound {
          return true
        }
      }
    }
    return false
  }

  /// Drops a match of an expression that holds another of the same expression: from "may … may grant" only the second.
  ///
  /// Each candidate is the tightest around its anchor, so those of one expression have ascending starts and ends, and only
  /// neighbours need to be compared. What is left does not depend on the word that matching began with.
  private static func tightest(_ candidates: [Candidate]) -> [Candidate] {
    guard candidates.count > 1 else { return candidates }
    let sorted = candidates.sorted {
      ($0.trigger, $0.tokens.lowerBound, $0.tokens.upperBound)
        < ($1.trigger, $1.tokens.lowerBound, $1.tokens.upperBound)
    }
    return sorted.indices.compactMap { index in
      let own = sorted[index]
      guard own.trigger >= 0 else { return own }
      for neighbour in [index - 1, index + 1] where sorted.indices.contains(neighbour) {
        let other = sorted[neighbour]
        guard other.trigger == own.trigger, other.tokens != own.tokens else { continue }
        if own.tokens.lowerBound <= other.tokens.lowerBound, other.tokens.upperBound <= own.tokens.upperBound
        {
          return nil
        }
      }
      return own
    }
  }

  /// Of the candidates of one rule that overlap, the one that begins first, and of those the longest.
  private static func leftmostLongest(_ candidates: [Candidate]) -> [Candidate] {
    let sorted = candidates.sorted {
      ($0.rule, $0.tokens.lowerBound, -$0.tokens.upperBound) < (
        $1.rule, $1.tokens.lowerBound, -$1.tokens.upperBound
      )
    }
    var kept: [Candidate] = []
    for candidate in sorted {
      if let last = kept.last, last.rule == candidate.rule,
        candidate.tokens.lowerBound <= last.tokens.upperBound
      {
        continue
      }
      kept.append(candidate)
    }
    return kept
  }

  private mutating func isExcluded(_ candidate: Candidate, in bounds: Range<Int>, _ context: MatchContext)
    -> Bool
  {
    let rule = compiled.rules[candidate.rule]
    if rule.affirmative, isNegated(candidate, in: bounds, context) { return true }
    if !rule.not.isEmpty, matches(rule.not, in: bounds, covering: candidate.tokens, context) { return true }
    for guardian in rule.unless where guardian.unit == .sentence {
      if matches(guardian.variants, in: bounds, context) { return true }
    }
    return false
  }

  /// Whether a negation stands in the candidate's clause: between the commas around it.
  private func isNegated(_ candidate: Candidate, in bounds: Range<Int>, _ context: MatchContext) -> Bool {
    guard let negation = compiled.negation else { return false }
    let breaks: Token.Flags = [.afterComma, .afterSemicolon, .afterColon]
    var start = candidate.tokens.lowerBound
    while start > bounds.lowerBound, context.tokens[start].flags.isDisjoint(with: breaks) { start -= 1 }
    var end = candidate.tokens.upperBound + 1
    while end < bounds.upperBound, context.tokens[end].flags.isDisjoint(with: breaks) { end += 1 }
    return (start..<end).contains { context.has($0, negation) }
  }

  // MARK: Norms

  private func appendAnswers(
    to found: inout [Candidate], _ norms: [Norm], in bounds: Range<Int>, _ context: MatchContext
  ) {
    for index in compiled.normRules {
      let rule = compiled.rules[index]
      guard let query = rule.norm else { continue }
      for norm in norms where query.accepts(norm) {
        let tokens = tokens(of: norm, in: bounds, context)
        if !rule.normVerbs.isEmpty {
          guard let action = norm.action,
            let verb = bounds.first(where: { context.tokens[$0].range == action }),
            rule.normVerbs.contains(where: { context.has(verb, $0) })
          else { continue }
        }
        var captures: [(name: String, tokens: ClosedRange<Int>)] = []
        if let bearer = norm.bearerRange,
          let token = bounds.first(where: { context.tokens[$0].range == bearer })
        {
          captures.append(("bearer", token...token))
        }
        found.append(Candidate(rule: index, trigger: -1, tokens: tokens, captures: captures))
      }
    }
  }

  /// From the first to the last of bearer, modal and verb.
  private func tokens(of norm: Norm, in bounds: Range<Int>, _ context: MatchContext) -> ClosedRange<Int> {
    let parts = [norm.marker, norm.bearerRange, norm.action].compactMap { $0 }
    let starts = bounds.filter { token in parts.contains(context.tokens[token].range) }
    return starts[0]...starts[starts.count - 1]
  }
}

extension Rule.NormQuery {
  /// Whether a norm is an answer. Negated, restricted and dependent clauses never are.
  func accepts(_ norm: Norm) -> Bool {
    guard !norm.isNegated || modalities.contains(.prohibition), !norm.isSubordinate else { return false }
    return (modalities.isEmpty || modalities.contains(norm.modality))
      && (bearers.isEmpty || bearers.contains(norm.bearer))
      && !norm.topics.contains(where: not.contains)
      && (topics.isEmpty || norm.topics.contains(where: topics.contains))
  }
}
