import ArgumentParser
import LawLint

/// `lawlint waive`: accepts a finding, with the reason.
struct WaiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "Accepts a finding, with the reason.",
    discussion: """
      The finding is named by its place, as reports show it (drafts/act.xml:214:31), or by its fingerprint or the \
      beginning of it; then the drafts are named too. The waiver is added to \(WaiversFile.usualName), which every report \
      shows. Commit that file: it says who answers for the exception.
      """)

  @Argument(help: ArgumentHelp("PATH:LINE, PATH:LINE:COLUMN, or a fingerprint.", valueName: "finding"))
  var finding: String

  @Argument(help: "The drafts to look in for a fingerprint.")
  var paths: [String] = []

  @Option(help: "Why the words are kept.")
  var reason: String

  @Option(help: "Who answers for that: a person or an office.")
  var owner: String

  @Option(help: "The last day on which it holds, such as 2027-03-01, or never.")
  var expires: ExpiryArgument

  @Option(
    help: ArgumentHelp(
      "The file of waivers; otherwise \(WaiversFile.usualName) beside the drafts or above them.",
      valueName: "file"))
  var waivers: String?

  @OptionGroup var lint: LintArguments

  func run() async throws {
    let today = try Clock.today()
    if let day = expires.day, day < today {
      throw CommandError("--expires is \(day), and today is \(today); give a day to come")
    }
    guard !reason.collapsed.isEmpty, !owner.collapsed.isEmpty else {
      throw CommandError("--reason and --owner say why, and who answers; neither may be empty")
    }
    let name = FindingName(finding)
    let paths = name.path.map { [$0] } ?? (self.paths.isEmpty ? ["."] : self.paths)
    let preparation = try lint.preparation(for: paths)
    let file = try file(preparation)
    var run = try preparation.run(
      accepting: Acceptances(
        rules: preparation.selected, all: preparation.all, today: today,
        waivers: file.exists ? try file.read(rules: preparation.all) : nil))
    let report = try await run.completeReport(on: preparation.files)
    let (found, linted) = try name.only(in: report)
    let wording = found.wording(in: linted.document)
    let waiver = Waiver(
      rule: found.rule, act: file.names.name(of: linted.document),
      provision: linted.document.provisions[found.provision].eId, words: wording.words,
      sentence: wording.sentence, reason: reason.collapsed, owner: owner.collapsed, date: today,
      expires: expires.day, line: 1)
    try file.add(waiver)
    try StandardStreams.put(Array("\(file.path): \(found.rule) “\(wording.words)”".printable.utf8) + [0x0A])
  }

  private func file(_ preparation: Preparation) throws(CommandError) -> WaiversFile {
    if let waivers = waivers ?? preparation.settings.waivers?.shown { return try WaiversFile(waivers) }
    let draft = preparation.first
    if let found = try WaiversFile(around: draft) { return found }
    let top = try ProjectFolders(around: draft).folders.last ?? "."
    return try WaiversFile("\(top)/\(WaiversFile.usualName)".shown)
  }
}

/// `--expires`.
struct ExpiryArgument: ExpressibleByArgument {
  /// `nil` is never.
  let day: Day?

  init?(argument: String) {
    day = Day(argument)
    if day == nil, argument != "never" { return nil }
  }
}
