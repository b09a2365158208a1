/// What the elements of one document are. The names are the same everywhere; what a `section` or a `paragraph` is
/// depends on what it holds and on what it stands in.
struct AkomaNtosoElements {
  enum Part: Equatable {
    case provision(Provision.Kind, role: Provision.Role? = nil)
    /// Text that does not go on in the text around it.
    case block(Block.Kind)
    /// Sets what the text of the blocks inside is.
    case text(Block.Kind)
    /// The title of the act, which may stand in a paragraph with other things.
    case title
    /// A note in the middle of a sentence, which is to be read when the sentence is over.
    case footnote
    /// Holds other elements, and stands apart from the text around it.
    case structure
    case inline
    case lineBreak
    case leftOut
  }

  private let tree: XMLTree
  /// Elements that group articles, whatever they are called.
  private var groups: Set<XMLTree.ID> = []

  init(_ tree: XMLTree, in document: XMLTree.ID) {
    self.tree = tree
    for node in document..<Int(tree.nodes[document].end)
    where tree.isElement(node) && tree.name(node) == "article" {
      var parent = tree.parent(node)
      // Text that is quoted says nothing of the act around it.
      while let group = parent, !Self.quotations.contains(tree.name(group)), groups.insert(group).inserted {
        parent = tree.parent(group)
      }
    }
  }

  /// - Parameters:
  ///   - open: The kinds of the provisions that the element stands in.
  func part(_ element: XMLTree.ID, in open: [Provision.Kind]) -> Part {
    let name = tree.name(element)
    if name == "num", isHeading(element) { return .block(.heading) }
    if let part = Self.fixed[name] { return part }
    // Quoted text is the beginning of another act.
    let around = open.lastIndex(of: .quotation).map { open[$0...] } ?? open[...]
    let isInUnit = around.contains { $0 == .section || $0 == .article }
    let nearest = open.last ?? .act
    switch name {
    case "section":
      if groups.contains(element) || !hasText(element) { return .provision(.division) }
      return .provision(isInUnit ? .subsection : .section)
    case "subsection": return .provision(groups.contains(element) ? .division : .subsection)
    case "article":
      return .provision(isParagraphSign(element) ? .section : .article)
    case "rule", "clause": return .provision(number(of: element) == nil ? .paragraph : .section)
    case "paragraph": return .provision(paragraph(element, in: nearest))
    case "subparagraph", "alinea": return subparagraph(element, in: nearest)
    case "content", "wrap":
      // A section without subdivisions has one all the same, so that rules find every text in the same place.
      return nearest == .section || nearest == .article ? .provision(.subsection) : .structure
    case "point", "item", "indent", "li":
      return .provision(number(of: element) != nil || isInOrderedList(element) ? .point : .indent)
    case "level": return .provision(isInUnit || nearest == .paragraph ? .point : .paragraph)
    case "hcontainer": return container(element, in: nearest, isInUnit: isInUnit)
    case "tblock": return isInUnit || child(element, "heading") == nil ? .structure : .provision(.division)
    case "formula", "citation", "proviso", "transitional":
      return nearest == .signature || isInUnit ? .structure : .provision(.paragraph)
    case "docTitle", "shortTitle": return isInPreface(element) ? .title : .inline
    case "attachment": return hasText(element) ? .provision(.annex, role: .annex) : .leftOut
    default: return .inline
    }
  }

  /// The number of a provision without the words it is printed with.
  func number(of element: XMLTree.ID) -> String? {
    AkomaNtosoText.number(of: element, in: tree).flatMap { ProvisionNumber.of($0) }
  }

  // MARK: By context

  /// A second `num` of words is how a converter of EUR-Lex writes the heading of an article.
  private func isHeading(_ num: XMLTree.ID) -> Bool {
    guard let parent = tree.parent(num), let first = child(parent, "num"), first != num else { return false }
    return AkomaNtosoText.words(num, in: tree)?.first?.isLetter ?? false
  }

  /// Whether an article is numbered `§ 1`, as in Germany and Finland, and so a section to those who cite it.
  private func isParagraphSign(_ article: XMLTree.ID) -> Bool {
    let number = AkomaNtosoText.number(of: article, in: tree) ?? ""
    return number.first { $0 == "§" || $0.isLetter || $0.isNumber } == "§"
  }

  /// A `paragraph` is the subdivision of an article on the Continent, and a point of a subsection in Britain.
  private func paragraph(_ element: XMLTree.ID, in nearest: Provision.Kind) -> Provision.Kind {
    let number = number(of: element)
    switch nearest {
    case .section, .article, .quotation: return number.map(isLetter) ?? false ? .point : .subsection
    case .subsection, .point, .indent: return number == nil ? .subsection : .point
    default: return .paragraph
    }
  }

  private func subparagraph(_ element: XMLTree.ID, in nearest: Provision.Kind) -> Part {
    let number = number(of: element)
    switch nearest {
    // The introduction of a list.
    case _ where tree.parent(element).map { tree.name($0) == "list" } ?? false: return .structure
    case .section, .article, .quotation:
      return .provision(number.map(isLetter) ?? false ? .point : .subsection)
    case .subsection: return .provision(number == nil ? .subsection : .point)
    case .paragraph: return number == nil ? .structure : .provision(.subsection)
    case .point, .indent, .recital: return number == nil ? .structure : .provision(.point)
    default: return .provision(.paragraph)
    }
  }

  private func container(_ element: XMLTree.ID, in nearest: Provision.Kind, isInUnit: Bool) -> Part {
    switch (tree.attribute(element, "name") ?? "").lowercased() {
    case "attachment", "annex", "schedule": return .provision(.annex, role: .annex)
    case "signatures": return nearest == .signature ? .structure : .provision(.signature, role: .signature)
    // Finlex keeps the history of an act in these.
    case "entryintoforce" where child(element, "chapter") == nil, "noteauthorial", "noteeditorial",
      "preliminarywork":
      return .provision(.note, role: .history)
    default: break
    }
    if child(element, "num") != nil { return .provision(isInUnit ? .point : .division) }
    return child(element, "heading") == nil || isInUnit ? .structure : .provision(.division)
  }

  private func isInPreface(_ element: XMLTree.ID) -> Bool {
    var parent = tree.parent(element)
    for _ in 0..<4 {
      guard let element = parent else { return false }
      if tree.name(element) == "preface" { return true }
      parent = tree.parent(element)
    }
    return false
  }

  private func isInOrderedList(_ element: XMLTree.ID) -> Bool {
    tree.parent(element).map { tree.name($0) == "ol" } ?? false
  }

  private func isLetter(_ number: String) -> Bool {
    number.first.map { $0.isLowercase && $0.isLetter } ?? false
  }

  private func hasText(_ element: XMLTree.ID) -> Bool {
    tree.children(element).contains {
      tree.isElement($0) && !["num", "heading", "subheading", "documentRef"].contains(tree.name($0))
    }
  }

  private func child(_ element: XMLTree.ID, _ name: String) -> XMLTree.ID? {
    tree.children(element).first { tree.isElement($0) && tree.name($0) == name }
  }

  // MARK: By name alone

  static let quotations: Set<String> = ["quotedStructure", "quotedText", "embeddedStructure", "embeddedText"]

  private static let fixed: [String: Part] = {
    var parts: [String: Part] = [
      "preamble": .provision(.preamble), "recital": .provision(.recital, role: .recital),
      "conclusions": .provision(.signature, role: .signature), "table": .provision(.table),
      "toc": .provision(.note, role: .history), "coverPage": .provision(.note, role: .history),
      "authorialNote": .footnote, "num": .block(.number), "td": .text(.cell), "th": .text(.cell),
      "longTitle": .text(.heading), "br": .lineBreak, "eol": .lineBreak, "meta": .leftOut, "del": .leftOut,
      "componentRef": .leftOut, "documentRef": .leftOut,
    ]
    for name in quotations { parts[name] = .provision(.quotation) }
    for name in ["heading", "subheading", "crossHeading", "caption"] { parts[name] = .block(.heading) }
    for name in ["p", "block", "listIntroduction", "listWrapUp", "tocItem", "interstitial"] {
      parts[name] = .block(.body)
    }
    let kinds: [String: Provision.Kind] = [
      "book": .book, "tome": .book, "part": .part, "subpart": .part, "title": .title, "subtitle": .title,
      "chapter": .chapter, "subchapter": .chapter, "division": .division, "subdivision": .division,
    ]
    for (name, kind) in kinds { parts[name] = .provision(kind) }
    for name in [
      "akomaNtoso", "act", "bill", "doc", "portion", "statement", "body", "mainBody", "portionBody",
      "preface", "list",
      "blockList", "intro", "wrapUp", "blockContainer", "container", "recitals", "citations", "attachments",
      "ol", "ul",
      "tr", "components", "component", "signature", "foreign",
    ] { parts[name] = .structure }
    return parts
  }()
}

extension AkomaNtosoText {
  /// The words of an element's `num`.
  static func number(of element: XMLTree.ID, in tree: XMLTree) -> String? {
    tree.children(element).first { tree.isElement($0) && tree.name($0) == "num" }.flatMap {
      words($0, in: tree)
    }
  }
}
