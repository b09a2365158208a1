import Testing

@testable import LawLint

/// The matcher against a naive one that tries every expression at every token.
@Suite struct MatcherOracleTests {
  @Test func `the compiled matcher finds what a naive one finds`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      let patterns = (0..<Int.random(in: 1...3, using: &random)).map { _ in RandomPattern(&random) }
      let texts = (0..<10).map { _ in
        (0..<Int.random(in: 1...12, using: &random)).map { _ in RandomPattern.word(&random) }
      }
      let found = try PatternBench().matches(
        Rule.Matching(any: patterns.map(\.notation)), in: texts.map { $0.joined(separator: " ") })
      for (text, found) in zip(texts, found) {
        let expected = NaiveMatcher.matches(of: patterns, in: text)
        let agrees = found == expected.map { text[$0].joined(separator: " ") }
        if !agrees { Issue.record("\(patterns.map(\.notation)) in \(text): \(found)") }
      }
    }
  }
}

/// An expression of words and gaps: `aa ..2 (bb|cc) dd?`.
private struct RandomPattern {
  enum Item {
    case words([String], isOptional: Bool)
    case gap(Int)
  }

  var items: [Item] = []

  static func word(_ random: inout SeededGenerator) -> String {
    ["aa", "bb", "cc", "dd"].randomElement(using: &random)!
  }

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 1...4, using: &random)
    for index in 0..<count {
      let isInner = index > 0 && index < count - 1
      if isInner, case .words(_, false) = items[index - 1], Bool.random(using: &random) {
        items.append(.gap(Int.random(in: 1...3, using: &random)))
      } else {
        let words = Set((0..<Int.random(in: 1...2, using: &random)).map { _ in Self.word(&random) })
        items.append(
          .words(words.sorted(), isOptional: isInner && Int.random(in: 0..<4, using: &random) == 0))
      }
    }
  }

  var notation: String {
    items.map { item in
      switch item {
      case .gap(let most): return ".." + String(most)
      case .words(let words, let isOptional):
        return (words.count == 1 ? words[0] : "(" + words.joined(separator: "|") + ")")
          + (isOptional ? "?" : "")
      }
    }.joined(separator: " ")
  }

  /// The ways to leave out what may be absent.
  var variants: [[Item]] {
    items.reduce([[]]) { variants, item in
      if case .words(let words, true) = item {
        return variants + variants.map { $0 + [.words(words, isOptional: false)] }
      }
      return variants.map { $0 + [item] }
    }
  }
}

private enum NaiveMatcher {
  static func matches(of patterns: [RandomPattern], in text: [String]) -> [Range<Int>] {
    var all: Set<Range<Int>> = []
    for variant in patterns.flatMap(\.variants) {
      let found = text.indices.flatMap { start in
        ends(of: variant[...], from: start, in: text).map { start..<$0 }
      }
      for range in found where !found.contains(where: { $0 != range && range.contains($0) }) {
        all.insert(range)
      }
    }
    var kept: [Range<Int>] = []
    for range in all.sorted(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) })
    where kept.last.map({ range.lowerBound >= $0.upperBound }) ?? true {
      kept.append(range)
    }
    return kept
  }

  private static func ends(of items: ArraySlice<RandomPattern.Item>, from start: Int, in text: [String])
    -> [Int]
  {
    guard let item = items.first else { return [start] }
    switch item {
    case .words(let words, _):
      guard start < text.count, words.contains(text[start]) else { return [] }
      return ends(of: items.dropFirst(), from: start + 1, in: text)
    case .gap(let most):
      return (0...most).flatMap { ends(of: items.dropFirst(), from: start + $0, in: text) }
    }
  }
}

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
