/// Bills, laws and the Code of the United States in United States Legislative Markup.
///
/// Source: USLM 2.1 schema and review guide (U.S. Government Publishing Office).
public enum USLM: DocumentFormat {
  public static let name = "uslm"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard let opening = XMLOpening(file) else { return .none }
    let spaces: [StaticString] = ["schemas.gpo.gov/xml/uslm", "xml.house.gov/schemas/uslm"]
    return spaces.contains { opening.tag.contains($0) } ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    let (tree, problems) = XMLReader.read(file)
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }
    let facts = tree.firstElement(root, "meta")
    func fact(_ name: String) -> String? {
      facts.flatMap { tree.firstElement($0, name) }.map(tree.text).flatMap { $0.isEmpty ? nil : $0 }
    }
    builder.metadata.title = fact("title")
    builder.metadata.identifier = fact("citableAs")
    builder.metadata.languageHint = .en
    builder.metadata.isAmending = tree.isMostly("section", with: ["quotedContent", "amendingAction"])
    var writer = ElementWriter(tree, meanings: USLMMeanings(tree), builder: builder)
    writer.write(root)
    return [writer.builder.build()]
  }
}
