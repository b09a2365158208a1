/// Drafts as plain text: pasted from Word, or official text that marks its provisions by numbers alone.
///
/// Each line is classified by its first characters (``LineClassifier``), the lines are cut into acts
/// (``DraftActs``), the convention of each act is decided (``DraftingConvention``), and a state machine turns its
/// lines into provisions (``OutlineWriter``).
public enum PlainText: DocumentFormat {
  public static let name = "text"

  /// Any file can be plain text, so every other format goes first.
  public static func recognizes(_ file: SourceFile) -> Confidence { .possible }

  public static func read(_ file: SourceFile) -> [Document] {
    let lines = DraftLines.lines(of: file)
    return DraftActs.split(lines, in: file.content).map { act in
      OutlineWriter(file, format: name, lines: act).document()
    }
  }
}
