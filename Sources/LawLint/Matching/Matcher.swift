/// Tries one variant with its anchor at one token of a sentence, outwards: right, then left.
struct Matcher {
  private let steps: UnsafePointer<VariantTable.Step>
  private let stepCount: Int
  private let bounds: Range<Int>
  private let context: MatchContext
  /// The token of each consuming step, once it is found.
  private let positions: UnsafeMutablePointer<Int32>

  /// - Parameters:
  ///   - bounds: The tokens of the sentence.
  ///   - positions: Room for the steps of the variant.
  init(
    _ steps: UnsafePointer<VariantTable.Step>, count: Int, in bounds: Range<Int>,
    positions: UnsafeMutablePointer<Int32>, _ context: MatchContext
  ) {
    self.steps = steps
    stepCount = count
    self.bounds = bounds
    self.context = context
    self.positions = positions
  }

  /// Whether the variant matches with a step at a token. Gaps are as short as they can be.
  ///
  /// A gap to the end of the sentence makes this O(*tokens in bounds*) for each such gap.
  @inline(__always)
  func matches(anchor: Int, at token: Int) -> Bool {
    positions[anchor] = Int32(token)
    return right(from: anchor + 1, next: token + 1) && left(from: anchor - 1, next: token - 1)
  }

  /// Matches the steps from `first` on, the next token to be read being `next`.
  private func right(from first: Int, next: Int) -> Bool {
    var next = next
    for step in first..<stepCount {
      switch steps[step].kind {
      case .symbol, .number, .capital:
        guard next < bounds.upperBound, context.passes(next, steps[step]) else { return false }
        positions[step] = Int32(next)
        next += 1
      case .gap:
        let last = min(bounds.upperBound, next + longest(steps[step]))
        while next <= last {
          if right(from: step + 1, next: next) { return true }
          next += 1
        }
        return false
      case .notSymbol, .notBefore:
        if next < bounds.upperBound, context.has(next, steps[step].symbol) { return false }
      case .comma:
        guard isBehindComma(next) else { return false }
      case .noComma:
        if isBehindComma(next) { return false }
      case .sentenceStart:
        guard next == bounds.lowerBound else { return false }
      case .sentenceEnd:
        guard next == bounds.upperBound else { return false }
      }
    }
    return true
  }

  /// Matches the steps from `last` down, the next token to be read backwards being `next`.
  private func left(from last: Int, next: Int) -> Bool {
    var next = next
    var step = last
    while step >= 0 {
      switch steps[step].kind {
      case .symbol, .number, .capital:
        guard next >= bounds.lowerBound, context.passes(next, steps[step]) else { return false }
        positions[step] = Int32(next)
        next -= 1
      case .gap:
        let first = max(bounds.lowerBound - 1, next - longest(steps[step]))
        while next >= first {
          if left(from: step - 1, next: next) { return true }
          next -= 1
        }
        return false
      case .notSymbol:
        // The token behind the step to the left was read just now.
        if bounds.contains(next + 1), context.has(next + 1, steps[step].symbol) { return false }
      case .notBefore:
        if bounds.contains(next), context.has(next, steps[step].symbol) { return false }
      case .comma:
        guard isBehindComma(next + 1) else { return false }
      case .noComma:
        if isBehindComma(next + 1) { return false }
      case .sentenceStart:
        guard next + 1 == bounds.lowerBound else { return false }
      case .sentenceEnd:
        guard next + 1 == bounds.upperBound else { return false }
      }
      step -= 1
    }
    return true
  }

  private func isBehindComma(_ token: Int) -> Bool {
    bounds.contains(token) && context.has(token, Token.Flags.afterComma)
  }

  private func longest(_ gap: VariantTable.Step) -> Int {
    gap.value == VariantTable.Step.toTheEnd ? bounds.count : Int(gap.value)
  }
}
