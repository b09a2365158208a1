/// What the elements of Formex mean.
///
/// An `ARTICLE` has paragraphs (`PARAG`), and each of these one `ALINEA` or several, which are then its
/// subparagraphs. A point of a list is an `ITEM` around an `NP`: a number and its text. `QUOT.S` holds text
/// of another act.
struct FormexMeanings: ElementMeanings {
  private let tree: XMLTree
  /// The paragraphs with more than one subparagraph.
  private var divided: Set<XMLTree.ID> = []

  init(_ tree: XMLTree) {
    self.tree = tree
    for node in tree.nodes.indices where tree.isElement(node) && tree.name(node) == "PARAG" {
      if tree.elements(node, "ALINEA").count > 1 { divided.insert(node) }
    }
  }

  func meaning(of element: XMLTree.ID, in open: [Provision.Kind]) -> ElementMeaning {
    let name = tree.name(element)
    if let meaning = Self.fixed[name] { return meaning }
    switch name {
    case "ARTICLE": return .provision(.article, number: number(of: element, "TI.ART"))
    case "PARAG": return .provision(.subsection, number: number(of: element, "NO.PARAG"))
    case "ALINEA": return alinea(element, in: open)
    case "CONSID": return .provision(.recital, number: listNumber(of: element), role: .recital)
    case "ITEM": return listNumber(of: element).map { .provision(.point, number: $0) } ?? .provision(.indent)
    case "NP": return numbered(element, in: open)
    case "DIVISION": return division(element)
    case "GR.SEQ": return group(element)
    case "ANNEX", "CONS.ANNEX": return .provision(.annex, number: annexNumber(of: element), role: .annex)
    case "TI": return isInDivision(element) ? .block(.number) : .block(.heading)
    case "QUOT.START", "QUOT.END": return quotationMark(element)
    default: return .inline
    }
  }

  private func number(of element: XMLTree.ID, _ name: String) -> String? {
    tree.firstElement(element, name).flatMap { ProvisionNumber.of(tree.text($0)) }
  }

  /// The number of the `NP` in an item or a recital; a dash is none.
  private func listNumber(of element: XMLTree.ID) -> String? {
    tree.firstElement(element, "NP").flatMap { number(of: $0, "NO.P") }
  }

  /// A part of an article that has no number: a subdivision of the article, or one of several of a paragraph.
  private func alinea(_ element: XMLTree.ID, in open: [Provision.Kind]) -> ElementMeaning {
    guard open.last == .subsection else {
      return open.last == .point || open.last == .indent ? .apart : .provision(.subsection)
    }
    let isOneOfSeveral = tree.parent(element).map(divided.contains) ?? false
    return isOneOfSeveral ? .provision(.subsection) : .apart
  }

  /// A number and its text that stand in no list: a point of an annex, or the heading of a group.
  private func numbered(_ element: XMLTree.ID, in open: [Provision.Kind]) -> ElementMeaning {
    guard let parent = tree.parent(element) else { return .apart }
    switch tree.name(parent) {
    case "ITEM", "CONSID", "TI", "STI", "CELL": return .apart
    default:
      let isLoose = open.last.map { $0.isContainer || $0 == .annex } ?? true
      guard let number = number(of: element, "NO.P") else {
        return .provision(isLoose ? .paragraph : .indent)
      }
      return .provision(isLoose ? .paragraph : .point, number: number)
    }
  }

  // MARK: Groups

  private func division(_ element: XMLTree.ID) -> ElementMeaning {
    let title = titleWords(of: element)
    let word = title.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() } ?? ""
    return .provision(UnionDivision.kind(named: word) ?? .division, number: ProvisionNumber.of(title))
  }

  /// A group of an annex. One that has a number is cited by it.
  private func group(_ element: XMLTree.ID) -> ElementMeaning {
    guard let title = tree.firstElement(element, "TITLE") else { return .apart }
    let number =
      number(of: element, "NO.GR.SEQ") ?? tree.firstElement(title, "TI").flatMap(listNumber)
    return number.map { .provision(.paragraph, number: $0) } ?? .provision(.division)
  }

  private func annexNumber(of element: XMLTree.ID) -> String? { ProvisionNumber.of(titleWords(of: element)) }

  private func titleWords(of element: XMLTree.ID) -> String {
    let title = tree.firstElement(element, "TITLE")
    return title.flatMap { tree.firstElement($0, "TI") }.map(tree.text) ?? ""
  }

  private func isInDivision(_ element: XMLTree.ID) -> Bool {
    guard let title = tree.parent(element), let group = tree.parent(title) else { return false }
    return ["DIVISION", "ANNEX", "CONS.ANNEX"].contains(tree.name(group))
      && ProvisionNumber.of(tree.text(element)) != nil
  }

  // MARK: Characters

  /// The file names the character by its code.
  private func quotationMark(_ element: XMLTree.ID) -> ElementMeaning {
    let code = tree.attribute(element, "CODE").flatMap { UInt32($0, radix: 16) }
    return code.flatMap(Unicode.Scalar.init).map { .characters(String(Character($0))) } ?? .leftOut
  }

  // MARK: By name alone

  private static let fixed: [String: ElementMeaning] = {
    var meanings: [String: ElementMeaning] = [
      "PREAMBLE": .provision(.preamble), "SIGNATURE": .provision(.signature, role: .signature),
      "QUOT.S": .provision(.quotation), "TBL": .provision(.table), "CELL": .block(.cell),
      "TOC": .provision(.note, role: .history), "GR.NOTES": .provision(.note, role: .history),
      "DLIST.ITEM": .provision(.indent), "DEFINITION": .spaced, "NOTE": .footnote,
    ]
    for name in ["NO.P", "NO.PARAG", "TI.ART", "NO.GR.SEQ"] { meanings[name] = .block(.number) }
    for name in ["STI", "STI.ART", "TI.BLK", "STI.BLK", "TI.TOC"] { meanings[name] = .block(.heading) }
    for name in [
      "P", "TXT", "VISA", "PREAMBLE.INIT", "PREAMBLE.FINAL", "GR.CONSID.INIT", "FORMULA",
    ] { meanings[name] = .block(.body) }
    for name in [
      "ACT", "CONS.ACT", "CONS.DOC", "GENERAL", "ANNEXES", "TITLE", "GR.VISA", "GR.CONSID", "ENACTING.TERMS",
      "CONTENTS", "FINAL", "PL.DATE", "SIGNATORY", "LIST", "DLIST", "CORPUS", "ROW", "BLK",
    ] { meanings[name] = .apart }
    // What the publisher says of the file, and pictures.
    for name in [
      "BIB.INSTANCE", "BIB.INSTANCE.CONS", "BIB.DATA", "INFO.CONSLEG", "INFO.PROD", "FAM.COMP",
      "INCL.ELEMENT",
      "IE",
    ] { meanings[name] = .leftOut }
    return meanings
  }()
}
