/// Danish acts in Lex Dania 2.1, as Retsinformation publishes them: acts, amending acts and consolidations.
public enum LexDania: DocumentFormat {
  public static let name = "lexdania"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard let opening = XMLOpening(file), opening.root == "Dokument" else { return .none }
    if opening.tag.contains("LexDania") { return .certain }
    return opening.rest.contains("<TitelGruppe") || opening.rest.contains("<DocumentType>") ? .likely : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    let (tree, problems) = XMLReader.read(file)
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }
    var reader = LexDaniaReader(tree: tree, builder: builder)
    reader.readAct(root)
    reader.builder.metadata = metadata(of: root, in: tree)
    return [reader.builder.build()]
  }

  private static func metadata(of root: XMLTree.ID, in tree: XMLTree) -> Document.Metadata {
    var metadata = Document.Metadata()
    if let title = tree.descendants(root, "Titel").first {
      metadata.title = tree.elements(title, "Linea").map(tree.text).joined(separator: " ")
    }
    metadata.identifier = tree.descendants(root, "AccessionNumber").first.map(tree.text)
    metadata.jurisdiction = .dk
    metadata.languageHint = .da
    metadata.isAmending = !tree.descendants(root, "AendringCentreretParagraf").isEmpty
    return metadata
  }
}
