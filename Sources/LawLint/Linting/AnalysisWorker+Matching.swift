/// What the rules of the words match in a document.
extension AnalysisWorker {
  mutating func match(
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
    if !whole.isEmpty { collector.asksAct = true }
    for act in base { whole.found.formUnion(act.guards) }
    try add(whole, document, structure, to: &collector)
  }

  /// Adds the matches that had to wait for the end of the act.
  mutating func add(
    _ whole: ActMatches, _ document: Document, _ structure: Structure, to collector: inout FindingCollector
  ) throws(RuleCompilationError) {
    let country = self.country(of: document, structure.language)
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

  func place(of candidate: Candidate) -> TextRange {
    let first = tokens[candidate.tokens.lowerBound].range
    return first.lowerBound..<tokens[candidate.tokens.upperBound].range.upperBound
  }
}
