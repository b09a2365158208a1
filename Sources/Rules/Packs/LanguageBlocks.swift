import LawLint
import RuleTree

/// The blocks `nb:`, `da:` … of a rule's file: what is looked for in texts of the language, what its readers are told, and examples.
struct LanguageBlocks {
  private(set) var matching: [LanguageCode: Rule.Matching] = [:]
  private(set) var examples: [RuleExample] = []

  private static let keys = ["title", "message", "why", "suggestion", "match", "examples"]

  /// - Parameters:
  ///   - languages: The languages to be read, in the order of all languages.
  ///   - hasExamples: Whether the examples, which are most of a file, are read too.
  init(
    _ reader: MappingReader, _ languages: [LanguageCode] = LanguageCode.allCases, hasExamples: Bool = true
  ) throws(RuleFileError) {
    let common = try Self.matching(reader, from: reader.node, in: [:])
    let isCheck = reader.node["check"] != nil
    for language in languages {
      guard let node = reader.node[language.rawValue] else { continue }
      let block = MappingReader(reader.path, node)
      try block.allow(Self.keys)
      for text in ["title", "message", "why", "suggestion"] { _ = try block.text(text) }
      var own = common
      if let match = node["match"] {
        if isCheck { throw block.error("a rule with a check has no ‘match’", at: match) }
        own = try Self.matching(MappingReader(reader.path, match), from: match, in: matching)
        if own.norm == nil { own.norm = common.norm }
        own.affirmative = own.affirmative || common.affirmative
      }
      if own != Rule.Matching() || isCheck { matching[language] = own }
      if hasExamples { examples += try Self.examples(block, language) }
    }
  }

  /// How a rule that is known to be right is found in a language, without decoding the others.
  static func matching(of reader: MappingReader, _ language: LanguageCode) -> Rule.Matching? {
    var needed = [language]
    // `match: nb` refers to a language above.
    while let first = needed.first, needed.count <= LanguageCode.allCases.count,
      let match = reader.node[first.rawValue]?["match"], match.kind == .scalar,
      let referred = LanguageCode(rawValue: match.string)
    {
      needed.insert(referred, at: 0)
    }
    return (try? LanguageBlocks(reader, needed, hasExamples: false))?.matching[language]
  }

  static func texts(of node: RuleNode, _ language: LanguageCode) -> Rule.Texts? {
    guard let block = node[language.rawValue] else { return nil }
    func text(_ key: String) -> String { block[key]?.string ?? "" }
    return Rule.Texts(
      title: text("title"), message: text("message"), why: text("why"), suggestion: text("suggestion"))
  }

  /// A block `match`, or the language whose block is used as it is: `match: nb`.
  private static func matching(
    _ reader: MappingReader, from node: RuleNode, in known: [LanguageCode: Rule.Matching]
  ) throws(RuleFileError) -> Rule.Matching {
    if node.kind == .scalar {
      let language: LanguageCode = try reader.word(in: node, as: "language")
      guard let same = known[language] else {
        throw reader.error("‘match: \(node.string)’ needs a block of that language above it", at: node)
      }
      return same
    }
    let isTop = node["category"] != nil
    if !isTop { try reader.allow(["any", "count", "not", "unless", "when", "norm", "affirmative"]) }
    if !isTop, let count = node["count"], node["any"] != nil || node["norm"] != nil {
      throw reader.error("‘count’ counts in place of ‘any’ and ‘norm’; one of them is too much", at: count)
    }
    return Rule.Matching(
      any: isTop ? [] : try reader.strings("any"),
      count: isTop ? [] : try counted(reader),
      not: isTop ? [] : try reader.strings("not"),
      unless: isTop ? [] : try guards("unless", reader),
      when: isTop ? [] : try guards("when", reader),
      norm: try norm(reader),
      affirmative: try reader.flag("affirmative"))
  }

  /// `count: { any: […] }`: what is counted in a sentence.
  private static func counted(_ reader: MappingReader) throws(RuleFileError) -> [String] {
    guard let node = reader.node["count"] else { return [] }
    let entry = MappingReader(reader.path, node)
    try entry.allow(["any"])
    _ = try entry.required("any")
    return try entry.strings("any")
  }

  private static func guards(_ key: String, _ reader: MappingReader) throws(RuleFileError) -> [Rule.Guard] {
    guard let node = reader.node[key] else { return [] }
    var guards: [Rule.Guard] = []
    for child in node.kind == .sequence ? node.children : [node] {
      let entry = MappingReader(reader.path, child)
      try entry.allow(["in", "any"])
      guards.append(Rule.Guard(unit: try entry.word("in", default: .sentence), any: try entry.strings("any")))
    }
    return guards
  }

  private static func norm(_ reader: MappingReader) throws(RuleFileError) -> Rule.NormQuery? {
    guard let node = reader.node["norm"] else { return nil }
    let query = MappingReader(reader.path, node)
    try query.allow(["modality", "bearer", "verbs", "not", "topics"])
    return Rule.NormQuery(
      modalities: try query.words("modality", as: "modality"),
      bearers: try query.words("bearer", as: "bearer"),
      verbs: try query.strings("verbs"),
      not: try query.words("not", as: "topic"),
      topics: try query.words("topics", as: "topic"))
  }

  private static func examples(
    _ block: MappingReader, _ language: LanguageCode
  ) throws(RuleFileError) -> [RuleExample] {
    var examples: [RuleExample] = []
    for entry in try block.list("examples") {
      try entry.allow(["bad", "good", "note"])
      switch (try entry.string("bad"), try entry.string("good")) {
      case (let bad?, nil):
        examples.append(RuleExample(language: language, marked: bad, isBad: true, line: entry.node.line))
      case (nil, let good?):
        examples.append(RuleExample(language: language, marked: good, isBad: false, line: entry.node.line))
      default: throw entry.error("an example is either ‘bad’ or ‘good’")
      }
    }
    return examples
  }
}
