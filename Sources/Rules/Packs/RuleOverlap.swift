public import LawLint

/// Two rules that find the same words: a reader is told twice, or one of them is not needed.
public struct RuleOverlap: Hashable, Sendable {
  public let language: LanguageCode
  /// The rule whose examples were read.
  public let rule: Rule.ID
  /// The rule that finds something in them too.
  public let other: Rule.ID
  /// In how many of the examples of `rule` both find words that overlap.
  public let shared: Int
  /// How many examples of `rule` show a finding in the language.
  public let examples: Int
}

extension RuleLibrary {
  /// The pairs of rules of which one finds what at least half of the other's examples show, in three examples or more.
  ///
  /// Only faults count: an observation may stand beside a fault. In order of language, then of the rules' ids.
  public func overlaps(of selected: [Rule]) throws(RuleCompilationError) -> [RuleOverlap] {
    var overlaps: [RuleOverlap] = []
    for language in LanguageCode.allCases {
      let analyzer = Analyzer(rules: ruleSet, profile: Profile(strictness: .full), language: language)
      for rule in selected where rule.kind == .barrier {
        let examples = examples(of: rule.id).filter { $0.language == language && $0.isBad }
        var shared: [Rule.ID: Int] = [:]
        for example in examples {
          for other in try analyzer.rules(meeting: rule.id, in: example) { shared[other, default: 0] += 1 }
        }
        for (other, count) in shared.sorted(by: { $0.key < $1.key })
        where count >= 3 && 2 * count >= examples.count {
          overlaps.append(
            RuleOverlap(
              language: language, rule: rule.id, other: other, shared: count, examples: examples.count))
        }
      }
    }
    return overlaps
  }

  /// The classes of `rules/lexicons/` that no pattern of any rule names, in order, and of which lawlint itself asks nothing.
  public var unusedClasses: [String] {
    var named: Set<String> = []
    for rule in ruleSet.rules {
      for language in rule.matching.languages {
        guard let matching = rule.matching[language] else { continue }
        let patterns = matching.any + matching.not + matching.unless.flatMap(\.any)
        for pattern in patterns { named.formUnion(Self.classes(in: pattern)) }
        named.formUnion(matching.norm?.verbs ?? [])
      }
    }
    for words in ruleSet.lexicons.values {
      for language in LanguageCode.allCases {
        for entry in words[language] ?? [] { named.formUnion(Self.classes(in: entry)) }
      }
    }
    return ruleSet.lexicons.keys.filter { !named.contains($0) && !RuleSet.askedClasses.contains($0) }.sorted()
  }

  private static func classes(in pattern: String) -> [String] {
    pattern.split(separator: "@").dropFirst(pattern.hasPrefix("@") ? 0 : 1).map {
      String($0.prefix { $0.isLetter || $0 == "-" })
    }
  }
}

extension Analyzer {
  /// The other rules that find a fault in words that a rule finds in an example.
  fileprivate func rules(meeting rule: Rule.ID, in example: RuleExample) throws(RuleCompilationError)
    -> Set<Rule.ID>
  {
    let file = SourceFile(name: "example.txt", bytes: Array(example.text.utf8))
    var others: Set<Rule.ID> = []
    for linted in try lint(file) {
      let own = linted.findings.filter { $0.rule == rule }.map(\.range)
      for finding in linted.findings where finding.rule != rule && finding.kind == .barrier {
        if own.contains(where: { $0.overlaps(finding.range) }) { others.insert(finding.rule) }
      }
    }
    return others
  }
}
