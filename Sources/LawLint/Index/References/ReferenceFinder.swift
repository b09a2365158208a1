/// Finds and resolves the references of acts, and remembers what words do in them.
///
/// Only the text of the act itself is read: not annexes, recitals, instructions to amend, or quoted acts.
struct ReferenceFinder: ~Copyable {
  private var books = [ReferenceBook?](repeating: nil, count: LanguageCode.allCases.count)

  /// - Complexity: O(*tokens* + *references* × *size of what they point at*).
  mutating func references(
    in document: Document, sentences: [Sentence], languages: [LanguageCode],
    tokens: UnsafeBufferPointer<Token>, words: borrowing WordTable
  ) -> (references: [Reference], acts: [CitedAct]) {
    var acts: [CitedAct] = []
    var resolver = ReferenceResolver(document)
    var owners = Owners(document)
    var found: [Reference] = []
    document.text.withUnsafeBufferPointer { text in
      var readers = [ReferenceReader?](repeating: nil, count: LanguageCode.allCases.count)
      for language in LanguageCode.allCases where languages.contains(language) {
        readers[language.index] = book(language).reader(
          language, tokens: tokens, text: text, spellings: words.count)
      }
      var referring: [Int] = []
      var actsOf: [Int: Range<Int>] = [:]
      for (index, sentence) in sentences.enumerated()
      where Self.reads(document.provisions[sentence.provision]) {
        guard let reader = readers[languages[sentence.provision].index] else { continue }
        let traits = book(languages[sentence.provision]).traits(of: sentence.tokens, in: tokens, words)
        if traits.contains(.names) {
          owners.note(sentence, at: index, reader)
          let first = acts.count
          acts += Self.acts(in: sentence, at: index, reader, document)
          if acts.count > first { actsOf[index] = first..<acts.count }
        }
        if traits.contains(.refers), document.blocks[sentence.block].kind != .heading {
          referring.append(index)
        }
      }
      for index in referring {
        let sentence = sentences[index]
        guard let reader = readers[languages[sentence.provision].index] else { continue }
        let addresses = reader.addresses(in: sentence.tokens)
        let owned = owners.own(addresses, in: sentence, reader)
        var hasSection = false
        var isBorrowing = false
        for (address, owner) in zip(addresses, owned) {
          let isWhole = address.steps.first?.unit == .section || address.steps.first?.unit == .chapter
          // Behind another section `tredje ledd` may be one of that; only what is found is then told.
          // `lov om brannvern m.v. § 6`: what opens a sentence may belong to the one before it.
          let isOpening = address.tokens.lowerBound == sentence.tokens.lowerBound && index > 0
          let isBehindName =
            isOpening && sentences[index - 1].block == sentence.block && owners.names(index - 1)
          let isSure = owners.isSure(sentence.provision) && (isWhole || !hasSection)
          if isWhole { hasSection = true }
          isBorrowing = address.isJoined && isBorrowing || reader.isBorrowing(address, in: sentence.tokens)
          let range = reader.range(of: address)
          let target = (isBehindName ? .unclear : owner).target(
            resolver.target(of: address, in: sentence.provision), isSure: isSure)
          found.append(
            Reference(
              range: range, sentence: index, source: sentence.provision, steps: address.steps, target: target,
              isBorrowing: isBorrowing,
              act: target == .elsewhere ? Self.act(of: range, among: acts, actsOf[index]) : nil))
        }
      }
    }
    return (found, acts)
  }

  private static func acts(
    in sentence: Sentence, at index: Int, _ reader: ReferenceReader, _ document: Document
  ) -> [CitedAct] {
    CitedActReader(reader: reader, bounds: sentence.tokens).acts().map { act in
      let range =
        reader.tokens[act.tokens.lowerBound].range
        .lowerBound..<reader.tokens[act.tokens.upperBound].range
        .upperBound
      return CitedAct(
        range: range, sentence: index, provision: sentence.provision,
        name: act.isName ? document.line(range) : nil, eli: act.eli)
    }
  }

  /// The act that a reference to another act names: the first behind it, or else the last before it.
  private static func act(of range: TextRange, among acts: [CitedAct], _ own: Range<Int>?) -> Int? {
    guard let own else { return nil }
    return own.first { acts[$0].range.lowerBound >= range.upperBound }
      ?? own.last { acts[$0].range.upperBound <= range.lowerBound }
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
  /// What the words of a sentence may do.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// An address may begin.
    static let refers = Traits(rawValue: 1 << 0)
    /// An act may be named.
    static let names = Traits(rawValue: 1 << 1)
  }

  private let language: LanguageCode
  private let lexicon: ReferenceLexicon
  private var known = Vec<ReferenceWord>(capacity: 1 << 12)

  init(_ language: LanguageCode) {
    self.language = language
    lexicon = ReferenceLexicon(language)
  }

  /// A reader of a document, valid until the next is made.
  ///
  /// - Parameter spellings: How many there are in all.
  func reader(
    _ language: LanguageCode, tokens: UnsafeBufferPointer<Token>, text: UnsafeBufferPointer<UInt8>,
    spellings: Int
  ) -> ReferenceReader {
    known.grow(toCount: spellings, filling: ReferenceWord(.unknown))
    return ReferenceReader(
      language: language, tokens: tokens, text: text, words: UnsafePointer(known.base))
  }

  /// Learns the words of a sentence, which a reader needs to know before it reads the sentence.
  func traits(
    of range: Range<Int>, in tokens: UnsafeBufferPointer<Token>, _ words: borrowing WordTable
  ) -> Traits {
    var traits: Traits = []
    let known = known.base
    for i in range {
      let token = tokens[i]
      var word = known[Int(token.word.index)]
      if word.kind == .unknown { word = learn(token, words) }
      switch word.kind {
      case .section, .sections, .article, .articles, .chapter, .subsection: traits.insert(.refers)
      case .act, .otherAct: traits.insert(.names)
      default: if word.isAbbreviation, language == .de { traits.insert(.names) }
      }
    }
    return traits
  }

  private func learn(_ token: Token, _ words: borrowing WordTable) -> ReferenceWord {
    var word =
      token.flags.contains(.number)
      ? ReferenceWord(.none) : lexicon.word(WordForm.folded(words.spelling(token.word)))
    word.isAbbreviation =
      words.spelling(token.word).count { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } > 1
    known[Int(token.word.index)] = word
    return word
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
