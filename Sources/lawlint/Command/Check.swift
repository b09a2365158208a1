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

  @OptionGroup var lint: LintArguments

  @Option(
    help: ArgumentHelp(
      "What to write: \(ReportOutput.formats). With =FILE it goes to a file; repeat for several.",
      valueName: "format[=file]"))
  var format: [ReportOutput] = []

  @Option(help: "The least severity that ends with status 1, or never.")
  var failOn: FailThreshold = .error

  @Option(
    help: ArgumentHelp(
      "Show only findings that this file does not list; lawlint baseline write makes it.", valueName: "file"))
  var baseline: String?

  @Option(help: "The language of messages; otherwise that of each act.")
  var ui: LanguageArgument?

  @Flag(help: "Leave every word of the drafts out of the reports.")
  var redact = false

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  func run() async throws {
    var options = ReportOptions()
    options.language = ui?.code
    options.failureThreshold = failOn.severity
    options.root = Folder.current
    let outputs = try ReportOutputs(format, color: color, options: options)
    let rules = try lint.ruleSet()
    let known = try baseline.map { try BaselineFile($0).read() }
    var run = try lint.run(rules: rules, accepting: Acceptances(known: known, rules: rules), ui: ui?.code)
    let reports = try await run.reports(
      on: InputFiles(lint.paths),
      growing: RunReports(
        outputs, settings: run.settings, redaction: redact ? Redaction(rules, language: ui?.code) : nil))

    let isWritten = reports.put()
    if !isWritten || reports.totals.unreadCount > 0 { throw ExitStatus.trouble }
    if let threshold = failOn.severity, reports.totals.hasFault(atLeast: threshold) {
      throw ExitStatus.findings
    }
  }
}
