import ArgumentParser
import LawLint
import Rules

/// `lawlint history`: what runs found in drafts, over time.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Keeps what runs found, and shows how drafts get better.",
    discussion: "A history is one file of SQLite. A run is added whole or not at all.",
    subcommands: [AddHistory.self, ShowHistory.self, ShowTrend.self])
}

/// Which file is meant.
struct HistoryFile: ParsableArguments {
  @Option(help: ArgumentHelp("The history.", valueName: "file"))
  var history = "lawlint-history.sqlite"
}

/// `lawlint history add`: lints drafts and keeps the numbers.
struct AddHistory: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Lints drafts, and adds what it finds as a run.",
    discussion: """
      An act is called by its identifier, such as an ELI, or else by its path; --document gives another name, under which \
      versions in files of different names belong together. Where a draft cannot be read, nothing is added.
      """)

  @Argument(help: "Files and folders, or - for standard input.")
  var paths: [String]

  @OptionGroup var file: HistoryFile

  @Option(help: "What this version is called, such as hearing.")
  var label: String?

  @Option(help: "What the only act is called.")
  var document: String?

  @Option(help: "The day of the version, such as 2027-03-01; otherwise today.")
  var day: DayArgument?

  @OptionGroup var waived: WaiverArguments
  @OptionGroup var lint: LintArguments

  func run() async throws {
    let program = try HistoryProgram()
    let today = try Clock.today()
    let preparation = try lint.preparation(for: paths)
    var run = try preparation.run(
      accepting: Acceptances(
        rules: preparation.selected, all: preparation.all, today: today,
        waivers: try waived.list(preparation)))
    let report = try await run.completeReport(on: preparation.files)
    var arguments = ["--day=\(day?.day ?? today)", "--rules=\(preparation.judgement(report))"]
    if let label { arguments.append("--label=\(label)") }
    if let document { arguments.append("--document=\(document)") }
    let output = try program.run(
      "add", on: file, arguments, input: JSONReporter(options: ReportOptions()).render(report))
    try StandardStreams.put(output)
  }
}

/// `lawlint history show`: the newest version of each act, or all of one.
struct ShowHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows the newest version of each act, or all versions of one.")

  @OptionGroup var shown: HistoryArguments

  func run() throws { try shown.run("show") }
}

/// `lawlint history trend`: how the numbers have gone.
struct ShowTrend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Shows how the number of faults has gone, as a table or a chart.",
    discussion:
      "Of one act from version to version; of all acts from day to day, each with its newest version.")

  @OptionGroup var shown: HistoryArguments

  func run() throws {
    // The program that draws charts knows no principles.
    let names = PrincipleName.ids.compactMap { id in PrincipleName(id).map { "--name=\(id)=\($0.name)" } }
    try shown.run("trend", names)
  }
}

/// What of a history is shown, and how.
struct HistoryArguments: ParsableArguments {
  enum Axis: String, ExpressibleByArgument, CaseIterable {
    case severity, principle, category, provision
  }

  @Argument(help: "An act, by the name that show gives it; otherwise all.")
  var document: String?

  @OptionGroup var file: HistoryFile

  @Option(help: "Count by \(Axis.allCases.map(\.rawValue).joined(separator: ", ")).")
  var by: Axis?

  @Option(
    help: ArgumentHelp(
      "What to write: \(HistoryOutput.formats). With =FILE it goes to a file.", valueName: "format[=file]"))
  var format = HistoryOutput(format: .table)

  func run(_ command: String, _ more: [String] = []) throws {
    var arguments = more + ["--format=\(format.format.rawValue)"]
    if let by { arguments.append("--by=\(by.rawValue)") }
    if let document { arguments.append("--document=\(document)") }
    let output = try HistoryProgram().run(command, on: file, arguments)
    if let file = format.file { try AtomicFile(file).put(output) } else { try StandardStreams.put(output) }
  }
}

/// `--format` of a history.
struct HistoryOutput: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case table, csv, svg, html
  }

  let format: Format
  /// `nil` is standard output.
  var file: String?

  static let formats = allValueStrings.joined(separator: ", ")
  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }

  var defaultValueDescription: String { format.rawValue }

  init(format: Format) { self.format = format }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let format = Format(rawValue: parts[0]), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.format = format
    file = parts.count == 2 ? parts[1] : nil
  }
}

/// `--day`.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}

extension Preparation {
  /// A digest of what drafts are judged by: two runs with the same can be compared.
  fileprivate func judgement(_ report: Report) -> String {
    let parts = [
      Lawlint.toolVersion, report.profile.strictness.rawValue, report.profile.jurisdiction?.rawValue ?? "-",
      rules.library.digest(),
    ]
    return Checksum.of(Array((parts + selected.rules.map(\.id)).joined(separator: "\n").utf8))
  }
}
