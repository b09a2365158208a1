/// Finds the documents of a file in Akoma Ntoso or a format built on it, and reads each.
enum AkomaNtosoFile {
  /// At least one document; one that holds nothing says why.
  ///
  /// - Parameter defaults: Facts of every file of the format, where the file does not say them.
  static func read(
    _ file: SourceFile, format: String, defaults: Document.Metadata = Document.Metadata()
  ) -> [Document] {
    let (tree, problems) = XMLReader.read(file)
    let elements = documents(of: tree)
    guard !elements.isEmpty else {
      var builder = DocumentBuilder(file, format: format)
      for problem in problems { builder.report(problem) }
      if let root = tree.root {
        builder.report(emptiness(of: tree, at: file.source(of: tree.range(root)).lowerBound))
      }
      return [builder.build()]
    }
    return elements.map { element in
      var writer = AkomaNtosoWriter(tree: tree, file: file, format: format)
      for problem in problems { writer.builder.report(problem) }
      return writer.document(of: element, kind: AkomaNtosoKind(of: element, in: tree), defaults: defaults)
    }
  }

  /// The outermost elements that are an act or a document beside one, in document order.
  private static func documents(of tree: XMLTree) -> [XMLTree.ID] {
    guard let root = tree.root else { return [] }
    var documents: [XMLTree.ID] = []
    var walk = XMLWalk(tree, from: root)
    while let event = walk.next() {
      guard case .begin(let element) = event, whole.contains(tree.name(element)) else { continue }
      documents.append(element)
      walk.skipInside()
    }
    // A drafting tool may save a part of an act, such as one article.
    if documents.isEmpty, let first = tree.name(root) == "akomaNtoso" ? tree.elements(root).first : root,
      parts.contains(tree.name(first))
    {
      return [root]
    }
    return documents
  }

  private static let whole: Set<String> = ["act", "bill", "doc", "portion", "statement"]
  private static let parts: Set<String> = ["book", "part", "title", "chapter", "section", "article", "body"]

  /// Why there is nothing to read.
  private static func emptiness(of tree: XMLTree, at place: Offset<InSource>) -> ReadingProblem {
    tree.nodes.indices.contains { tree.name($0) == "documentCollection" }
      ? .note("a collection that only refers to its documents: give those", at: place)
      : .error("holds no act or bill; debates and judgments are not read", at: place)
  }
}
