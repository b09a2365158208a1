/// Acts that courts, the police and liquidators apply, known by words in their titles: procedure, crime, insolvency.
///
/// What such acts leave to judgement is judged there, and no administration is to automate it. The full report shows
/// it, so that the map of judgement is complete; others leave it out (principles-and-rules C.4, 3).
struct CourtActs {
  /// The class of words; `+prosess` is any word with this inside.
  static let lexicon = "court-act"

  private static let categories: Set<Rule.Category> = [
    .discretionPower, .discretionStandard, .manualAssessment, .presence, .documentationDuty,
  ]

  private let entries: [String]

  init(_ rules: RuleSet, language: LanguageCode) {
    entries = rules.lexicons[Self.lexicon]?[language] ?? []
  }

  func include(_ document: Document) -> Bool {
    guard !entries.isEmpty, let title = document.metadata.title ?? heading(of: document) else { return false }
    let words = title.lowercased().split { !$0.isLetter }
    return entries.contains { entry in
      entry.hasPrefix("+")
        ? words.contains { $0.contains(entry.dropFirst()) } : words.contains { $0 == entry }
    }
  }

  /// The heading of the act itself, where the format names no title.
  private func heading(of document: Document) -> String? {
    document.blocks.first { $0.kind == .heading && $0.provision == 0 }.map { document.line($0.range) }
  }

  /// Whether a rule asks what courts answer.
  static func concern(_ category: Rule.Category) -> Bool { categories.contains(category) }
}
