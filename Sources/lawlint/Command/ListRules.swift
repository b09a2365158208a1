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
    let rows = [header] + rules.rules.map(Self.row)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var table = ""
    for row in rows {
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      table += line + "\n"
    }
    try StandardStreams.put(Array(table.utf8))
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
