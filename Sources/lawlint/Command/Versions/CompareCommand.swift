import ArgumentParser
import LawLint
import Rules

/// `lawlint compare`: what became of an act and its findings from one version to another.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares two versions of an act, with their findings.",
    discussion: """
      The files can be in any formats that lawlint reads. Provisions are the same by their words, headings and numbers, \
      so that a section is known again when it was moved or renumbered. Where NEW is a bill that amends OLD, the text \
      that it quotes is compared with the provisions that it takes the place of.

      Exit status: 1 when a finding that OLD does not have is as severe as --fail-on.
      """)

  @Argument(help: "The earlier version, or - for standard input.")
  var old: String

  @Argument(help: "The later version, or a bill that amends the earlier one, or - for standard input.")
  var new: String

  @Option(
    help: ArgumentHelp(
      "What to write: \(ComparisonOutput.formats). With =FILE it goes to a file; repeat for several.",
      valueName: "format[=file]"))
  var format: [ComparisonOutput] = []

  @Option(help: "The least severity of a new finding that ends with status 1, or never; otherwise error.")
  var failOn: FailThreshold?

  @OptionGroup var lint: LintArguments
  @OptionGroup var waived: WaiverArguments

  @Option(help: "The language of messages; otherwise that of the later version.")
  var ui: LanguageArgument?

  @Flag(help: "Leave every word of both versions out of the reports.")
  var redact = false

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("Only one of both versions can be standard input.") }
  }

  func run() async throws {
    let preparation = try lint.preparation(for: [new, old])
    let settings = preparation.settings
    let language = ui?.code ?? settings.ui?.value
    let threshold = failOn ?? settings.failOn.flatMap { FailThreshold(rawValue: $0.value) } ?? .error
    var options = ReportOptions()
    options.language = language
    options.root = Folder.current
    let outputs = try ComparisonOutputs(format, color: color, options: options)
    let today = try Clock.today()
    let plain = Acceptances(rules: preparation.selected, all: preparation.all, today: today)
    let answered = Acceptances(
      rules: preparation.selected, all: preparation.all, today: today, waivers: try waived.list(preparation))
    let before = try await act(in: old, preparation, accepting: plain, language)
    let after = try await act(in: new, preparation, accepting: answered, language)
    let comparison = try comparison(of: before.act, and: after.act)
    try outputs.put(
      redact ? comparison.redacted(after.settings.ruleSet, language: language) : comparison,
      of: after.settings)
    if let severity = threshold.severity, comparison.hasNewFault(atLeast: severity) {
      throw ExitStatus.findings
    }
  }

  private func comparison(
    of before: LintedDocument, and after: LintedDocument
  ) throws(CommandError) -> Comparison {
    guard Comparison.isBill(after.document, notVersionOf: before.document) else {
      return Comparison(old: before, new: after)
    }
    guard let comparison = Comparison(of: before, amendedBy: after) else {
      throw CommandError(
        "\(new): this bill names no act with the title of \(old), so there is nothing to compare")
    }
    return comparison
  }

  /// The one act in a file.
  private func act(
    in path: String, _ preparation: Preparation, accepting acceptances: Acceptances, _ language: LanguageCode?
  ) async throws -> (act: LintedDocument, settings: RunSettings) {
    guard FileKind(of: FilePath(path)) != .folder else {
      throw CommandError(
        "\(path): this is a folder; compare reads two files, and lawlint check --since reads folders")
    }
    var run = try preparation.run(accepting: acceptances, ui: language)
    let report = try await run.completeReport(on: InputFiles([path]))
    guard report.documents.count == 1, let act = report.documents.first else {
      throw CommandError(
        "\(path): the file holds \(report.documents.count) acts; compare files that hold one")
    }
    return (
      act,
      RunSettings(toolVersion: report.toolVersion, ruleSet: report.ruleSet, profile: report.profile)
    )
  }
}
