import ArgumentParser

/// `lawlint config`: what configurations say.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Shows what configurations say.",
    subcommands: [ExplainConfig.self, ConfigSchema.self])
}
