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
    var table = Self.table(
      ["CODE", "ID", "CATEGORY", "KIND", "SEVERITY", "LANGUAGES"], rules.rules.map(Self.row))
    let packs = try source.packs()
    if !packs.isEmpty {
      table += "\n" + Self.table(["PACK", "VERSION", "LICENCE", "LANGUAGES", "FOLDER"], packs.map(Self.row))
    }
    try StandardStreams.put(Array(table.utf8))
  }

  private static func table(_ header: [String], _ body: [[String]]) -> String {
    let rows = [header] + body
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var table = ""
    for row in rows {
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      table += line + "\n"
    }
    return table
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
