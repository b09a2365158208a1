/// Acts that courts, the police, liquidators and the parties of contracts apply, and treaties, known by words in their
/// titles: procedure, crime, insolvency, sale, insurance and the inner life of companies.
///
/// What such acts leave to judgement is judged there, and no administration is to automate it. The full report shows
/// it, so that the map of judgement is complete; others leave it out (principles-and-rules C.4, 3).
struct CourtActs {
  /// The class of words; `+prosess` is any word with this inside.
  static let lexicon = "court-act"

  private static let categories: Set<Rule.Category> = [
    .discretionPower, .discretionStandard, .manualAssessment, .presence, .documentationDuty, .vagueTime,
    .openList, .writtenForm,
  ]

  /// The words, and the parts of words, that titles are known by.
  private var words: Set<[UInt8]> = []
  private var parts = AffixTable()

  init(_ rules: RuleSet, language: LanguageCode) {
    for entry in rules.lexicons[Self.lexicon]?[language] ?? [] {
      if entry.hasPrefix("+") {
        parts.insert(part: Array(entry.utf8.dropFirst()), Symbol(rawValue: 0))
      } else {
        words.insert(Array(entry.utf8))
      }
    }
  }

  func include(_ document: Document) -> Bool {
    guard let title = document.metadata.title ?? heading(of: document) else { return false }
    // Letters outside ASCII have bytes from 80 on.
    return title.utf8.split { $0 < 0x80 && !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }.contains { word in
      Array(word).withUnsafeBufferPointer { spelling in
        let folded = WordForm.folded(spelling)
        var found: [Symbol] = []
        folded.withUnsafeBufferPointer { parts.collect($0, into: &found) }
        return !found.isEmpty || words.contains(folded)
      }
    }
  }

  /// The heading of the act itself, where the format names no title.
  private func heading(of document: Document) -> String? {
    document.blocks.first { $0.kind == .heading && $0.provision == 0 }.map { document.line($0.range) }
  }

  /// Whether a rule asks what courts answer.
  static func concern(_ category: Rule.Category) -> Bool { categories.contains(category) }
}
