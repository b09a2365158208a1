/// Acts and instruments of the United Kingdom in Crown Legislation Markup Language, as legislation.gov.uk
/// publishes them.
///
/// Source: the schema at legislation.gov.uk/schema/legislation.xsd and its reference guide (The National
/// Archives).
public enum CLML: DocumentFormat {
  public static let name = "clml"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard let opening = XMLOpening(file), opening.root == "Legislation" else { return .none }
    return opening.tag.contains("legislation.gov.uk/namespaces/legislation") ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    let (tree, problems) = XMLReader.read(file)
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }
    builder.metadata = metadata(of: root, in: tree)
    var writer = ElementWriter(tree, meanings: CLMLMeanings(tree), builder: builder)
    writer.write(root)
    return [writer.builder.build()]
  }

  private static func metadata(of root: XMLTree.ID, in tree: XMLTree) -> Document.Metadata {
    var metadata = Document.Metadata()
    metadata.jurisdiction = .uk
    metadata.identifier = tree.attribute(root, "IdURI") ?? tree.attribute(root, "DocumentURI")
    let facts = tree.firstElement(root, "Metadata")
    func fact(_ name: String) -> String? {
      facts.flatMap { tree.firstElement($0, name) }.map(tree.text).flatMap { $0.isEmpty ? nil : $0 }
    }
    metadata.title = fact("title")
    metadata.languageHint = fact("language").flatMap(LanguageCode.language)
    // A section that changes another act quotes what it puts there.
    metadata.isAmending = tree.isMostly("P1", with: ["BlockAmendment", "InlineAmendment"])
    return metadata
  }
}
