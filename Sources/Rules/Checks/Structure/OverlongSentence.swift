import LawLint

extension Check {
  /// Sentences of more words than 99 of 100 sentences of the language's statutes have.
  static let overlongSentence = Check("overlong-sentence", reads: []) { index in
    index.sentences.compactMap { sentence in
      let provision = index.document.provisions[sentence.provision]
      guard sentence.tokens.count > limit(index.languages[sentence.provision]), !provision.isQuoted,
        provision.role != .annex, provision.role != .recital, provision.role != .amending,
        index.document.blocks[sentence.block].kind == .body
      else { return nil }
      return Match(sentence.range, arguments: ["words": String(sentence.tokens.count)])
    }
  }

  /// The 99th percentile of words in a sentence, measured on statutes in force (see `docs/catalogue.md`).
  private static func limit(_ language: LanguageCode) -> Int {
    switch language {
    case .nb, .nn: 61
    case .da: 75
    case .sv: 73
    case .de: 67
    case .en: 84
    }
  }
}
