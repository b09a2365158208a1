import ArgumentParser
import LawLint
import Rules

/// `lawlint rules`, `lawlint rules list`: a table of the rules.
struct ListRules: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules.")

  @Option(
    help: ArgumentHelp("Only this rule: an id, a code, or a category. Repeat for several.", valueName: "rule")
  )
  var rule: [String] = []

  @Option(help: ArgumentHelp("A folder of rules used beside the built-in ones.", valueName: "folder"))
  var rules: [String] = []

  @OptionGroup var configuration: ConfigurationArguments

  func run() throws {
    let configurations = try Configurations(
      configuration.source, profile: ProfileChoice(strictness: nil, jurisdiction: nil), first: "-")
    let source = RuleSource(folders: configurations.run.packs.map(\.shown) + rules)
    let rules = try RuleSelection(rule).selected(from: source.library().ruleSet)
    let header = ["CODE", "ID", "CATEGORY", "KIND", "SEVERITY", "LANGUAGES"]
    var table = TextTable([header] + rules.rules.map(Self.row)).text
    let packs = try source.packs()
    if !packs.isEmpty {
      let header = ["PACK", "VERSION", "LICENCE", "LANGUAGES", "FOLDER"]
      table += "\n" + TextTable([header] + packs.map(Self.row)).text
    }
    try StandardStreams.put(Array(table.utf8))
  }

  private static func row(_ pack: PackFile, folder: String) -> [String] {
    [
      pack.name, pack.version, pack.licence, pack.languages.map(\.rawValue).joined(separator: " "), folder,
    ].map(\.printable)
  }

  private static func row(_ rule: Rule) -> [String] {
    let severity =
      switch rule.severity.standard {
      case .off: "off"
      case .on(let severity): severity.rawValue
      }
    let languages = rule.matching.languages
    return [
      rule.code, rule.id, rule.category.rawValue, rule.kind.rawValue, severity,
      languages.map(\.rawValue).joined(separator: " "),
    ]
  }
}
