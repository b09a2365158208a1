/// Finds and resolves the references of acts, and remembers what words do in them.
///
/// Only the text of the act itself is read: not annexes, recitals, instructions to amend, or quoted acts.
struct ReferenceFinder: ~Copyable {
  private var books = [ReferenceBook?](repeating: nil, count: LanguageCode.allCases.count)

  /// - Complexity: O(*tokens* + *references* × *size of what they point at*).
  mutating func references(
    in document: Document, sentences: [Sentence], languages: [LanguageCode],
    tokens: UnsafeBufferPointer<Token>, words: borrowing WordTable
  ) -> [Reference] {
    // Most sentences neither refer to anything nor name an act; what their words can do tells it at once.
    let abilities = sentences.map { sentence -> ReferenceWord.Kinds in
      guard Self.reads(document.provisions[sentence.provision]) else { return [] }
      return learned(languages[sentence.provision], words, tokens).kinds(in: sentence.tokens)
    }
    var resolver = ReferenceResolver(document)
    var owners = Owners(document)
    var found: [Reference] = []
    document.text.withUnsafeBufferPointer { text in
      for (index, sentence) in sentences.enumerated() where !abilities[index].isDisjoint(with: .names) {
        let language = languages[sentence.provision]
        owners.note(sentence, at: index, language, learned(language, words, tokens), text)
      }
      for (index, sentence) in sentences.enumerated()
      where !abilities[index].isDisjoint(with: .units) && document.blocks[sentence.block].kind != .heading {
        let language = languages[sentence.provision]
        let learned = learned(language, words, tokens)
        let reader = ReferenceReader(language: language, words: learned, text: text)
        let addresses = reader.addresses(in: sentence.tokens)
        let owned = owners.own(addresses, in: sentence, language, learned, text)
        var hasSection = false
        for (address, owner) in zip(addresses, owned) {
          let isWhole = address.steps.first?.unit == .section || address.steps.first?.unit == .chapter
          // Behind another section `tredje ledd` may be one of that; only what is found is then told.
          // `lov om brannvern m.v. § 6`: what opens a sentence may belong to the one before it.
          let isOpening = address.tokens.lowerBound == sentence.tokens.lowerBound && index > 0
          let isBehindName =
            isOpening && sentences[index - 1].block == sentence.block && owners.names(index - 1)
          let isSure = owners.isSure(sentence.provision) && (isWhole || !hasSection)
          if isWhole { hasSection = true }
          found.append(
            Reference(
              range: reader.range(of: address), sentence: index, source: sentence.provision,
              steps: address.steps,
              target: (isBehindName ? .unclear : owner).target(
                resolver.target(of: address, in: sentence.provision), isSure: isSure)))
        }
      }
    }
    return found
  }

  private static func reads(_ provision: Provision) -> Bool {
    guard !provision.isQuoted else { return false }
    switch provision.role {
    case .annex, .recital, .history, .amending, .signature: return false
    case .operative, .purpose, .scope, .definition, .penalty, .entryIntoForce, .transitional: return true
    }
  }

  /// What the words met so far do in one language, for the tokens of a document.
  private mutating func learned(
    _ language: LanguageCode, _ words: borrowing WordTable, _ tokens: UnsafeBufferPointer<Token>
  ) -> ReferenceWords {
    let book = books[language.index] ?? ReferenceBook(language)
    books[language.index] = book
    return ReferenceWords(tokens: tokens, known: book.learned(words))
  }
}

/// What the words of one language do in references, found once per spelling.
private final class ReferenceBook {
  private let lexicon: ReferenceLexicon
  private var known = Vec<ReferenceWord>(capacity: 1 << 12)

  init(_ language: LanguageCode) { lexicon = ReferenceLexicon(language) }

  /// By index of word. Valid until words are learnt that are met later.
  func learned(_ words: borrowing WordTable) -> UnsafePointer<ReferenceWord> {
    while known.count < words.count {
      let word = WordID(index: UInt32(known.count))
      known.append(lexicon.word(words.folded(word), spelling: words.spelling(word)))
    }
    return UnsafePointer(known.base)
  }
}

extension Owners.Owner {
  /// Where a reference of this owner points, when it would point at `own` if it were one of this act.
  fileprivate func target(_ own: @autoclosure () -> Reference.Target, isSure: Bool) -> Reference.Target {
    switch self {
    case .other: return .elsewhere
    case .unclear: return .unclear
    case .own:
      switch own() {
      case .missingSection, .missingPart: return isSure ? own() : .unclear
      case let target: return target
      }
    }
  }
}
