/// The words for the divisions of Union acts, which mean other divisions there than in national law: a Danish
/// "Afsnit" is a title, an "Afdeling" a section of a chapter.
///
/// Source: Interinstitutional style guide, 2.7.
enum UnionDivision {
  /// - Parameter word: In small letters.
  static func kind(named word: String) -> Provision.Kind? { kinds[word] }

  private static let kinds: [String: Provision.Kind] = [
    "part": .part, "teil": .part, "del": .part,
    "title": .title, "titel": .title, "afsnit": .title, "avdelning": .title, "avdeling": .title,
    "chapter": .chapter, "kapitel": .chapter, "kapittel": .chapter,
    "section": .division, "abschnitt": .division, "afdeling": .division, "avsnitt": .division,
    "subsection": .division, "unterabschnitt": .division, "underafdeling": .division,
    "underavsnitt": .division, "underafsnit": .division,
  ]
}
