/// What a rule found at a place.
public struct Finding: Sendable, Hashable {
  public let rule: Rule.ID
  public let code: String
  public let category: Rule.Category
  public let kind: Rule.Kind
  public let family: String
  public let severity: Severity
  public let confidence: Rule.Confidence
  public let principles: [String]

  /// One sentence that names the problem, in the reader's language.
  public let message: String
  /// Why it matters for administration.
  public let why: String
  /// What to write instead.
  public let suggestion: String

  /// The provision that holds the words.
  public let provision: Provision.ID
  /// The words found.
  public let range: TextRange
  /// The sentence that holds them.
  public let sentence: TextRange
  /// Other places that belong to the finding, in order of the text.
  public let related: [TextRange]
  /// The codes of rules of the same family that matched the same words and were left out.
  public let also: [String]
  /// Equal for the same words in the same provision of the same act, whatever stands around them; see ``Fingerprint``.
  public let fingerprint: String

  /// The order of reports: that of the text, then of the rules' ids.
  func isBefore(_ other: Finding) -> Bool {
    (range.lowerBound, range.upperBound, rule) < (other.range.lowerBound, other.range.upperBound, other.rule)
  }

  func adding(also codes: [String]) -> Finding {
    Finding(
      rule: rule, code: code, category: category, kind: kind, family: family, severity: severity,
      confidence: confidence, principles: principles, message: message, why: why, suggestion: suggestion,
      provision: provision, range: range, sentence: sentence, related: related, also: codes,
      fingerprint: fingerprint)
  }
}

/// The findings of one act, with the act.
public struct LintedDocument: Sendable {
  public internal(set) var document: Document
  /// The language of the act as a whole, decided from its words.
  public let language: LanguageCode
  /// Those that nobody has accepted, in order of the text, then of the rules' ids.
  public internal(set) var findings: [Finding]
  /// In the same order.
  public internal(set) var accepted: [AcceptedFinding] = []
  /// What an earlier version of the act had, in a run that is held to one.
  var earlier: EarlierFindings?
  /// The severity of each rule of the rule set in this act; `nil` is off.
  var severities: [Severity?] = []
}
