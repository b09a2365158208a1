public import LawLint

/// A rule with one of its parts taken away.
///
/// If no example breaks, nothing shows what the part is for.
public struct RuleMutation: Sendable {
  public let rule: Rule
  public let language: LanguageCode
  /// What was taken away, for people: `any: "etter ..2 skjønn"`.
  public let removed: String

  /// Every way to take one pattern, branch of a pattern, anti-pattern, guard or condition from a rule.
  public static func all(of rule: Rule) -> [RuleMutation] {
    LanguageCode.allCases.flatMap { language -> [RuleMutation] in
      guard let matching = rule.matching[language] else { return [] }
      return variations(of: matching).map { variation in
        RuleMutation(
          rule: rule.replacing(variation.matching, in: language), language: language,
          removed: variation.removed)
      }
    }
  }

  private static func variations(of matching: Rule.Matching) -> [(matching: Rule.Matching, removed: String)] {
    var result: [(matching: Rule.Matching, removed: String)] = []
    func add(_ removed: String, _ change: (inout Rule.Matching) -> Void) {
      var changed = matching
      change(&changed)
      result.append((changed, removed))
    }
    for (index, pattern) in matching.any.enumerated() {
      add("any: \"\(pattern)\"") { $0.any.remove(at: index) }
      for pruned in PatternBranches.pruned(pattern) {
        add("‘\(pruned.branch)’ in any: \"\(pattern)\"") { $0.any[index] = pruned.pattern }
      }
    }
    for (index, pattern) in matching.count.enumerated() {
      add("count: \"\(pattern)\"") { $0.count.remove(at: index) }
      for pruned in PatternBranches.pruned(pattern) {
        add("‘\(pruned.branch)’ in count: \"\(pattern)\"") { $0.count[index] = pruned.pattern }
      }
    }
    for (index, pattern) in matching.not.enumerated() {
      add("not: \"\(pattern)\"") { $0.not.remove(at: index) }
    }
    for (index, guardian) in matching.unless.enumerated() {
      for (place, pattern) in guardian.any.enumerated() {
        add("unless: \"\(pattern)\"") { $0.unless[index].any.remove(at: place) }
      }
    }
    for (index, condition) in matching.when.enumerated() {
      add("when: \(condition.any)") { $0.when.remove(at: index) }
      for (place, pattern) in condition.any.enumerated() {
        add("when: \"\(pattern)\"") { $0.when[index].any.remove(at: place) }
      }
    }
    if matching.norm != nil { add("norm") { $0.norm = nil } }
    if matching.affirmative { add("affirmative") { $0.affirmative = false } }
    return result
  }
}

extension Rule {
  fileprivate func replacing(_ new: Matching, in language: LanguageCode) -> Rule {
    return Rule(
      id: id, code: code, formerly: formerly, category: category, kind: kind, family: family, status: status,
      since: since, principles: principles, sources: sources, confidence: confidence, severity: severity,
      scope: scope, matching: matching.replacing(new, in: language), check: check,
      parameters: parameters, isOncePerAct: isOncePerAct, texts: texts)
  }
}

extension RuleTester {
  /// The mutations of a rule that break none of its examples.
  public func survivors(of rule: Rule, _ examples: [RuleExample]) throws(RuleCompilationError)
    -> [RuleMutation]
  {
    var survivors: [RuleMutation] = []
    for mutation in RuleMutation.all(of: rule) {
      let own = examples.filter { $0.language == mutation.language }
      if try failures(of: mutation.rule, own).isEmpty { survivors.append(mutation) }
    }
    return survivors
  }
}
