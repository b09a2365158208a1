/// Where a variant matched: the token of each consuming step, and what the finding covers.
struct PatternMatch {
  /// The tokens that the finding covers.
  var tokens: ClosedRange<Int>
  /// The tokens of the named parts.
  var captures: [(name: String, tokens: ClosedRange<Int>)]
}

/// Tries variants at places in one sentence's tokens.
struct Matcher: ~Copyable {
  private var positions = [Int](repeating: 0, count: 64)

  init() {}

  /// Matches a variant with its anchor at a token, inside `bounds`.
  ///
  /// Gaps are as short as they can be. A gap to the end of the sentence makes this O(*tokens in bounds*) for each such gap.
  mutating func match(
    _ variant: Variant, at anchor: Int, in bounds: Range<Int>, _ context: MatchContext
  ) -> PatternMatch? {
    if positions.count < variant.steps.count {
      positions = [Int](repeating: 0, count: variant.steps.count)
    }
    positions[variant.anchor] = anchor
    guard right(variant, step: variant.anchor + 1, next: anchor + 1, bounds, context),
      left(variant, step: variant.anchor - 1, next: anchor - 1, bounds, context)
    else { return nil }
    return PatternMatch(
      tokens: positions[variant.marked.lowerBound]...positions[variant.marked.upperBound],
      captures: variant.captures.compactMap { capture in
        let consuming = capture.steps.filter { variant.steps[$0].consumes }
        guard let first = consuming.first, let last = consuming.last else { return nil }
        return (capture.name, positions[first]...positions[last])
      })
  }

  /// Matches the steps from `step` on, the next token to be read being `next`.
  private mutating func right(
    _ variant: Variant, step: Int, next: Int, _ bounds: Range<Int>, _ context: MatchContext
  ) -> Bool {
    guard step < variant.steps.count else { return true }
    switch variant.steps[step] {
    case .gap(let most):
      let last = most == .max ? bounds.upperBound : min(bounds.upperBound, next + most)
      var start = next
      while start <= last {
        if right(variant, step: step + 1, next: start, bounds, context) { return true }
        start += 1
      }
      return false
    case .notSymbol(let symbol):
      if next < bounds.upperBound, context.has(next, symbol) { return false }
      return right(variant, step: step + 1, next: next, bounds, context)
    case .sentenceStart:
      return next == bounds.lowerBound && right(variant, step: step + 1, next: next, bounds, context)
    case .symbol, .number, .capital:
      guard next < bounds.upperBound, context.passes(next, variant.steps[step]) else { return false }
      positions[step] = next
      return right(variant, step: step + 1, next: next + 1, bounds, context)
    }
  }

  /// Matches the steps from `step` down, the next token to be read backwards being `next`.
  private mutating func left(
    _ variant: Variant, step: Int, next: Int, _ bounds: Range<Int>, _ context: MatchContext
  ) -> Bool {
    guard step >= 0 else { return true }
    switch variant.steps[step] {
    case .gap(let most):
      let first = most == .max ? bounds.lowerBound - 1 : max(bounds.lowerBound - 1, next - most)
      var start = next
      while start >= first {
        if left(variant, step: step - 1, next: start, bounds, context) { return true }
        start -= 1
      }
      return false
    case .notSymbol(let symbol):
      // Before the first word ‘!x’ asks of the token before it; elsewhere of the token behind the step to its left.
      let asked = variant.steps[..<step].contains(where: \.consumes) ? next + 1 : next
      if bounds.contains(asked), context.has(asked, symbol) { return false }
      return left(variant, step: step - 1, next: next, bounds, context)
    case .sentenceStart:
      return next + 1 == bounds.lowerBound && left(variant, step: step - 1, next: next, bounds, context)
    case .symbol, .number, .capital:
      guard next >= bounds.lowerBound, context.passes(next, variant.steps[step]) else { return false }
      positions[step] = next
      return left(variant, step: step - 1, next: next - 1, bounds, context)
    }
  }
}
