/// The rules of one language, ready to be matched.
///
/// Immutable, so all workers share one; the words they ask about are numbered in its vocabulary.
final class CompiledRules: Sendable {
  /// What is asked about a match of one rule.
  struct Compiled: Sendable {
    /// Index into ``RuleSet/rules``.
    var rule: Int
    /// Indices into ``CompiledRules/variants``.
    var not: Range<Int>
    var unless: [(unit: Rule.Guard.Unit, variants: Range<Int>)]
    var when: [(unit: Rule.Guard.Unit, variants: Range<Int>)] = []
    /// Guards over the whole act; what matches them is found with all else.
    var actUnless: [ActGuard] = []
    var actWhen: [ActGuard] = []
    /// Set where the entry is such a guard, and makes no finding.
    var isGuard: ActGuard?
    var affirmative: Bool
    /// Whether candidates are counted, and only many of them in a sentence are one.
    var isCount = false

    /// Whether only the whole act decides.
    var asksAct: Bool { !actWhen.isEmpty || !actUnless.isEmpty }
  }

  /// A guard over the whole act: the same in every language of the rule.
  struct ActGuard: Sendable, Hashable {
    /// Index into ``RuleSet/rules``.
    var rule: Int
    var isCondition: Bool
    var position: Int
  }

  let vocabulary: Vocabulary
  /// Only the rules that have something to match in the language.
  let rules: [Compiled]
  /// Whether any of the rules counts.
  let hasCounts: Bool
  /// The variants that find something, in the order of their anchors' symbols, then of the rules; behind them those that are
  /// asked after a hit.
  let variants: VariantTable
  /// The lexicon classes `fact-…`: words for facts that registers hold, in order of their names.
  let factClasses: [(symbol: Symbol, name: String)]
  /// The rules' queries over norms, in the order of the rules.
  let queries: [CompiledQuery]
  /// By symbol: where the variants that find something begin in `variants`. One longer than there are symbols.
  private let anchorStarts: Vec<UInt32>

  /// - Throws: The first expression that cannot be read, with the rule's id.
  init(_ ruleSet: RuleSet, language: LanguageCode) throws(RuleCompilationError) {
    var compiler: PatternCompiler
    do throws(PatternError) {
      compiler = try PatternCompiler(language: language, lexicons: ruleSet.lexicons)
    } catch {
      throw RuleCompilationError(rule: "lexicons", language: language, error: error)
    }
    var expanded: [ExpandedRule] = []
    for (index, rule) in ruleSet.rules.enumerated() {
      guard let matching = rule.matching[language] else { continue }
      do throws(PatternError) {
        expanded.append(try ExpandedRule(matching, rule: index, &compiler))
        expanded += try ExpandedRule.actGuards(of: matching, rule: index, &compiler)
      } catch {
        throw RuleCompilationError(rule: rule.id, language: language, error: error)
      }
    }

    var triggers: [(rule: Int, variant: Variant)] = []
    for (index, rule) in expanded.enumerated() { triggers += rule.any.map { (index, $0) } }
    var vocabulary = compiler.vocabulary
    var starts = [UInt32](repeating: 0, count: Int(vocabulary.count) + 1)
    for trigger in triggers {
      vocabulary.beginMatches(with: trigger.variant.anchorSymbol)
      starts[Int(trigger.variant.anchorSymbol.rawValue) + 1] += 1
    }
    for symbol in starts.indices.dropFirst() { starts[symbol] += starts[symbol - 1] }
    var table = VariantTable()
    let order = triggers.indices.sorted {
      (triggers[$0].variant.anchorSymbol.rawValue, $0) < (triggers[$1].variant.anchorSymbol.rawValue, $1)
    }
    for index in order { table.append(triggers[index].variant, rule: triggers[index].rule) }
    var rules: [Compiled] = []
    for (index, rule) in expanded.enumerated() {
      var compiled = Compiled(
        rule: rule.rule, not: table.append(rule.not, rule: index), unless: [],
        affirmative: rule.affirmative)
      for guardian in rule.unless {
        compiled.unless.append((guardian.unit, table.append(guardian.variants, rule: index)))
      }
      for condition in rule.when {
        compiled.when.append((condition.unit, table.append(condition.variants, rule: index)))
      }
      compiled.actUnless = rule.actUnless
      compiled.actWhen = rule.actWhen
      compiled.isGuard = rule.isGuard
      compiled.isCount = rule.isCount
      rules.append(compiled)
    }
    self.rules = rules
    hasCounts = rules.contains(where: \.isCount)
    queries = expanded.enumerated().compactMap { index, rule in
      rule.norm.map { CompiledQuery($0, verbs: rule.normVerbs, rule: index) }
    }
    factClasses = ruleSet.lexicons.keys.filter { $0.hasPrefix("fact-") }.sorted().compactMap { name in
      compiler.symbol(ofClass: name).map { ($0, String(name.dropFirst("fact-".count))) }
    }
    self.vocabulary = vocabulary
    variants = table
    anchorStarts = Vec(starts)
  }

  /// How many of the variants find something.
  var triggerCount: Int { Int(anchorStarts[anchorStarts.count - 1]) }

  /// Indices of the variants whose rarest word has a symbol: a stretch, since variants stand in the order of their anchors.
  @inline(__always)
  func variants(anchoredAt symbol: UInt16) -> Range<Int> {
    Int(anchorStarts[Int(symbol)])..<Int(anchorStarts[Int(symbol) + 1])
  }
}

/// A rule whose expressions are multiplied out, on its way into the table.
private struct ExpandedRule {
  var rule: Int
  var any: [Variant] = []
  var not: [Variant] = []
  var unless: [(unit: Rule.Guard.Unit, variants: [Variant])] = []
  var when: [(unit: Rule.Guard.Unit, variants: [Variant])] = []
  var actUnless: [CompiledRules.ActGuard] = []
  var actWhen: [CompiledRules.ActGuard] = []
  var isGuard: CompiledRules.ActGuard?
  var norm: Rule.NormQuery?
  var normVerbs: [Symbol] = []
  var affirmative = false
  var isCount = false

  /// The guards over the whole act, each as a rule of its own that finds what the guard asks for.
  static func actGuards(
    of matching: Rule.Matching, rule: Int, _ compiler: inout PatternCompiler
  ) throws(PatternError) -> [ExpandedRule] {
    var all: [ExpandedRule] = []
    for (isCondition, guards) in [(false, matching.unless), (true, matching.when)] {
      for (position, guardian) in guards.enumerated() where guardian.unit == .document {
        var own = ExpandedRule(rule: rule)
        own.isGuard = CompiledRules.ActGuard(rule: rule, isCondition: isCondition, position: position)
        for pattern in guardian.any { own.any += try compiler.compile(pattern) }
        all.append(own)
      }
    }
    return all
  }

  private init(rule: Int) { self.rule = rule }

  init(_ matching: Rule.Matching, rule: Int, _ compiler: inout PatternCompiler) throws(PatternError) {
    self.rule = rule
    norm = matching.norm
    affirmative = matching.affirmative
    isCount = !matching.count.isEmpty
    for pattern in matching.any + matching.count { any += try compiler.compile(pattern) }
    for pattern in matching.not { not += try compiler.compile(pattern) }
    for (position, guardian) in matching.unless.enumerated() {
      guard guardian.unit != .document else {
        actUnless.append(CompiledRules.ActGuard(rule: rule, isCondition: false, position: position))
        continue
      }
      var variants: [Variant] = []
      for pattern in guardian.any { variants += try compiler.compile(pattern) }
      unless.append((guardian.unit, variants))
    }
    for (position, condition) in matching.when.enumerated() {
      guard condition.unit != .document else {
        actWhen.append(CompiledRules.ActGuard(rule: rule, isCondition: true, position: position))
        continue
      }
      var variants: [Variant] = []
      for pattern in condition.any { variants += try compiler.compile(pattern) }
      when.append((condition.unit, variants))
    }
    for name in matching.norm?.verbs ?? [] {
      guard let symbol = compiler.symbol(ofClass: name) else {
        throw PatternError(
          pattern: "@\(name)", reason: "there is no such class in \(compiler.vocabulary.language.rawValue)")
      }
      normVerbs.append(symbol)
    }
  }
}

extension VariantTable {
  /// Appends variants of one rule, and returns their indices.
  fileprivate mutating func append(_ variants: [Variant], rule: Int) -> Range<Int> {
    let first = count
    for variant in variants { append(variant, rule: rule) }
    return first..<count
  }
}

/// A token expression of a rule that cannot be read.
public struct RuleCompilationError: Error, Sendable {
  public let rule: Rule.ID
  public let language: LanguageCode
  public let error: PatternError
}
