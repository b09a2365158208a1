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

/// The file that the subcommands write.
struct BaselineArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The baseline.", valueName: "file"))
  var baseline = "lawlint-baseline.txt"
}

/// `lawlint baseline write`: lists what is found now. Lines of acts that are not linted stay.
struct WriteBaseline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Lists the findings of drafts in a baseline.")

  @OptionGroup var arguments: BaselineArguments
  @OptionGroup var lint: LintArguments

  @Flag(help: "Take in findings that an existing baseline does not have.")
  var acceptNew = false

  func run() async throws {
    let file = try BaselineFile(arguments.baseline)
    let rules = try lint.ruleSet()
    let known = file.exists ? try file.read() : nil
    var run = try lint.run(rules: rules, accepting: Acceptances(known: known, rules: rules))
    let report = try await run.completeReport(on: InputFiles(lint.paths))
    let new = report.documents.flatMap { $0.keys(named: file.names) }
    if known != nil, !new.isEmpty, !acceptNew {
      throw CommandError(
        "\(file.path): \(new.count == 1 ? "1 finding is" : "\(new.count) findings are") not in the baseline; "
          + "mend what is new, or take it in with --accept-new")
    }
    try file.put(Baseline(run.acceptances.prunedBaseline.keys + new))
  }
}

/// `lawlint baseline prune`: takes out what is no longer found, and never puts anything in.
struct PruneBaseline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Takes findings that are no longer there out of a baseline.")

  @OptionGroup var arguments: BaselineArguments
  @OptionGroup var lint: LintArguments

  func run() async throws {
    let file = try BaselineFile(arguments.baseline)
    let rules = try lint.ruleSet()
    var run = try lint.run(rules: rules, accepting: Acceptances(known: try file.read(), rules: rules))
    _ = try await run.completeReport(on: InputFiles(lint.paths))
    try file.put(run.acceptances.prunedBaseline)
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
