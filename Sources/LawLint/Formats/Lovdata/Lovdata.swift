/// Norwegian acts and regulations as Lovdata publishes them: XHTML whose classes say what each element is.
///
/// Source: Lovdata's open data (NLOD 2.0), `gjeldende-lover` and `gjeldende-sentrale-forskrifter`.
public enum Lovdata: DocumentFormat {
  public static let name = "lovdata"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard let opening = XMLOpening(file), opening.root == "html" else { return .none }
    if opening.rest.contains("https://lovdata.no/") { return .certain }
    return opening.rest.contains("data-lovdata-URL") ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    let (tree, problems) = XMLReader.read(file)
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }
    guard let main = tree.descendants(root, "main").first else {
      builder.report(
        .error("there is no main element, in which Lovdata keeps the act; add it", at: Offset(0)))
      return [builder.build()]
    }
    var reader = LovdataReader(tree: tree, builder: builder)
    reader.readAct(main)
    reader.builder.metadata = metadata(of: root, in: tree, reader.elements)
    return [reader.builder.build()]
  }

  private static func metadata(
    of root: XMLTree.ID, in tree: XMLTree, _ elements: [LovdataElement]
  ) -> Document.Metadata {
    var metadata = Document.Metadata()
    let entries = tree.descendants(root, "dd")
    func entry(_ word: String) -> String? {
      entries.first { tree.hasClass($0, word) }.map(tree.text).flatMap { $0.isEmpty ? nil : $0 }
    }
    metadata.title = entry("title") ?? tree.descendants(root, "title").first.map(tree.text)
    metadata.identifier = entry("legacyID") ?? entry("dokid")
    metadata.jurisdiction = .no
    metadata.languageHint =
      switch tree.attribute(root, "lang") {
      case "nn": .nn
      case "no", "nb": .nb
      default: nil
      }
    metadata.isAmending = isAmending(title: metadata.title ?? "", elements)
    return metadata
  }

  /// An act is amending when it says so, or when most of what it has is changes to other acts.
  private static func isAmending(title: String, _ elements: [LovdataElement]) -> Bool {
    let words = title.lowercased().split(separator: " ")
    if words.count > 2, words[1] == "om", words[2].hasPrefix("endring") { return true }
    return elements.count { $0 == .change } > elements.count { $0 == .section }
  }
}
