/// Reads the deadlines of one sentence: `innen` and its like, a number, a unit, and what the period is counted from.
struct DeadlineReader {
  let book: IndexBook
  let context: MatchContext
  let bounds: Range<Int>

  /// A deadline in terms of tokens.
  struct Reading {
    var tokens: ClosedRange<Int>
    var length: Int
    var unit: Int
    var start: ClosedRange<Int>?
    var isDay: Bool
  }

  func deadlines() -> [Reading] {
    let all = book.words(of: bounds, context)
    guard all.contains(.deadline), !all.isDisjoint(with: [.timeUnit, .month]) else { return [] }
    var found: [Reading] = []
    var next = bounds.lowerBound
    while next < bounds.upperBound {
      guard words(next).contains(.deadline), let reading = deadline(from: next) else {
        next += 1
        continue
      }
      found.append(reading)
      next = reading.tokens.upperBound + 1
    }
    return found
  }

  private func words(_ token: Int) -> IndexWords { book.words(token, context) }

  /// `innen`, at most four words, a number, at most one word, and a unit or a month.
  private func deadline(from word: Int) -> Reading? {
    for number in word + 1..<max(word + 1, min(bounds.upperBound, word + 6)) where isNumber(number) {
      for unit in number + 1..<max(number + 1, min(bounds.upperBound, number + 3)) {
        let words = words(unit)
        guard !words.isDisjoint(with: [.timeUnit, .month]) else { continue }
        let start = start(behind: unit)
        return Reading(
          tokens: word...(start?.upperBound ?? unit), length: number, unit: unit, start: start,
          isDay: words.contains(.month))
      }
    }
    return nil
  }

  private func isNumber(_ token: Int) -> Bool {
    context.has(token, .number) || words(token).contains(.numberWord)
  }

  /// `etter at søknaden er mottatt`: what follows the unit up to the end of the clause.
  private func start(behind unit: Int) -> ClosedRange<Int>? {
    for token in unit + 1..<max(unit + 1, min(bounds.upperBound, unit + 3)) {
      guard words(token).contains(.periodStart) else { continue }
      var end = token
      while end + 1 < bounds.upperBound, !context.has(end + 1, ClauseEdges.breaks), end - token < 16 {
        end += 1
      }
      return end > token ? token...end : nil
    }
    return nil
  }
}
