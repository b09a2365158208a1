/// Acts of the European Union as EUR-Lex shows them in HTML: pages of the Official Journal and consolidated
/// acts.
///
/// Their paragraphs have classes that say what each is; the ELI ids of articles and chapters are kept.
/// Proposals of the Commission, which are made with Word, have other classes and are read as ``HTML``.
public enum EurLex: DocumentFormat {
  public static let name = "eur-lex"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard HTMLOpening.isPage(file) else { return .none }
    let head = HTMLOpening.head(of: file)
    let marks: [StaticString] = [
      "converter_version:", "class=\"oj-doc-ti\"", "class=\"doc-ti\"", "class=\"ti-art\"",
    ]
    return marks.contains { ByteSearch.firstEnd(of: $0, in: head) != nil } ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    let (tree, problems) = HTMLReader.read(file)
    for problem in problems { builder.report(problem) }
    guard let root = tree.root else { return [builder.build()] }
    let body = tree.descendants(root, "body").first ?? root
    let pieces = EurLexPieces(of: body, in: tree).all
    builder.metadata = metadata(of: root, in: tree, pieces)
    var writer = EurLexWriter(tree, pieces: pieces, builder: builder)
    writer.write()
    return [writer.builder.build()]
  }

  private static func metadata(
    of root: XMLTree.ID, in tree: XMLTree, _ pieces: [EurLexPiece]
  ) -> Document.Metadata {
    var metadata = Document.Metadata()
    metadata.jurisdiction = .eu
    var title: [String] = []
    var articles = 0
    var quotations = 0
    for piece in pieces {
      switch piece {
      case .title(let id) where articles == 0: title.append(tree.text(id))
      case .article(_, let isQuoted): articles += isQuoted ? 0 : 1
      case .beginQuotation: quotations += 1
      default: continue
      }
    }
    metadata.title = title.isEmpty ? nil : title.prefix(3).joined(separator: " ")
    metadata.isAmending = quotations > 0 && quotations * 2 >= articles
    // "Consolidated TEXT: 32014R0910 — EN — 18.10.2024"
    let head = tree.descendants(root, "title").first.map(tree.text) ?? ""
    let words = head.split(separator: " ")
    metadata.identifier = words.lazy.compactMap(celex).first
    let language =
      words.count > 4 ? String(words[4]) : tree.firstDescendant(root, "p", class: "oj-hd-lg").map(tree.text)
    metadata.languageHint =
      language.flatMap(LanguageCode.language)
      ?? tree.descendants(root, "html").first.flatMap { tree.attribute($0, "lang") }.flatMap(
        LanguageCode.language)
    return metadata
  }

  /// `32014R0910`, perhaps as the name of a file.
  private static func celex(_ word: Substring) -> String? {
    let number = word.prefix { $0.isNumber || $0.isLetter }
    let digits = number.count { $0.isNumber }
    return number.count == 10 && digits >= 8 && number.first == "3" ? String(number) : nil
  }
}
