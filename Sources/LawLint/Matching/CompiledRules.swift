/// The rules of one language, ready to be matched.
///
/// Immutable, so all workers can share one; the words they ask about are numbered in its vocabulary.
struct CompiledRules: Sendable {
  struct Compiled: Sendable {
    /// Index into ``RuleSet/rules``.
    var rule: Int
    var not: [Variant]
    var unless: [(unit: Rule.Guard.Unit, variants: [Variant])]
    var norm: Rule.NormQuery?
    var normVerbs: [Symbol]
    var affirmative: Bool
  }

  struct Trigger: Sendable {
    /// Index into `rules`.
    var rule: Int
    var variant: Variant
  }

  let vocabulary: Vocabulary
  let norms: NormLexicon
  let negation: Symbol?
  let abbreviation: Symbol?
  let finalAbbreviation: Symbol?
  /// Only the rules that have something to match in the language.
  let rules: [Compiled]
  /// In the order of their anchors' symbols, then of the rules.
  let triggers: [Trigger]
  /// Indices of rules with a query over norms.
  let normRules: [Int]
  /// By symbol: where its triggers begin in `triggers`. One longer than there are symbols.
  private let anchorStarts: [UInt32]

  /// - Throws: The first expression that cannot be read, with the rule's id.
  init(_ ruleSet: RuleSet, language: LanguageCode) throws(RuleCompilationError) {
    var compiler: PatternCompiler
    do throws(PatternError) {
      compiler = try PatternCompiler(language: language, lexicons: ruleSet.lexicons)
    } catch {
      throw RuleCompilationError(rule: "lexicons", language: language, error: error)
    }
    var rules: [Compiled] = []
    var triggers: [Trigger] = []
    for (index, rule) in ruleSet.rules.enumerated() {
      guard let matching = rule.matching[language] else { continue }
      do throws(PatternError) {
        var compiled = Compiled(
          rule: index, not: [], unless: [], norm: matching.norm, normVerbs: [],
          affirmative: matching.affirmative)
        for pattern in matching.any {
          triggers += try compiler.compile(pattern).map { Trigger(rule: rules.count, variant: $0) }
        }
        for pattern in matching.not { compiled.not += try compiler.compile(pattern) }
        for guardian in matching.unless {
          var variants: [Variant] = []
          for pattern in guardian.any { variants += try compiler.compile(pattern) }
          compiled.unless.append((guardian.unit, variants))
        }
        for name in matching.norm?.verbs ?? [] {
          guard let symbol = compiler.symbol(ofClass: name) else {
            throw PatternError(pattern: "@\(name)", reason: "there is no such class in \(language.rawValue)")
          }
          compiled.normVerbs.append(symbol)
        }
        rules.append(compiled)
      } catch {
        throw RuleCompilationError(rule: rule.id, language: language, error: error)
      }
    }
    vocabulary = compiler.vocabulary
    norms = NormLexicon(vocabulary)
    negation = vocabulary.symbol(ofClass: "negation")
    abbreviation = vocabulary.symbol(ofClass: "abbreviation")
    finalAbbreviation = vocabulary.symbol(ofClass: "abbreviation-final")
    self.rules = rules
    self.triggers = triggers.enumerated().sorted {
      ($0.element.variant.anchorSymbol.rawValue, $0.offset) < (
        $1.element.variant.anchorSymbol.rawValue, $1.offset
      )
    }.map(\.element)
    normRules = rules.indices.filter { rules[$0].norm != nil }

    var counts = [UInt32](repeating: 0, count: Int(vocabulary.count))
    for trigger in self.triggers { counts[Int(trigger.variant.anchorSymbol.rawValue)] += 1 }
    anchorStarts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// Indices of the triggers whose rarest word has a symbol: a stretch, since triggers stand in the order of their anchors.
  @inline(__always)
  func triggers(anchoredAt symbol: UInt16) -> Range<Int> {
    Int(anchorStarts[Int(symbol)])..<Int(anchorStarts[Int(symbol) + 1])
  }
}

/// A token expression of a rule that cannot be read.
public struct RuleCompilationError: Error, Sendable {
  public let rule: Rule.ID
  public let language: LanguageCode
  public let error: PatternError
}
