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
  /// What should be known of baselines and waivers, in order of path and line.
  public let notices: [Notice]
  /// Whether the words of the drafts were taken out; see ``redacted(language:)``.
  public let isRedacted: Bool
  /// The earlier state that the run is held to, if any.
  public var since: EarlierRevision?

  public struct Failure: Sendable, Hashable {
    public let path: String
    /// What is wrong and what to do.
    public let message: String

    public init(path: String, message: String) {
      self.path = path
      self.message = message
    }
  }

  /// Something that is not as it should be in a file that says which findings are accepted.
  public struct Notice: Sendable, Hashable {
    public let severity: Severity
    public let path: String
    /// From 1.
    public let line: Int
    /// What is wrong and what to do, without words of a draft.
    public let message: String

    public enum Severity: String, Sendable { case warning, note }

    public init(severity: Severity, path: String, line: Int, message: String) {
      self.severity = severity
      self.path = path
      self.line = line
      self.message = message
    }
  }

  public init(
    toolVersion: String, ruleSet: RuleSet, profile: Profile, documents: [LintedDocument], failures: [Failure],
    notices: [Notice] = []
  ) {
    self.init(
      toolVersion: toolVersion, ruleSet: ruleSet, profile: profile, documents: documents, failures: failures,
      notices: notices, isRedacted: false)
  }

  package init(
    toolVersion: String, ruleSet: RuleSet, profile: Profile, documents: [LintedDocument], failures: [Failure],
    notices: [Notice], isRedacted: Bool
  ) {
    self.toolVersion = toolVersion
    self.ruleSet = ruleSet
    self.profile = profile
    self.documents = documents
    self.failures = failures
    self.notices = notices
    self.isRedacted = isRedacted
  }
}

/// What a run was made with.
public struct RunSettings: Sendable {
  /// The version of lawlint, `0.1.0`.
  public let toolVersion: String
  public let ruleSet: RuleSet
  public let profile: Profile
  /// The earlier state that the run is held to, if any.
  public var since: EarlierRevision?

  public init(toolVersion: String, ruleSet: RuleSet, profile: Profile, since: EarlierRevision? = nil) {
    self.toolVersion = toolVersion
    self.ruleSet = ruleSet
    self.profile = profile
    self.since = since
  }
}

extension RunSettings {
  /// The same without words of a draft.
  package var redacted: RunSettings {
    RunSettings(toolVersion: toolVersion, ruleSet: ruleSet, profile: profile, since: since?.redacted)
  }
}

extension Report {
  var settings: RunSettings {
    RunSettings(toolVersion: toolVersion, ruleSet: ruleSet, profile: profile, since: since)
  }
}

/// Writes a report in one format.
public protocol Reporter: Sendable {
  /// The name in `--format`.
  static var name: String { get }

  /// Whether programs read the reports, so that none of their bytes may be changed for the sake of a screen or a log.
  ///
  /// No line of such a report begins with words of a draft.
  static var isForPrograms: Bool { get }

  init(options: ReportOptions)

  /// The report's bytes, the same for the same report.
  func render(_ report: Report) -> [UInt8]
}

extension Reporter {
  public static var isForPrograms: Bool { false }
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
  /// The least severity that a report of tests calls a failure; `nil` is none.
  public var failureThreshold: Severity? = .error
  /// Paths below this folder are written relative to it where tools compare them with those of a repository.
  public var root: String?

  public init() {}
}
