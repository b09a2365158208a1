/// Finds what the rules of one language match in a sentence.
struct SentenceMatcher: ~Copyable {
  private let compiled: CompiledRules
  /// Where the steps of the variant that is tried now stand.
  private let positions: Vec<Int32>

  init(_ compiled: CompiledRules) {
    self.compiled = compiled
    positions = Vec(capacity: compiled.variants.longest)
  }

  /// The candidates of all rules, by rule and then by place; within a rule they do not overlap.
  ///
  /// - Parameter norms: The norms of the sentence.
  func candidates(in bounds: Range<Int>, norms: [NormReading], _ context: MatchContext) -> [Candidate] {
    var found: [Candidate] = []
    for token in bounds {
      for symbol in context.anchors(token) {
        for index in compiled.variants(anchoredAt: symbol) {
          let variant = compiled.variants[index]
          guard matches(variant, at: token, in: bounds, context) else { continue }
          found.append(
            Candidate(
              rule: Int(variant.rule), trigger: index, tokens: marked(variant), captures: captures(variant)))
        }
      }
    }
    if !norms.isEmpty { appendAnswers(to: &found, norms, context) }
    guard !found.isEmpty else { return [] }
    return Self.leftmostLongest(Self.tightest(found)).filter { !isExcluded($0, in: bounds, context) }
  }

  /// Whether any of some variants matches inside `bounds`, covering `covered` if that is given.
  func matches(
    _ variants: Range<Int>, in bounds: Range<Int>, covering covered: ClosedRange<Int>? = nil,
    _ context: MatchContext
  ) -> Bool {
    for index in variants {
      let variant = compiled.variants[index]
      for token in bounds where context.has(token, variant.anchorSymbol) {
        guard matches(variant, at: token, in: bounds, context) else { continue }
        guard let covered else { return true }
        let tokens = marked(variant)
        if tokens.lowerBound <= covered.lowerBound, tokens.upperBound >= covered.upperBound { return true }
      }
    }
    return false
  }

  // MARK: One variant

  @inline(__always)
  private func matches(
    _ variant: VariantTable.Entry, at token: Int, in bounds: Range<Int>, _ context: MatchContext
  ) -> Bool {
    Matcher(
      compiled.variants.steps(of: variant), count: Int(variant.stepCount), in: bounds,
      positions: positions.base, context
    ).matches(anchor: Int(variant.anchor), at: token)
  }

  /// What a finding covers, after a match.
  private func marked(_ variant: VariantTable.Entry) -> ClosedRange<Int> {
    position(variant.markedFirst)...position(variant.markedLast)
  }

  /// The named parts, after a match.
  private func captures(_ variant: VariantTable.Entry) -> [(name: String, tokens: ClosedRange<Int>)] {
    compiled.variants.captures(of: variant).map {
      (compiled.variants.name(of: $0), position($0.first)...position($0.last))
    }
  }

  private func position(_ step: UInt16) -> Int { Int(positions.base[Int(step)]) }

  // MARK: Many matches

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
    guard candidates.count > 1 else { return candidates }
    let sorted = candidates.sorted {
      ($0.rule, $0.tokens.lowerBound, -$0.tokens.upperBound, $0.trigger)
        < ($1.rule, $1.tokens.lowerBound, -$1.tokens.upperBound, $1.trigger)
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

  private func isExcluded(_ candidate: Candidate, in bounds: Range<Int>, _ context: MatchContext) -> Bool {
    let rule = compiled.rules[candidate.rule]
    if rule.affirmative, isNegated(candidate, in: bounds, context) { return true }
    if matches(rule.not, in: bounds, covering: candidate.tokens, context) { return true }
    for guardian in rule.unless where guardian.unit == .sentence {
      if matches(guardian.variants, in: bounds, context) { return true }
    }
    return false
  }

  /// Whether a negation stands in the candidate's clause: between the commas around it.
  private func isNegated(_ candidate: Candidate, in bounds: Range<Int>, _ context: MatchContext) -> Bool {
    let breaks: Token.Flags = [.afterComma, .afterSemicolon, .afterColon]
    var start = candidate.tokens.lowerBound
    while start > bounds.lowerBound, !context.has(start, breaks) { start -= 1 }
    var end = candidate.tokens.upperBound + 1
    while end < bounds.upperBound, !context.has(end, breaks) { end += 1 }
    return context.has(start..<end, .negation)
  }

  // MARK: Norms

  private func appendAnswers(to found: inout [Candidate], _ norms: [NormReading], _ context: MatchContext) {
    for query in compiled.queries {
      for norm in norms where query.accepts(norm) && query.acceptsVerb(of: norm, context) {
        let bearer = norm.bearerToken.map { [(name: "bearer", tokens: $0...$0)] }
        found.append(Candidate(rule: query.rule, trigger: -1, tokens: norm.tokens, captures: bearer ?? []))
      }
    }
  }
}
