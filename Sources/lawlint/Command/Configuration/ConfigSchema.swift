import ArgumentParser
import LawLint
import Rules

/// `lawlint config schema`: what editors need to complete and check configurations.
struct ConfigSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Writes the JSON Schema of \(ConfigurationStack.usualName), for editors."
  )

  @Option(help: ArgumentHelp("A folder of rules used beside the built-in ones.", valueName: "folder"))
  var rules: [String] = []

  func run() throws {
    let rules = try RuleSource(folders: rules).library().ruleSet
    try StandardStreams.put(ConfigurationSchema.bytes(rules: rules, formats: ReportOutput.allValueStrings))
  }
}
