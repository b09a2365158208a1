/// The compiled rules of one language and what they have learnt of its words.
final class LanguageReader {
  let compiled: CompiledRules
  let norms: NormReader
  private var lexis: Lexis
  private let matcher: SentenceMatcher

  init(_ compiled: CompiledRules, _ language: LanguageCode) {
    self.compiled = compiled
    norms = NormReader(language: language)
    lexis = Lexis(compiled.vocabulary)
    matcher = SentenceMatcher(compiled)
  }

  var symbols: UnsafePointer<UInt16> { lexis.symbols }

  func append(
    factsOf tokens: UnsafeBufferPointer<Token>, to facts: inout Vec<WordFacts>, in words: borrowing WordTable
  ) {
    lexis.append(factsOf: tokens, to: &facts, in: words)
  }

  func abbreviation(_ word: WordID, in words: borrowing WordTable) -> SentenceSplitter.Abbreviation {
    let classes = lexis.classes(of: word, in: words)
    return classes.contains(.finalAbbreviation) ? .final : classes.contains(.abbreviation) ? .inside : .none
  }

  /// The fact that a candidate names, of those that registers hold: `income`.
  func fact(in candidate: Candidate, _ context: MatchContext) -> String? {
    guard let capture = candidate.captures.first(where: { $0.name == "fact" }) else { return nil }
    return compiled.factClasses.first { fact in
      capture.tokens.contains { context.has($0, fact.symbol) }
    }?.name
  }

  func candidates(in bounds: Range<Int>, norms: [NormReading], _ context: MatchContext) -> [Candidate] {
    matcher.candidates(in: bounds, norms: norms, context)
  }

  func matches(_ variants: Range<Int>, in bounds: Range<Int>, _ context: MatchContext) -> Bool {
    matcher.matches(variants, in: bounds, context)
  }
}
