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

  @OptionGroup var lint: LintArguments

  @Option(
    help: ArgumentHelp(
      "What to write: \(ReportOutput.formats). With =FILE it goes to a file; repeat for several.",
      valueName: "format[=file]"))
  var format: [ReportOutput] = []

  @Option(help: "The least severity that ends with status 1, or never; otherwise error.")
  var failOn: FailThreshold?

  @Option(
    help: ArgumentHelp(
      "Show only findings that this file does not list; lawlint baseline write makes it.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Show findings that a baseline lists too.")
  var noBaseline = false

  @Option(
    help:
      "What - is: a draft, or a stream of documents as JSON lines; otherwise a stream where jsonl is asked for and { begins it."
  )
  var stdin: StandardInputKind?

  @Option(
    help: ArgumentHelp(
      "Show only findings that are new since the present branch and this git revision parted, and count what is fixed and moved.",
      valueName: "revision"))
  var since: String?

  @Flag(help: "Lint again whenever a draft, a rule or a setting changes, until interrupted.")
  var watch = false

  @Flag(help: "Say on standard error what the run and each rule cost.")
  var stats = false

  @OptionGroup var waived: WaiverArguments

  @Option(help: "The language of messages; otherwise that of each act.")
  var ui: LanguageArgument?

  @Flag(help: "Leave every word of the drafts out of the reports.")
  var redact = false

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  func validate() throws {
    if noBaseline, baseline != nil {
      throw ValidationError("--baseline and --no-baseline cannot both be given.")
    }
    if watch, paths.contains("-") { throw ValidationError("--watch is for files, and - is none.") }
  }

  func run() async throws {
    if watch { try await watchAndRun() } else { try await run(try lint.preparation(for: paths)) }
  }

  /// One run from the first draft to the last report.
  func run(_ preparation: Preparation) async throws {
    var preparation = preparation
    let settings = preparation.settings
    let language = ui?.code ?? settings.ui?.value
    let threshold = failOn ?? settings.failOn.flatMap { FailThreshold(rawValue: $0.value) } ?? .error
    var options = ReportOptions()
    options.language = language
    options.failureThreshold = threshold.severity
    options.root = Folder.current
    let asked = format.isEmpty ? try settings.outputs() : format
    let outputs = try ReportOutputs(asked, color: color, options: options)
    preparation.keepApart(asked.compactMap(\.file) + [baseline].compactMap { $0 })
    let lines = try stream(&preparation.standardInput, outputs: asked)
    var run = try preparation.run(accepting: try acceptances(preparation), ui: language)
    if stats { run.statistics = RunStatistics() }
    let redaction = redact ? Redaction(preparation.selected, language: language) : nil
    if let lines {
      if since != nil {
        throw CommandError("a stream has no earlier versions in git; --since is for files")
      }
      let stream = StreamRun(run: run, lines: lines, redaction: redaction, threshold: threshold.severity)
      let end = try await stream.write()
      run.sayCosts()
      return try Self.end(end)
    }
    run.earlier = try since.map { revision throws(CommandError) in
      try EarlierVersions(
        revision, paths: paths, files: preparation.files, reading: run.reading,
        excluding: preparation.passesOver)
    }
    let reports = try await run.reports(on: preparation.files) {
      RunReports(outputs, settings: $0, redaction: redaction)
    }

    let isWritten = reports.put()
    run.sayCosts()
    if !isWritten || reports.totals.unreadCount > 0 { throw ExitStatus.trouble }
    if let severity = threshold.severity, reports.totals.hasFault(atLeast: severity) {
      throw ExitStatus.findings
    }
  }

  private static func end(_ stream: StreamSchedule.End) throws {
    if stream.hasTrouble { throw ExitStatus.trouble }
    if stream.hasFault { throw ExitStatus.findings }
  }

  private func acceptances(_ preparation: Preparation) throws(CommandError) -> Acceptances {
    let path = noBaseline ? nil : baseline ?? preparation.settings.baseline?.shown
    let known: Acceptances.Known? = if let path { try BaselineFile(path).read() } else { nil }
    return Acceptances(
      rules: preparation.selected, all: preparation.all, today: try Clock.today(),
      waivers: try waived.list(preparation), known: known)
  }
}
