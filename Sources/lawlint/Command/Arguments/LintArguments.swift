import ArgumentParser
import LawLint
import Rules

/// What is linted, by which rules: the same for every command that lints.
struct LintArguments: ParsableArguments {
  @Argument(help: "Files and folders, or - for standard input.")
  var paths: [String]

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

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give a number from 1.") }
  }

  func ruleSet() throws(CommandError) -> RuleSet {
    try RuleSelection(rule).selected(from: RuleSource(folders: rules).library().ruleSet)
  }

  func run(
    rules: RuleSet, accepting acceptances: Acceptances, ui: LanguageCode? = nil
  ) throws(CommandError) -> LintRun {
    LintRun(
      rules: rules, profile: try ProfileWords.profile(profile), readerLanguage: ui, reading: reading.options,
      jobs: jobs ?? LintRun.coreCount, acceptances: acceptances)
  }
}
