/// A number that divides cases: `under 18 år`, `mer enn 100 000 kroner`.
public struct Threshold: Sendable, Hashable {
  public enum Side: String, Sendable {
    case below, above
  }

  public let side: Side
  /// From the word for the side to the unit.
  public let range: TextRange
  public let number: TextRange
  /// What is counted.
  public let unit: TextRange
  /// Index into the sentences of the act.
  public let sentence: Int
  public let provision: Provision.ID
}

/// Reads the numbers of one sentence that leave out their own value: not `minst 18 år`, and not `ikke over 18 år`.
struct ThresholdReader {
  let book: IndexBook
  let context: MatchContext
  let bounds: Range<Int>

  /// A threshold in terms of tokens.
  struct Reading {
    var side: Threshold.Side
    var tokens: ClosedRange<Int>
    var number: Int
  }

  func thresholds() -> [Reading] {
    guard !book.words(of: bounds, context).isDisjoint(with: [.below, .above]) else { return [] }
    return bounds.compactMap { token in
      let words = book.words(token, context)
      guard !words.isDisjoint(with: [.below, .above]), !isNegated(token) else { return nil }
      // `under 18 år`, `mindre enn 18 år`.
      for number in token + 1..<max(token + 1, min(bounds.upperBound, token + 3))
      where context.has(number, .number) {
        let unit = number + 1
        guard unit < bounds.upperBound, !context.has(unit, ClauseEdges.breaks), !context.has(unit, .number),
          !isInclusive(behind: unit)
        else { return nil }
        return Reading(side: words.contains(.below) ? .below : .above, tokens: token...unit, number: number)
      }
      return nil
    }
  }

  private func isNegated(_ token: Int) -> Bool {
    context.has(max(bounds.lowerBound, token - 3)..<token, .negation)
  }

  /// `over 18 år eller mer`
  private func isInclusive(behind unit: Int) -> Bool {
    unit + 1 < bounds.upperBound && context.has(unit + 1, .coordinator)
      && unit + 2 < bounds.upperBound
      && !book.words(unit + 2, context).isDisjoint(with: [.above, .below])
  }
}
