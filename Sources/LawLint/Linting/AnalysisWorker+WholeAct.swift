/// What the rules that read the whole act find, and the index that they read.
extension AnalysisWorker {
  /// Runs the rules that read the whole act.
  mutating func check(
    _ document: Document, _ structure: Structure, _ base: [BaseAct], into collector: inout FindingCollector
  ) {
    let wanted = actRules.filter { collector.isOn($0.rule) }
    guard !wanted.isEmpty else { return }
    let parts = wanted.reduce(into: ActIndex.Parts()) { $0.formUnion($1.check.parts) }
    var index = index(of: document, structure, parts)
    index.baseDataClauses = base.flatMap(\.dataClauses)
    for (rule, check, languages) in wanted {
      for match in check.matches(index, settings.parameters(of: rules.rules[rule])) {
        guard let sentence = structure.sentences.holding(match.range.lowerBound),
          languages.contains(structure.languages[sentence.provision]), collector.wants(rule, in: sentence)
        else { continue }
        if check.asksForAbsence { collector.asksAct = true }
        collector.add(match, rule: rule, in: sentence)
      }
    }
  }

  mutating func index(
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

  func norms(in structure: Structure) -> [Norm] {
    var norms: [Norm] = []
    for (index, sentence) in structure.sentences.enumerated() {
      guard let reader = readers[structure.languages[sentence.provision].index] else { continue }
      let context = context(reader)
      norms += reader.norms.norms(in: sentence.tokens, after: structure.tokens(before: index), context)
        .map { Norm($0, sentence: index, context) }
    }
    return norms
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
