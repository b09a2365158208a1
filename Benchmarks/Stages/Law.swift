@testable import LawLint

/// Law to measure with: files as read, and what each stage leaves to the next.
struct Law {
  let name: String
  let files: [SourceFile]
  let documents: [Document]

  var bytes: Int { files.reduce(0) { $0 + $1.bytes.count } }

  init(_ name: String, _ files: [SourceFile]) {
    self.name = name
    self.files = files
    documents = files.flatMap(DocumentFormats.read)
  }

  /// A draft of so many sections, each with what rules look for in it, and numbers that make it a word of its own.
  static func generated(sections: Int) -> Law {
    var text = "Lov om tilskudd til øvingslokaler\n\nKapittel 1 Alminnelige regler\n"
    for section in 1...sections {
      text += """

        § \(section) Tilskudd nr. \(section)
        Kommunen kan i særlige tilfeller gi tilskudd på inntil \(section * 1000) kroner når søkeren har øvd i \(section % 30 + 1) år.
        Søknaden skal være skriftlig og undertegnet, og avgjøres uten ugrunnet opphold, jf. § \(max(1, section - 1)) første ledd.
        Søkeren skal legge ved
        a) bekreftelse på bosted,
        b) andre opplysninger som kommunen trenger.

        """
    }
    return Law("generated", [SourceFile(name: "generated.txt", bytes: Array(text.utf8))])
  }
}

/// A draft as the stages behind the reading find it.
struct UnderstoodDraft: ~Copyable {
  let document: Document
  let reader: LanguageReader
  var words = WordTable()
  var tokens = Vec<Token>()
  var facts = Vec<WordFacts>()
  let language: LanguageCode

  init(_ document: Document, _ rules: RuleSet, _ language: LanguageCode) throws {
    self.document = document
    self.language = language
    reader = LanguageReader(try rules.compiled(for: language), language)
    tokenize()
    reader.append(factsOf: tokens.elements, to: &facts, in: words)
  }

  mutating func tokenize() {
    tokens.removeAll()
    document.text.withUnsafeBufferPointer { text in
      for block in document.blocks where block.kind != .number && block.kind != .note {
        Tokenizer.tokenize(text, block.range.indices(), into: &tokens, words: &words)
      }
    }
  }

  func sentences() -> [Sentence] {
    SentenceSplitter.split(
      document, tokens: tokens.elements,
      languages: Array(repeating: language, count: document.provisions.count)
    ) { word, _ in reader.abbreviation(word, in: words) }
  }

  var context: MatchContext { MatchContext(tokens: tokens, facts: facts, arena: reader.symbols) }
}
