import ArgumentParser

/// `lawlint rules`: what can be done with rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists rules and tests them.",
    subcommands: [ListRules.self, TestRules.self],
    defaultSubcommand: ListRules.self)
}
