import ArgumentParser
import LawLint
import Rules

@main
struct Lawlint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lawlint",
    abstract: "Says, provision by provision, where a law will be hard to administer digitally.",
    version: "0.1.0")
}
