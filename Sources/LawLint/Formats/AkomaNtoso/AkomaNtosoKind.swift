/// What a document element is, which decides how its text is taken.
enum AkomaNtosoKind {
  case act
  /// An annex kept in a file of its own.
  case annex
  /// A memorandum or the reasons for a draft: not law.
  case explanation

  init(of element: XMLTree.ID, in tree: XMLTree) {
    let name = (tree.attribute(element, "name") ?? "").lowercased()
    if tree.name(element) != "doc" {
      self = .act
    } else if name.contains("annex") || name.contains("anlage-regelungstext") {
      self = .annex
    } else {
      self = Self.explanations.contains { name.contains($0) } ? .explanation : .act
    }
  }

  private static let explanations = [
    "memorandum", "explanation", "explanatory", "exposition", "statement", "begruendung", "begründung",
    "vorblatt",
    "anschreiben", "denkschrift",
    "synopse",
  ]
}
