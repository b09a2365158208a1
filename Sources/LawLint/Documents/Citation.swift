extension Document {
  /// The address of a provision as a lawyer of the act's country writes it: `§ 8 første ledd bokstav b`.
  ///
  /// Quoted text is cited as the provision it will become, as far as it and the instruction above it tell; where they
  /// do not, the instruction is cited too: `§ 1, nr. 2: stk. 3`. The act itself is cited by its title.
  ///
  /// - Parameters:
  ///   - language: The language of the words; by default what the file says of itself, where that language
  ///     fits its country.
  ///   - sentence: The number, from 1, of a sentence of the subsection, or of the section if it has none. A
  ///     list belongs to the sentence that introduces it.
  /// - Complexity: O(*provisions*).
  public func citation(of id: Provision.ID, language: LanguageCode? = nil, sentence: Int? = nil) -> String {
    style(of: language).citation(of: id, in: self, sentence: sentence, numbering: Numbering(of: self))
  }

  fileprivate func style(of language: LanguageCode?) -> any CitationStyle {
    switch language ?? metadata.citationLanguage {
    case .nb: NorwegianCitation(words: .bokmal)
    case .nn: NorwegianCitation(words: .nynorsk)
    case .da: DanishCitation()
    case .sv: SwedishCitation()
    case .de: GermanCitation()
    case .en: EnglishCitation()
    }
  }
}

extension CitationStyle {
  /// The address of a provision, behind that of the instruction that quotes it where its own does not say of which section it is.
  fileprivate func citation(
    of id: Provision.ID, in document: Document, sentence: Int?, numbering: Numbering
  ) -> String {
    let address = CitedAddress(of: id, in: document, sentence: sentence, numbering: numbering)
    guard let amending = address.amending else { return citation(address) }
    let instruction = citation(CitedAddress(of: amending, in: document, sentence: nil, numbering: numbering))
    return address.steps.isEmpty ? instruction : "\(instruction): \(citation(address))"
  }
}

/// The addresses of one document's provisions; what an address needs to know of the whole act is found once.
struct Citations {
  private let document: Document
  private let style: any CitationStyle
  private let numbering: Numbering
  private var known: [Provision.ID: String] = [:]

  /// - Complexity: O(*provisions*).
  init(_ document: Document) {
    self.document = document
    style = document.style(of: nil)
    numbering = Numbering(of: document)
  }

  mutating func citation(of id: Provision.ID) -> String {
    if let citation = known[id] { return citation }
    let citation = style.citation(of: id, in: document, sentence: nil, numbering: numbering)
    known[id] = citation
    return citation
  }
}

extension Document.Metadata {
  /// The language hint, unless the act's country does not make law in that language.
  fileprivate var citationLanguage: LanguageCode {
    guard let jurisdiction else { return languageHint ?? .en }
    if let hint = languageHint, hint == .en || jurisdiction == .eu || jurisdiction.languages.contains(hint) {
      return hint
    }
    return jurisdiction.languages.first ?? .en
  }
}

extension Jurisdiction {
  /// The languages that laws are made in; the one to assume first.
  fileprivate var languages: [LanguageCode] {
    switch self {
    case .no: [.nb, .nn]
    case .dk: [.da]
    case .se: [.sv]
    case .de: [.de]
    case .eu, .ie, .uk: [.en]
    }
  }
}
