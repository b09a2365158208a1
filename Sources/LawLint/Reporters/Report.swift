/// Everything that a run has to say; every reporter writes the same report.
public struct Report: Sendable {
  /// The version of lawlint, `0.1.0`.
  public let toolVersion: String
  public let ruleSet: RuleSet
  public let profile: Profile
  /// In order of path, then of place in the file.
  public let documents: [LintedDocument]
  /// The files that could not be opened, in order of path. Files that could not be understood have a document with an error.
  public let failures: [Failure]

  public struct Failure: Sendable, Hashable {
    public let path: String
    /// What is wrong and what to do.
    public let message: String

    public init(path: String, message: String) {
      self.path = path
      self.message = message
    }
  }

  public init(
    toolVersion: String, ruleSet: RuleSet, profile: Profile, documents: [LintedDocument], failures: [Failure]
  ) {
    self.toolVersion = toolVersion
    self.ruleSet = ruleSet
    self.profile = profile
    self.documents = documents
    self.failures = failures
  }
}

/// Writes a report in one format.
public protocol Reporter: Sendable {
  /// The name in `--format`.
  static var name: String { get }

  init(options: ReportOptions)

  /// The report's bytes, the same for the same report.
  func render(_ report: Report) -> [UInt8]
}

/// What a reporter may be asked for.
public struct ReportOptions: Sendable {
  /// Whether to use ANSI colours.
  public var color = false
  /// Whether the report goes to a screen, which shows more than plain typewriter signs.
  public var isTerminal = false
  /// The width of the terminal or page, in columns.
  public var width = 80
  /// The language of the report's own words; `nil` is each document's language.
  public var language: LanguageCode?

  public init() {}
}
