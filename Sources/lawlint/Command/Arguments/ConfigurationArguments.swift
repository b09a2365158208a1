import ArgumentParser

/// Where settings come from that the command line does not say.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "One configuration for all drafts; otherwise each has the nearest \(ConfigurationStack.usualName) above it.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Read no configuration.")
  var noConfig = false

  func validate() throws {
    if noConfig, config != nil { throw ValidationError("--config and --no-config cannot both be given.") }
  }

  var source: Configurations.Source {
    noConfig ? .none : config.map { .file($0) } ?? .nearest
  }
}
