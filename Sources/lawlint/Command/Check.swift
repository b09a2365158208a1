import ArgumentParser
import LawLint
import Rules

/// `lawlint check`: lints files and writes reports.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lints drafts.",
    discussion: """
      In a folder, files that end in \(InputFiles.extensionList) are read, \
      in the order of their names; hidden files and links to folders are passed over. A file that is named is \
      always read.
      """)

  @Argument(help: "Files and folders, or - for standard input.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "What to write: \(ReportOutput.formats). With =FILE it goes to a file; repeat for several.",
      valueName: "format[=file]"))
  var format: [ReportOutput] = []

  @Option(help: "The least severity that ends with status 1, or never.")
  var failOn: FailThreshold = .error

  @Option(
    help: ArgumentHelp("Only this rule: an id, a code, or a category. Repeat for several.", valueName: "rule")
  )
  var rule: [String] = []

  @Option(
    help:
      "A jurisdiction (\(ProfileWord.jurisdictions)), a strictness (\(ProfileWord.strictnesses)), or both.")
  var profile: [ProfileWords] = []

  @Option(help: ArgumentHelp("A folder of rules used beside the built-in ones.", valueName: "folder"))
  var rules: [String] = []

  @Option(help: "How many files to lint at a time; otherwise as many as there are processor cores.")
  var jobs: Int?

  @Option(help: "The language of messages; otherwise that of each act.")
  var ui: LanguageArgument?

  @OptionGroup var reading: ReadingArguments

  @Flag(help: "Leave every word of the drafts out of the reports.")
  var redact = false

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give a number from 1.") }
  }

  func run() async throws {
    var options = ReportOptions()
    options.language = ui?.code
    options.failureThreshold = failOn.severity
    options.root = Folder.current
    let outputs = try ReportOutputs(format, color: color, options: options)
    let rules = try RuleSelection(rule).selected(from: RuleSource(folders: rules).library().ruleSet)
    let profile = try ProfileWords.profile(profile)
    let run = LintRun(
      rules: rules, profile: profile, readerLanguage: ui?.code, reading: reading.options,
      jobs: jobs ?? LintRun.coreCount)
    let report = try await run.report(on: InputFiles(paths))

    let isWritten = outputs.put(redact ? report.redacted(language: ui?.code) : report)
    if !isWritten || report.unreadCount > 0 { throw ExitStatus.trouble }
    if let threshold = failOn.severity, report.hasFault(atLeast: threshold) { throw ExitStatus.findings }
  }
}
