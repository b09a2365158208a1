/// Decides which language words are in, by how common each small word is in each language.
///
/// A detector remembers every spelling that it has looked up, so a text costs one addition a token.
struct LanguageDetector: ~Copyable {
  /// By word: the weights of ``FunctionWords``.
  private var records = Vec<SIMD8<UInt8>>(capacity: 1 << 12)

  /// A provision with fewer words is in the language around it.
  static let shortestProvision = 25

  /// What some tokens say.
  mutating func scores(
    of tokens: UnsafeBufferPointer<Token>, in words: borrowing WordTable
  ) -> LanguageScores {
    learn(words)
    return scores(of: tokens)
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
    learn(words)
    var scores = Array(repeating: LanguageScores(), count: document.provisions.count)
    var next = 0
    for block in document.blocks {
      let first = next
      while next < tokens.count, tokens[next].start < block.range.upperBound.bytes { next += 1 }
      scores[block.provision].add(
        self.scores(of: UnsafeBufferPointer(rebasing: tokens[first..<next])))
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

  /// Looks up the spellings that it has not met.
  private mutating func learn(_ words: borrowing WordTable) {
    for index in records.count..<words.count {
      records.append(FunctionWords.weights(of: words.folded(WordID(index: UInt32(index)))))
    }
  }

  /// - Precondition: The words of all tokens are known.
  private func scores(of tokens: UnsafeBufferPointer<Token>) -> LanguageScores {
    var scores = LanguageScores()
    for token in tokens { scores.add(records[Int(token.word.index)]) }
    return scores
  }
}

/// How strongly some words speak for each language.
struct LanguageScores {
  /// One lane for each case of ``LanguageCode``, in order.
  private var weights = SIMD8<UInt32>()
  private(set) var tokens = 0

  /// Adds the weights of one token.
  @inline(__always)
  mutating func add(_ word: SIMD8<UInt8>) {
    weights &+= SIMD8<UInt32>(truncatingIfNeeded: word)
    tokens += 1
  }

  mutating func add(_ other: LanguageScores) {
    weights &+= other.weights
    tokens += other.tokens
  }

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
