/// Puts findings into Akoma Ntoso 3 as `note`s of the metadata, by the author `lawlint`.
///
/// The schema asks for an order: references before notes, and both before proprietary metadata.
struct AkomaNtosoNotes {
  private let tree: XMLTree
  /// The metadata of each document of the file, which holds what stands inside its parent.
  private let metadata: [XMLTree.ID]

  /// `nil` for other vocabularies, and for files without metadata.
  init?(_ tree: XMLTree, _ root: XMLTree.ID) {
    guard tree.name(root) == "akomaNtoso",
      tree.namespace(root).hasPrefix("http://docs.oasis-open.org/legaldocml/ns/akn/3.0")
    else { return nil }
    metadata = tree.descendants(root, "meta").filter { tree.endTag($0) != nil }
    guard !metadata.isEmpty else { return nil }
    self.tree = tree
  }

  func put(_ notes: [XMLNote], into insertions: inout SourceInsertions) {
    var names = Copies()
    var known: Set<String> = []
    for id in tree.nodes.indices {
      guard let eId = tree.attribute(id, "eId") else { continue }
      known.insert(eId)
      _ = names.name(eId)
    }
    for meta in metadata {
      let own = notes.filter { self.meta(of: $0) == meta }
      guard let first = own.first, let end = tree.endTag(meta) else { continue }
      let author = names.name("lawlint")
      let content = own.map { note(names.name("\(author)_note"), $0, known) }.joined()
      let language = own.allSatisfy { $0.language == first.language } ? first.language : nil
      insertions.insert(
        element(
          "references", ["source": "#\(author)"],
          element(
            "TLCOrganization",
            ["eId": author, "href": "/akn/ontology/organization/lawlint", "showAs": "lawlint"])),
        at: start(of: ["notes", "proprietary", "presentation"], in: meta) ?? end)
      insertions.insert(
        element("notes", ["source": "#\(author)", "xml:lang": language?.rawValue], content),
        at: start(of: ["proprietary", "presentation"], in: meta) ?? end)
    }
  }

  /// The metadata of the innermost document that holds a place; the first of the file outside all.
  private func meta(of note: XMLNote) -> XMLTree.ID {
    metadata.last { meta in
      tree.parent(meta).map { tree.range($0).contains(note.place.lowerBound) } ?? false
    } ?? metadata[0]
  }

  private func start(of names: Set<String>, in meta: XMLTree.ID) -> Offset<InContent>? {
    tree.elements(meta).first { names.contains(tree.name($0)) }.map { tree.range($0).lowerBound }
  }

  // MARK: Notes

  private func note(_ id: String, _ note: XMLNote, _ known: Set<String>) -> String {
    let text = note.text
    let target = note.eIds.first(where: known.contains).map { "#\($0)" }
    var address = text.citation.xmlText
    if let target, !address.isEmpty { address = element("ref", ["href": target], address) }
    let head = element("b", [:], text.grade.xmlText) + (address.isEmpty ? "" : " " + address)
    let words = note.words.isEmpty ? "" : " “\(note.words.xmlText)”"
    let paragraphs = text.paragraphs.map { paragraph in
      element(
        "p", [:],
        (paragraph.lead.isEmpty ? "" : element("i", [:], paragraph.lead.xmlText) + " ")
          + paragraph.text.xmlText)
    }
    return element(
      "note",
      ["eId": id, "class": HTMLTone(note.finding).name, "placementBase": target],
      element("p", [:], head + words) + paragraphs.joined())
  }

  /// An element with the prefix that the file has for the vocabulary; attributes without a value are left out.
  private func element(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: String = "")
    -> String
  {
    let prefix = tree.names[Int(tree.nodes[metadata[0]].name)].prefix
    let name = prefix.isEmpty ? name : "\(prefix):\(name)"
    let list = attributes.compactMap { key, value in value.map { " \(key)=\"\($0.xmlText)\"" } }.joined()
    return content.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(content)</\(name)>"
  }
}
