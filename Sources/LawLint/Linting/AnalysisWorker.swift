/// What an ``Analyzer`` remembers, and its work.
///
/// A value without copies: the compiler then knows that nobody else changes it, which in a class it would check at each access.
struct AnalysisWorker: ~Copyable {
  private let rules: RuleSet
  private let traits: [RuleTraits]
  private let profile: Profile
  private let language: LanguageCode?
  private let readerLanguage: LanguageCode?
  private var words = WordTable()
  private var detector = LanguageDetector()
  private var roles = ProvisionRoles()
  /// By ``LanguageCode/index``.
  private var readers = [LanguageReader?](repeating: nil, count: LanguageCode.allCases.count)
  private var wordings = [RuleWordings?](repeating: nil, count: LanguageCode.allCases.count)
  private var severities: [Jurisdiction: [Severity?]] = [:]
  private var tokens = Vec<Token>(capacity: 1 << 14)
  /// For each token what the rules of its provision's language ask of it.
  private var facts = Vec<WordFacts>(capacity: 1 << 14)

  init(rules: RuleSet, profile: Profile, language: LanguageCode?, readerLanguage: LanguageCode?) {
    self.rules = rules
    traits = RuleTraits.all(of: rules)
    self.profile = profile
    self.language = language
    self.readerLanguage = readerLanguage
  }

  mutating func lint(_ file: SourceFile) throws(RuleCompilationError) -> [LintedDocument] {
    var linted: [LintedDocument] = []
    var documents = DocumentFormats.read(file)
    for index in documents.indices {
      // In its place, since a copy would be of all its provisions once their roles are set.
      let structure = try understand(&documents[index])
      let document = documents[index]
      var collector = FindingCollector(
        document: document, rules: rules, traits: traits,
        severities: severities(for: document, structure.language))
      try match(document, structure, into: &collector)
      let findings = collector.findings(
        budget: profile.strictness != .full, wordings(readerLanguage ?? structure.language))
      linted.append(LintedDocument(document: document, language: structure.language, findings: findings))
    }
    return linted
  }

  mutating func analyze(_ file: SourceFile) throws(RuleCompilationError) -> [Analysis] {
    var analyses: [Analysis] = []
    for document in DocumentFormats.read(file) {
      var document = document
      let structure = try understand(&document)
      var norms: [Norm] = []
      for (index, sentence) in structure.sentences.enumerated() {
        let reader = try reader(structure.languages[sentence.provision])
        let context = context(reader)
        norms += reader.norms.norms(in: sentence.tokens, context).map {
          Norm($0, sentence: index, context)
        }
      }
      analyses.append(
        Analysis(
          document: document, language: structure.language, languages: structure.languages,
          tokens: Array(tokens.elements), sentences: structure.sentences, norms: norms))
    }
    return analyses
  }

  // MARK: Understanding

  /// The language and sentences of a document; its tokens are in `tokens`, what is known of them in `facts`.
  private struct Structure {
    var language: LanguageCode
    var languages: [LanguageCode]
    var sentences: [Sentence]
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
    if let language { return (language, Array(repeating: language, count: document.provisions.count)) }
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
    _ document: Document, _ structure: Structure, into collector: inout FindingCollector
  ) throws(RuleCompilationError) {
    var guards = GuardAnswers(document, structure.sentences, languages: structure.languages)
    for sentence in structure.sentences {
      let reader = try reader(structure.languages[sentence.provision])
      let context = context(reader)
      let norms = reader.compiled.queries.isEmpty ? [] : reader.norms.norms(in: sentence.tokens, context)
      for candidate in reader.candidates(in: sentence.tokens, norms: norms, context) {
        let rule = reader.compiled.rules[candidate.rule]
        guard collector.wants(rule.rule, in: sentence) else { continue }
        let isGuarded = guards.isGuarded(rule, around: sentence) { reader.matches($0, in: $1, context) }
        if isGuarded { continue }
        collector.add(candidate, rule: rule.rule, in: sentence, context)
      }
    }
  }

  /// By index of rule; `nil` is off.
  private mutating func severities(for document: Document, _ language: LanguageCode) -> [Severity?] {
    let jurisdiction = profile.jurisdiction ?? document.metadata.jurisdiction ?? language.usualJurisdiction
    if let known = severities[jurisdiction] { return known }
    let found = rules.rules.map { rule in
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
