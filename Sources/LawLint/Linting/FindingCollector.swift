/// Gathers the matches in one document, and writes findings about those that the noise budget keeps.
struct FindingCollector {
  private let document: Document
  private let rules: RuleSet
  private let traits: [RuleTraits]
  /// By index of rule; `nil` is off.
  private let severities: [Severity?]
  private let settings: LintSettings
  private var exceptions: [ProvisionSettings] { settings.provisions }
  private var drafts: [FindingDraft] = []
  /// Whether something was found that the whole act decides on, those that it amends too.
  var asksAct = false

  init(
    document: Document, rules: RuleSet, traits: [RuleTraits], severities: [Severity?],
    settings: LintSettings
  ) {
    self.document = document
    self.rules = rules
    self.traits = traits
    self.severities = severities
    self.settings = settings
  }

  /// Whether a rule is on and reads the provision and block that a sentence stands in.
  func wants(_ index: Int, in sentence: Sentence) -> Bool {
    severity(of: index, in: sentence) != nil
      && traits[index].reads(
        document.blocks[sentence.block].kind, document.provisions[sentence.provision].role)
  }

  /// Whether a rule is on.
  func isOn(_ index: Int) -> Bool { severities[index] != nil }

  private func severity(of index: Int, in sentence: Sentence) -> Severity? {
    var severity = severities[index]
    guard !exceptions.isEmpty else { return severity }
    for exception in exceptions where exception.includes(sentence.provision, of: document) {
      if let setting = exception.severities[rules.rules[index].id] { severity = setting.severity }
    }
    return severity
  }

  mutating func add(_ candidate: Candidate, rule index: Int, in sentence: Sentence, _ context: MatchContext) {
    guard let severity = severity(of: index, in: sentence) else { return }
    var draft = FindingDraft(rule: index, severity: severity, sentence: sentence, candidate, context)
    draft.arguments = arguments(of: index)
    if !draft.arguments.isEmpty { draft.arguments["count"] = String(candidate.count) }
    drafts.append(draft)
  }

  /// What the numbers of a rule are in its texts.
  private func arguments(of index: Int) -> [String: String] {
    settings.parameters(of: rules.rules[index]).mapValues { String($0) }
  }

  /// Adds a match that waited for the end of the act.
  mutating func add(
    _ candidate: Candidate, rule index: Int, in sentence: Sentence, _ context: MatchContext,
    related: [TextRange], arguments: [String: String]
  ) {
    guard let severity = severities[index] else { return }
    var draft = FindingDraft(rule: index, severity: severity, sentence: sentence, candidate, context)
    draft.related = related
    draft.arguments = self.arguments(of: index).merging(arguments) { $1 }
    drafts.append(draft)
  }

  mutating func add(_ match: Check.Match, rule index: Int, in sentence: Sentence) {
    guard let severity = severities[index] else { return }
    var draft = FindingDraft(rule: index, severity: severity, sentence: sentence, match)
    draft.arguments = arguments(of: index).merging(match.arguments) { $1 }
    drafts.append(draft)
  }

  /// The findings in order of the text, then of the rules' ids.
  ///
  /// - Parameters:
  ///   - budget: Whether only what a drafter should answer is kept.
  ///   - isOfCourts: Whether what the act leaves to judgement is judged in court.
  ///   - wordings: The texts of the rules in the reader's language.
  ///   - country: What the act's country has, if that is known.
  ///   - lacksBase: Whether the acts that this one amends, if it amends any, were not read.
  consuming func findings(
    budget: Bool, isOfCourts: Bool, _ wordings: RuleWordings, country: Country?, lacksBase: Bool
  ) -> [Finding] {
    let writer = FindingWriter(
      document: document, rules: rules, wordings, country: country,
      lacksBase: lacksBase && document.metadata.isAmending)
    var drafts = drafts
    writer.numberCopies(among: &drafts)
    drafts = CreditCures(drafts, in: document, rules: rules).apply(to: drafts, keepsHints: !budget)
    if budget, isOfCourts {
      drafts.removeAll { CourtActs.concern(rules.rules[$0.rule].category) }
    }
    let kept = budget ? NoiseBudget(rules: rules, traits: traits).apply(to: drafts) : drafts
    // Rules stand in order of their ids. Drafts are large, so their places are put in order and not they.
    let order = kept.indices.sorted {
      (kept[$0].range.lowerBound, kept[$0].range.upperBound, kept[$0].rule, $0) < (
        kept[$1].range.lowerBound, kept[$1].range.upperBound, kept[$1].rule, $1
      )
    }
    return order.map { writer.finding(kept[$0]) }
  }
}
