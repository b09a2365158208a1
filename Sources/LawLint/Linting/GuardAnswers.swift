/// Whether the guards of rules match in the provision, article or document around a sentence; each question is asked once.
///
/// Without that, a guard over a whole act would be asked again for each match, and a long act would cost its square.
struct GuardAnswers {
  private let document: Document
  private let sentences: [Sentence]
  private let languages: [LanguageCode]
  private var answers: [Question: Bool] = [:]

  private struct Question: Hashable {
    var language: LanguageCode
    /// The first of the guard's variants.
    var guardian: Int
    var unit: TextRange
  }

  /// - Parameters:
  ///   - sentences: In order of the text.
  ///   - languages: By provision.
  init(_ document: Document, _ sentences: [Sentence], languages: [LanguageCode]) {
    self.document = document
    self.sentences = sentences
    self.languages = languages
  }

  /// Whether a guard of the rule matches in a unit larger than the sentence, or a condition in none.
  ///
  /// - Parameter matches: Whether any of some variants matches in some tokens, which are of the sentence's language: only of
  ///   those do its rules know the words.
  mutating func isGuarded(
    _ rule: CompiledRules.Compiled, around sentence: Sentence,
    _ matches: (_ variants: Range<Int>, _ tokens: Range<Int>) -> Bool
  ) -> Bool {
    for guardian in rule.unless where guardian.unit != .sentence {
      if holds(guardian, around: sentence, matches) { return true }
    }
    for condition in rule.when where !holds(condition, around: sentence, matches) { return true }
    return false
  }

  private mutating func holds(
    _ guardian: (unit: Rule.Guard.Unit, variants: Range<Int>), around sentence: Sentence,
    _ matches: (_ variants: Range<Int>, _ tokens: Range<Int>) -> Bool
  ) -> Bool {
    if guardian.unit == .sentence { return matches(guardian.variants, sentence.tokens) }
    let language = languages[sentence.provision]
    let unit = document.unit(guardian.unit, around: sentence.provision)
    let question = Question(language: language, guardian: guardian.variants.lowerBound, unit: unit)
    if let known = answers[question] { return known }
    let answer = sentences.within(unit).contains {
      languages[$0.provision] == language && matches(guardian.variants, $0.tokens)
    }
    answers[question] = answer
    return answer
  }
}

extension Document {
  /// The text of the unit of a guard around a provision.
  func unit(_ unit: Rule.Guard.Unit, around id: Provision.ID) -> TextRange {
    if unit == .document { return provisions[0].range }
    var next: Provision.ID? = id
    while let id = next {
      if unit.isMade(of: provisions[id].kind) { return provisions[id].range }
      next = provisions[id].parent
    }
    return provisions[id].range
  }
}

extension Rule.Guard.Unit {
  fileprivate func isMade(of kind: Provision.Kind) -> Bool {
    switch kind {
    case .section, .article, .annex, .recital, .quotation: self != .document
    case .subsection, .paragraph: self == .provision || self == .sentence
    default: false
    }
  }
}

extension [Sentence] {
  /// The sentences that begin in a range; sentences are in order of the text.
  fileprivate func within(_ range: TextRange) -> ArraySlice<Sentence> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, self[end].range.lowerBound < range.upperBound { end += 1 }
    return self[low..<end]
  }
}
