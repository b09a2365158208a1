/// How alike texts are, told by the pairs of neighbouring words that they share.
struct Likeness {
  /// The pairs of words of a text, as hashes, sorted, each once; a text of one word is that word.
  let pairs: [UInt64]

  init(_ words: ArraySlice<UInt64>) {
    guard words.count > 1 else {
      pairs = Array(words)
      return
    }
    let all = zip(words, words.dropFirst()).map { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ ($1 &+ $0 &>> 32) }
    pairs = Self.unique(all)
  }

  /// Single words instead of pairs, for texts that were rewritten.
  init(single words: ArraySlice<UInt64>) { pairs = Self.unique(Array(words)) }

  private static func unique(_ values: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    for value in values.sorted() where value != result.last { result.append(value) }
    return result
  }

  /// From 0, nothing in common, to 1, the same (Dice).
  ///
  /// - Complexity: O(*pairs*).
  func share(with other: Likeness) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
    var common = 0
    var i = 0
    var j = 0
    while i < pairs.count, j < other.pairs.count {
      if pairs[i] == other.pairs[j] {
        common += 1
        i += 1
        j += 1
      } else if pairs[i] < other.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * common) / Double(pairs.count + other.pairs.count)
  }
}

/// Finds the texts of a set that may be like another one, by the word pairs that few of the set have.
struct LikenessIndex {
  /// A pair of words that more texts have tells nothing; so a text is compared with few others, however many there are.
  private static let mostPostings = 16
  private static let mostCandidates = 8

  private let texts: [Likeness]
  private var postings: [UInt64: [Int]] = [:]

  init(_ texts: [Likeness]) {
    self.texts = texts
    for (index, text) in texts.enumerated() {
      for pair in text.pairs {
        // One more than is looked at marks a pair as common.
        guard postings[pair, default: []].count <= Self.mostPostings else { continue }
        postings[pair, default: []].append(index)
      }
    }
  }

  /// The texts that share most with one, most first, and how much.
  func alike(_ text: Likeness) -> [(index: Int, share: Double)] {
    shared(with: text).counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .lazy.map(\.key)
      // Lengths that differ as much leave no share to speak of.
      .filter {
        texts[$0].pairs.count <= 4 * text.pairs.count && text.pairs.count <= 4 * texts[$0].pairs.count
      }
      .prefix(Self.mostCandidates)
      .map { ($0, texts[$0].share(with: text)) }
  }

  /// The text that holds most of one, and how much of it: all is 1.
  ///
  /// - Returns: `nil` where too little of the text can be told apart from others.
  func holder(of text: Likeness) -> (index: Int, share: Double)? {
    let (counts, telling) = shared(with: text)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= Self.fewestShared
    else { return nil }
    return (best.key, Double(best.value) / Double(telling))
  }

  private static let fewestShared = 4

  /// How many pairs each text shares with one, of those that tell texts apart, and how many of the text's pairs do.
  private func shared(with text: Likeness) -> (counts: [Int: Int], telling: Int) {
    var counts: [Int: Int] = [:]
    var telling = 0
    for pair in text.pairs {
      let posted = postings[pair] ?? []
      guard posted.count <= Self.mostPostings else { continue }
      telling += 1
      for index in posted { counts[index, default: 0] += 1 }
    }
    return (counts, telling)
  }
}
