/// How sure a format is that a file is its own.
public enum Confidence: Int, Comparable, Sendable {
  case none, possible, likely, certain

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A kind of file that acts are kept in.
///
/// A format may not read other files, trap on any input, or change the words it reads.
public protocol DocumentFormat: Sendable {
  /// The name in `documents[].format` and in `--input-format`.
  static var name: String { get }

  /// Looks at the beginning of a file, at most some kilobytes.
  static func recognizes(_ file: SourceFile) -> Confidence

  /// Reads a file to its end. Nothing is thrown: what could not be read is a problem of a document.
  static func read(_ file: SourceFile) -> [Document]
}

/// All formats, and the choice among them.
public enum DocumentFormats {
  /// In the order in which a tie is decided.
  public static let all: [any DocumentFormat.Type] = [
    LeosPackage.self,
    OpenDocument.self,
    Docx.self,
    Lovdata.self,
    EurLex.self,
    LexDania.self,
    LegalDocMLde.self,
    AkomaNtoso.self,
    GesetzeImInternet.self,
    CLML.self,
    Formex.self,
    USLM.self,
    MarkdownAct.self,
    HTML.self,
    GenericXML.self,
    PlainText.self,
  ]

  /// Reads a file as the format that is surest of it.
  public static func read(_ file: SourceFile) -> [Document] {
    var best: (any DocumentFormat.Type) = PlainText.self
    var confidence = Confidence.none
    for format in all {
      let found = format.recognizes(file)
      if found > confidence { (best, confidence) = (format, found) }
      // Nothing is surer, and those behind would each look at the file for nothing.
      if found == .certain { break }
    }
    return best.read(file)
  }
}
