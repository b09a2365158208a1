/// Walks a Lex Dania document and builds its provisions.
///
/// Words stand in `Char` and `Explicatus` only; `Linea` is a line, `Exitus` a paragraph. Numbers are taken from
/// `Explicatus`, what the reader of the act sees, not from `localId`, which newer files have only.
/// Recursion goes as deep as elements nest, which ``XMLGuard`` limits.
struct LexDaniaReader {
  let tree: XMLTree
  var builder: DocumentBuilder
  /// The first stykke of the innermost open §, which is printed without its number.
  private var firstSubsection: XMLTree.ID?

  init(tree: XMLTree, builder: DocumentBuilder) {
    self.tree = tree
    self.builder = builder
  }

  /// `Meta` is Retsinformation's own, and no text of the act.
  mutating func readAct(_ root: XMLTree.ID) {
    for child in tree.elements(root) where tree.name(child) != "Meta" { read(child) }
  }

  mutating func read(_ id: XMLTree.ID) {
    switch tree.name(id) {
    case "Bog": readGroup(id, .book)
    case "Afsnit": readGroup(id, .part)
    case "Kapitel": readGroup(id, .chapter)
    case "ParagrafGruppe": readGroup(id, .division)
    case "Bilag": readLabelled(id, .annex, number: number(of: id), role: .annex)
    case "Paragraf": readSection(id, role: nil)
    case "Stk": readLabelled(id, .subsection, number: number(of: id) ?? (id == firstSubsection ? "1" : nil))
    case "Indentatio": readItem(id)
    case "AendringCentreretParagraf": readCentredSection(id, role: .amending)
    case "AendringsNummer": readLabelled(id, .point, number: number(of: id), role: .amending)
    case "AendringNyTekst": readNewText(id)
    case "Ikraft": readCommencement(id)
    case "IkraftCentreretParagraf": readCentredSection(id, role: .entryIntoForce)
    case "Hymne", "Praeambel", "Indledning": inside(.preamble) { $0.readChildren(id) }
    case "UnderskriftGruppe": inside(.signature, role: .signature) { $0.readChildren(id) }
    case "Titel", "UnderTitel", "Rubrica": readLines(id, as: .heading)
    case "Explicatus": readLines(id, as: .number)
    case "Exitus": readParagraph(id)
    case "Nota": readNote(id)
    case "Table": readTable(id)
    case "Linea", "Char": appendLines(id)
    case "Image": break
    default: readChildren(id)
    }
  }

  mutating func readChildren(_ id: XMLTree.ID) {
    builder.endBlock()
    for child in tree.elements(id) { read(child) }
    builder.endBlock()
  }

  mutating func inside(
    _ kind: Provision.Kind, number: String? = nil, role: Provision.Role? = nil, _ body: (inout Self) -> Void
  ) {
    let depth = builder.depth
    builder.begin(kind, number: number, role: role)
    body(&self)
    builder.end(toDepth: depth)
  }

  // MARK: Provisions

  /// Consolidations wrap acts without books in one nameless book; only groups with a name or number are groups.
  private mutating func readGroup(_ id: XMLTree.ID, _ kind: Provision.Kind) {
    let label = number(of: id)
    guard label != nil || tree.firstElement(id, "Rubrica") != nil else { return readChildren(id) }
    readLabelled(id, kind, number: label)
  }

  mutating func readLabelled(
    _ id: XMLTree.ID, _ kind: Provision.Kind, number: String?, role: Provision.Role? = nil
  ) {
    inside(kind, number: number, role: role) { $0.readChildren(id) }
  }

  func number(of id: XMLTree.ID) -> String? {
    tree.firstElement(id, "Explicatus").map(tree.text).flatMap(ProvisionNumber.of)
  }

  mutating func readSection(_ id: XMLTree.ID, role: Provision.Role?) {
    let outer = firstSubsection
    firstSubsection = tree.firstElement(id, "Stk")
    readLabelled(id, .section, number: number(of: id), role: role)
    firstSubsection = outer
  }

  private mutating func readItem(_ id: XMLTree.ID) {
    let number = number(of: id)
    readLabelled(id, number == nil ? .indent : .point, number: number)
  }

  // MARK: Text

  /// A paragraph of what is open; outside sections it has an address of its own.
  private mutating func readParagraph(_ id: XMLTree.ID) {
    if tree.attribute(id, "formaForma")?.hasPrefix("Overskrift") == true {
      return readLines(id, as: .heading)
    }
    guard builder.kind.isContainer || builder.kind == .annex else { return readLinesAndLists(id) }
    inside(.paragraph) { $0.readLinesAndLists(id) }
  }

  /// Footnotes stand between the lines of a sentence; here they come after it.
  private mutating func readLinesAndLists(_ id: XMLTree.ID) {
    builder.endBlock()
    var notes: [XMLTree.ID] = []
    for child in tree.elements(id) {
      switch tree.name(child) {
      case "Nota": notes.append(child)
      case "Linea": appendLines(child)
      default:
        for note in notes { readNote(note) }
        notes = []
        read(child)
      }
    }
    builder.endBlock()
    for note in notes { readNote(note) }
  }

  mutating func readLines(_ id: XMLTree.ID, as kind: Block.Kind) {
    builder.beginBlock(kind)
    appendLines(id)
    builder.endBlock()
    for note in tree.outermost(id, "Nota") { readNote(note) }
  }

  /// Appends all words inside an element to the open block. Lines and cells are set apart by a space: a sentence
  /// may go on from one line to the next.
  private mutating func appendLines(_ id: XMLTree.ID) {
    switch tree.name(id) {
    case "Nota", "Image": return
    case "Char" where isNoteReference(id): return
    case "Char", "Explicatus":
      for child in tree.children(id) { builder.append(child, of: tree) }
      return
    case "Linea" where builder.isInBlock: builder.appendSpace()
    default: break
    }
    for child in tree.elements(id) { appendLines(child) }
  }

  /// `1)` in superscript refers to a footnote; other superscript, as in m², is text.
  private func isNoteReference(_ id: XMLTree.ID) -> Bool {
    guard tree.attribute(id, "formaChar") == "Superscript" else { return false }
    let text = tree.text(id)
    return text.hasSuffix(")") && text.dropLast().allSatisfy(\.isNumber)
  }

  private mutating func readNote(_ id: XMLTree.ID) {
    inside(.note, number: number(of: id), role: .history) { reader in
      for child in reader.tree.elements(id) {
        reader.readLines(child, as: reader.tree.name(child) == "Explicatus" ? .number : .note)
      }
    }
  }

  private mutating func readTable(_ id: XMLTree.ID) {
    inside(.table) { reader in
      for heading in reader.tree.elements(id, "Rubrica") { reader.readLines(heading, as: .heading) }
      for cell in reader.tree.outermost(id, "Td") { reader.readLines(cell, as: .cell) }
    }
  }
}
