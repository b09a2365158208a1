/// Decides which language words are in, by how common each small word is in each language.
///
/// A detector remembers every spelling that it has looked up, so a text costs one addition a token.
struct LanguageDetector: ~Copyable {
  /// By word: the weights of ``FunctionWords``, and in the last lane 1 when the word was looked up.
  private var records = Vec<SIMD8<UInt8>>(capacity: 1 << 12)
  private static let lookedUp = 7

  /// A provision with fewer words is in the language around it.
  static let shortestProvision = 25

  /// What some tokens say.
  mutating func scores(
    of tokens: UnsafeBufferPointer<Token>, in words: borrowing WordTable
  ) -> LanguageScores {
    var sum = SIMD8<UInt32>()
    for token in tokens {
      let index = Int(token.word.index)
      if index >= records.count || records[index][Self.lookedUp] == 0 { lookUp(token.word, in: words) }
      sum &+= SIMD8<UInt32>(truncatingIfNeeded: records[index])
    }
    return LanguageScores(weights: sum, tokens: tokens.count)
  }

  /// The language of a document and of each of its provisions.
  ///
  /// A provision has the language of the one around it, unless many of its own words say otherwise. Own words are
  /// those of the provision and everything inside it, so an annexed treaty is decided as one.
  ///
  /// - Parameter tokens: Those of the whole document, in order.
  mutating func languages(
    of document: Document, tokens: UnsafeBufferPointer<Token>, in words: borrowing WordTable
  ) -> (document: LanguageCode, provisions: [LanguageCode]) {
    let main = scores(of: tokens, in: words).language(hint: document.metadata.languageHint)
    var languages = Array(repeating: main, count: document.provisions.count)
    for provision in document.provisions {
      guard let parent = provision.parent else { continue }
      languages[provision.id] = languages[parent]
      let inside = Self.tokens(in: provision.range, of: tokens)
      guard inside.count >= Self.shortestProvision else { continue }
      let scores = scores(of: UnsafeBufferPointer(rebasing: tokens[inside]), in: words)
      languages[provision.id] = scores.language(unlessSurelyOtherThan: languages[parent])
    }
    return (main, languages)
  }

  private static func tokens(in range: TextRange, of tokens: UnsafeBufferPointer<Token>) -> Range<Int> {
    let first = tokens.firstIndex(atOrAfter: range.lowerBound.bytes)
    return first..<max(first, tokens.firstIndex(atOrAfter: range.upperBound.bytes))
  }

  private mutating func lookUp(_ word: WordID, in words: borrowing WordTable) {
    let index = Int(word.index)
    records.grow(toCount: index + 1, filling: SIMD8())
    var record = FunctionWords.weights(of: WordForm.folded(words.spelling(word)))
    record[Self.lookedUp] = 1
    records[index] = record
  }
}

/// How strongly some words speak for each language.
struct LanguageScores {
  /// One lane for each case of ``LanguageCode``, in order.
  fileprivate let weights: SIMD8<UInt32>
  let tokens: Int

  /// The likeliest language.
  ///
  /// - Parameter hint: What the file says. It decides where words say little: files are often wrong. A Norwegian hint
  ///   decides against Danish even where they say more: before 1907 Norwegian law was written almost as Danish.
  func language(hint: LanguageCode?) -> LanguageCode {
    let best = best
    guard let hint else { return best }
    let norwegian = max(self[.nb], self[.nn])
    if best == .da, hint == .nb || hint == .nn, (self[best] - norwegian) * 4 <= self[best] {
      return self[.nn] > self[.nb] ? .nn : .nb
    }
    return self[best] - self[hint] <= 2 + self[best] / 16 ? hint : best
  }

  /// `other`, or the likeliest language if it leads by much.
  func language(unlessSurelyOtherThan other: LanguageCode) -> LanguageCode {
    let best = best
    let lead = self[best] - self[other]
    return lead >= tokens && lead * 4 >= self[best] ? best : other
  }

  subscript(language: LanguageCode) -> Int {
    Int(weights[LanguageCode.allCases.firstIndex(of: language) ?? 0])
  }

  private var best: LanguageCode {
    var best = LanguageCode.nb
    for language in LanguageCode.allCases where self[language] > self[best] { best = language }
    return best
  }
}

extension UnsafeBufferPointer<Token> {
  /// The index of the first token that begins at `offset` or after it.
  func firstIndex(atOrAfter offset: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
