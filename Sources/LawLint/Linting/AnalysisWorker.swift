/// What an ``Analyzer`` remembers, and its work.
///
/// A value without copies: the compiler then knows that nobody else changes it, which in a class it would check at each access.
struct AnalysisWorker: ~Copyable {
  let rules: RuleSet
  let traits: [RuleTraits]
  /// Of the file that is linted next.
  var settings: LintSettings {
    didSet { if settings != oldValue { severities = [:] } }
  }
  private let readerLanguage: LanguageCode?
  let baseActs: BaseActs?
  /// By the number of the file; an act is amended by many.
  var knownBases: [Int: BaseActFile] = [:]
  var words = WordTable()
  var detector = LanguageDetector()
  var roles = ProvisionRoles()
  var references = ReferenceFinder()
  var clauses = ClauseFinder()
  /// The rules that read the whole act, by index.
  let actRules: [(rule: Int, check: Check, languages: [LanguageCode])]
  /// By ``LanguageCode/index``.
  var readers = [LanguageReader?](repeating: nil, count: LanguageCode.allCases.count)
  private var courtActs = [CourtActs?](repeating: nil, count: LanguageCode.allCases.count)
  private var wordings = [RuleWordings?](repeating: nil, count: LanguageCode.allCases.count)
  private var severities: [Jurisdiction: [Severity?]] = [:]
  var tokens = Vec<Token>(capacity: 1 << 14)
  /// For each token what the rules of its provision's language ask of it.
  var facts = Vec<WordFacts>(capacity: 1 << 14)

  init(
    rules: RuleSet, profile: Profile, language: LanguageCode?, readerLanguage: LanguageCode?,
    baseActs: BaseActs?
  ) {
    self.rules = rules
    self.baseActs = baseActs
    traits = RuleTraits.all(of: rules)
    settings = LintSettings(profile: profile, language: language)
    self.readerLanguage = readerLanguage
    actRules = rules.rules.enumerated().compactMap { index, rule in
      rule.check.map { (index, $0, rule.matching.languages) }
    }
  }

  mutating func lint(_ file: SourceFile) throws(RuleCompilationError) -> [LintedDocument] {
    var linted: [LintedDocument] = []
    var documents = DocumentFormats.read(file)
    for index in documents.indices {
      // In its place, since a copy would be of all its provisions once their roles are set.
      var structure = try understand(&documents[index])
      var collector = try collected(in: documents[index], structure, with: [])
      var base: [BaseAct]?
      if collector.asksAct {
        base = try baseActs(of: &documents[index], &structure)
        // What was asked of the act alone is asked again of it and those that it amends.
        if let base, !base.isEmpty { collector = try collected(in: documents[index], structure, with: base) }
      }
      let document = documents[index]
      let findings = collector.findings(
        budget: settings.profile.strictness != .full, isOfCourts: isOfCourts(document, structure.language),
        wordings(readerLanguage ?? structure.language),
        country: country(of: document, structure.language), lacksBase: base?.isEmpty ?? true)
      linted.append(
        LintedDocument(
          document: document, language: structure.language, findings: findings,
          severities: severities(for: document, structure.language)))
    }
    return linted
  }

  /// What the rules find in an act.
  ///
  /// - Parameter base: The acts that it amends, as far as they were read.
  private mutating func collected(
    in document: Document, _ structure: Structure, with base: [BaseAct]
  ) throws(RuleCompilationError) -> FindingCollector {
    var collector = FindingCollector(
      document: document, rules: rules, traits: traits,
      severities: severities(for: document, structure.language), settings: settings)
    try match(document, structure, base, into: &collector)
    check(document, structure, base, into: &collector)
    return collector
  }

  /// The acts in a file with what a record says of them, if it can be one of them.
  mutating func lint(_ file: SourceFile, from record: LintedRecord) -> [LintedDocument]? {
    record.documents(DocumentFormats.read(file), rules: rules) { severities(for: $0, $1) }
  }

  func record(of documents: [LintedDocument]) -> LintedRecord { LintedRecord(documents, rules: rules) }

  /// The index of each act in a file.
  mutating func index(_ file: SourceFile) throws(RuleCompilationError) -> [ActIndex] {
    var indices: [ActIndex] = []
    for document in DocumentFormats.read(file) {
      var document = document
      let structure = try understand(&document)
      indices.append(index(of: document, structure, .all))
    }
    return indices
  }

  mutating func analyze(_ file: SourceFile) throws(RuleCompilationError) -> [Analysis] {
    var analyses: [Analysis] = []
    for document in DocumentFormats.read(file) {
      var document = document
      let structure = try understand(&document)
      analyses.append(
        Analysis(
          document: document, language: structure.language, languages: structure.languages,
          tokens: Array(tokens.elements), sentences: structure.sentences, norms: norms(in: structure)))
    }
    return analyses
  }

  mutating func attempts(in file: SourceFile) throws(RuleCompilationError) -> MatchingAttempts {
    var attempts = MatchingAttempts()
    for document in DocumentFormats.read(file) {
      var document = document
      let structure = try understand(&document)
      for sentence in structure.sentences {
        let reader = try reader(structure.languages[sentence.provision])
        let context = context(reader)
        attempts.words += sentence.tokens.count
        for token in sentence.tokens {
          for symbol in context.anchors(token) {
            for index in reader.compiled.variants(anchoredAt: symbol) {
              let rule = reader.compiled.rules[Int(reader.compiled.variants[index].rule)].rule
              attempts.byRule[rules.rules[rule].id, default: 0] += 1
            }
          }
        }
      }
    }
    return attempts
  }

  private func jurisdiction(of document: Document, _ language: LanguageCode) -> Jurisdiction {
    settings.profile.jurisdiction ?? document.metadata.jurisdiction ?? language.usualJurisdiction
  }

  private mutating func isOfCourts(_ document: Document, _ language: LanguageCode) -> Bool {
    let acts = courtActs[language.index] ?? CourtActs(rules, language: language)
    courtActs[language.index] = acts
    return acts.include(document)
  }

  func country(of document: Document, _ language: LanguageCode) -> Country? {
    rules.countries[jurisdiction(of: document, language)]
  }

  /// By index of rule; `nil` is off.
  private mutating func severities(for document: Document, _ language: LanguageCode) -> [Severity?] {
    let profile = settings.profile
    let jurisdiction = jurisdiction(of: document, language)
    if let known = severities[jurisdiction] { return known }
    let found = rules.rules.map { rule in
      if let setting = settings.severities[rule.id] { return setting.severity }
      let severity = rule.severity.severity(strictness: profile.strictness, jurisdiction: jurisdiction)
      // A hint about a fault is for those who ask for everything; a cure is always good to see.
      return severity == .hint && rule.kind == .barrier && profile.strictness != .full ? nil : severity
    }
    severities[jurisdiction] = found
    return found
  }

  private mutating func wordings(_ language: LanguageCode) -> RuleWordings {
    if let known = wordings[language.index] { return known }
    let new = RuleWordings(rules, language)
    wordings[language.index] = new
    return new
  }
}

extension LanguageCode {
  /// The jurisdiction whose profile applies when neither the user nor the file names one.
  var usualJurisdiction: Jurisdiction {
    switch self {
    case .nb, .nn: .no
    case .da: .dk
    case .sv: .se
    case .de: .de
    case .en: .eu
    }
  }
}
