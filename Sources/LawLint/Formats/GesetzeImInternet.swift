/// Federal law of Germany as gesetze-im-internet.de publishes it: gii-norm, DTD 1.01.
///
/// The file is a list of norms in reading order, without nesting: chapters are norms of their own, ahead of the
/// sections they hold. Absätze are marked by their text alone.
public enum GesetzeImInternet: DocumentFormat {
  public static let name = "gii"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard let opening = XMLOpening(file), opening.root == "dokumente" else { return .none }
    if opening.doctype.contains("gii-norm") { return .certain }
    return opening.rest.contains("<metadaten>") ? .likely : .possible
  }

  public static func read(_ file: SourceFile) -> [Document] {
    let (tree, problems) = XMLReader.read(file)
    var builder = DocumentBuilder(file, format: name)
    builder.metadata.jurisdiction = .de
    builder.metadata.languageHint = .de
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }

    var writer = NormWriter(tree: tree, builder: builder)
    for (index, norm) in tree.elements(root, "norm").enumerated() {
      if index == 0 { writer.writeHead(norm) } else { writer.write(norm) }
    }
    return [writer.builder.build()]
  }
}

/// Writes norms into a document.
private struct NormWriter {
  let tree: XMLTree
  /// Has the builder too: handed to and fro, it would be copied with all its text for every norm.
  private var text: GesetzeImInternetText
  /// The containers that are open, by the length of their key: three digits a level.
  private var levels: [Int] = []

  init(tree: XMLTree, builder: DocumentBuilder) {
    self.tree = tree
    text = GesetzeImInternetText(tree: tree, builder: builder)
  }

  var builder: DocumentBuilder {
    get { text.builder }
    _modify { yield &text.builder }
  }

  /// The first norm, which says what the act is.
  mutating func writeHead(_ norm: XMLTree.ID) {
    builder.metadata.identifier = tree.attribute(norm, "doknr")
    if let metadata = child(norm, "metadaten") {
      let long = child(metadata, "langue")
      let short = child(metadata, "kurzue")
      builder.metadata.title = (short ?? long).map { tree.text($0) }
      if let long { write(long, as: .heading) }
    }
    // What stands here is the footnote to the title.
    writeText(of: norm, isNote: true)
  }

  mutating func write(_ norm: XMLTree.ID) {
    guard let metadata = child(norm, "metadaten") else { return }
    if let unit = child(metadata, "gliederungseinheit") {
      beginContainer(unit)
      writeText(of: norm)
    } else if let label = child(metadata, "enbez") {
      let text = tree.text(label)
      let unit = NormLabel(text)
      if unit.standsOutsideContainers { endContainers() }
      builder.begin(unit.kind, number: unit.number, role: unit.role)
      write(label, as: unit.labelBlock)
      if let title = child(metadata, "titel") { write(title, as: .heading) }
      writeText(of: norm, isNote: unit.isNote)
      builder.end(toDepth: levels.count + 1)
    } else {
      builder.begin(.paragraph)
      writeText(of: norm)
      builder.end(toDepth: levels.count + 1)
    }
  }

  private mutating func beginContainer(_ unit: XMLTree.ID) {
    let key = child(unit, "gliederungskennzahl").map { tree.text($0).utf8.count } ?? 3
    while let last = levels.last, last >= key { levels.removeLast() }
    builder.end(toDepth: levels.count + 1)
    let label = child(unit, "gliederungsbez")
    let text = label.map { tree.text($0) } ?? ""
    builder.begin(NormLabel.container(text), number: ProvisionNumber.of(text))
    levels.append(key)
    if let label { write(label, as: .number) }
    if let title = child(unit, "gliederungstitel") { write(title, as: .heading) }
  }

  private mutating func endContainers() {
    levels = []
    builder.end(toDepth: 1)
  }

  /// Appends all characters of a short element as one block; footnote marks are elements without characters.
  private mutating func write(_ element: XMLTree.ID, as kind: Block.Kind) {
    builder.beginBlock(kind)
    for event in XMLWalk(tree, from: element) {
      switch event {
      case .text(let node): builder.append(node, of: tree)
      case .begin(let node): if tree.name(node) == "BR" { builder.appendSpace() }
      case .end: break
      }
    }
    builder.endBlock()
  }

  /// The text and then the editorial notes of a norm.
  private mutating func writeText(of norm: XMLTree.ID, isNote: Bool = false) {
    guard let data = child(norm, "textdaten") else { return }
    for part in tree.elements(data) {
      if isNote || tree.name(part) == "fussnoten" {
        text.writeNote(part)
      } else {
        text.write(part)
      }
    }
  }

  private func child(_ element: XMLTree.ID, _ name: String) -> XMLTree.ID? {
    tree.children(element).first { tree.isElement($0) && tree.name($0) == name }
  }
}
