/// From a document to tokens, languages and sentences.
extension AnalysisWorker {
  /// The language and sentences of a document; its tokens are in `tokens`, what is known of them in `facts`.
  struct Structure {
    var language: LanguageCode
    var languages: [LanguageCode]
    var sentences: [Sentence]

    /// The tokens of the sentence before one, if it stands in the same provision.
    func tokens(before index: Int) -> Range<Int>? {
      guard index > 0, sentences[index - 1].provision == sentences[index].provision else { return nil }
      return sentences[index - 1].tokens
    }
  }

  mutating func understand(_ document: inout Document) throws(RuleCompilationError) -> Structure {
    tokens.removeAll()
    facts.removeAll()
    let blockTokens = tokenize(document)
    document.assignRoles(roles.roles(of: document, tokens: tokens.elements, in: words))
    let (language, languages) = languages(of: document)
    for (block, range) in zip(document.blocks, blockTokens) {
      guard !range.isEmpty else { continue }
      let reader = try reader(languages[block.provision])
      reader.append(factsOf: UnsafeBufferPointer(rebasing: tokens.elements[range]), to: &facts, in: words)
    }
    return Structure(language: language, languages: languages, sentences: sentences(of: document, languages))
  }

  func sentences(of document: Document, _ languages: [LanguageCode]) -> [Sentence] {
    SentenceSplitter.split(document, tokens: tokens.elements, languages: languages) {
      readers[$1.index]?.abbreviation($0, in: words) ?? .none
    }
  }

  mutating func languages(of document: Document) -> (LanguageCode, [LanguageCode]) {
    if let language = settings.language {
      return (language, Array(repeating: language, count: document.provisions.count))
    }
    return detector.languages(of: document, tokens: tokens.elements, in: words)
  }

  /// Tokenises the blocks that are read; the tokens of the others are empty ranges.
  mutating func tokenize(_ document: Document) -> [Range<Int>] {
    document.text.withUnsafeBufferPointer { text in
      var ranges: [Range<Int>] = []
      ranges.reserveCapacity(document.blocks.count)
      for block in document.blocks {
        let first = tokens.count
        if block.kind != .number, block.kind != .note {
          Tokenizer.tokenize(text, block.range.indices(), into: &tokens, words: &words)
        }
        ranges.append(first..<tokens.count)
      }
      return ranges
    }
  }

  mutating func reader(_ language: LanguageCode) throws(RuleCompilationError) -> LanguageReader {
    if let known = readers[language.index] { return known }
    let reader = LanguageReader(try rules.compiled(for: language), language)
    readers[language.index] = reader
    return reader
  }

  func context(_ reader: LanguageReader) -> MatchContext {
    MatchContext(tokens: tokens, facts: facts, arena: reader.symbols)
  }
}
