extension Document.Metadata {
  /// What the `meta` of an Akoma Ntoso document and its first page say of it.
  init(akomaNtoso document: XMLTree.ID, in tree: XMLTree, defaults: Self) {
    self = defaults
    let facts = Facts(document, in: tree)
    identifier = facts.uri ?? facts.this
    jurisdiction = facts.country.flatMap { Jurisdiction.country($0) } ?? jurisdiction
    languageHint = facts.language.flatMap { LanguageCode.language($0) } ?? languageHint
    title = facts.shortTitle ?? facts.docTitle ?? facts.longTitle ?? facts.alias
    // A change is a `mod`; an act that has about as many of them as articles is there for the changes.
    isAmending = facts.isCoveringAct || facts.changes > 0 && facts.changes * 2 >= facts.articles
  }
}

/// What is said first of each fact.
private struct Facts {
  var uri: String?
  var this: String?
  var country: String?
  var language: String?
  var alias: String?
  /// "Data Retention and Investigatory Powers Act 2014"
  var shortTitle: String?
  var docTitle: String?
  var longTitle: String?
  var changes = 0
  /// LegalDocML.de: an act of nothing but articles that each change another.
  var isCoveringAct = false
  var articles = 0

  init(_ document: XMLTree.ID, in tree: XMLTree) {
    var isWork = true
    var isHead = true
    for node in document..<Int(tree.nodes[document].end) where tree.isElement(node) {
      func value(_ attribute: String) -> String? {
        tree.attribute(node, attribute).flatMap { $0.isEmpty ? nil : $0 }
      }
      switch tree.name(node) {
      case "FRBRWork": isWork = true
      case "FRBRExpression", "FRBRManifestation", "FRBRItem": isWork = false
      case "FRBRuri": if isWork { uri = uri ?? value("value") }
      case "FRBRthis": if isWork { this = this ?? value("value") }
      case "FRBRcountry": country = country ?? value("value")
      case "FRBRlanguage": language = language ?? value("language")
      case "FRBRalias": if isWork, !Self.isKey(value("name")) { alias = alias ?? value("value") }
      case "body", "mainBody": isHead = false
      case "docTitle": if isHead { docTitle = docTitle ?? AkomaNtosoText.words(node, in: tree) }
      // In German drafts this is "(Onlinezugangsgesetz – OZG)", an addition to the title.
      case "shortTitle":
        if isHead, let title = AkomaNtosoText.words(node, in: tree), title.first != "(" {
          shortTitle = shortTitle ?? title
        }
      case "form": if tree.text(node) == "mantelform" { isCoveringAct = true }
      case "longTitle": if isHead { longTitle = longTitle ?? AkomaNtosoText.words(node, in: tree) }
      case "mod": changes += 1
      case "article", "section": articles += 1
      default: continue
      }
    }
  }

  /// Whether an alias is an identifier rather than a name of the act.
  private static func isKey(_ name: String?) -> Bool {
    guard let name = name?.lowercased() else { return false }
    return ["id", "uri", "eli", "number", "urn", "celex"].contains { name.contains($0) }
  }
}

/// Text taken out of the tree for metadata and numbers.
enum AkomaNtosoText {
  /// The words of an element without its notes, or `nil` when it has none.
  static func words(_ element: XMLTree.ID, in tree: XMLTree) -> String? {
    var bytes: [UInt8] = []
    var walk = XMLWalk(tree, from: element)
    while let event = walk.next() {
      switch event {
      case .begin(let node):
        let name = tree.name(node)
        if name == "authorialNote" || name == "noteRef" { walk.skipInside() }
        if name == "p" || name == "br" || name == "eol" { bytes.append(0x20) }
      case .text(let node): bytes.append(contentsOf: tree.bytes(node))
      case .end: continue
      }
    }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
