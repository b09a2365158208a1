import Synchronization

/// The compiled rules of one rule set, each language when it is first asked for.
///
/// The workers of a run share them, so that no language is compiled twice.
final class RuleCompilations: Sendable {
  private let compiled = Mutex<[CompiledRules?]>(Array(repeating: nil, count: LanguageCode.allCases.count))

  /// - Parameter ruleSet: The same at each call.
  func rules(of ruleSet: RuleSet, for language: LanguageCode) throws(RuleCompilationError) -> CompiledRules {
    try compiled.withLock { compiled throws(RuleCompilationError) in
      if let known = compiled[language.index] { return known }
      let rules = try CompiledRules(ruleSet, language: language)
      compiled[language.index] = rules
      return rules
    }
  }
}
