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
    let style: any CitationStyle =
      switch language ?? metadata.citationLanguage {
      case .nb: NorwegianCitation(words: .bokmal)
      case .nn: NorwegianCitation(words: .nynorsk)
      case .da: DanishCitation()
      case .sv: SwedishCitation()
      case .de: GermanCitation()
      case .en: EnglishCitation()
      }
    let address = CitedAddress(of: id, in: self, sentence: sentence)
    guard let amending = address.amending else { return style.citation(address) }
    let instruction = style.citation(CitedAddress(of: amending, in: self, sentence: nil))
    return address.steps.isEmpty ? instruction : "\(instruction): \(style.citation(address))"
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
