import ArgumentParser

/// The command: its subcommands, and how every run ends.
@main
struct Lawlint: AsyncParsableCommand {
  static let toolVersion = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lawlint",
    abstract: "Says, provision by provision, where a law will be hard to administer digitally.",
    discussion: """
      Exit status: 0 when nothing is as severe as --fail-on, 1 when something is, and 2 when a file was not \
      fully read, a report not fully written, or a setting or rule is wrong.
      """,
    version: "lawlint \(toolVersion)",
    subcommands: [
      Check.self, CompareCommand.self, BaselineCommand.self, WaiveCommand.self, ConfigCommand.self,
      InitCommand.self, HistoryCommand.self, Explain.self,
      RulesCommand.self, Dump.self,
    ])

  /// Runs a subcommand. ArgumentParser would end with 64 on a wrong option, and with 0 when standard output is full.
  static func main() async {
    Crash.showNothing()
    StandardStreams.prepare()
    // Without /proc Swift knows no arguments, and a gate that only shows help would let everything through.
    guard CommandLine.arguments.first?.isEmpty == false else {
      StandardStreams.complain("the command line cannot be read; mount /proc")
      StandardStreams.exit(.trouble)
    }
    BuiltInRules.prepare(for: CommandLine.arguments)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      StandardStreams.exit(.success)
    } catch let status as ExitStatus {
      StandardStreams.exit(status)
    } catch let error as CommandError {
      StandardStreams.complain(error.message)
      StandardStreams.exit(.trouble)
    } catch {
      end(with: error)
    }
  }

  /// Help and the version are "errors" of the parser that ask for status 0.
  private static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    guard exitCode(for: error).isSuccess else {
      StandardStreams.complain(message, prefix: "")
      StandardStreams.exit(.trouble)
    }
    do {
      try StandardStreams.put(Array((message + "\n").utf8))
      StandardStreams.exit(.success)
    } catch {
      StandardStreams.complain(error.message)
      StandardStreams.exit(.trouble)
    }
  }
}
