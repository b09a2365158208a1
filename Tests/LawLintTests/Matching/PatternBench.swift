@testable import LawLint

/// One rule and one sentence, through the compiler and the matcher that ship.
struct PatternBench {
  var language = LanguageCode.nb
  var lexicons: [String: ByLanguage<[String]>] = [:]

  /// The words that a rule's findings cover in a text that is one sentence.
  func matches(_ matching: Rule.Matching, in text: String) throws -> [String] {
    try matches(matching, in: [text])[0]
  }

  /// The same for several texts.
  func matches(_ matching: Rule.Matching, in texts: [String]) throws -> [[String]] {
    let rule = Rule(
      id: "test/rule", code: "TEST001", formerly: [], category: .openList, kind: .barrier, family: "test",
      status: .preview, since: "", principles: [], sources: [], confidence: .medium,
      severity: SeverityTable(standard: .on(.info)), scope: Rule.Scope(), matching: [language: matching],
      texts: { _ in nil })
    let compiled = try CompiledRules(RuleSet(rules: [rule], lexicons: lexicons), language: language)
    let matcher = SentenceMatcher(compiled)
    var words = WordTable(bits: 6)
    var lexis = Lexis(compiled.vocabulary)
    var all: [[String]] = []
    for text in texts {
      let bytes = Array(text.utf8)
      var tokens = Vec<Token>()
      bytes.withUnsafeBufferPointer {
        Tokenizer.tokenize($0, 0..<bytes.count, into: &tokens, words: &words)
      }
      var facts = Vec<WordFacts>()
      lexis.append(factsOf: tokens.elements, to: &facts, in: words)
      let context = MatchContext(tokens: tokens, facts: facts, arena: lexis.symbols)
      all.append(
        matcher.candidates(in: 0..<tokens.count, norms: [], context).map { candidate in
          let start = tokens[candidate.tokens.lowerBound].range.lowerBound.index
          let end = tokens[candidate.tokens.upperBound].range.upperBound.index
          return String(decoding: bytes[start..<end], as: UTF8.self)
        })
    }
    return all
  }

  func matches(_ patterns: String..., in text: String) throws -> [String] {
    try matches(Rule.Matching(any: patterns), in: text)
  }
}
