/// A query over norms, as bits: it is asked of each norm, and most norms are no answer.
struct CompiledQuery: Sendable {
  /// Index into ``CompiledRules/rules``.
  let rule: Int
  private let modalities: UInt8
  private let bearers: UInt8
  private let topics: TopicSet
  private let not: TopicSet
  private let acceptsNegated: Bool
  /// The classes of which the norm's verb must have one, if there are any.
  private let verbs: [Symbol]

  init(_ query: Rule.NormQuery, verbs: [Symbol], rule: Int) {
    self.rule = rule
    self.verbs = verbs
    modalities = query.modalities.isEmpty ? .max : query.modalities.reduce(0) { $0 | $1.bit }
    bearers = query.bearers.isEmpty ? .max : query.bearers.reduce(0) { $0 | $1.bit }
    topics = query.topics.isEmpty ? [] : TopicSet(query.topics)
    not = TopicSet(query.not)
    acceptsNegated = query.modalities.contains(.prohibition)
  }

  /// Whether a norm is an answer, its verb aside. Dependent clauses never are, negated ones only to a query for prohibitions.
  @inline(__always)
  func accepts(_ norm: NormReading) -> Bool {
    !norm.isSubordinate && modalities & norm.modality.bit != 0 && bearers & norm.bearer.bit != 0
      && (acceptsNegated || !norm.isNegated) && norm.topics.isDisjoint(with: not)
      && (topics.isEmpty || !norm.topics.isDisjoint(with: topics))
  }

  func acceptsVerb(of norm: NormReading, _ context: MatchContext) -> Bool {
    if verbs.isEmpty { return true }
    guard let verb = norm.verb else { return false }
    return verbs.contains { context.has(verb, $0) }
  }
}

extension Norm.Modality {
  fileprivate var bit: UInt8 {
    switch self {
    case .obligation: 1 << 0
    case .prohibition: 1 << 1
    case .permission: 1 << 2
    case .power: 1 << 3
    case .delegation: 1 << 4
    case .definition: 1 << 5
    case .sanction: 1 << 6
    }
  }
}

extension Norm.Bearer {
  fileprivate var bit: UInt8 {
    switch self {
    case .authority: 1 << 0
    case .party: 1 << 1
    case .court: 1 << 2
    case .agentless: 1 << 3
    case .other: 1 << 4
    }
  }
}
