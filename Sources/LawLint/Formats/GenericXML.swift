/// XML of no known format: elements that hold text and elements become provisions, as far as their names and
/// first words tell.
public enum GenericXML: DocumentFormat {
  public static let name = "xml"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    if let opening = XMLOpening(file) { return opening.root == "html" ? .none : .possible }
    // What is meant to be XML and is not must be told, and not be read as plain text.
    let name = file.name.lowercased()
    if name.hasSuffix(".xml") || name.hasSuffix(".akn") { return .possible }
    let head = file.content[file.contentStart.index...].drop(while: XMLMarkup.isSpace)
    return head.starts(with: "<?xml".utf8) || head.starts(with: "<!DOCTYPE".utf8) ? .possible : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    let (tree, problems) = XMLReader.read(file)
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }
    builder.report(
      .note(
        "the XML is of no format that is known, so provisions are guessed from its nesting and its numbers",
        at: file.source(of: tree.range(root).lowerBound)))
    var reader = GenericXMLReader(tree: tree, builder: builder)
    reader.readContents(root)
    return [reader.builder.build()]
  }
}

/// Recursion goes as deep as elements nest, which ``XMLGuard`` limits.
private struct GenericXMLReader {
  let tree: XMLTree
  var builder: DocumentBuilder

  /// An element with words of its own is a block, and what is inside it is part of its sentences; any other may be
  /// a provision.
  mutating func readContents(_ id: XMLTree.ID) {
    for child in tree.elements(id) {
      if hasWords(child) || tree.elements(child).isEmpty {
        readBlock(child)
      } else {
        readProvision(child)
      }
    }
  }

  private mutating func readProvision(_ id: XMLTree.ID) {
    let number = tree.elements(id).first.flatMap { Self.isNumber(tree.name($0)) ? tree.text($0) : nil }
    guard let kind = Self.kind(named: tree.name(id)) ?? number.flatMap(kind(labelled:)) else {
      builder.endBlock()
      return readContents(id)
    }
    let depth = builder.depth
    builder.begin(kind, number: number.flatMap(ProvisionNumber.of))
    readContents(id)
    builder.end(toDepth: depth)
  }

  private mutating func readBlock(_ id: XMLTree.ID) {
    let name = tree.name(id).lowercased()
    let kind: Block.Kind =
      Self.isNumber(name)
      ? .number : ["heading", "title", "rubrica", "head", "subheading"].contains(name) ? .heading : .body
    builder.beginBlock(kind)
    for node in id..<Int(tree.nodes[id].end) {
      if tree.isElement(node), Int(tree.nodes[node].end) == node + 1,
        let character = Self.characters[tree.name(node)]
      {
        builder.append(character.utf8, for: tree.range(node))
      } else {
        builder.append(node, of: tree)
      }
    }
    builder.endBlock()
  }

  /// The Irish Statute Book writes characters that ASCII lacks as elements.
  private static let characters: [String: String] = [
    "afada": "á", "efada": "é", "ifada": "í", "ofada": "ó", "ufada": "ú", "Afada": "Á", "Efada": "É",
    "Ifada": "Í", "Ofada": "Ó", "Ufada": "Ú", "odq": "“", "cdq": "”", "osq": "‘", "csq": "’",
    "emdash": "—", "euro": "€", "bull": "•",
  ]

  private func hasWords(_ id: XMLTree.ID) -> Bool {
    tree.children(id).contains {
      tree.isElement($0)
        ? Self.characters[tree.name($0)] != nil : !tree.bytes($0).allSatisfy(XMLMarkup.isSpace)
    }
  }

  private static func isNumber(_ name: String) -> Bool {
    ["num", "number", "no", "enum", "label"].contains(name.lowercased())
  }

  private func kind(labelled label: String) -> Provision.Kind? {
    if label.contains("§") { return builder.openKinds.contains(.section) ? .subsection : .section }
    return builder.openKinds.contains(.section) || builder.openKinds.contains(.article) ? .point : .division
  }

  /// Element names that several languages share for one kind.
  private static func kind(named name: String) -> Provision.Kind? {
    switch name.lowercased() {
    case "book", "bog", "bok", "buch": .book
    case "part", "del", "teil", "afsnit": .part
    case "chapter", "kapitel", "kapittel": .chapter
    case "section", "paragraf": .section
    case "article", "artikel", "artikkel": .article
    case "subsection", "ledd", "stk", "absatz", "stycke": .subsection
    case "point", "item", "li", "litra", "bokstav": .point
    case "annex", "bilag", "vedlegg", "anlage", "schedule": .annex
    case "preamble", "praeambel": .preamble
    case "recital": .recital
    case "quotedstructure", "quote": .quotation
    case "table": .table
    case "note", "footnote": .note
    default: nil
    }
  }
}
