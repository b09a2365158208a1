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
    var scores = LanguageScores()
    for token in tokens { scores.add(weights(of: token.word, in: words)) }
    return scores
  }

  /// The language of a document and of each of its provisions.
  ///
  /// That of the document is decided by what is its own, without annexes and quoted acts. A provision has the language
  /// of the one around it, unless many of its own words say otherwise. Own words are those of the provision
  /// and everything inside it, so an annexed treaty is decided as one.
  ///
  /// - Parameter tokens: Those of the whole document, in order.
  /// - Complexity: O(*tokens* + *provisions*).
  mutating func languages(
    of document: Document, tokens: UnsafeBufferPointer<Token>, in words: borrowing WordTable
  ) -> (document: LanguageCode, provisions: [LanguageCode]) {
    var scores = Array(repeating: LanguageScores(), count: document.provisions.count)
    var next = 0
    for block in document.blocks {
      while next < tokens.count, tokens[next].range.lowerBound < block.range.upperBound {
        scores[block.provision].add(weights(of: tokens[next].word, in: words))
        next += 1
      }
    }
    var own = scores[0]
    // By index: a provision holds strings, and to copy it would count references to them.
    for id in document.provisions.indices.reversed() {
      guard let parent = document.provisions[id].parent else { continue }
      scores[parent].add(scores[id])
      let kind = document.provisions[id].kind
      if parent == 0, kind != .annex, kind != .quotation { own.add(scores[id]) }
    }
    if own.tokens < Self.shortestProvision { own = scores[0] }

    // That an act is Norwegian says nothing about which of the two written forms it is in.
    let norwegian: LanguageCode = own[.nn] > own[.nb] ? .nn : .nb
    let hint = document.metadata.languageHint ?? (document.metadata.jurisdiction == .no ? norwegian : nil)
    let main = own.language(hint: hint)
    var languages = Array(repeating: main, count: document.provisions.count)
    for id in document.provisions.indices {
      guard let parent = document.provisions[id].parent else { continue }
      languages[id] =
        scores[id].tokens < Self.shortestProvision
        ? languages[parent]
        : scores[id].language(unlessSurelyOtherThan: languages[parent])
    }
    return (main, languages)
  }

  @inline(__always)
  private mutating func weights(of word: WordID, in words: borrowing WordTable) -> SIMD8<UInt8> {
    let index = Int(word.index)
    if index >= records.count || records[index][Self.lookedUp] == 0 { lookUp(word, in: words) }
    return records[index]
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
  /// One lane for each case of ``LanguageCode``, in order; the last counts tokens.
  private var weights = SIMD8<UInt32>()

  var tokens: Int { Int(weights[7]) }

  @inline(__always)
  mutating func add(_ word: SIMD8<UInt8>) { weights &+= SIMD8<UInt32>(truncatingIfNeeded: word) }

  mutating func add(_ other: LanguageScores) { weights &+= other.weights }

  /// The likeliest language.
  ///
  /// - Parameter hint: What the file says. It decides where words say little: files are often wrong. Norwegian acts
  ///   annex treaties longer than themselves, and before 1907 were written almost as Danish; so a Norwegian hint
  ///   yields to other languages only where hardly anything is Norwegian.
  func language(hint: LanguageCode?) -> LanguageCode {
    let best = best
    guard let hint else { return best }
    let norwegian: LanguageCode = self[.nn] > self[.nb] ? .nn : .nb
    if hint == .nb || hint == .nn, best != norwegian {
      let lead = self[best] - self[norwegian]
      if lead * (best == .da ? 4 : 2) <= self[best] { return norwegian }
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
    Int(weights[language.index])
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
