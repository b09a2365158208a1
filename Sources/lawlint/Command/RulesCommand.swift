import ArgumentParser

/// `lawlint rules`: what can be done with rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists rules, tests them and shows what they cost.",
    subcommands: [ListRules.self, TestRules.self, CheckRules.self],
    defaultSubcommand: ListRules.self)
}
