/// What it takes to look for one rule in texts of one language.
public struct MatchingEffort: Sendable, Hashable {
  /// In how many ways the rule's expressions can match, alternatives and options multiplied out.
  public let variants: Int
  /// The words where matching begins, each once and in order: `snarest`, `mulig~`, `skjema+`, or a class, `@authority`.
  public let anchors: [String]
}

extension RuleSet {
  /// The effort of every rule that looks for words in a language. A rule that only asks for norms takes none.
  ///
  /// - Throws: The first expression that cannot be read.
  public func efforts(in language: LanguageCode) throws(RuleCompilationError) -> [Rule.ID: MatchingEffort] {
    let compiled = try compiled(for: language)
    let words = compiled.vocabulary.words()
    var variants: [Int: Int] = [:]
    var anchors: [Int: Set<String>] = [:]
    for index in 0..<compiled.triggerCount {
      let variant = compiled.variants[index]
      let rule = compiled.rules[Int(variant.rule)].rule
      variants[rule, default: 0] += 1
      anchors[rule, default: []].formUnion(words[Int(variant.anchorSymbol.rawValue)])
    }
    var efforts: [Rule.ID: MatchingEffort] = [:]
    for (rule, count) in variants {
      efforts[rules[rule].id] = MatchingEffort(variants: count, anchors: anchors[rule, default: []].sorted())
    }
    return efforts
  }
}

extension Vocabulary {
  /// By symbol: its words as an author writes them, or the class that they are.
  fileprivate func words() -> [[String]] {
    var words = [[String]](repeating: [], count: Int(count))
    for (tests, symbol) in testsBySymbol { words[Int(symbol.rawValue)] = tests.map(\.written) }
    for (name, symbol) in classesBySymbol { words[Int(symbol.rawValue)] = ["@\(name)"] }
    return words
  }
}

extension WordTest {
  /// As in a token expression.
  fileprivate var written: String {
    switch self {
    case .form(let key): String(decoding: key, as: UTF8.self)
    case .spelling(let key): "\"\(String(decoding: key, as: UTF8.self))\""
    case .stem(let key): String(decoding: key, as: UTF8.self) + "~"
    case .prefix(let key): String(decoding: key, as: UTF8.self) + "+"
    case .suffix(let key): "-" + String(decoding: key, as: UTF8.self)
    case .contains(let key): "+" + String(decoding: key, as: UTF8.self)
    }
  }
}
