/// What the elements of United States Legislative Markup mean.
///
/// A section has subsections, and below them paragraphs, subparagraphs, clauses and items, which are points here.
struct USLMMeanings: ElementMeanings {
  private let tree: XMLTree

  init(_ tree: XMLTree) { self.tree = tree }

  func meaning(of element: XMLTree.ID, in open: [Provision.Kind]) -> ElementMeaning {
    let name = tree.name(element)
    if let meaning = Self.fixed[name] { return meaning }
    if let kind = Self.kinds[name] {
      return .provision(kind, number: number(of: element), eId: tree.attribute(element, "identifier"))
    }
    switch name {
    case "content":
      // A section without subsections has one all the same, so that rules find every text in the same place.
      return open.last == .section ? .provision(.subsection) : .block(.body)
    case "recital": return .provision(.recital, number: number(of: element), role: .recital)
    default: return .inline
    }
  }

  /// The value that the file gives the number, without "SEC." and parentheses.
  private func number(of element: XMLTree.ID) -> String? {
    guard let number = tree.firstElement(element, "num") else { return nil }
    let value = tree.attribute(number, "value").flatMap { $0.isEmpty ? nil : $0 }
    return ProvisionNumber.of(value ?? tree.text(number))
  }

  // MARK: By name alone

  private static let kinds: [String: Provision.Kind] = [
    "division": .book, "subdivision": .book, "title": .title, "subtitle": .title, "part": .part,
    "subpart": .part,
    "chapter": .chapter, "subchapter": .chapter, "appropriations": .division, "section": .section,
    "subsection": .subsection, "paragraph": .point, "subparagraph": .point, "clause": .point,
    "subclause": .point, "item": .point, "subitem": .point, "subsubitem": .point,
  ]

  private static let fixed: [String: ElementMeaning] = {
    var meanings: [String: ElementMeaning] = [
      "num": .block(.number), "heading": .block(.heading), "longTitle": .block(.heading),
      "docTitle": .spaced, "officialTitle": .spaced, "br": .spaced, "column": .spaced, "row": .apart,
      "quotedContent": .provision(.quotation), "amendmentContent": .provision(.quotation),
      "preamble": .provision(.preamble), "signatures": .provision(.signature, role: .signature),
      "signature": .apart, "table": .provision(.table), "td": .block(.cell), "th": .block(.cell),
      "footnote": .footnote, "subheading": .block(.heading), "tr": .apart,
    ]
    for name in ["chapeau", "continuation", "p", "enactingFormula", "resolvingClause", "tocItem"] {
      meanings[name] = .block(.body)
    }
    // What is said of the bill on its first page, and the history of the law.
    for name in ["preface", "notes", "note", "editorialNote", "sourceCredit", "endnote", "explanationNote"] {
      meanings[name] = .provision(.note, role: .history)
    }
    for name in ["main", "amendMain", "amendmentInstruction", "layout", "tbody", "thead", "collection"] {
      meanings[name] = .apart
    }
    for name in ["slugLine", "congress", "session", "type", "docNumber", "currentChamber", "action"] {
      meanings[name] = .apart
    }
    for name in ["meta", "amendMeta", "toc", "endorsement", "page", "sidenote"] { meanings[name] = .leftOut }
    return meanings
  }()
}
