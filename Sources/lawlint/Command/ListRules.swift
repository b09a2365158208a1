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

  func run() throws {
    let rules = try RuleSelection(rule).selected(from: RuleSource(folders: rules).library().ruleSet)
    let header = ["CODE", "ID", "CATEGORY", "KIND", "SEVERITY", "LANGUAGES"]
    try StandardStreams.put(Array(TextTable([header] + rules.rules.map(Self.row)).text.utf8))
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
