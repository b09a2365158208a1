extension CompiledRules {
  /// The candidates of a sentence, with those of a counting rule put together where they are more than its limit.
  ///
  /// - Parameters:
  ///   - candidates: By rule and then by place.
  ///   - limit: Of a rule, by its index in the rule set.
  func counted(_ candidates: [Candidate], limit: (Int) -> Int) -> [Candidate] {
    guard hasCounts, !candidates.isEmpty else { return candidates }
    var result: [Candidate] = []
    var start = 0
    while start < candidates.count {
      let rule = rules[candidates[start].rule]
      var end = start + 1
      while end < candidates.count, candidates[end].rule == candidates[start].rule { end += 1 }
      if !rule.isCount {
        result += candidates[start..<end]
      } else if end - start > limit(rule.rule) {
        var whole = candidates[start]
        whole.tokens = whole.tokens.lowerBound...candidates[end - 1].tokens.upperBound
        whole.count = end - start
        result.append(whole)
      }
      start = end
    }
    return result
  }
}
