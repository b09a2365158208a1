/// All reporters, and the choice among them.
public enum Reporters {
  /// In the order in which help lists them; the first is what the command writes when nothing is asked for.
  public static let all: [any Reporter.Type] = [
    TextReporter.self, ConciseReporter.self, HTMLReporter.self, JSONReporter.self, JSONLinesReporter.self,
    CSVReporter.self, MarkdownReporter.self, SARIFReporter.self, GitHubReporter.self, GitLabReporter.self,
    RDJSONReporter.self, CheckstyleReporter.self, JUnitReporter.self,
  ]

  /// The reporters that give drafts back with the findings in them.
  public static let annotators: [any Annotator.Type] = [DocxAnnotator.self, XMLAnnotator.self]

  /// The reporter that has a name.
  public static func named(_ name: String) -> (any Reporter.Type)? {
    all.first { $0.name == name } ?? annotators.first { $0.name == name }
  }
}
