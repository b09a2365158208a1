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
    var resolver = ReferenceResolver(document)
    var owners = Owners(document)
    var found: [Reference] = []
    document.text.withUnsafeBufferPointer { text in
      for (index, sentence) in sentences.enumerated()
      where Self.reads(document.provisions[sentence.provision]) {
        let language = languages[sentence.provision]
        let book = book(language)
        book.learn(tokens, sentence.tokens, words)
        owners.note(sentence, at: index, language, tokens, text) { book.word(tokens[$0]) }
      }
      for (index, sentence) in sentences.enumerated() {
        let book = book(languages[sentence.provision])
        guard Self.reads(document.provisions[sentence.provision]), book.hasUnit(in: sentence.tokens, tokens),
          document.blocks[sentence.block].kind != .heading
        else { continue }
        let reader = ReferenceReader(language: languages[sentence.provision], tokens: tokens, text: text) {
          book.word(tokens[$0])
        }
        let addresses = reader.addresses(in: sentence.tokens)
        let owned = owners.own(addresses, in: sentence, languages[sentence.provision], tokens, text) {
          book.word(tokens[$0])
        }
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

  private mutating func book(_ language: LanguageCode) -> ReferenceBook {
    if let known = books[language.index] { return known }
    let book = ReferenceBook(language)
    books[language.index] = book
    return book
  }
}

/// What the words of one language do in references, found once per spelling.
private final class ReferenceBook {
  private let lexicon: ReferenceLexicon
  private var known = Vec<ReferenceWord>(capacity: 1 << 12)

  init(_ language: LanguageCode) { lexicon = ReferenceLexicon(language) }

  func learn(_ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ words: borrowing WordTable) {
    for token in tokens[range] {
      let index = Int(token.word.index)
      known.grow(toCount: index + 1, filling: ReferenceWord(.unknown))
      guard known[index].kind == .unknown else { continue }
      known[index] =
        token.flags.contains(.number)
        ? ReferenceWord(.none) : lexicon.word(WordForm.folded(words.spelling(token.word)))
    }
  }

  /// What a word that was learnt does.
  func word(_ token: Token) -> ReferenceWord { known[Int(token.word.index)] }

  func hasUnit(in range: Range<Int>, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    tokens[range].contains {
      switch word($0).kind {
      case .section, .sections, .article, .articles, .chapter, .subsection: true
      default: false
      }
    }
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
