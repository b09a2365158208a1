/// Finds what the sentences of acts say about data, deadlines, documents, facts and bodies.
///
/// Headings, and provisions that only explain, punish or amend, are passed over. The text of another act that an amending act
/// quotes is read: it is what the draft makes law.
struct ClauseFinder: ~Copyable {
  private var books = [IndexBook?](repeating: nil, count: LanguageCode.allCases.count)

  /// - Parameter readers: By ``LanguageCode/index``, those of the languages of the document.
  /// - Complexity: O(*tokens*), and O(*tokens of the sentence*²) in the few that pass data on.
  mutating func clauses(
    in document: Document, sentences: [Sentence], languages: [LanguageCode], spellings: Int,
    readers: [(reader: LanguageReader, context: MatchContext)?]
  ) -> ActClauses {
    var found = ActClauses()
    var bodies = BodyNames()
    var prepared: Set<LanguageCode> = []
    for (index, sentence) in sentences.enumerated() {
      let language = languages[sentence.provision]
      guard reads(sentence, document), let (reader, context) = readers[language.index] else { continue }
      let book = book(language, reader)
      if prepared.insert(language).inserted { book.prepare(spellings: spellings) }
      let place = Place(
        sentence: index, provision: sentence.provision, bounds: sentence.tokens, context: context)
      add(sentence, place, language, book, reader, to: &found)
      bodies.note(place, in: document)
    }
    found.bodies = bodies.list
    return found
  }

  private struct Place {
    var sentence: Int
    var provision: Provision.ID
    var bounds: Range<Int>
    var context: MatchContext

    func range(_ tokens: ClosedRange<Int>) -> TextRange {
      context.tokens[tokens.lowerBound].range.lowerBound..<context.tokens[tokens.upperBound].range.upperBound
    }
  }

  private func add(
    _ sentence: Sentence, _ place: Place, _ language: LanguageCode, _ book: IndexBook,
    _ reader: LanguageReader, to found: inout ActClauses
  ) {
    let (bounds, context) = (place.bounds, place.context)
    if let clause = DataClauseReader(language: language, book: book, context: context, bounds: bounds)
      .clause()
    {
      found.dataClauses.append(
        DataClause(
          kind: clause.kind, range: place.range(clause.tokens), sentence: place.sentence,
          provision: place.provision, actor: clause.actor.map(place.range),
          counterpart: clause.counterpart.map(place.range), data: clause.data.map(place.range),
          purpose: clause.purpose.map(place.range), secrecy: clause.secrecy.map(place.range)))
    }
    for deadline in DeadlineReader(book: book, context: context, bounds: bounds).deadlines() {
      found.deadlines.append(
        Deadline(
          range: place.range(deadline.tokens), sentence: place.sentence, provision: place.provision,
          length: context.tokens[deadline.length].range, unit: context.tokens[deadline.unit].range,
          start: deadline.start.map(place.range), isDay: deadline.isDay))
    }
    for threshold in ThresholdReader(book: book, context: context, bounds: bounds).thresholds() {
      found.thresholds.append(
        Threshold(
          side: threshold.side, range: place.range(threshold.tokens),
          number: context.tokens[threshold.number].range,
          unit: context.tokens[threshold.tokens.upperBound].range, sentence: place.sentence,
          provision: place.provision))
    }
    let all = book.words(of: bounds, context)
    if all.isSuperset(of: [.certificate, .handIn]) { addDocument(place, book, to: &found) }
    if all.contains(.fact) { addFacts(place, reader, to: &found) }
  }

  /// The first document of a sentence in which something is to be handed in.
  private func addDocument(_ place: Place, _ book: IndexBook, to found: inout ActClauses) {
    let words = { book.words($0, place.context) }
    guard
      let document = place.bounds.first(where: { token in
        words(token).contains(.certificate)
          && place.bounds.contains { abs($0 - token) <= 12 && $0 != token && words($0).contains(.handIn) }
      })
    else { return }
    found.documents.append(
      DemandedDocument(
        range: place.range(document...document), sentence: place.sentence, provision: place.provision))
  }

  private func addFacts(_ place: Place, _ reader: LanguageReader, to found: inout ActClauses) {
    for token in place.bounds {
      for fact in reader.compiled.factClasses where place.context.has(token, fact.symbol) {
        found.facts.append(
          FactMention(
            fact: fact.name, range: place.range(token...token), sentence: place.sentence,
            provision: place.provision))
      }
    }
  }

  private func reads(_ sentence: Sentence, _ document: Document) -> Bool {
    guard document.blocks[sentence.block].kind == .body else { return false }
    switch document.provisions[sentence.provision].role {
    case .annex, .recital, .history, .amending, .signature, .penalty, .definition, .purpose: return false
    case .operative, .scope, .entryIntoForce, .transitional: return true
    }
  }

  private mutating func book(_ language: LanguageCode, _ reader: LanguageReader) -> IndexBook {
    if let known = books[language.index] { return known }
    let book = IndexBook(reader.compiled)
    books[language.index] = book
    return book
  }

  /// Authorities by name, in the order in which they are first spoken of.
  private struct BodyNames {
    private var order: [WordID] = []
    private var mentions: [WordID: [TextRange]] = [:]
    private var names: [WordID: String] = [:]

    mutating func note(_ place: Place, in document: Document) {
      for token in place.bounds {
        let classes = place.context.classes(token)
        guard classes.contains(.authority), !classes.contains(.authorityException) else { continue }
        let token = place.context.tokens[token]
        if mentions[token.word] == nil {
          order.append(token.word)
          names[token.word] = document.string(token.range).lowercased()
        }
        mentions[token.word, default: []].append(token.range)
      }
    }

    /// Spellings that differ in capitals are one body.
    var list: [Body] {
      var places: [String: [TextRange]] = [:]
      var first: [String] = []
      for word in order {
        guard let name = names[word], let own = mentions[word] else { continue }
        if places[name] == nil { first.append(name) }
        places[name, default: []] += own
      }
      return first.map { name in
        Body(name: name, mentions: (places[name] ?? []).sorted { $0.lowerBound < $1.lowerBound })
      }
    }
  }
}
