/// A ``Norm`` in terms of tokens: what the matcher asks about.
struct NormReading {
  var modality: Norm.Modality
  var bearer: Norm.Bearer
  /// The modal verb.
  var marker: Int
  /// The token that names the bearer.
  var bearerToken: Int?
  /// The pronoun that stands for the bearer, or else the token that names it.
  var bearerPlace: Int?
  /// The main verb.
  var verb: Int?
  var topics: TopicSet
  var isNegated: Bool
  var isRestricted: Bool
  var isSubordinate: Bool

  /// From the first to the last of bearer, modal verb and main verb.
  var tokens: ClosedRange<Int> {
    let bearer = bearerPlace ?? marker
    let verb = verb ?? marker
    return min(marker, bearer, verb)...max(marker, bearer, verb)
  }
}

/// What a norm is about, without an array: norms are read in each sentence with a modal verb, and seldom kept.
struct TopicSet: OptionSet {
  let rawValue: UInt8

  static let delegation = TopicSet(rawValue: 1 << 0)
  static let data = TopicSet(rawValue: 1 << 1)
  static let procedure = TopicSet(rawValue: 1 << 2)
  static let organisation = TopicSet(rawValue: 1 << 3)
  static let penalty = TopicSet(rawValue: 1 << 4)
  static let decision = TopicSet(rawValue: 1 << 5)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ topics: [Norm.Topic]) { self.init(topics.map(Self.init)) }

  private init(_ topic: Norm.Topic) {
    switch topic {
    case .delegation: self = .delegation
    case .data: self = .data
    case .procedure: self = .procedure
    case .organisation: self = .organisation
    case .penalty: self = .penalty
    case .decision: self = .decision
    }
  }

  /// The topics, in the order of ``Norm/Topic``.
  var list: [Norm.Topic] { Norm.Topic.allCases.filter { contains(TopicSet($0)) } }
}

extension Norm {
  init(_ reading: NormReading, sentence: Int, _ context: MatchContext) {
    self.init(
      modality: reading.modality, bearer: reading.bearer, marker: context.tokens[reading.marker].range,
      bearerRange: reading.bearerToken.map { context.tokens[$0].range },
      action: reading.verb.map { context.tokens[$0].range }, topics: reading.topics.list,
      isNegated: reading.isNegated, isRestricted: reading.isRestricted, isSubordinate: reading.isSubordinate,
      sentence: sentence)
  }
}
