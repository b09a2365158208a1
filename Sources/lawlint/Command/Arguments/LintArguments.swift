import ArgumentParser
import LawLint
import Rules

/// How drafts are linted: the same for every command that lints.
struct LintArguments: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      "The path by which reports and configurations know standard input.", valueName: "path"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "A folder of acts in force, in which the acts are looked up that drafts amend. Repeat for several.",
      valueName: "folder"))
  var context: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder in which findings are kept, so that a draft that is as it was is not linted again.",
      valueName: "folder"))
  var cache: String?

  @Option(help: ArgumentHelp("How many MiB the cache may have.", valueName: "mib"))
  var cacheSize = 512

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var configuration: ConfigurationArguments

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give a number from 1.") }
    if cacheSize < 1 { throw ValidationError("--cache-size is \(cacheSize); give a number from 1.") }
    if cache == "" { throw ValidationError("--cache is empty; give a folder.") }
    if stdinFilename == "" { throw ValidationError("--stdin-filename is empty; give a path.") }
  }

  /// Reads the configuration and the rules for a run on some drafts.
  ///
  /// - Parameter earlier: The rules of an earlier run, which are used again where they would be the same.
  func preparation(
    for paths: [String], with earlier: PreparedRules? = nil
  ) throws(CommandError) -> Preparation {
    if stdinFilename != nil, !paths.contains("-") {
      throw CommandError("--stdin-filename is for standard input; name that, too: -")
    }
    let first = paths.first.map { $0 == "-" ? stdinFilename ?? $0 : $0 } ?? "-"
    let configurations = try Configurations(
      configuration.source, profile: try ProfileWords.choice(profile), first: first)
    let folders = configurations.run.packs.map(\.shown) + rules
    var preparation = Preparation(
      arguments: self, paths: paths, first: first,
      rules: try PreparedRules(folders: folders, names: rule, earlier: earlier),
      configurations: configurations, standardInput: StandardInput(path: stdinFilename))
    preparation.keepApart(configurations.run.files)
    return preparation
  }
}

/// A run whose rules and settings are known.
struct Preparation {
  let arguments: LintArguments
  let paths: [String]
  /// The path of the first of them, which decides what belongs to all, or `-`.
  let first: String
  let rules: PreparedRules
  let configurations: Configurations
  var standardInput: StandardInput
  /// What the run reads or writes beside drafts.
  private(set) var own = OwnFiles()

  var settings: ConfiguredRun { configurations.run }
  /// The rules that the run looks for.
  var selected: RuleSet { rules.selected }
  /// All rules that there are.
  var all: RuleSet { rules.library.ruleSet }

  var files: InputFiles {
    InputFiles(paths, standardInput: standardInput, excluding: passesOver)
  }

  /// Whether a file in a folder is no draft: it is excluded, or it is a baseline or a report.
  func passesOver(_ path: FilePath) -> Bool {
    path.name.split(separator: "/").last.map { $0 == BaselineFile.usualName } ?? false
      || own.cover(path.name) || settings.excludes(path.name)
  }

  /// Keeps files that the run reads or writes from being linted where they lie among the drafts.
  mutating func keepApart(_ files: [String]) {
    for file in files { own.add(file, beside: paths) }
  }

  func run(
    accepting acceptances: Acceptances, ui: LanguageCode? = nil
  ) throws(CommandError) -> LintRun {
    let reading = arguments.reading.options(view: settings.docxView?.value)
    return LintRun(
      rules: selected, readerLanguage: ui, reading: reading,
      baseActs: try BaseActFiles(files, folders: arguments.context, options: reading),
      jobs: arguments.jobs ?? LintRun.coreCount, acceptances: acceptances, configurations: configurations,
      cache: try cache(ui))
  }

  private func cache(_ ui: LanguageCode?) throws(CommandError) -> FindingsCache? {
    guard let path = arguments.cache else { return nil }
    return try FindingsCache(
      CacheFolder(path, limit: arguments.cacheSize << 20), rules: rules.library.digest(), selected: selected,
      language: ui)
  }
}
