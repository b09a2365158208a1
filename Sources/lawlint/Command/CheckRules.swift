import ArgumentParser
import LawLint
import Rules

/// `lawlint rules check`: what rules cost, and where they are in each other's way.
struct CheckRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Shows where the matching of rules begins, what it costs, and overlaps.",
    discussion: """
      TRIES is how often a pattern is tried in 1,000 words of the examples of all rules. \
      A rule that is tried often begins with common words; give its patterns a rarer one.
      """)

  @Option(
    help: ArgumentHelp("Only this rule: an id, a code, or a category. Repeat for several.", valueName: "rule")
  )
  var rule: [String] = []

  @Option(help: ArgumentHelp("A folder of rules used beside the built-in ones.", valueName: "folder"))
  var rules: [String] = []

  func run() throws {
    let library = try RuleSource(folders: rules).library()
    let selected = try RuleSelection(rule).selected(from: library.ruleSet).rules
    var output = ""
    do throws(RuleCompilationError) {
      output += TextTable(try Self.rows(library, selected)).text
      for overlap in try library.overlaps(of: selected) {
        output += "\(overlap.language.rawValue): \(overlap.other) finds \(overlap.shared) of the "
        output += "\(overlap.examples) examples of \(overlap.rule)\n"
      }
    } catch {
      throw CommandError(error)
    }
    for name in library.unusedClasses { output += "@\(name): no rule uses this class\n" }
    try StandardStreams.put(Array(output.utf8))
  }

  private static func rows(
    _ library: RuleLibrary, _ selected: [Rule]
  ) throws(RuleCompilationError) -> [[String]] {
    var rows = [["RULE", "LANGUAGE", "VARIANTS", "TRIES", "BEGINS AT"]]
    for language in LanguageCode.allCases {
      let efforts = try library.ruleSet.efforts(in: language)
      let attempts = try attempts(library, language)
      for rule in selected {
        guard let effort = efforts[rule.id] else { continue }
        let tries = 1000 * attempts.byRule[rule.id, default: 0] / max(1, attempts.words)
        rows.append([
          rule.id, language.rawValue, String(effort.variants), String(tries), anchors(effort),
        ])
      }
    }
    return rows
  }

  /// In the examples of all rules, since those are the texts that are always there.
  private static func attempts(
    _ library: RuleLibrary, _ language: LanguageCode
  ) throws(RuleCompilationError) -> MatchingAttempts {
    let examples = library.ruleSet.rules.flatMap { library.examples(of: $0.id) }
    let text = examples.filter { $0.language == language }.map(\.text).joined(separator: "\n\n")
    let analyzer = Analyzer(
      rules: library.ruleSet, profile: Profile(strictness: .full), language: language)
    return try analyzer.attempts(in: SourceFile(name: "examples.txt", bytes: Array(text.utf8)))
  }

  private static func anchors(_ effort: MatchingEffort) -> String {
    let shown = effort.anchors.prefix(6).joined(separator: " ")
    let rest = effort.anchors.count - 6
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }
}
