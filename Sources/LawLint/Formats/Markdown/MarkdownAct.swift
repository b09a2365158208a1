/// Acts in Markdown, where headings carry the numbers: `##### § 1.`, `### § 1.Formål`, `## 2 kap.`, `#### 3 §`.
///
/// A heading is read like a line of plain text without its number signs, and the depth of its signs nests the
/// divisions. Text that is no heading is read as in plain text, so a file may also hold official text under a short
/// Markdown head. Block quotes are notes on amendments. Marks within lines are left out of the text.
public enum MarkdownAct: DocumentFormat {
  public static let name = "markdown"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    if file.name.hasSuffix(".md") || file.name.hasSuffix(".markdown") { return .certain }
    let start = FrontMatter(file).end
    guard start > file.contentStart.index else { return .none }
    let head = file.content[start...].prefix(2_000)
    let hasHeading = head.indices.contains {
      head[$0] == UInt8(ascii: "#") && ($0 == start || file.content[$0 - 1] == 0x0A)
    }
    return hasHeading ? .likely : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    let matter = FrontMatter(file)
    let lines = MarkdownLines.lines(of: file, from: matter.end)
    return DraftActs.split(lines, in: file.content).enumerated().map { number, act in
      OutlineWriter(
        file, format: name, lines: act, isMarkdown: true, metadata: number == 0 ? matter.metadata : .init()
      ).document()
    }
  }
}
