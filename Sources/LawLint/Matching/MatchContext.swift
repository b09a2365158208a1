/// The tokens of a document, with what the rules of one language ask of each.
///
/// Valid as long as the buffers that it was made from; made anew for each document and language.
struct MatchContext {
  let tokens: UnsafePointer<Token>
  /// For each token what is known of its word in a ``Lexis``.
  private let facts: UnsafePointer<WordFacts>
  private let arena: UnsafePointer<UInt16>

  /// - Precondition: There are as many facts as tokens.
  init(tokens: borrowing Vec<Token>, facts: borrowing Vec<WordFacts>, arena: UnsafePointer<UInt16>) {
    self.tokens = UnsafePointer(tokens.base)
    self.facts = UnsafePointer(facts.base)
    self.arena = arena
  }

  /// The symbols of a token's word that matching begins with, ascending.
  @inline(__always)
  func anchors(_ token: Int) -> UnsafeBufferPointer<UInt16> {
    let own = facts[token]
    return UnsafeBufferPointer(start: arena + Int(own.start), count: Int(own.anchorCount))
  }

  @inline(__always)
  func has(_ token: Int, _ symbol: Symbol) -> Bool {
    facts[token].signature & symbol.bit != 0 && holds(token, symbol)
  }

  private func holds(_ token: Int, _ symbol: Symbol) -> Bool {
    let own = facts[token]
    let symbols = arena + Int(own.start)
    for i in 0..<Int(own.count) where symbols[i] == symbol.rawValue { return true }
    return false
  }

  /// The classes of a token's word.
  @inline(__always)
  func classes(_ token: Int) -> WordClasses { facts[token].classes }

  /// Whether a token's word has any of some classes.
  @inline(__always)
  func has(_ token: Int, _ classes: WordClasses) -> Bool { !facts[token].classes.isDisjoint(with: classes) }

  /// Whether one of some tokens has any of some classes.
  @inline(__always)
  func has(_ range: Range<Int>, _ classes: WordClasses) -> Bool {
    for token in range where has(token, classes) { return true }
    return false
  }

  @inline(__always)
  func has(_ token: Int, _ flags: Token.Flags) -> Bool { !tokens[token].flags.isDisjoint(with: flags) }

  /// Whether a token satisfies a consuming step.
  @inline(__always)
  func passes(_ token: Int, _ step: VariantTable.Step) -> Bool {
    switch step.kind {
    case .symbol: has(token, step.symbol)
    case .number: tokens[token].flags.contains(.number)
    case .capital: tokens[token].flags.contains(.capitalized)
    case .gap, .notSymbol, .notBefore, .comma, .noComma, .sentenceStart, .sentenceEnd: false
    }
  }
}
