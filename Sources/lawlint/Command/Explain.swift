import ArgumentParser
import LawLint
import Rules

/// `lawlint explain RULE`: what a rule says, why, and on whose authority.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a rule: what it finds, why, and its sources.")

  @Argument(help: "The rule's id or code.")
  var rule: String

  @Option(help: "The language of the explanation.")
  var language: LanguageArgument = .en

  @Option(help: ArgumentHelp("A folder of rules used beside the built-in ones.", valueName: "folder"))
  var rules: [String] = []

  func run() throws {
    let library = try RuleSource(folders: rules).library()
    let explanations = try RuleSelection.rules(named: rule, in: library.ruleSet).map { rule in
      explanation(rule, library.examples(of: rule.id))
    }
    try StandardStreams.put(Array(explanations.joined(separator: "\n").utf8))
  }

  private func explanation(_ rule: Rule, _ examples: [RuleExample]) -> String {
    let texts = ([language.code] + LanguageCode.allCases).lazy.compactMap { rule.texts($0) }.first
    let languages = rule.matching.languages.map(\.rawValue)
    var lines = ["\(rule.id) (\(rule.code))"]
    if let texts { lines += [texts.title, "", texts.message] }
    lines.append("")
    if let texts { lines += ["why         \(texts.why)", "try         \(texts.suggestion)"] }
    lines += [
      "category    \(rule.category.rawValue), \(rule.kind.rawValue), confidence \(rule.confidence.rawValue)",
      "languages   \(languages.joined(separator: ", "))",
      "since       \(rule.since), \(rule.status.rawValue)",
    ]
    if !rule.principles.isEmpty { lines.append("principles  \(rule.principles.joined(separator: ", "))") }
    for source in rule.sources {
      lines.append(
        "source      "
          + [source.title, source.reference, source.pinpoint].compactMap { $0 }.joined(separator: ", "))
    }
    if !rule.formerly.isEmpty { lines.append("formerly    \(rule.formerly.joined(separator: ", "))") }
    for example in examples where example.language == language.code {
      lines.append("\(example.isBad ? "found       " : "not found   ")\(example.text.collapsed)")
    }
    return lines.map { $0.printable + "\n" }.joined()
  }
}

/// `--language`.
enum LanguageArgument: String, ExpressibleByArgument, CaseIterable {
  case nb, nn, da, sv, de, en

  var code: LanguageCode {
    switch self {
    case .nb: .nb
    case .nn: .nn
    case .da: .da
    case .sv: .sv
    case .de: .de
    case .en: .en
    }
  }
}
