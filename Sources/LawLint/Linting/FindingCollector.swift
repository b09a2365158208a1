/// Makes findings of candidates: what the reader is told, and where.
struct FindingCollector {
  private let document: Document
  private let language: LanguageCode
  private let rules: RuleSet
  /// By index of rule; `nil` is off.
  private let severities: [Severity?]
  private var texts: [Int: Rule.Texts] = [:]
  private var digests: [String: Int] = [:]
  private var findings: [Finding] = []

  init(document: Document, language: LanguageCode, rules: RuleSet, severities: [Severity?]) {
    self.document = document
    self.language = language
    self.rules = rules
    self.severities = severities
  }

  /// Whether a rule is on and reads the provision and block that a sentence stands in.
  func wants(_ index: Int, in sentence: Sentence) -> Bool {
    guard severities[index] != nil else { return false }
    let scope = rules.rules[index].scope
    if document.blocks[sentence.block].kind == .heading, !scope.headings { return false }
    return scope.includes(document.provisions[sentence.provision].role)
  }

  mutating func add(_ candidate: Candidate, rule index: Int, in sentence: Sentence, _ context: MatchContext) {
    guard let severity = severities[index] else { return }
    let rule = rules.rules[index]
    let range = text(of: candidate.tokens, context)
    let words = document.string(range)
    var arguments = [
      "hit": MessageTemplate.quote(words), "bearer": MessageTemplate.unnamedAuthority(language),
    ]
    for capture in candidate.captures {
      arguments[capture.name] = MessageTemplate.quote(document.string(text(of: capture.tokens, context)))
    }
    let texts = texts(of: index)
    findings.append(
      Finding(
        rule: rule.id, code: rule.code, category: rule.category, kind: rule.kind, family: rule.family,
        severity: severity, confidence: rule.confidence, principles: rule.principles,
        message: MessageTemplate.fill(texts.message, arguments),
        why: MessageTemplate.fill(texts.why, arguments),
        suggestion: MessageTemplate.fill(texts.suggestion, arguments), provision: sentence.provision,
        range: range, sentence: sentence.range, related: [], also: [],
        fingerprint: fingerprint(rule.id, sentence, words)))
  }

  /// The findings in order of the text, then of the rules' ids.
  func findings(budget: Bool) -> [Finding] {
    let kept = budget ? NoiseBudget.apply(to: findings) : findings
    return kept.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
        $1.range.lowerBound, $1.range.upperBound, $1.rule
      )
    }
  }

  private func text(of tokens: ClosedRange<Int>, _ context: MatchContext) -> TextRange {
    context.tokens[tokens.lowerBound].range.lowerBound..<context.tokens[tokens.upperBound].range.upperBound
  }

  /// In the reader's language, otherwise in the first language that the rule speaks.
  private mutating func texts(of index: Int) -> Rule.Texts {
    if let known = texts[index] { return known }
    let rule = rules.rules[index]
    let found = rule.texts(language) ?? LanguageCode.allCases.lazy.compactMap(rule.texts).first
    let result = found ?? Rule.Texts(title: rule.id, message: rule.id, why: "", suggestion: "")
    texts[index] = result
    return result
  }

  private mutating func fingerprint(_ rule: Rule.ID, _ sentence: Sentence, _ words: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(rule)
    fingerprint.add(document.metadata.identifier ?? document.source.name)
    fingerprint.add(document.provisions[sentence.provision].eId)
    fingerprint.add(OneLine.bytes(of: words.utf8))
    fingerprint.add(OneLine.bytes(of: document.text[sentence.range.indices()]))
    let digest = fingerprint.digest()
    let copy = digests[digest, default: 0]
    digests[digest] = copy + 1
    return "\(digest)_\(copy)"
  }
}
