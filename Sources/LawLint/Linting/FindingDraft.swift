/// A match that may become a finding, before anything is written about it.
///
/// To write what a finding says costs more than to find it, and the noise budget drops many.
struct FindingDraft {
  /// Index into ``RuleSet/rules``.
  var rule: Int
  var severity: Severity
  var sentence: Sentence
  /// The words found.
  var range: TextRange
  /// Named parts, for the message.
  var captures: [(name: String, range: TextRange)]
  /// Whether who bears the norm is a common noun, written small in the middle of a message.
  var hasCommonBearer: Bool
  /// What two drafts with equal fingerprints have in common, beside rule and address.
  var shape: Shape
  /// Other places that belong to it, in order of the text.
  var related: [TextRange] = []
  /// What stands for `{name}` in the rule's texts, beside the named parts.
  var arguments: [String: String] = [:]
  /// The codes of rules of the same family that were left out for this one.
  var also: [String] = []
  /// Made early for drafts that may be copies of others.
  var digest: String?
  /// How many drafts before this one have the same digest.
  var copy = 0

  /// Equal for equal words in equal sentences; seldom equal for others.
  struct Shape: Hashable {
    var tokensInSentence: Int
    var tokens: Int
    var firstWord: WordID
  }

  init(
    rule: Int, severity: Severity, sentence: Sentence, _ candidate: Candidate, _ context: MatchContext
  ) {
    self.rule = rule
    self.severity = severity
    self.sentence = sentence
    range = context.range(of: candidate.tokens)
    captures = candidate.captures.map { ($0.name, context.range(of: $0.tokens)) }
    hasCommonBearer = candidate.captures.contains {
      $0.name == "bearer" && context.has($0.tokens.lowerBound, .commonAuthority)
    }
    shape = Shape(
      tokensInSentence: sentence.tokens.count, tokens: candidate.tokens.count,
      firstWord: context.tokens[candidate.tokens.lowerBound].word)
  }

  /// A match of a check that reads the whole act.
  init(rule: Int, severity: Severity, sentence: Sentence, _ match: Check.Match) {
    self.rule = rule
    self.severity = severity
    self.sentence = sentence
    range = match.range
    captures = []
    hasCommonBearer = false
    related = match.related.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    arguments = match.arguments
    shape = Shape(
      tokensInSentence: sentence.tokens.count, tokens: match.range.byteCount(), firstWord: WordID(index: 0))
  }
}

extension MatchContext {
  /// The text from the first to the last of some tokens.
  fileprivate func range(of tokens: ClosedRange<Int>) -> TextRange {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound].range.upperBound
  }
}
