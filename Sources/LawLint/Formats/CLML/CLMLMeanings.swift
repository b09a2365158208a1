/// What the elements of Crown Legislation Markup Language mean.
///
/// `P1` is a section, an article or a regulation, and the paragraph of a Schedule; `P2` is its subsection,
/// and `P3` and deeper ones are the points that British lawyers call paragraphs. A `P1group` puts a heading
/// above one section or above several. `BlockAmendment` holds text of another act.
struct CLMLMeanings: ElementMeanings {
  private let tree: XMLTree
  /// By group, the one section that it is a heading for.
  private var singles: [XMLTree.ID: XMLTree.ID] = [:]
  /// By item of an ordered list, its place in the list from 1.
  private var places: [XMLTree.ID: Int] = [:]

  init(_ tree: XMLTree) {
    self.tree = tree
    for node in tree.nodes.indices where tree.isElement(node) {
      switch tree.name(node) {
      case "P1group":
        let sections = tree.elements(node, "P1")
        if sections.count == 1 { singles[node] = sections[0] }
      case "OrderedList":
        for (index, item) in tree.elements(node, "ListItem").enumerated() { places[item] = index + 1 }
      default: continue
      }
    }
  }

  func meaning(of element: XMLTree.ID, in open: [Provision.Kind]) -> ElementMeaning {
    let name = tree.name(element)
    if let meaning = Self.fixed[name] { return meaning }
    switch name {
    case "Part", "EUPart": return unit(.part, element)
    case "EUTitle": return unit(.title, element)
    case "Chapter", "EUChapter": return unit(.chapter, element)
    case "Pblock", "PsubBlock", "EUSection", "EUSubsection": return unit(.division, element)
    case "Division": return open.last == .preamble ? unit(.recital, element) : unit(.division, element)
    case "Schedule", "Appendix", "Attachment", "Form": return unit(.annex, element)
    case "P1group": return singles[element].map(section) ?? .provision(.division, eId: id(element))
    case "P1": return isSingle(element) ? .apart : section(element)
    case "P1para": return hasOwnText(element) ? .provision(.subsection) : .apart
    case "P2": return unit(.subsection, element)
    case "P3", "P4", "P5", "P6", "P7": return unit(.point, element)
    case "P":
      let isLoose = open.last.map { $0.isContainer || $0 == .annex } ?? false
      return isLoose ? .provision(.paragraph, eId: id(element)) : .apart
    case "ListItem": return listItem(element)
    case "Title": return .block(.heading)
    // "2021 asp 11" above the act says nothing.
    case "Number": return open.last == .act ? .block(.note) : .block(.number)
    default: return .inline
    }
  }

  private func id(_ element: XMLTree.ID) -> String? { tree.attribute(element, "id") }

  private func unit(_ kind: Provision.Kind, _ element: XMLTree.ID) -> ElementMeaning {
    .provision(kind, number: number(of: element), eId: id(element), role: kind == .annex ? .annex : nil)
  }

  /// What the makers of an order call an article.
  private func section(_ element: XMLTree.ID) -> ElementMeaning {
    let isArticle = id(element)?.hasPrefix("article") ?? false
    return unit(isArticle ? .article : .section, element)
  }

  private func number(of element: XMLTree.ID) -> String? {
    for name in ["Pnumber", "Number"] {
      if let number = tree.firstElement(element, name) { return ProvisionNumber.of(tree.text(number)) }
    }
    return nil
  }

  /// Whether the group around a section has begun it.
  private func isSingle(_ section: XMLTree.ID) -> Bool {
    tree.parent(section).map { singles[$0] == section } ?? false
  }

  /// A section without subsections has one all the same, so that rules find every text in the same place.
  private func hasOwnText(_ element: XMLTree.ID) -> Bool {
    tree.firstElement(element, "Text") != nil && tree.firstElement(element, "P2") == nil
  }

  // MARK: Lists

  /// The items of an ordered list are numbered by their place.
  private func listItem(_ element: XMLTree.ID) -> ElementMeaning {
    guard let place = places[element], let list = tree.parent(element) else { return .provision(.indent) }
    let written = tree.attribute(element, "NumberOverride").flatMap(ProvisionNumber.of)
    let type = tree.attribute(list, "Type") ?? "arabic"
    let counted = NumberFormat.text(place, Self.formats[type] ?? "decimal", language: .en)
    return .provision(.point, number: written ?? counted)
  }

  private static let formats = [
    "alpha": "lowerLetter", "alphaupper": "upperLetter", "roman": "lowerRoman", "romanupper": "upperRoman",
  ]

  // MARK: By name alone

  private static let fixed: [String: ElementMeaning] = {
    var meanings: [String: ElementMeaning] = [
      "Pnumber": .block(.number), "LongTitle": .block(.heading), "Text": .block(.body),
      "BlockAmendment": .provision(.quotation), "BlockExtract": .provision(.quotation),
      "Tabular": .provision(.table), "td": .block(.cell), "th": .block(.cell),
      "Formula": .block(.body), "Subtitle": .block(.heading), "Reference": .block(.note),
      "Character": .spaced, "SignedSection": .provision(.signature, role: .signature),
    ]
    for name in [
      "Primary", "Secondary", "EURetained", "Body", "EUBody", "Schedules", "ScheduleBody", "TitleBlock",
      "PrimaryPrelims", "SecondaryPrelims", "EUPrelims", "Para", "BlockText", "P2para", "P3para", "P4para",
      "P5para", "P6para", "P7para", "UnorderedList", "OrderedList", "tr", "AppendText", "Where",
      "P2group", "P3group", "P4group", "Legislation", "AppendixBody", "Signatory", "Signee",
      "KeyList", "KeyListItem",
    ] { meanings[name] = .apart }
    for name in ["PrimaryPreamble", "SecondaryPreamble", "EUPreamble"] {
      meanings[name] = .provision(.preamble)
    }
    for name in [
      "DateOfEnactment", "MadeDate", "LaidDate", "ComingIntoForce", "SubjectInformation", "Approved",
      "LaidDraft", "Draft", "Resolution",
    ] { meanings[name] = .block(.note) }
    // The history of the act, and what its publisher says of it.
    for name in ["Commentaries", "Footnotes", "MarginNotes", "ExplanatoryNotes", "EarlierOrders"] {
      meanings[name] = .provision(.note, role: .history)
    }
    meanings["Commentary"] = .apart
    meanings["Footnote"] = .apart
    for name in [
      "Metadata", "Contents", "Versions", "Resources", "CommentaryRef", "FootnoteRef", "MarginNoteRef",
      "Figure", "Image",
    ] { meanings[name] = .leftOut }
    return meanings
  }()
}
