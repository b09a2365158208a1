import ArgumentParser
import LawLint
import Rules

/// `lawlint config explain PATH`: each setting that holds for a draft, and the line that says so.
struct ExplainConfig: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows each setting of a draft, and the file and line that it comes from.")

  @Argument(help: "A draft, or a folder of drafts.")
  var path: String

  @Option(
    help: ArgumentHelp("Only this rule: an id, a code, or a category. Repeat for several.", valueName: "rule")
  )
  var rule: [String] = []

  @OptionGroup var configuration: ConfigurationArguments

  /// A setting, its value, and where it comes from.
  private typealias Row = (name: String, value: String, origin: String)

  /// Where a value comes from that no file sets.
  private static let standard = "default"

  func run() throws {
    let configurations = try Configurations(
      configuration.source, profile: ProfileChoice(strictness: nil, jurisdiction: nil), first: path)
    let stack = try configurations.stack(around: path)
    let all = try RuleSource(folders: configurations.run.packs.map(\.shown)).library().ruleSet
    let settings = try FileSettings(
      stack, for: ConfigurationStack.absolute(path, in: Folder.current ?? ""), rules: all)
    let selected = try RuleSelection(rule).selected(from: all).rules
    var rows = Self.rows(of: stack)
    rows += Self.rows(of: settings) + Self.rows(of: configurations.run)
    rows += selected.map { Self.row(of: $0, settings) }
    for rule in selected { rows += Self.parameters(of: rule, settings) }
    for exception in settings.provisions {
      let place = (exception.kinds.map(\.rawValue) + exception.roles.map(\.rawValue))
      for rule in selected {
        guard let (setting, origin) = exception.rules[rule.id] else { continue }
        // A word such as annex is both a kind and a role.
        let names = Set(place).sorted().joined(separator: ", ")
        rows.append(("\(rule.id) in \(names)", Self.word(setting), origin.place))
      }
    }
    try StandardStreams.put(Array(Self.table(rows).utf8))
  }

  private static func rows(of stack: ConfigurationStack) -> [Row] {
    stack.layers.map { layer in
      switch layer {
      case .profile(let word): ("extends", word.value, word.place)
      case .pack(let name, _): ("pack", name.value, name.place)
      case .file(let file, _): ("configuration", file.path, "")
      }
    }
  }

  private static func rows(of settings: FileSettings) -> [Row] {
    [
      (
        "strictness", settings.strictness?.value.rawValue ?? Strictness.review.rawValue,
        settings.strictness?.place ?? standard
      ),
      (
        "jurisdiction", settings.jurisdiction?.value.rawValue ?? "that of the act",
        settings.jurisdiction?.place ?? standard
      ),
      ("language", settings.language?.value?.rawValue ?? "auto", settings.language?.place ?? standard),
    ]
  }

  private static func rows(of run: ConfiguredRun) -> [Row] {
    var rows: [Row] = [
      ("ui", run.ui?.value?.rawValue ?? "auto", run.ui?.place ?? standard),
      ("fail-on", run.failOn?.value ?? FailThreshold.error.rawValue, run.failOn?.place ?? standard),
      (
        "docx-view", run.docxView?.value.rawValue ?? DocxView.accepted.rawValue,
        run.docxView?.place ?? standard
      ),
      ("baseline", run.baseline?.shown ?? "none", run.baseline?.place ?? standard),
      (
        "waivers", run.waivers?.shown ?? "the nearest \(WaiversFile.usualName)",
        run.waivers?.place ?? standard
      ),
    ]
    rows +=
      run.format.isEmpty ? [("format", "text", standard)] : run.format.map { ("format", $0.value, $0.place) }
    rows += run.exclude.map { ("exclude", $0.glob.value.pattern, $0.glob.place) }
    return rows
  }

  private static func row(of rule: Rule, _ settings: FileSettings) -> Row {
    if let (setting, origin) = settings.rules[rule.id] { return (rule.id, word(setting), origin.place) }
    let severity = rule.severity.severity(
      strictness: settings.strictness?.value ?? .review, jurisdiction: settings.jurisdiction?.value)
    return (rule.id, severity?.rawValue ?? "off", "the rule and the profile")
  }

  private static func parameters(of rule: Rule, _ settings: FileSettings) -> [Row] {
    rule.parameters.map { parameter in
      let own = settings.parameters[rule.id]?[parameter.name]
      return (
        "\(rule.id) \(parameter.name)", String(own?.value ?? parameter.standard),
        own?.origin.place ?? "the rule"
      )
    }
  }

  private static func word(_ setting: SeverityTable.Setting) -> String {
    switch setting {
    case .off: "off"
    case .on(let severity): severity.rawValue
    }
  }

  private static func table(_ rows: [Row]) -> String {
    func width(_ cell: (Row) -> String) -> Int { rows.map { cell($0).count }.max() ?? 0 }
    let (names, values) = (width(\.name), width(\.value))
    return rows.map { row in
      var line =
        row.name + String(repeating: " ", count: names - row.name.count) + "  " + row.value
        + String(repeating: " ", count: values - row.value.count) + "  " + row.origin
      while line.last == " " { line.removeLast() }
      return line.printable + "\n"
    }.joined()
  }
}
