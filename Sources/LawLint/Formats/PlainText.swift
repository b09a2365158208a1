/// Drafts as plain text.
public enum PlainText: DocumentFormat {
  public static let name = "text"
  public static func recognizes(_ file: SourceFile) -> Confidence { .possible }

  public static func read(_ file: SourceFile) -> [Document] {
    var builder = DocumentBuilder(file, format: name)
    builder.append(file.contentStart..<Offset(file.content.count))
    return [builder.build()]
  }
}
