/// Reads, understands and lints files, one after another.
///
/// An analyser remembers every word it has met, so a second document is faster than the first. It is not `Sendable`: a
/// run has one for each worker. What it remembers never changes what it finds.
public final class Analyzer {
  private var worker: AnalysisWorker

  /// - Parameters:
  ///   - language: The language of all texts; `nil` decides it from words.
  ///   - readerLanguage: The language of messages; `nil` is that of each act.
  ///   - baseActs: Where the acts are found that drafts amend; `nil` reads each act by itself.
  public init(
    rules: RuleSet, profile: Profile, language: LanguageCode? = nil, readerLanguage: LanguageCode? = nil,
    baseActs: BaseActs? = nil
  ) {
    worker = AnalysisWorker(
      rules: rules, profile: profile, language: language, readerLanguage: readerLanguage, baseActs: baseActs)
  }

  /// The acts in a file, with their findings, under settings that hold for the files that follow too.
  ///
  /// - Throws: A token expression of the rule set that cannot be read.
  public func lint(
    _ file: SourceFile, settings: LintSettings
  ) throws(RuleCompilationError) -> [LintedDocument] {
    worker.settings = settings
    return try worker.lint(file)
  }

  /// The acts in a file with what an earlier run found in them, or `nil` when `record` cannot be a record of that.
  ///
  /// - Parameter record: What ``record(of:)`` gave for the same file, rules and settings.
  package func lint(_ file: SourceFile, settings: LintSettings, record: [UInt8]) -> [LintedDocument]? {
    worker.settings = settings
    return worker.lint(file, from: LintedRecord(bytes: record))
  }

  /// What linting has added to the acts in a file, to be kept for a later run.
  package func record(of documents: [LintedDocument]) -> [UInt8] { worker.record(of: documents).bytes }

  /// The acts in a file, with their findings. A file that could not be read has a document with an error among its problems.
  ///
  /// - Throws: A token expression of the rule set that cannot be read.
  public func lint(_ file: SourceFile) throws(RuleCompilationError) -> [LintedDocument] {
    try worker.lint(file)
  }

  /// What lawlint understands of the acts in a file, without linting them.
  public func analyze(_ file: SourceFile) throws(RuleCompilationError) -> [Analysis] {
    try worker.analyze(file)
  }

  /// What the acts in a file hold, as the rules that read a whole act see it.
  public func index(_ file: SourceFile) throws(RuleCompilationError) -> [ActIndex] {
    try worker.index(file)
  }

  /// How often matching begins in a file: what its rules cost there, beside being right.
  public func attempts(in file: SourceFile) throws(RuleCompilationError) -> MatchingAttempts {
    try worker.attempts(in: file)
  }
}

/// How often the matching of rules began in a text.
public struct MatchingAttempts: Sendable, Hashable {
  /// How many words were read.
  public internal(set) var words = 0
  /// By rule, how many of its variants were tried; rules that were never tried are missing.
  public internal(set) var byRule: [Rule.ID: Int] = [:]
}
