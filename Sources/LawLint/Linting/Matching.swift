extension Rule {
  /// How a rule is found in one language.
  public struct Matching: Sendable, Hashable {
    /// Token expressions; each match is a candidate.
    public var any: [String]
    /// Token expressions whose matches are counted; a sentence with more than the rule's parameter `max` is one candidate.
    public var count: [String]
    /// Anti-patterns: a candidate that one of them covers is dropped.
    public var not: [String]
    /// Guards: a candidate is dropped when the unit around it matches one.
    public var unless: [Guard]
    /// Conditions: a candidate is dropped unless the unit around it matches every one.
    public var when: [Guard]
    /// A query over norms; its answers are candidates too.
    public var norm: NormQuery?
    /// Drop candidates in a negated clause.
    public var affirmative: Bool

    public init(
      any: [String] = [], count: [String] = [], not: [String] = [], unless: [Guard] = [], when: [Guard] = [],
      norm: NormQuery? = nil, affirmative: Bool = false
    ) {
      self.any = any
      self.count = count
      self.not = not
      self.unless = unless
      self.when = when
      self.norm = norm
      self.affirmative = affirmative
    }
  }

  public struct Guard: Sendable, Hashable {
    public enum Unit: String, Sendable, CaseIterable {
      case sentence
      /// The subsection, or the section where it has none.
      case provision
      /// The whole section or article.
      case article
      case document
    }

    public var unit: Unit
    public var any: [String]

    public init(unit: Unit, any: [String]) {
      self.unit = unit
      self.any = any
    }
  }

  /// Which norms are candidates of a rule. Empty lists ask nothing.
  public struct NormQuery: Sendable, Hashable {
    public var modalities: [Norm.Modality]
    public var bearers: [Norm.Bearer]
    /// Lexicon classes, one of which the norm's verb must be in.
    public var verbs: [String]
    /// Topics that the norm must not have.
    public var not: [Norm.Topic]
    /// Topics of which it must have one.
    public var topics: [Norm.Topic]

    public init(
      modalities: [Norm.Modality] = [], bearers: [Norm.Bearer] = [], verbs: [String] = [],
      not: [Norm.Topic] = [],
      topics: [Norm.Topic] = []
    ) {
      self.modalities = modalities
      self.bearers = bearers
      self.verbs = verbs
      self.not = not
      self.topics = topics
    }
  }
}
