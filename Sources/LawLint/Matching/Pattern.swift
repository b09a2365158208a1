/// One way in which a token expression can match: steps in a row, without alternatives.
struct Variant: Sendable {
  enum Step: Sendable, Hashable {
    case symbol(Symbol)
    case number
    case capital
    /// At most so many tokens; `Int.max` up to the end of the sentence.
    case gap(Int)
    /// The next token does not have the symbol. Consumes nothing.
    case notSymbol(Symbol)
    /// Whether a comma stands before the next token. Consumes nothing.
    case comma(Bool)
    case sentenceStart, sentenceEnd

    var consumes: Bool {
      switch self {
      case .symbol, .number, .capital: true
      case .gap, .notSymbol, .comma, .sentenceStart, .sentenceEnd: false
      }
    }
  }

  var steps: [Step]
  /// The first and last consuming step that the finding covers.
  var marked: ClosedRange<Int>
  /// Names and the steps that they cover.
  var captures: [(name: String, steps: ClosedRange<Int>)]
  /// The step whose words are rarest: where matching begins.
  var anchor: Int

  /// The symbol of the anchor.
  var anchorSymbol: Symbol {
    guard case .symbol(let symbol) = steps[anchor] else { preconditionFailure("an anchor is a symbol") }
    return symbol
  }
}

/// Turns token expressions into variants, giving symbols to the words they ask about.
struct PatternCompiler {
  /// How many variants one expression may have.
  ///
  /// Alternatives of several words multiply; whoever needs more should write two expressions.
  static let maximumVariants = 400

  private(set) var vocabulary: Vocabulary
  private let lexicons: [String: [String]]
  private let stemmer: Stemmer
  private var classTests: [String: [UInt32]] = [:]

  init(language: LanguageCode, lexicons: [String: ByLanguage<[String]>]) throws(PatternError) {
    vocabulary = Vocabulary(language: language)
    self.lexicons = lexicons.compactMapValues { $0[language] }
    stemmer = Stemmer(language)
    for (name, words) in self.lexicons.sorted(by: { $0.key < $1.key }) where !words.isEmpty {
      let tests = try tests(ofClass: name, in: "@\(name)")
      vocabulary.name(vocabulary.symbol(for: WordTestSet(tests)), name)
    }
  }

  /// The variants of an expression.
  mutating func compile(_ pattern: String) throws(PatternError) -> [Variant] {
    let stemmer = stemmer
    let syntax = try PatternParser.parse(pattern, stem: { stemmer.stem($0) })
    var linear: [[Piece]] = [[]]
    try expand(syntax, into: &linear, pattern)
    var variants: [Variant] = []
    for pieces in linear { variants.append(try variant(pieces, pattern)) }
    return variants
  }

  /// The symbol of a lexicon class, or `nil` when the language has none by the name.
  func symbol(ofClass name: String) -> Symbol? { vocabulary.symbol(ofClass: name) }

  // MARK: Expansion

  private enum Piece {
    case step(Variant.Step)
    case markStart, markEnd
    case captureStart(String)
    case captureEnd(String)
  }

  private mutating func expand(
    _ sequence: [PatternSyntax], into linear: inout [[Piece]], _ pattern: String
  ) throws(PatternError) {
    for item in sequence {
      try expand(item, into: &linear, pattern)
      guard linear.count <= Self.maximumVariants else {
        throw PatternError(
          pattern: pattern, reason: "it can match in more than \(Self.maximumVariants) ways; split it in two")
      }
    }
  }

  private mutating func expand(
    _ item: PatternSyntax, into linear: inout [[Piece]], _ pattern: String
  ) throws(PatternError) {
    if let symbol = try symbol(of: item, pattern) { return append(.step(.symbol(symbol)), to: &linear) }
    switch item {
    case .test, .wordClass: preconditionFailure("a word has tests")
    case .number: append(.step(.number), to: &linear)
    case .capital: append(.step(.capital), to: &linear)
    case .gap(let most): append(.step(.gap(most)), to: &linear)
    case .sentenceGap: append(.step(.gap(.max)), to: &linear)
    case .comma: append(.step(.comma(true)), to: &linear)
    case .not(.comma): append(.step(.comma(false)), to: &linear)
    case .sentenceStart: append(.step(.sentenceStart), to: &linear)
    case .sentenceEnd: append(.step(.sentenceEnd), to: &linear)
    case .markStart: append(.markStart, to: &linear)
    case .markEnd: append(.markEnd, to: &linear)
    case .not(let inner):
      guard let symbol = try symbol(of: inner, pattern) else {
        throw PatternError(
          pattern: pattern, reason: "‘!’ stands before one word, a class, a choice of words or a comma")
      }
      append(.step(.notSymbol(symbol)), to: &linear)
    case .capture(let name, let inner):
      append(.captureStart(name), to: &linear)
      try expand(inner, into: &linear, pattern)
      append(.captureEnd(name), to: &linear)
    case .optional(let inner):
      var with = linear
      try expand(inner, into: &with, pattern)
      linear = with + linear
    case .choice(let alternatives):
      var all: [[Piece]] = []
      for alternative in alternatives {
        var branch = linear
        try expand(alternative, into: &branch, pattern)
        all += branch
      }
      linear = all
    }
  }

  private func append(_ piece: Piece, to linear: inout [[Piece]]) {
    for i in linear.indices { linear[i].append(piece) }
  }

  /// The symbol of an item that is always exactly one word; `nil` for others.
  private mutating func symbol(of item: PatternSyntax, _ pattern: String) throws(PatternError) -> Symbol? {
    // By name: to find a class by its words would hash hundreds of them for each expression.
    if case .wordClass(let name) = item, let known = vocabulary.symbol(ofClass: name) { return known }
    return try wordTests(item, pattern).map { vocabulary.symbol(for: WordTestSet($0)) }
  }

  /// The numbers of the tests of an item that is always exactly one word; `nil` for others.
  private mutating func wordTests(_ item: PatternSyntax, _ pattern: String) throws(PatternError) -> [UInt32]?
  {
    switch item {
    case .test(let test): return [vocabulary.number(of: test)]
    case .wordClass(let name): return try tests(ofClass: name, in: pattern)
    case .choice(let alternatives):
      var all: [UInt32] = []
      for alternative in alternatives {
        guard alternative.count == 1, let tests = try wordTests(alternative[0], pattern) else { return nil }
        all += tests
      }
      return all
    default: return nil
    }
  }

  private mutating func tests(ofClass name: String, in pattern: String) throws(PatternError) -> [UInt32] {
    if let known = classTests[name] { return known }
    guard let entries = lexicons[name], !entries.isEmpty else {
      throw PatternError(
        pattern: pattern, reason: "there is no class ‘@\(name)’ in \(vocabulary.language.rawValue)")
    }
    classTests[name] = []
    var all: [UInt32] = []
    let stemmer = stemmer
    for entry in entries {
      let syntax = try PatternParser.parse(entry, stem: { stemmer.stem($0) })
      guard syntax.count == 1, let tests = try wordTests(syntax[0], entry) else {
        throw PatternError(pattern: entry, reason: "an entry of class ‘@\(name)’ is one word")
      }
      all += tests
    }
    classTests[name] = all
    return all
  }

  // MARK: Variants

  private func variant(_ pieces: [Piece], _ pattern: String) throws(PatternError) -> Variant {
    var steps: [Variant.Step] = []
    var markStart: Int?
    var markEnd: Int?
    var starts: [String: Int] = [:]
    var captures: [(name: String, steps: ClosedRange<Int>)] = []
    for piece in pieces {
      switch piece {
      case .step(let step): steps.append(step)
      case .markStart: markStart = steps.count
      case .markEnd: markEnd = steps.count - 1
      case .captureStart(let name): starts[name] = steps.count
      case .captureEnd(let name):
        if let start = starts[name], start < steps.count { captures.append((name, start...steps.count - 1)) }
      }
    }
    let consuming = steps.indices.filter { steps[$0].consumes }
    guard let first = consuming.first, let last = consuming.last else {
      throw PatternError(pattern: pattern, reason: "it has no word to look for")
    }
    guard let from = consuming.first(where: { $0 >= markStart ?? first }),
      let to = consuming.last(where: { $0 <= markEnd ?? last }), from <= to
    else { throw PatternError(pattern: pattern, reason: "‘[ ]’ holds no word") }
    guard let anchor = rarest(consuming.filter { if case .symbol = steps[$0] { true } else { false } }, steps)
    else {
      throw PatternError(
        pattern: pattern, reason: "it has no fixed word, so it would be tried at every token")
    }
    if case .gap = steps[0] { throw PatternError(pattern: pattern, reason: "it begins with a gap") }
    if case .gap = steps[steps.count - 1] {
      throw PatternError(pattern: pattern, reason: "it ends with a gap")
    }
    return Variant(steps: steps, marked: from...to, captures: captures, anchor: anchor)
  }

  /// The step whose words are likely the rarest: few keys, and long ones.
  private func rarest(_ candidates: [Int], _ steps: [Variant.Step]) -> Int? {
    candidates.max { rarity(steps[$0]) < rarity(steps[$1]) }
  }

  private func rarity(_ step: Variant.Step) -> Int {
    guard case .symbol(let symbol) = step else { return .min }
    let index = Int(symbol.rawValue)
    return 10 * min(vocabulary.shortestKeys[index], 12) - vocabulary.keyCounts[index]
  }
}
