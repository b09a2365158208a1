/// What the acts that a draft amends hold.
extension AnalysisWorker {
  /// The acts that an amending act amends; `nil` where nobody looked for them.
  ///
  /// To read another act takes the place of this one's tokens, which are then read again.
  mutating func baseActs(
    of document: inout Document, _ structure: inout Structure
  ) throws(RuleCompilationError) -> [BaseAct]? {
    guard document.metadata.isAmending, let baseActs else { return nil }
    let elis = references.amendedActs(
      in: document, sentences: structure.sentences, languages: structure.languages,
      tokens: tokens.elements, words: words)
    var base: [BaseAct] = []
    var hasReadOthers = false
    for number in baseActs.numbers(elis) {
      if knownBases[number] == nil, let file = baseActs.file(number) {
        hasReadOthers = true
        knownBases[number] = BaseActFile(name: file.name, acts: try acts(in: file))
      }
      if let known = knownBases[number], known.name != document.source.name { base += known.acts }
    }
    if hasReadOthers { structure = try understand(&document) }
    return base
  }

  private mutating func acts(in file: SourceFile) throws(RuleCompilationError) -> [BaseAct] {
    var acts: [BaseAct] = []
    for act in DocumentFormats.read(file) where !act.metadata.isAmending {
      var act = act
      let structure = try understand(&act)
      acts.append(
        BaseAct(
          guards: try guards(in: structure), dataClauses: index(of: act, structure, .clauses).dataClauses))
    }
    return acts
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
}
