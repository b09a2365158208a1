/// Candidates that must wait for the end of the act, and what the guards over the whole act have found until then.
struct ActMatches {
  struct Waiting {
    var candidate: Candidate
    /// Index into the sentences of the act.
    var sentence: Int
  }

  struct Group {
    /// Index into ``RuleSet/rules``.
    var rule: Int
    /// In order of the text.
    var candidates: [Waiting]
  }

  /// More places beside a finding than these help nobody.
  static let mostRelated = 10

  /// The guards that match somewhere.
  var found: Set<CompiledRules.ActGuard> = []
  private var waiting: [Int: [Waiting]] = [:]
  private var unless: [Int: [CompiledRules.ActGuard]] = [:]
  private var when: [Int: [CompiledRules.ActGuard]] = [:]

  var isEmpty: Bool { waiting.isEmpty }

  mutating func wait(_ candidate: Candidate, _ rule: CompiledRules.Compiled, in sentence: Int) {
    waiting[rule.rule, default: []].append(Waiting(candidate: candidate, sentence: sentence))
    unless[rule.rule] = rule.actUnless
    when[rule.rule] = rule.actWhen
  }

  /// The candidates that the whole act lets stand, by rule.
  var groups: [Group] {
    waiting.keys.sorted().compactMap { rule in
      guard let candidates = waiting[rule], !(unless[rule] ?? []).contains(where: found.contains),
        (when[rule] ?? []).allSatisfy(found.contains)
      else { return nil }
      return Group(rule: rule, candidates: candidates)
    }
  }
}
