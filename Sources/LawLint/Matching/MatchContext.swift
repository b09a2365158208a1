/// The tokens of a document, with what the rules of one language ask of each.
///
/// Valid as long as the buffers that it was made from; made anew for each document and language.
struct MatchContext {
  let tokens: UnsafeBufferPointer<Token>
  /// For each token the record of its word in a ``Lexis``.
  private let records: UnsafeBufferPointer<Lexis.Record>
  private let arena: UnsafePointer<UInt16>

  init(
    tokens: UnsafeBufferPointer<Token>, records: UnsafeBufferPointer<Lexis.Record>,
    arena: UnsafePointer<UInt16>
  ) {
    self.tokens = tokens
    self.records = records
    self.arena = arena
  }

  /// The symbols of a token's word, ascending.
  @inline(__always)
  func symbols(_ token: Int) -> UnsafeBufferPointer<UInt16> {
    let record = records[token]
    return UnsafeBufferPointer(start: arena + record.start, count: record.count)
  }

  @inline(__always)
  func has(_ token: Int, _ symbol: Symbol) -> Bool {
    for candidate in symbols(token) where candidate == symbol.rawValue { return true }
    return false
  }

  /// Whether a token's word has a class that the language may not have.
  @inline(__always)
  func has(_ token: Int, _ symbol: Symbol?) -> Bool {
    guard let symbol else { return false }
    return has(token, symbol)
  }

  /// Whether a token satisfies a consuming step.
  @inline(__always)
  func passes(_ token: Int, _ step: Variant.Step) -> Bool {
    switch step {
    case .symbol(let symbol): has(token, symbol)
    case .number: tokens[token].flags.contains(.number)
    case .capital: tokens[token].flags.contains(.capitalized)
    case .gap, .notSymbol, .sentenceStart: false
    }
  }
}
