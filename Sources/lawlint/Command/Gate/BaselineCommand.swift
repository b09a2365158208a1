import ArgumentParser
import LawLint

/// `lawlint baseline`: the list of findings that are known.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Keeps the list of findings that are known.",
    discussion: """
      A run with --baseline FILE shows only findings that are not in the list. A finding is known again by its rule, \
      act, provision and words, and where provisions were moved or renumbered, by its sentence.
      """,
    subcommands: [WriteBaseline.self, PruneBaseline.self])
}

/// What the subcommands lint, and the file that they write.
struct BaselineArguments: ParsableArguments {
  @Argument(help: "Files and folders, or - for standard input.")
  var paths: [String]

  @Option(help: ArgumentHelp("The baseline; otherwise \(BaselineFile.usualName).", valueName: "file"))
  var baseline: String?

  @OptionGroup var waived: WaiverArguments
  @OptionGroup var lint: LintArguments

  func preparation() throws(CommandError) -> (Preparation, BaselineFile) {
    var preparation = try lint.preparation(for: paths)
    let path = baseline ?? preparation.settings.baseline?.shown ?? BaselineFile.usualName
    preparation.keepApart([path])
    return (preparation, try BaselineFile(path))
  }

  /// Lints the drafts, with the findings of a baseline and those that somebody accepted apart.
  func run(
    _ preparation: Preparation, known: Acceptances.Known?
  ) async throws -> (report: Report, pruned: Baseline) {
    let acceptances = Acceptances(
      rules: preparation.selected, all: preparation.all, today: try Clock.today(),
      waivers: try waived.list(preparation), known: known)
    var run = try preparation.run(accepting: acceptances)
    let report = try await run.completeReport(on: preparation.files)
    return (report, run.acceptances.prunedBaseline)
  }
}

/// `lawlint baseline write`: lists what is found now. Lines of acts that are not linted stay.
struct WriteBaseline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Lists the findings of drafts in a baseline.")

  @OptionGroup var arguments: BaselineArguments

  @Flag(help: "Take in findings that an existing baseline does not have.")
  var acceptNew = false

  func run() async throws {
    let (preparation, file) = try arguments.preparation()
    let known = file.exists ? try file.read() : nil
    let (report, pruned) = try await arguments.run(preparation, known: known)
    let new = report.documents.flatMap { $0.keys(named: file.names) }
    if known != nil, !new.isEmpty, !acceptNew {
      throw CommandError(
        "\(file.path): \(new.count == 1 ? "1 finding is" : "\(new.count) findings are") not in the baseline; "
          + "mend or waive what is new, or take it in with --accept-new")
    }
    try file.put(Baseline(pruned.keys + new))
  }
}

/// `lawlint baseline prune`: takes out what is no longer found, and never puts anything in.
struct PruneBaseline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Takes findings that are no longer there out of a baseline.")

  @OptionGroup var arguments: BaselineArguments

  func run() async throws {
    let (preparation, file) = try arguments.preparation()
    try file.put(try await arguments.run(preparation, known: try file.read()).pruned)
  }
}

extension LintRun {
  /// The report on files all of which could be read; what is written from it must not lack a file.
  ///
  /// - Throws: ``ExitStatus/trouble`` when one could not; which, is said on standard error.
  mutating func completeReport(on files: InputFiles) async throws -> Report {
    let report = try await report(on: files)
    guard report.unreadCount == 0 else {
      ReportOutputs.complain(of: report.totals)
      throw ExitStatus.trouble
    }
    return report
  }
}
