/// What an ``Analyzer`` remembers, and its work.
///
/// A value without copies: the compiler then knows that nobody else changes it, which in a class it would check at each access.
struct AnalysisWorker: ~Copyable {
  private let rules: RuleSet
  private let traits: [RuleTraits]
  /// Of the file that is linted next.
  var settings: LintSettings {
    didSet { if settings != oldValue { severities = [:] } }
  }
  private let readerLanguage: LanguageCode?
  private let baseActs: BaseActs?
  /// By the name of the file; an act is amended by many.
  private var knownBases: [String: [BaseAct]] = [:]
  private var words = WordTable()
  private var detector = LanguageDetector()
  private var roles = ProvisionRoles()
  private var references = ReferenceFinder()
  private var clauses = ClauseFinder()
  /// The rules that read the whole act, by index.
  private let actRules: [(rule: Int, check: Check, languages: [LanguageCode])]
  /// By ``LanguageCode/index``.
  private var readers = [LanguageReader?](repeating: nil, count: LanguageCode.allCases.count)
  private var wordings = [RuleWordings?](repeating: nil, count: LanguageCode.allCases.count)
  private var severities: [Jurisdiction: [Severity?]] = [:]
  private var tokens = Vec<Token>(capacity: 1 << 14)
  /// For each token what the rules of its provision's language ask of it.
  private var facts = Vec<WordFacts>(capacity: 1 << 14)

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
      let base = try base(of: documents[index], structure)
      // To read another act took the place of this one's tokens.
      if base != nil { structure = try understand(&documents[index]) }
      let document = documents[index]
      let own = severities(for: document, structure.language)
      var collector = FindingCollector(
        document: document, rules: rules, traits: traits, severities: own, settings: settings)
      try match(document, structure, base ?? [], into: &collector)
      check(document, structure, base ?? [], into: &collector)
      let findings = collector.findings(
        budget: settings.profile.strictness != .full, language: structure.language,
        wordings(readerLanguage ?? structure.language),
        country: country(of: document, structure.language), lacksBase: base?.isEmpty ?? true)
      linted.append(
        LintedDocument(
          document: document, language: structure.language, findings: findings, severities: own))
    }
    return linted
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

  // MARK: Understanding

  /// The language and sentences of a document; its tokens are in `tokens`, what is known of them in `facts`.
  private struct Structure {
    var language: LanguageCode
    var languages: [LanguageCode]
    var sentences: [Sentence]

    /// The tokens of the sentence before one, if it stands in the same provision.
    func tokens(before index: Int) -> Range<Int>? {
      guard index > 0, sentences[index - 1].provision == sentences[index].provision else { return nil }
      return sentences[index - 1].tokens
    }
  }

  private mutating func understand(_ document: inout Document) throws(RuleCompilationError) -> Structure {
    tokens.removeAll()
    facts.removeAll()
    let blockTokens = tokenize(document)
    document.assignRoles(roles.roles(of: document, tokens: tokens.elements, in: words))
    let (language, languages) = languages(of: document)
    for (block, range) in zip(document.blocks, blockTokens) {
      guard !range.isEmpty else { continue }
      let reader = try reader(languages[block.provision])
      reader.append(factsOf: UnsafeBufferPointer(rebasing: tokens.elements[range]), to: &facts, in: words)
    }
    return Structure(language: language, languages: languages, sentences: sentences(of: document, languages))
  }

  private func sentences(of document: Document, _ languages: [LanguageCode]) -> [Sentence] {
    SentenceSplitter.split(document, tokens: tokens.elements, languages: languages) {
      readers[$1.index]?.abbreviation($0, in: words) ?? .none
    }
  }

  private mutating func languages(of document: Document) -> (LanguageCode, [LanguageCode]) {
    if let language = settings.language {
      return (language, Array(repeating: language, count: document.provisions.count))
    }
    return detector.languages(of: document, tokens: tokens.elements, in: words)
  }

  /// Tokenises the blocks that are read; the tokens of the others are empty ranges.
  private mutating func tokenize(_ document: Document) -> [Range<Int>] {
    document.text.withUnsafeBufferPointer { text in
      var ranges: [Range<Int>] = []
      ranges.reserveCapacity(document.blocks.count)
      for block in document.blocks {
        let first = tokens.count
        if block.kind != .number, block.kind != .note {
          Tokenizer.tokenize(text, block.range.indices(), into: &tokens, words: &words)
        }
        ranges.append(first..<tokens.count)
      }
      return ranges
    }
  }

  private mutating func reader(_ language: LanguageCode) throws(RuleCompilationError) -> LanguageReader {
    if let known = readers[language.index] { return known }
    let reader = LanguageReader(try rules.compiled(for: language), language)
    readers[language.index] = reader
    return reader
  }

  private func context(_ reader: LanguageReader) -> MatchContext {
    MatchContext(tokens: tokens, facts: facts, arena: reader.symbols)
  }

  // MARK: Matching

  private mutating func match(
    _ document: Document, _ structure: Structure, _ base: [BaseAct], into collector: inout FindingCollector
  ) throws(RuleCompilationError) {
    var whole = ActMatches()
    var guards = GuardAnswers(document, structure.sentences, languages: structure.languages)
    for (index, sentence) in structure.sentences.enumerated() {
      let reader = try reader(structure.languages[sentence.provision])
      let context = context(reader)
      let norms =
        reader.compiled.queries.isEmpty
        ? []
        : reader.norms.norms(in: sentence.tokens, after: structure.tokens(before: index), context)
      let candidates = reader.compiled.counted(
        reader.candidates(in: sentence.tokens, norms: norms, context)
      ) { settings.parameters(of: rules.rules[$0])["max"] ?? 0 }
      for candidate in candidates {
        let rule = reader.compiled.rules[candidate.rule]
        if let guardian = rule.isGuard {
          whole.found.insert(guardian)
          continue
        }
        guard collector.wants(rule.rule, in: sentence) else { continue }
        let isGuarded = guards.isGuarded(rule, around: sentence) { reader.matches($0, in: $1, context) }
        if isGuarded { continue }
        if rule.asksAct || rules.rules[rule.rule].isOncePerAct {
          whole.wait(candidate, rule, in: index)
        } else {
          collector.add(candidate, rule: rule.rule, in: sentence, context)
        }
      }
    }
    for act in base { whole.found.formUnion(act.guards) }
    try add(whole, document, structure, to: &collector)
  }

  /// The guards over a whole act that match in an act that is not linted.
  private mutating func guards(in structure: Structure) throws(RuleCompilationError)
    -> Set<CompiledRules.ActGuard>
  {
    var found: Set<CompiledRules.ActGuard> = []
    for sentence in structure.sentences {
      let reader = try reader(structure.languages[sentence.provision])
      for candidate in reader.candidates(in: sentence.tokens, norms: [], context(reader)) {
        if let guardian = reader.compiled.rules[candidate.rule].isGuard { found.insert(guardian) }
      }
    }
    return found
  }

  /// The acts that an amending act amends; `nil` where nobody looked for them.
  private mutating func base(
    of document: Document, _ structure: Structure
  ) throws(RuleCompilationError) -> [BaseAct]? {
    guard document.metadata.isAmending, let baseActs else { return nil }
    let elis = references.amendedActs(
      in: document, sentences: structure.sentences, languages: structure.languages,
      tokens: tokens.elements, words: words)
    var base: [BaseAct] = []
    for file in baseActs.files(elis) where file.name != document.source.name {
      let name = file.name.path(below: nil)
      if let known = knownBases[name] {
        base += known
        continue
      }
      var acts: [BaseAct] = []
      for act in DocumentFormats.read(file) where !act.metadata.isAmending {
        var act = act
        let structure = try understand(&act)
        let guards = try guards(in: structure)
        acts.append(BaseAct(guards: guards, index: index(of: act, structure, .clauses)))
      }
      knownBases[name] = acts
      base += acts
    }
    return base
  }

  /// Adds the matches that had to wait for the end of the act.
  private mutating func add(
    _ whole: ActMatches, _ document: Document, _ structure: Structure, to collector: inout FindingCollector
  ) throws(RuleCompilationError) {
    let country = country(of: document, structure.language)
    for group in whole.groups {
      let isOnce = rules.rules[group.rule].isOncePerAct
      let ranges = group.candidates.map { place(of: $0.candidate) }
      for (position, waiting) in group.candidates.enumerated() {
        let sentence = structure.sentences[waiting.sentence]
        let reader = try reader(structure.languages[sentence.provision])
        var arguments = ["count": String(ranges.count)]
        arguments["register"] = reader.fact(in: waiting.candidate, context(reader))
          .flatMap { country?.registers(holding: $0) }
        collector.add(
          waiting.candidate, rule: group.rule, in: sentence, context(reader),
          related: isOnce ? Array(ranges[(position + 1)...].prefix(ActMatches.mostRelated)) : [],
          arguments: arguments)
        if isOnce { break }
      }
    }
  }

  private func place(of candidate: Candidate) -> TextRange {
    let first = tokens[candidate.tokens.lowerBound].range
    return first.lowerBound..<tokens[candidate.tokens.upperBound].range.upperBound
  }

  /// Runs the rules that read the whole act.
  private mutating func check(
    _ document: Document, _ structure: Structure, _ base: [BaseAct], into collector: inout FindingCollector
  ) {
    let wanted = actRules.filter { collector.isOn($0.rule) }
    guard !wanted.isEmpty else { return }
    let parts = wanted.reduce(into: ActIndex.Parts()) { $0.formUnion($1.check.parts) }
    var index = index(of: document, structure, parts)
    index.base = base.map(\.index)
    for (rule, check, languages) in wanted {
      for match in check.matches(index, settings.parameters(of: rules.rules[rule])) {
        guard let sentence = structure.sentences.holding(match.range.lowerBound),
          languages.contains(structure.languages[sentence.provision]), collector.wants(rule, in: sentence)
        else { continue }
        collector.add(match, rule: rule, in: sentence)
      }
    }
  }

  private mutating func index(
    of document: Document, _ structure: Structure, _ parts: ActIndex.Parts
  ) -> ActIndex {
    var index = ActIndex(
      document: document, language: structure.language, languages: structure.languages,
      sentences: structure.sentences, parts: parts)
    if parts.contains(.references) {
      (index.references, index.citedActs) = references.references(
        in: document, sentences: structure.sentences, languages: structure.languages,
        tokens: tokens.elements, words: words)
    }
    if parts.contains(.definitions) {
      var reader = DefinitionReader(document)
      index.definitions = reader.definitions(languages: structure.languages)
      TermUses.mark(
        &index.definitions, in: document, sentences: structure.sentences, references: index.references,
        tokens: tokens.elements, words: words)
    }
    if parts.contains(.clauses) {
      // The readers of all languages of the act are known once it is understood.
      let readers = readers.map { reader in reader.map { (reader: $0, context: context($0)) } }
      let found = clauses.clauses(
        in: document, sentences: structure.sentences, languages: structure.languages, spellings: words.count,
        readers: readers)
      index.dataClauses = found.dataClauses
      index.deadlines = found.deadlines
      index.thresholds = found.thresholds
      index.documents = found.documents
      index.facts = found.facts
      index.bodies = found.bodies
    }
    if parts.contains(.norms) { index.norms = norms(in: structure) }
    return index
  }

  private func norms(in structure: Structure) -> [Norm] {
    var norms: [Norm] = []
    for (index, sentence) in structure.sentences.enumerated() {
      guard let reader = readers[structure.languages[sentence.provision].index] else { continue }
      let context = context(reader)
      norms += reader.norms.norms(in: sentence.tokens, after: structure.tokens(before: index), context)
        .map { Norm($0, sentence: index, context) }
    }
    return norms
  }

  private func jurisdiction(of document: Document, _ language: LanguageCode) -> Jurisdiction {
    settings.profile.jurisdiction ?? document.metadata.jurisdiction ?? language.usualJurisdiction
  }

  private func country(of document: Document, _ language: LanguageCode) -> Country? {
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

extension [Sentence] {
  /// The last sentence that begins at a place or before it.
  fileprivate func holding(_ place: Offset<InText>) -> Sentence? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1] : nil
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
