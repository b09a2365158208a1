/// Acts of the European Union in Formex 4, the format of the Official Journal, and the consolidated acts in
/// it.
///
/// A publication is many files: an `ACT` or `CONS.ACT`, an `ANNEX` each, and a `DOC` that lists them. Several
/// may be put into one file under a root of their own.
///
/// Source: Formex version 4 schema and manual (Publications Office of the European Union).
public enum Formex: DocumentFormat {
  public static let name = "formex"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard let opening = XMLOpening(file) else { return .none }
    if opening.tag.contains("formex.publications.europa.eu") { return .certain }
    // A root that puts several together has no schema of its own.
    return opening.rest.contains("formex.publications.europa.eu") ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    let (tree, problems) = XMLReader.read(file)
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }
    let wholes =
      tree.name(root).isWhole ? [root] : tree.outermost(root, "ACT", "CONS.ACT", "GENERAL", "ANNEX")
    guard !wholes.isEmpty else {
      builder.report(emptiness(of: root, in: tree, file))
      return [builder.build()]
    }
    builder.metadata = metadata(of: root, in: tree)
    var writer = ElementWriter(tree, meanings: FormexMeanings(tree), builder: builder)
    writer.write(root)
    return [writer.builder.build()]
  }

  private static func emptiness(
    of root: XMLTree.ID, in tree: XMLTree, _ file: SourceFile
  ) -> ReadingProblem {
    let place = file.source(of: tree.range(root)).lowerBound
    return ["DOC", "PUBLICATION"].contains(tree.name(root))
      ? .note("a list that only refers to the files of a publication: give those", at: place)
      : .error("holds no act or annex; judgments and notices are not read", at: place)
  }

  private static func metadata(of root: XMLTree.ID, in tree: XMLTree) -> Document.Metadata {
    var metadata = Document.Metadata()
    metadata.jurisdiction = .eu
    func first(_ name: String) -> String? {
      tree.descendants(root, name).first.map(tree.text).flatMap { $0.isEmpty ? nil : $0 }
    }
    metadata.languageHint = (first("LG.DOC") ?? first("LG.OJ")).flatMap(LanguageCode.language)
    metadata.identifier = first("NO.CELEX") ?? first("NO.ELI")
    let whole = tree.outermost(root, "ACT", "CONS.DOC").first ?? root
    metadata.title = tree.firstElement(whole, "TITLE").map(tree.text).flatMap { $0.isEmpty ? nil : $0 }
    // An article that changes another act quotes what it puts there.
    metadata.isAmending = tree.isMostly("ARTICLE", with: ["QUOT.S"])
    return metadata
  }
}

extension String {
  /// Whether a root is the text of an act or of a part of one.
  fileprivate var isWhole: Bool { ["ACT", "CONS.ACT", "GENERAL", "ANNEX", "CONS.ANNEX"].contains(self) }
}
